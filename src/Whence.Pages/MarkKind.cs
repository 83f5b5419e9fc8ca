namespace Whence.Pages;

/// <summary>What a marked stretch of a report is cited for.</summary>
public enum MarkKind
{
    /// <summary>It asserts, denies, doubts or discusses a claim.</summary>
    Claim,
    /// <summary>It is a figure of a series.</summary>
    Figure,
    /// <summary>It shows an origin or a step between reports.</summary>
    Evidence,
}
