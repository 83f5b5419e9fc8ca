using System.Globalization;
using Whence.Claims;
using Whence.Stories;
using Whence.Tests.Stories;
using Whence.Text;
using Whence.Tracing;

namespace Whence.Tests.Tracing;

/// <summary>Small versions of piles that were made to do harm.</summary>
public sealed class HostilePileTests
{
    private const string NoWeights = "the weights of tagger or parser are not part of this build";

    [Fact]
    public void Copies_of_which_some_words_were_changed_are_one_story_however_many_they_are()
    {
        string[] words = InventedReports.Ferry[0].Text.Split(' ');
        IEnumerable<StoryInput> copies = Enumerable.Range(0, 400).Select(i =>
        {
            Random random = new(i);
            string[] own = [.. words];
            for (int k = 0; k < 3; k++) own[random.Next(own.Length)] = string.Create(CultureInfo.InvariantCulture, $"w{random.Next(900)}x");
            return InventedReports.Report($"c{i:000}", $"Outlet {i}", "2031-04-03", InventedReports.Ferry[0].Title, string.Join(' ', own));
        });
        StoryGrouper.Group(copies).Max(story => story.Documents.Length).ShouldBeGreaterThan(390);
    }

    [Theory]
    [InlineData(20)]
    [InlineData(0)]
    public void Copies_of_which_every_tenth_word_was_changed_have_one_origin_though_their_original_is_not_there(int days)
    {
        Assert.SkipUnless(InventedPile.CanRead, NoWeights);
        TraceResult trace = InventedPile.TraceAsOne([.. EditedReports.Copies(150, .1, days).Select(Document)]);
        trace.Derivations.ShouldAllBe(step => step.Flaw == DerivationFlaw.None);
        trace.Derivations.Where(step => step.Type == DerivationType.Copied).Select(step => step.To).Distinct().Count().ShouldBe(149);
        Claim[] foremost = [.. trace.Claims.Where(claim => claim.Appearances.Select(place => place.Document).Distinct().Count() > 20)];
        foremost.ShouldNotBeEmpty();
        foremost.ShouldAllBe(claim => claim.Origins.UpTo <= 1);
    }

    [Fact]
    public void Who_merges_the_reports_of_two_agencies_makes_neither_a_copy_of_the_other()
    {
        Assert.SkipUnless(InventedPile.CanRead, NoWeights);
        const string Sund = "MORVIK, April 2 - The ferry Alder Queen ran aground on a sandbank off Morvik on Wednesday with 214 passengers on board, and the coast guard sent two boats from Stavern to take them off. The ship had left Holm at 7:40 in thick fog and was due an hour later.";
        const string Corda = "The line that owns the stranded steamer has been warned three times since January of a radar that fails when it rains, a letter of the seamen's union of Lindal shows. Norderline paid a fine of 9,000 crowns in February and promised to have a new one built in by Easter.";
        IEnumerable<Document> copies = Enumerable.Range(0, 28).Select(i => InventedPile.Report($"c{i:00}", $"Outlet {i}", "2031-04-02T12:00:00Z", "Ferry", EditedReports.Edited(i % 2 == 0 ? Sund : Corda, i, .08)));
        TraceResult trace = InventedPile.TraceAsOne([InventedPile.Report("a1", "Sund Agency", "2031-04-02T08:00:00Z", "Ferry", Sund), InventedPile.Report("a2", "Corda Press", "2031-04-02T09:00:00Z", "Radar", Corda), .. copies,
            InventedPile.Report("m1", "Morvik Today", "2031-04-02T13:00:00Z", "Ferry and radar", $"{Sund}\n\n{Corda}")]);
        trace.Derivations.ShouldNotContain(step => step.To == "a1" || step.To == "a2");
    }

    private static Document Document(StoryInput report) => Whence.Text.Document.AsText(report.Id, report.Text, report.Published) with { Outlet = report.Outlet, Title = report.Title };

