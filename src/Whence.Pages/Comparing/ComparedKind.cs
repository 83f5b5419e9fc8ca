namespace Whence.Pages.Comparing;

/// <summary>What became of a sentence.</summary>
public enum ComparedKind
{
    /// <summary>The same words.</summary>
    Same,
    /// <summary>Some words are others.</summary>
    Changed,
    /// <summary>It stands in the first report only.</summary>
    Cut,
    /// <summary>It stands in the second report only.</summary>
    Added,
}
