using System.Collections.Immutable;
using Whence.Casebook;
using Whence.Casebook.Decisions;
using Whence.Casebook.Sqlite;
using Whence.Claims;
using Whence.Tracing;

namespace Whence.Web.Tests;

/// <summary>What was decided stays with the casebook: over another run, and over more reports.</summary>
public sealed class KeptTests : IDisposable
{
    private static readonly DateTimeOffset Monday = new(2031, 3, 17, 8, 30, 0, TimeSpan.Zero);

    private readonly string _folder = Directory.CreateTempSubdirectory("whence-test-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Decisions_are_there_again_when_the_casebook_is_opened_again()
    {
        string path = Path.Combine(_folder, "dam.casebook");
        string place;
        await using (OwnApp first = await OwnApp.OpenAsync(Readings.Sample.Value, path))
        {
            Claim claim = first.Bench.View.Trace.Claims[0];
            place = first.Bench.View.View.Links.Claim(claim.Id);
            await first.Bench.DecideAsync(Rename(claim, "Worded by hand"), default);
        }
        await using OwnApp second = await OwnApp.OpenAsync(Readings.Sample.Value, path);
        second.Bench.View.Claim(place.Split('/')[^1])!.Wording.ShouldBe("Worded by hand");
        second.Bench.View.Decided.Decisions.ShouldHaveSingleItem().When.ShouldBe(Monday);
    }

    [Fact]
    public async Task A_decision_finds_its_claim_among_more_reports()
    {
        Reading[] all = [.. Readings.Sample.Value.OrderBy(reading => reading.Document.Published?.Instant ?? DateTime.MaxValue)];
        await using OwnApp app = await OwnApp.OpenAsync(all[..^4]);
        Claim claim = app.Bench.View.Trace.Claims.OrderByDescending(claim => claim.Appearances.Length).First();
        await app.Bench.DecideAsync(Rename(claim, "Worded by hand"), default);
        await app.Bench.AddAsync(all[^4..].Select(reading => reading.Document), static (_, flaw, _) => flaw.ShouldBeNull(), static () => { }, default);
        app.Bench.View.Trace.Documents.Count.ShouldBe(all.Length);
        // More reports may part or join what a claim holds; the decision goes with the claim that holds most of its places, and with no other.
        Claim most = app.Bench.View.Trace.Claims.MaxBy(now => Places(now).Intersect(Places(claim)).Count())!;
        app.Bench.View.Trace.Claims.Where(now => now.Wording == "Worded by hand").ShouldBe([most]);
        Places(most).Intersect(Places(claim)).Count().ShouldBeGreaterThan(claim.Appearances.Length / 2);
    }

    [Fact]
    public async Task Every_kind_of_decision_holds_after_another_run_over_more_reports()
    {
        string path = Path.Combine(_folder, "dam.casebook");
        Reading[] all = [.. Readings.Sample.Value.OrderBy(reading => reading.Document.Published?.Instant ?? DateTime.MaxValue).ThenBy(reading => reading.Document.Id, StringComparer.Ordinal)];
        Claim[] claims;
        Evidence parted;
        ImmutableArray<Evidence> marked;
        string moved, origin;
        await using (OwnApp first = await OwnApp.OpenAsync(all[..^3], path))
        {
            TraceResult trace = first.Bench.View.Trace;
            moved = trace.Stories.OrderByDescending(story => story.Documents.Length).First().Documents[^1];
            claims = [.. trace.Claims.Where(claim => claim.Appearances.All(appearance => appearance.Document != moved)).OrderByDescending(claim => claim.Appearances.Length).ThenBy(claim => claim.Id, StringComparer.Ordinal)];
            Claim withOrigin = claims.Skip(3).First(claim => claim.Origins.Confirmed > 0);
            (parted, marked, origin) = (Places(claims[0])[^1], Places(withOrigin), withOrigin.Origins.Items.First(item => item.State == OriginState.Confirmed).Name);
            Decision[] decisions =
            [
                new() { Kind = DecisionKind.Regroup, Report = moved, Who = "I. Serra", When = Monday },
                new() { Kind = DecisionKind.Split, Claim = Places(claims[0]), Other = [parted], Text = "Apart", Who = "I. Serra", When = Monday },
                new() { Kind = DecisionKind.Merge, Claim = Places(claims[1]), Other = Places(claims[2]), Who = "I. Serra", When = Monday },
                Rename(claims[1], "Worded by hand"),
                new() { Kind = DecisionKind.MarkOrigin, Claim = Places(withOrigin), Other = withOrigin.Origins.Items.First(item => item.Name == origin).Evidence, Text = origin, State = OriginState.Dependent, Who = "I. Serra", When = Monday },
                new() { Kind = DecisionKind.Reject, Claim = Places(withOrigin), Who = "I. Serra", When = Monday },
            ];
            foreach (Decision decision in decisions) await first.Bench.DecideAsync(decision, default);
            Holds(first.Bench.View);
        }
        await using OwnApp second = await OwnApp.OpenAsync(all, path);
        Holds(second.Bench.View);

        void Holds(AppView view)
        {
            view.Decided.Idle.ShouldBeEmpty();
            view.Story(view.View.Anchor(moved))!.Documents.ShouldBe([moved]);
            // A place of a claim may be none any more where more reports are there: the first that still is one stands for the claim.
            Claim At(params ImmutableArray<Evidence> places) => places.Select(place => view.Claim(view.View.Anchor(place.Document, place.Span))).OfType<Claim>().FirstOrDefault().ShouldNotBeNull();
            At(parted).Wording.ShouldBe("Apart");
            At(parted).Id.ShouldNotBe(At(Places(claims[0])).Id);
            At(Places(claims[2])).Id.ShouldBe(At(Places(claims[1])).Id);
            At(Places(claims[1])).Wording.ShouldBe("Worded by hand");
            // More reports may part what a claim holds: a decision goes with the claim that holds most of its places.
            Claim most = view.Trace.Claims.MaxBy(now => Places(now).Intersect(marked).Count())!;
            most.Origins.Items.Single(item => item.Name == origin).State.ShouldBe(OriginState.Dependent);
            view.Decided.Rejected.ShouldContain(most.Id);
        }
    }

    [Fact]
    public async Task Adding_reports_gives_what_one_run_over_all_gives()
    {
        Reading[] all = [.. Readings.Sample.Value.OrderBy(reading => reading.Document.Id, StringComparer.Ordinal)];
        await using OwnApp app = await OwnApp.OpenAsync(all[..8]);
        await app.Bench.AddAsync(all[8..].Select(reading => reading.Document), static (_, _, _) => { }, static () => { }, default);
        TraceResult whole = new Tracer().Trace(all);
        app.Bench.View.Trace.Stories.Select(story => (story.Id, string.Join(' ', story.Documents))).ShouldBe(whole.Stories.Select(story => (story.Id, string.Join(' ', story.Documents))));
        app.Bench.View.Trace.Claims.Select(claim => (claim.Id, claim.Wording, claim.Origins.Confirmed, claim.Origins.UpTo)).ShouldBe(whole.Claims.Select(claim => (claim.Id, claim.Wording, claim.Origins.Confirmed, claim.Origins.UpTo)));
    }

    [Fact]
    public async Task Only_a_moved_report_is_traced_anew_and_taking_it_back_gives_what_there_was()
    {
        await using OwnApp app = await OwnApp.OpenAsync(Readings.Sample.Value);
        AppView first = app.Bench.View;
        await app.Bench.DecideAsync(Rename(first.Trace.Claims[0], "Worded by hand"), default);
        app.Bench.View.Decided.Found.ShouldBeSameAs(first.Decided.Found);
        app.Bench.View.Search.ShouldBeSameAs(first.Search);
        string moved = first.Trace.Stories.First(story => story.Documents.Length > 2).Documents[^1];
        Decision move = new() { Kind = DecisionKind.Regroup, Report = moved, Who = "I. Serra", When = Monday };
        await app.Bench.DecideAsync(move, default);
        TraceResult whole = new Tracer().Trace(Readings.Sample.Value, stories => StoryMoves.Apply(stories, [move]), null);
        Lines(app.Bench.View.Decided.Found).ShouldBe(Lines(whole));
        app.Bench.View.Search.ShouldNotBeSameAs(first.Search);
        await app.Bench.UndoAsync(2, "I. Serra", Monday, default);
        Lines(app.Bench.View.Decided.Found).ShouldBe(Lines(first.Decided.Found));

        static IEnumerable<string> Lines(TraceResult trace) =>
            trace.Stories.Select(story => story.Id + " " + string.Join(' ', story.Documents)).Concat(trace.Claims.Select(claim => $"{claim.Id} {claim.Origins.Confirmed} {claim.Origins.UpTo} {claim.Wording}"));
    }

    [Fact]
    public void A_report_is_shown_the_same_whether_the_casebook_keeps_what_was_read_in_it_or_it_is_found_anew()
    {
        ShownReports shown = new();
        List<Reading> readings = [];
        Tracer tracer = new();
        foreach (Text.Document document in Readings.Documents(Place.Sample))
        {
            Pipeline.Analysis analysis = Pipeline.AnalysisPipeline.ForTrace.Run(document);
            readings.Add(tracer.Read(analysis));
            shown.Hold(document.Id, ShownForm.Write(analysis));
        }
        ReportFindings kept = new(shown), found = new(new());
        foreach (Text.Document document in readings.Select(reading => reading.Document))
        {
            shown.Of(document).ShouldNotBeNull();
            kept.Of(document).ShouldBe(found.Of(document));
        }
    }

    [Fact]
    public async Task A_decision_that_is_about_nothing_any_more_is_kept_and_said_to_be_idle()
    {
        await using SqliteCasebook book = SqliteCasebook.Open(SqliteCasebook.InMemory);
        TraceResult trace = new Tracer().Trace(Readings.Sample.Value);
        Decision gone = await book.Decisions.DecideAsync(new() { Kind = DecisionKind.Reject, Claim = [new("no such report", new(0, 9))], Who = "I. Serra", When = Monday });
        DecidedTrace decided = DecisionRun.Apply(trace, await book.Decisions.DecisionsAsync());
        decided.Idle.ShouldBe([gone.Number]);
        decided.Trace.Claims.ShouldBe(trace.Claims);
        DecisionLines.All(decided).ShouldBe(["rejected as wrongly read by I. Serra on 2031-03-17 08:30 UTC (nothing is here now that it is about)"]);
    }

    [Fact]
    public async Task A_decision_is_kept_whole_and_taken_back_once()
    {
        await using SqliteCasebook book = SqliteCasebook.Open(SqliteCasebook.InMemory);
        (await book.Decisions.DecisionsAsync()).ShouldBeEmpty();
        (await book.Decisions.LastLookAsync()).ShouldBeNull();
        Decision kept = await book.Decisions.DecideAsync(new()
        {
            Kind = DecisionKind.MarkOrigin, Claim = [new("d1", new(3, 9))], Other = [new("d2", new(0, 4))], Text = "“Müller” <b>", State = OriginState.Unresolved, Note = "n", Who = "ع", When = Monday,
        });
        Decision read = (await book.Decisions.DecisionsAsync()).ShouldHaveSingleItem();
        (read with { Claim = [], Other = [] }).ShouldBe(kept with { Claim = [], Other = [] });
        read.Claim.ShouldBe(kept.Claim);
        read.Other.ShouldBe(kept.Other);
        (await book.Decisions.UndoAsync(kept.Number, "x", Monday)).ShouldBeTrue();
        (await book.Decisions.UndoAsync(kept.Number, "y", Monday)).ShouldBeFalse();
        (await book.Decisions.UndoAsync(99, "x", Monday)).ShouldBeFalse();
        (await book.Decisions.DecisionsAsync())[0].UndoneBy.ShouldBe("x");
        KeptLook look = new(Monday, "x", "{}");
        await book.Decisions.KeepLookAsync(look);
        (await book.Decisions.LastLookAsync()).ShouldBe(look);
    }

    private static Decision Rename(Claim claim, string wording) => new()
    {
        Kind = DecisionKind.Rename, Claim = Places(claim), Text = wording, Who = "I. Serra", When = Monday,
    };

    private static ImmutableArray<Evidence> Places(Claim claim) => [.. claim.Appearances.Select(appearance => new Evidence(appearance.Document, appearance.Span))];
}
