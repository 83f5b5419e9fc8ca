using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Whence.Claims;
using Whence.Text;
using Whence.Tracing;
using Whence.Training.Claims;

namespace Whence.Tests.Tracing;

/// <summary>What must hold of the count of origins, whatever is done to a pile: of the invented dam, and of the development piles where they are there.</summary>
public sealed partial class PileChangeTests
{
    private const string NoWeights = "the weights of tagger or parser are not part of this build";

    public static TheoryData<string> Piles => ["dam", "pile-01", "pile-02", "pile-03", "pile-04", "pile-05", "pile-06", "pile-07", "pile-08"];

    public static TheoryData<string> LongPiles => [.. Piles.Select(static row => row.Data).Where(static name => name != "dam")];

    [Theory]
    [MemberData(nameof(Piles))]
    public void Copies_on_fresh_domains_change_nothing(string name)
    {
        Document[] pile = Load(name);
        NothingChanges(pile, pile.SelectMany(report => Enumerable.Range(1, 2).Select(i => MadeCopies.Elsewhere(report, i, report.Text))));
    }

    [Theory]
    [MemberData(nameof(Piles))]
    public void Cut_and_lightly_edited_copies_change_nothing(string name)
    {
        Document[] pile = Load(name);
        NothingChanges(pile, pile.Take(3).SelectMany(report => new[] { MadeCopies.Elsewhere(report, 1, MadeCopies.Cut(report.Text)), MadeCopies.Elsewhere(report, 2, MadeCopies.Edited(report.Text)) }));
    }

    // In pile-07 the first report is a ministry's own: “the ministry reported that” makes it one who says so, as it should.
    [Theory]
    [InlineData("dam")]
    [InlineData("pile-01")]
    [InlineData("pile-02")]
    [InlineData("pile-03")]
    [InlineData("pile-04")]
    [InlineData("pile-05")]
    [InlineData("pile-06")]
    [InlineData("pile-08")]
    public void A_relay_that_credits_raises_no_count(string name)
    {
        Document[] pile = Load(name);
        foreach (Claim claim in Foremost(pile))
        {
            Document first = pile.First(report => report.Id == claim.Appearances[0].Document);
            string told = claim.Wording.TrimEnd('.');
            NoCountRises(pile, [MadeCopies.Elsewhere(first, 1, $"{first.Outlet} reported that {char.ToLowerInvariant(told[0])}{told[1..]}.\n\nWestern Echo could not check the report of {first.Outlet}.")], claim);
        }
    }

    [Theory]
    [MemberData(nameof(Piles))]
    public void Twelve_feeds_of_one_outlet_change_nothing(string name)
    {
        Document[] pile = Load(name);
        NothingChanges(pile, Enumerable.Range(1, 12).Select(i => pile[0] with { Id = $"feed{i:00}", Url = $"https://feeds.example/{i}/report" }));
    }

    [Fact]
    public void Of_feeds_of_one_hour_a_copy_has_its_words_from_the_first()
    {
        Document[] pile = Load("dam");
        Document copy = MadeCopies.Elsewhere(pile[0], 7, pile[0].Text);
        TraceResult trace = InventedPile.Trace([.. pile, copy, .. Enumerable.Range(1, 12).Select(i => pile[0] with { Id = $"feed{i:00}", Url = $"https://feeds.example/{i}/report" })]);
        trace.Derivations.Where(step => step.To == copy.Id && step.Type == DerivationType.Copied).Select(static step => step.From).ShouldBe(["a1"]);
    }

    [Theory]
    [InlineData("dam", true)]
    [InlineData("dam", false)]
    [InlineData("pile-01", true)]
    [InlineData("pile-03", false)]
    public void Fifty_fresh_domains_change_nothing(string name, bool dated)
    {
        Document[] pile = Load(name);
        NothingChanges(pile, Enumerable.Range(1, 50).Select(i => MadeCopies.Elsewhere(pile[0], i, pile[0].Text) with { Published = dated ? MadeCopies.Later(pile[0]) : null }));
    }

    // Beside the four short reports of the dam sixty such copies change which sentences make a claim, so that nothing is left to compare.
    [Theory]
    [MemberData(nameof(LongPiles))]
    public void Sixty_copies_with_other_words_in_each_raise_no_count(string name)
    {
        Document[] pile = Load(name);
        NoCountRises(pile, Enumerable.Range(1, 60).Select(i => MadeCopies.Elsewhere(pile[0], i, MadeCopies.Changed(pile[0].Text, i))));
    }