    [Fact]
    public void Copies_that_credit_each_other_in_a_ring_are_one_origin()
    {
        Assert.SkipUnless(InventedPile.CanRead, NoWeights);
        const string Told = "Water runs through the eastern wall of the Brackwater dam, and nobody in the town below it has been told.";
        TraceResult trace = InventedPile.TraceAsOne([.. Enumerable.Range(0, 6).Select(i => InventedPile.Report($"r{i}", $"{Names[i]} Post", "2031-06-03T08:00:00Z", "Dam", $"{Told}\n\nThe {Names[(i + 1) % 6]} Post reported this."))]);
        trace.Claims.ShouldAllBe(claim => claim.Origins.UpTo <= 1);
    }

    [Fact]
    public void Hundreds_of_outlets_named_in_one_sentence_are_found_and_end_nothing()
    {
        Assert.SkipUnless(InventedPile.CanRead, NoWeights);
        string many = string.Join(", ", Enumerable.Range(0, 600).Select(i => $"the {Names[i % 6]}{(char)('a' + (i / 6 % 26))}{(char)('a' + (i / 156))} Post reported"));
        TraceResult trace = InventedPile.Trace(InventedPile.Dam[0], InventedPile.Report("o1", "Sund Agency", "2031-06-04T08:00:00Z", "Dam", $"The Brackwater dam has been leaking since April, {many}."));
        trace.Documents.Count.ShouldBe(2);
        trace.Derivations.ShouldAllBe(step => step.Flaw == DerivationFlaw.None);
    }

    [Fact]
    public void An_outlet_whose_name_has_no_word_ends_nothing()
    {
        Assert.SkipUnless(InventedPile.CanRead, NoWeights);
        new OutletName("-").IsMeantBy("Post").ShouldBeFalse();
        InventedPile.Trace(InventedPile.Dam.Select((report, i) => i == 0 ? report with { Outlet = " - " } : report)).Stories.ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("0001-01-01")]
    [InlineData("9999-12-31")]
    [InlineData("1970-01-01")]
    public void One_wrong_date_on_all_reports_makes_no_ring_and_no_direction_of_its_own(string date)
    {
        Assert.SkipUnless(InventedPile.CanRead, NoWeights);
        TraceResult undated = InventedPile.Trace(InventedPile.Dam.Select(report => report with { Published = null })), wrong = InventedPile.Trace(InventedPile.Dam.Select(report => report with { Published = PublicationTime.Parse(date) }));
        wrong.Derivations.ShouldAllBe(step => step.Flaw == DerivationFlaw.None);
        wrong.Derivations.Select(step => (step.From, step.To)).ShouldBe(undated.Derivations.Select(step => (step.From, step.To)));
    }

    [Fact]
    public void Times_in_backward_order_turn_no_credit_round()
    {
        Assert.SkipUnless(InventedPile.CanRead, NoWeights);
        TraceResult trace = InventedPile.Trace(InventedPile.Dam.Select((report, i) => report with { Published = PublicationTime.Parse($"2031-06-0{8 - i}T08:00:00Z") }));
        trace.Derivations.ShouldNotContain(step => step.From == "a2" && step.To == "a1");
        trace.Derivations.ShouldAllBe(step => step.Flaw != DerivationFlaw.Cycle);
    }

    [Fact]
    public void A_report_of_two_thousand_sentences_is_traced_with_the_others()
    {
        Assert.SkipUnless(InventedPile.CanRead, NoWeights);
        string text = string.Join(' ', Enumerable.Range(0, 2000).Select(i => string.Create(CultureInfo.InvariantCulture, $"The mayor of {Names[i % 6]}{(char)('a' + (i % 26))} said wall {i} of the Brackwater dam was {(i % 40) + 3} metres thick.")));
        TraceResult trace = InventedPile.TraceAsOne([.. InventedPile.Dam, InventedPile.Report("l1", "Morvik Today", "2031-06-05T08:00:00Z", "All walls", text)]);
        trace.Claims.ShouldNotBeEmpty();
        trace.Claims.ShouldAllBe(claim => claim.Appearances.All(a => a.Span.End <= trace.Documents[a.Document].Text.Length));
    }

    private static readonly string[] Names = ["Bramor", "Kelvind", "Tasrun", "Oslend", "Hamgal", "Norpek"];
}
