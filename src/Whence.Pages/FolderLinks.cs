namespace Whence.Pages;

/// <summary>All within the pages of one folder.</summary>
/// <param name="prefix">What leads to the folder: empty for its own pages.</param>
/// <param name="plan">Which page holds what.</param>
internal sealed class FolderLinks(string prefix, FolderPlan plan) : PageLinks
{
    public override string Story(string id) => prefix + plan.PageOfStory(id) + "#" + Words.Id("s", id);

    public override string Claim(string id) => prefix + plan.PageOfClaim(id) + "#" + Words.Id("c", id);

    public override string Series(string id) => prefix + plan.PageOfSeries(id) + "#" + Words.Id("n", id);

    public override string Report(string anchor) => prefix + plan.PageOfReport(anchor) + "#" + anchor;

    public override string Place(string reportAnchor, string anchor) => prefix + plan.PageOfReport(reportAnchor) + "#" + anchor;
}