    [Theory]
    [MemberData(nameof(Piles))]
    public void A_denial_lowers_no_count(string name)
    {
        Document[] pile = Load(name);
        foreach (Claim claim in Foremost(pile))
        {
            string told = claim.Wording.TrimEnd('.');
            Document denial = MadeCopies.Elsewhere(pile[0], 1, $"The harbour authority of Sundby on Thursday denied that {char.ToLowerInvariant(told[0])}{told[1..]}.\n\n\"That is not true,\" its spokesman Odd Varn said.");
            if (Same(claim, pile, InventedPile.Trace([.. pile, denial])) is not { } after) continue;
            after.Origins.Confirmed.ShouldBeGreaterThanOrEqualTo(claim.Origins.Confirmed, Origins(claim, after));
            after.Origins.UpTo.ShouldBeGreaterThanOrEqualTo(claim.Origins.UpTo, Origins(claim, after));
        }
    }

    [Theory]
    [MemberData(nameof(Piles))]
    public void Reports_of_other_things_leave_all_claims_as_they_were(string name)
    {
        Document[] pile = Load(name);
        Show(InventedPile.Trace([.. pile, .. InventedPile.Noise]), pile).ShouldBe(Show(InventedPile.Trace(pile), pile));
    }

    [Theory]
    [MemberData(nameof(Piles))]
    public void Order_changes_nothing(string name)
    {
        Document[] pile = Load(name), mixed = [.. pile];
        new Random(4).Shuffle(mixed);
        InventedPile.Show(InventedPile.Trace(mixed)).ShouldBe(InventedPile.Show(InventedPile.Trace(pile)));
    }

    // After 28 years the days of the months fall on the same weekdays again.
    [Theory]
    [MemberData(nameof(Piles))]
    public void All_dates_28_years_later_leave_claims_and_steps_as_they_were(string name)
    {
        Document[] pile = Load(name), later =
        [
            .. pile.Select(report => Document.AsText(report.Id, YearsLater(report.Text)!, report.Published is { } time ? time with { Date = time.Date.AddYears(28) } : null) with
            {
                Outlet = report.Outlet, Title = YearsLater(report.Title), Url = YearsLater(report.Url),
            }),
        ];
        TraceResult before = InventedPile.Trace(pile), after = InventedPile.Trace(later);
        Show(after, pile).ShouldBe([.. Show(before, pile).Select(claim => YearsLater(claim)!)]);
        Steps(after).ShouldBe(Steps(before));
    }

    [GeneratedRegex(@"\b20[0-9]{2}\b", RegexOptions.NonBacktracking)]
    private static partial Regex Year();

    private static string? YearsLater(string? text) => text is null ? null : Year().Replace(text, year => (int.Parse(year.Value, CultureInfo.InvariantCulture) + 28).ToString(CultureInfo.InvariantCulture));

    // In the piles that are left out a weekday or a day in the text (“12 September” in pile-02) then says another day than the date, and is read so.
    [Theory]
    [InlineData("dam")]
    [InlineData("pile-03")]
    [InlineData("pile-06")]
    [InlineData("pile-07")]
    public void All_dates_a_day_later_leave_claims_and_steps_as_they_were(string name)
    {
        Document[] pile = Load(name), later = [.. pile.Select(report => report with { Published = report.Published is { } time ? time with { Date = time.Date.AddDays(1) } : null })];
        TraceResult before = InventedPile.Trace(pile), after = InventedPile.Trace(later);
        Show(after, pile).ShouldBe(Show(before, pile));
        Steps(after).ShouldBe(Steps(before));
    }

    [Theory]
    [MemberData(nameof(Piles))]
    public void Without_dates_nothing_goes_in_a_ring_and_credits_stay(string name)
    {
        Document[] pile = Load(name);
        TraceResult before = InventedPile.Trace(pile), after = InventedPile.Trace(pile.Select(report => report with { Published = null }));
        after.Derivations.ShouldAllBe(step => step.Flaw != DerivationFlaw.Cycle);
        Stated(after).Intersect(Stated(before)).Count().ShouldBeGreaterThanOrEqualTo(Stated(before).Count() / 2);
    }

    private static IEnumerable<string> Stated(TraceResult trace) => trace.Derivations.Where(step => step.Stated).Select(step => $"{step.From ?? step.FromOutlet} > {step.To}");

