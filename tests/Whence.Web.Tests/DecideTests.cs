using Whence.Casebook.Decisions;
using Whence.Claims;

namespace Whence.Web.Tests;

/// <summary>What a person decides: made in the browser, kept with who and when, taken back, and there again after another run.</summary>
public sealed class DecideTests(Chromium chromium) : IAsyncLifetime
{
    private OwnApp _app = default!;

    public async ValueTask InitializeAsync() => _app = await OwnApp.OpenAsync(Readings.Sample.Value);

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private AppView View => _app.Bench.View;

    private Claim Largest => View.Trace.Claims.OrderByDescending(claim => claim.Appearances.Length).First();

    [Fact]
    public async Task A_claim_is_rejected_and_the_rejection_taken_back()
    {
        await using Visit visit = await OpenClaim(Largest);
        await visit.Page.TypeAsync("#judge-note", "a slogan");
        await visit.ClickToOpenAsync("button[value=Reject]");
        (await visit.AskAsync<string>("document.querySelector('.decided').textContent")).ShouldBe("rejected as wrongly read by R. Aldane on 2031-03-14 10:00 UTC: a slogan");
        View.Decided.Rejected.ShouldBe([Largest.Id]);
        await visit.GoAsync(new(_app.Home, "/decisions"));
        await visit.ClickToOpenAsync("form[action='/undo'] button");
        (await visit.AskAsync<string>("document.querySelector('tbody').textContent")).ShouldContain("taken back by R. Aldane on 2031-03-14 10:00 UTC");
        View.Decided.Rejected.ShouldBeEmpty();
        View.Decided.Decisions.Length.ShouldBe(1);
        visit.ShouldBeQuiet(_app.Home);
    }

    [Fact]
    public async Task A_claim_is_confirmed_by_keyboard()
    {
        await using Visit visit = await OpenClaim(Largest, open: false);
        await visit.Page.FocusAsync("#decide summary");
        await visit.Page.Keyboard.PressAsync("Enter");
        for (int i = 0; i < 4; i++) await visit.Page.Keyboard.PressAsync("Tab");
        (await visit.AskAsync<string>("document.activeElement.value")).ShouldBe("Confirm");
        await visit.PressToOpenAsync("Enter");
        View.Decided.Decisions.Select(decision => decision.Kind).ShouldBe([DecisionKind.Confirm]);
        visit.ShouldBeQuiet(_app.Home);
    }

    [Fact]
    public async Task A_claim_is_worded_anew_under_the_name_of_who_did_so()
    {
        string id = Largest.Id;
        await using Visit visit = await OpenClaim(Largest);
        await visit.Page.EvaluateExpressionAsync("document.querySelector('#rename-text').value = 'The gates were kept shut'; document.querySelector('#rename-who').value = 'I. Serra'");
        await visit.ClickToOpenAsync("form[aria-label='Word it anew'] button");
        (await visit.AskAsync<string>("document.querySelector('h1').textContent")).ShouldBe("The gates were kept shut");
        View.Trace.Claims.Single(claim => claim.Id == id).Wording.ShouldBe("The gates were kept shut");
        View.Decided.Found.Claims.Single(claim => claim.Id == id).Wording.ShouldNotBe("The gates were kept shut");
        View.Decided.Decisions[0].Who.ShouldBe("I. Serra");
    }

    [Fact]
    public async Task Two_claims_are_merged()
    {
        Claim first = Largest, second = View.Trace.Claims.First(claim => claim.Story == first.Story && claim.Id != first.Id && claim.Origins.Confirmed > 0);
        int before = View.Trace.Claims.Length;
        await using Visit visit = await OpenClaim(first);
        // As it is copied from the bar of a browser.
        await visit.Page.TypeAsync("#merge-other", new Uri(_app.Home, View.View.Links.Claim(second.Id)).AbsoluteUri + "?from=mail#decide");
        await visit.ClickToOpenAsync("form[aria-label='It is the same as another claim'] button");
        View.Trace.Claims.Length.ShouldBe(before - 1);
        View.Trace.Claims.Single(claim => claim.Id == first.Id).Appearances.Length.ShouldBeGreaterThan(first.Appearances.Length);
        // The address of the claim that is gone leads to the one that took it in.
        View.Claim(View.View.Anchor(second.Appearances[0].Document, second.Appearances[0].Span))!.Id.ShouldBe(first.Id);
        visit.ShouldBeQuiet(_app.Home);
    }

