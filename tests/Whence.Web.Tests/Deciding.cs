using System.Diagnostics;
using Whence.Casebook.Decisions;
using Whence.Claims;
using Whence.Stories;

namespace Whence.Web.Tests;

/// <summary>Everything that a person can decide, made and taken back by keyboard alone.</summary>
internal static class Deciding
{
    /// <summary>The kinds, in the order in which they are decided here.</summary>
    public static readonly DecisionKind[] Kinds = [DecisionKind.Confirm, DecisionKind.Reject, DecisionKind.Rename, DecisionKind.MarkOrigin, DecisionKind.Split, DecisionKind.Merge, DecisionKind.Regroup];

    /// <summary>Decides once in each way, and looks at what the app then shows.</summary>
    /// <param name="visit">The browser.</param>
    /// <param name="own">The app.</param>
    /// <param name="claim">A claim with an origin and several appearances.</param>
    /// <param name="other">Another claim of its story.</param>
    /// <returns>How long each decision took until the page that shows it was there, in milliseconds.</returns>
    public static async Task<double[]> DecideAllAsync(Visit visit, OwnApp own, Claim claim, Claim other)
    {
        AppView View() => own.Bench.View;
        string address = View().View.Links.Claim(claim.Id), merged = View().View.Links.Claim(other.Id);
        int claims = View().Trace.Claims.Length;
        List<double> took = [];
        async Task Press(string selector)
        {
            await visit.TabToAsync(selector);
            Stopwatch watch = Stopwatch.StartNew();
            await visit.PressToOpenAsync("Enter");
            took.Add(watch.Elapsed.TotalMilliseconds);
        }
        async Task Open(string path, string fold)
        {
            await visit.GoAsync(new(own.Home, path));
            await visit.UnfoldAsync(fold);
        }
        Task<string> Notes() => visit.AskAsync<string>("document.querySelector('.decided')?.textContent ?? ''");

        await Open(address, "#decide");
        await visit.WriteAsync("#judge-note", "seen");
        await visit.WriteAsync("#judge-who", "I. Serra");
        await Press("button[value=Confirm]");
        (await Notes()).ShouldContain("confirmed as rightly read by I. Serra on 2031-03-14 10:00 UTC: seen");

        await Open(address, "#decide");
        await Press("button[value=Reject]");
        (await Notes()).ShouldContain("rejected as wrongly read by R. Aldane");
        (await visit.AskAsync<bool>("document.querySelector('article.rejected') !== null")).ShouldBeTrue();

        await Open(address, "#decide");
        await visit.WriteAsync("#rename-text", "The gates were kept shut");
        await Press("form[aria-label='Word it anew'] button");
        (await visit.AskAsync<string>("document.querySelector('h1').textContent")).ShouldBe("The gates were kept shut");

        string origin = claim.Origins.Items[0].Name;
        await Open(address, "#decide");
        await visit.WriteAsync("#mark-text", origin);
        await visit.TabToAsync("#mark-state");
        await visit.Page.Keyboard.PressAsync("u");
        await Press("form[aria-label='Mark an origin'] button");
        (await visit.AskAsync<string[]>("[...document.querySelectorAll('ul.origins>li.unresolved strong')].map(e => e.textContent)")).ShouldContain(origin);

        await Open(address, "#decide");
        await visit.TabToAsync("#decide input[name=place]");
        await visit.Page.Keyboard.PressAsync("Space");
        await Press("form[aria-label='Some appearances are another claim'] button");
        View().Trace.Claims.Length.ShouldBe(claims + 1);

        await Open(address, "#decide");
        await visit.WriteAsync("#merge-other", merged);
        await Press("form[aria-label='It is the same as another claim'] button");
        View().Trace.Claims.Length.ShouldBe(claims);

        Story story = View().Trace.Stories.Single(story => story.Id == claim.Story);
        string report = story.Documents[^1];
        await Open(View().View.Link(report), "details:has(#move-story)");
        await visit.WriteAsync("#move-story", "alone");
        await Press("form[action='/regroup'] button");
        View().Story(View().View.Anchor(report))!.Documents.ShouldBe([report]);
        View().Decided.Decisions.Where(static decision => decision.Holds).Select(static decision => decision.Kind).ShouldBe(Kinds);
        return [.. took];
    }

    /// <summary>Takes back all that holds, the last first, on the page of decisions.</summary>
    /// <returns>How long each took, in milliseconds.</returns>
    public static async Task<double[]> UndoAllAsync(Visit visit, OwnApp own)
    {
        List<double> took = [];
        for (int left = own.Bench.View.Decided.Decisions.Count(static decision => decision.Holds); left > 0; left--)
        {
            await visit.GoAsync(new(own.Home, "/decisions"));
            await visit.TabToAsync("form[action='/undo'] button");
            Stopwatch watch = Stopwatch.StartNew();
            await visit.PressToOpenAsync("Enter");
            took.Add(watch.Elapsed.TotalMilliseconds);
            own.Bench.View.Decided.Decisions.Count(static decision => decision.Holds).ShouldBe(left - 1);
            (await visit.AskAsync<string>("document.querySelector('tbody').textContent")).ShouldContain("taken back by R. Aldane on 2031-03-14 10:00 UTC");
        }
        own.Bench.View.Trace.Claims.Select(static one => (one.Id, one.Wording)).ShouldBe(own.Bench.View.Decided.Found.Claims.Select(static one => (one.Id, one.Wording)));
        return [.. took];
    }
}
