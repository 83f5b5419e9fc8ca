using Whence.Claims;
using Whence.Pages;
using Whence.Stories;
using Whence.Tracing;
using Whence.Web.Speakers;

namespace Whence.Web.Tests;

/// <summary>Addresses of an app, by kind, the largest pages of each kind first: those are where it breaks.</summary>
internal static class PilePages
{
    /// <summary>Every address that shows something of the trace, and the lists, with each page of a list.</summary>
    public static IReadOnlyList<(string Kind, IReadOnlyList<string> Paths)> Of(AppView app)
    {
        TraceView view = app.View;
        Derivation? copy = app.Trace.Derivations.Where(step => step.From is not null).OrderByDescending(step => view.Report(step.To).Text.Length + view.Report(step.From!).Text.Length).FirstOrDefault();
        string typed = Uri.EscapeDataString(app.Trace.Claims.OrderByDescending(claim => claim.Appearances.Length).Select(claim => claim.Wording).FirstOrDefault("the minister said"));
        return
        [
            ("lists", [.. Paged("/", app.Stories.Count, 50), .. Paged("/?order=disputed", app.Stories.Count, 50), .. Paged("/reports", app.Reports.Count, 100), .. Paged("/speakers", app.Speakers.All.Count, 100)]),
            ("stories", [.. app.Trace.Stories.OrderByDescending(story => story.Documents.Length).ThenByDescending(story => view.ClaimsOf(story).Count()).SelectMany(story => Paged(view.Links.Story(story.Id), view.ClaimsOf(story).Count(), 60))]),
            ("claims", [.. app.Trace.Claims.OrderByDescending(claim => claim.Appearances.Length).Select(claim => view.Links.Claim(claim.Id))]),
            ("series", [.. app.Trace.Series.OrderByDescending(series => series.Points.Length).Select(series => view.Links.Series(series.Id))]),
            ("reports", [.. app.Reports.OrderByDescending(id => view.Report(id).Text.Length).Select(view.Link)]),
            ("speakers", [.. app.Speakers.All.OrderByDescending(speaker => speaker.Sayings.Count).SelectMany(speaker => Paged("/speakers/" + Uri.EscapeDataString(speaker.Key), speaker.Sayings.Count, 100))]),
            ("two reports", copy is null ? [] : [$"{view.Link(copy.From!)}/beside?other={view.Anchor(copy.To)}"]),
            ("search", ["/search", "/search?q=said", "/search?q=said&page=3", "/search?stance=denies", "/search?q=%22said+on%22+OR+minist*&kind=appearance", "/search?q=%22open"]),
            ("check", ["/check", "/check?claim=" + typed]),
            ("forms", ["/add", "/decisions"]),
        ];
    }

    private static IEnumerable<string> Paged(string address, int count, int size)
    {
        for (int page = 0; page == 0 || page * size < count; page++)
            yield return page == 0 ? address : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{address}{(address.Contains('?', StringComparison.Ordinal) ? '&' : '?')}page={page}");
    }
}