    [Fact]
    public async Task Appearances_are_split_off()
    {
        Claim whole = Largest;
        await using Visit visit = await OpenClaim(whole);
        await visit.Page.ClickAsync("#decide input[name=place]:last-of-type");
        await visit.ClickToOpenAsync("form[aria-label='Some appearances are another claim'] button");
        View.Trace.Claims.Single(claim => claim.Id == whole.Id).Appearances.Length.ShouldBe(whole.Appearances.Length - 1);
        View.Trace.Claims.Count(claim => claim.Id.StartsWith(whole.Id + "d", StringComparison.Ordinal)).ShouldBe(1);
        visit.ShouldBeQuiet(_app.Home);
    }

    [Fact]
    public async Task An_origin_is_marked()
    {
        Claim claim = View.Trace.Claims.First(claim => claim.Origins.Confirmed > 0);
        string name = claim.Origins.Items[0].Name;
        await using Visit visit = await OpenClaim(claim);
        await visit.Page.TypeAsync("#mark-text", name);
        await visit.Page.SelectAsync("#mark-state", "Dependent");
        await visit.ClickToOpenAsync("form[aria-label='Mark an origin'] button");
        View.Trace.Claims.Single(now => now.Id == claim.Id).Origins.Confirmed.ShouldBe(claim.Origins.Confirmed - 1);
        visit.ShouldBeQuiet(_app.Home);
    }

    [Fact]
    public async Task A_report_is_taken_out_of_its_story_and_comes_back()
    {
        var story = View.Trace.Stories.OrderByDescending(story => story.Documents.Length).First();
        string report = story.Documents[^1];
        await using Visit visit = await chromium.OpenAsync();
        await visit.GoAsync(new(_app.Home, View.View.Link(report)));
        await visit.Page.EvaluateExpressionAsync("document.querySelector('#move-story').closest('details').open = true");
        await visit.Page.TypeAsync("#move-story", "alone");
        await visit.ClickToOpenAsync("form[action='/regroup'] button");
        View.Story(View.View.Anchor(report))!.Documents.ShouldBe([report]);
        View.Trace.Claims.Where(claim => claim.Story == View.Story(View.View.Anchor(report))!.Id).SelectMany(claim => claim.Appearances).ShouldAllBe(appearance => appearance.Document == report);
        await visit.GoAsync(new(_app.Home, "/decisions"));
        await visit.ClickToOpenAsync("form[action='/undo'] button");
        View.Story(View.View.Anchor(report))!.Documents.ShouldBe(story.Documents);
        visit.ShouldBeQuiet(_app.Home);
    }

    [Fact]
    public async Task What_is_wrong_with_a_decision_is_said_and_nothing_is_done()
    {
        await using Visit visit = await OpenClaim(Largest);
        await visit.ClickToOpenAsync("form[aria-label='Some appearances are another claim'] button");
        (await visit.AskAsync<string>("document.querySelector('main p').textContent")).ShouldBe("Choose some appearances, not none and not all.");
        View.Decided.Decisions.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_has_changed_since_the_last_look_is_said()
    {
        await using Visit visit = await chromium.OpenAsync();
        await visit.GoAsync(_app.Home);
        await visit.ClickToOpenAsync("form[action='/look'] button");
        (await visit.AskAsync<string>("document.querySelector('section.panel').textContent")).ShouldContain("Nothing has changed.");
        await visit.GoAsync(new(_app.Home, "/add"));
        await visit.Page.TypeAsync("#text", "Dam gates open again\n\nThe gates of the Halvard Dam were opened on Monday, the foreman told Radio Meridian.");
        await visit.ClickToOpenAsync("form[action='/add/text'] button");
        await Until(() => View.Trace.Documents.Count == 17);
        await visit.GoAsync(_app.Home);
        (await visit.AskAsync<string>("document.querySelector('section.panel').textContent")).ShouldContain("1 new report");
    }

    private async Task<Visit> OpenClaim(Claim claim, bool open = true)
    {
        Visit visit = await chromium.OpenAsync();
        await visit.GoAsync(new(_app.Home, View.View.Links.Claim(claim.Id)));
        if (open) await visit.Page.EvaluateExpressionAsync("document.querySelector('#decide').open = true");
        return visit;
    }

    internal static async Task Until(Func<bool> holds)
    {
        for (int i = 0; i < 400 && !holds(); i++) await Task.Delay(50);
        holds().ShouldBeTrue();
    }
}
