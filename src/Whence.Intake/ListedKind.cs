namespace Whence.Intake;

/// <summary>What is expected at an address that a list names.</summary>
public enum ListedKind
{
    /// <summary>A page with one report.</summary>
    Page,
    /// <summary>A feed, whose entries are reports.</summary>
    Feed,
    /// <summary>A list of further addresses.</summary>
    List,
}
