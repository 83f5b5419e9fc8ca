using Whence.Text;

namespace Whence.Pages;

/// <summary>Where things are found: within one file, or at addresses of their own.</summary>
public abstract class PageLinks
{
    /// <summary>The address of a story.</summary>
    public abstract string Story(string id);

    /// <summary>The address of a claim.</summary>
    public abstract string Claim(string id);

    /// <summary>The address of a series.</summary>
    public abstract string Series(string id);

    /// <summary>The address of a report, out of its anchor.</summary>
    /// <param name="anchor">The id of the report's element.</param>
    public abstract string Report(string anchor);

    /// <summary>The address of a stretch of a report.</summary>
    /// <param name="reportAnchor">The id of the report's element.</param>
    /// <param name="anchor">The id of the stretch's element.</param>
    public abstract string Place(string reportAnchor, string anchor);
}
