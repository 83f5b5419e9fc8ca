namespace Whence.Pages;

/// <summary>All within one file.</summary>
internal sealed class FileLinks : PageLinks
{
    public override string Story(string id) => "#" + Words.Id("s", id);

    public override string Claim(string id) => "#" + Words.Id("c", id);

    public override string Series(string id) => "#" + Words.Id("n", id);

    public override string Report(string anchor) => "#" + anchor;

    public override string Place(string reportAnchor, string anchor) => "#" + anchor;
}
