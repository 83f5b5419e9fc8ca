using Whence.Pages;

namespace Whence.Web;

/// <summary>Everything at an address of its own, made out of reports and places in them, so that it opens the same when reports are added.</summary>
/// <param name="stories">The address part of a story: the anchor of its first report.</param>
/// <param name="claims">The address part of a claim: the anchor of its clearest place.</param>
/// <param name="series">The address part of a series: the anchor of its first figure.</param>
internal sealed class AppLinks(Dictionary<string, string> stories, Dictionary<string, string> claims, Dictionary<string, string> series) : PageLinks
{
    public override string Story(string id) => "/stories/" + stories.GetValueOrDefault(id);

    public override string Claim(string id) => "/claims/" + claims.GetValueOrDefault(id);

    public override string Series(string id) => "/series/" + series.GetValueOrDefault(id);

    public override string Report(string anchor) => "/reports/" + anchor;

    // The place stands in the address twice: a browser tells the app only what is before the “#”, and a place that nothing is cited from any more is marked by the app.
    public override string Place(string reportAnchor, string anchor) => "/reports/" + reportAnchor + "?at=" + anchor[(reportAnchor.Length + 1)..] + "#" + anchor;
}