    private static void NoCountRises(Document[] pile, IEnumerable<Document> added, Claim? only = null)
    {
        TraceResult before = InventedPile.Trace(pile), after = InventedPile.Trace([.. pile, .. added]);
        int compared = 0;
        foreach (Claim claim in only is null ? before.Claims.Where(claim => claim.Appearances.Select(a => a.Document).Distinct().Count() > 1) : [only])
        {
            if (Same(claim, pile, after) is not { } same) continue;
            compared++;
            same.Origins.Confirmed.ShouldBeLessThanOrEqualTo(claim.Origins.Confirmed, Origins(claim, same));
            same.Origins.UpTo.ShouldBeLessThanOrEqualTo(claim.Origins.UpTo, Origins(claim, same));
        }
        if (only is null) compared.ShouldBeGreaterThan(0);
    }

    /// <summary>Every claim of several reports keeps its places and how they stand, its wording, whether it is disputed and its count; what is added is beside it.</summary>
    private static void NothingChanges(Document[] pile, IEnumerable<Document> added)
    {
        string[] before = Show(InventedPile.Trace(pile), pile, 2), after = Show(InventedPile.Trace([.. pile, .. added]), pile, added: true);
        before.ShouldNotBeEmpty();
        before.Except(after).ShouldBeEmpty();
    }

    private static string Origins(Claim before, Claim after) => $"{before.Wording}: {List(before)}; then {List(after)}";

    private static string List(Claim claim) => string.Join(", ", claim.Origins.Items.Select(origin => $"{origin.Name} {origin.State} ({string.Join(' ', origin.Documents)}; {origin.Why})")) + " of " + string.Join(' ', claim.Appearances.Select(a => a.Document + a.Span + a.Stance));

    /// <summary>The claims that most reports tell.</summary>
    private static IEnumerable<Claim> Foremost(Document[] pile) => InventedPile.Trace(pile).Claims.OrderByDescending(claim => claim.Appearances.Select(a => a.Document).Distinct().Count()).Take(2);

    /// <summary>The claim that has the places of another in its reports, with their stances; null where what was added has regrouped them.</summary>
    private static Claim? Same(Claim claim, Document[] pile, TraceResult trace)
    {
        HashSet<string> own = [.. pile.Select(report => report.Id)];
        (string, TextSpan, Stance)[] places = [.. claim.Appearances.Select(a => (a.Document, a.Span, a.Stance))];
        return trace.Claims.FirstOrDefault(other => other.Appearances.Where(a => own.Contains(a.Document)).Select(a => (a.Document, a.Span, a.Stance)).SequenceEqual(places));
    }

    /// <summary>The claims of a pile that stand in so many of its reports; without the places of what was added to it, where that is looked away from.</summary>
    private static string[] Show(TraceResult trace, Document[] pile, int reports = 1, bool added = false)
    {
        HashSet<string> own = [.. pile.Select(report => report.Id)];
        return [.. trace.Claims.Where(claim => claim.Appearances.Where(a => own.Contains(a.Document)).DistinctBy(a => a.Document).Count() >= reports)
            .Select(claim => $"{claim.Wording} | {claim.Disputed} | {claim.Origins.Confirmed}-{claim.Origins.UpTo} | {string.Join(' ', claim.Appearances.Where(a => !added || own.Contains(a.Document)).Select(a => a.Document + a.Span + a.Stance))}").Order(StringComparer.Ordinal)];
    }

    private static string[] Steps(TraceResult trace) => [.. trace.Derivations.Select(step => $"{step.From ?? step.FromOutlet} > {step.To} {step.Type} {step.Stated}")];

    private static Document[] Load(string name)
    {
        Assert.SkipUnless(InventedPile.CanRead, NoWeights);
        if (name == "dam") return InventedPile.Dam;
        string file = Path.Combine(House.Repository.Root, "..", "shared", "data", "traces", name + ".json");
        Assert.SkipUnless(File.Exists(file), string.Create(CultureInfo.InvariantCulture, $"there is no {file}"));
        using JsonDocument json = JsonDocument.Parse(File.ReadAllText(file));
        return [.. json.RootElement.GetProperty("documents").EnumerateArray().Select(report => Document.AsText(Field(report, "id")!, Field(report, "text")!, PublicationTime.Parse(Field(report, "published"))) with
        {
            Outlet = Field(report, "outlet"), Title = Field(report, "title"), Url = Field(report, "url"),
        })];
    }

    private static string? Field(JsonElement report, string name) => report.TryGetProperty(name, out JsonElement value) ? value.GetString() : null;
}
