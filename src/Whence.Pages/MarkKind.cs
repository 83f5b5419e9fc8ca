namespace Whence.Pages;

/// <summary>What a marked stretch of a report is: cited for something, or only read as something.</summary>
public enum MarkKind
{
    /// <summary>It asserts, denies, doubts or discusses a claim.</summary>
    Claim,
    /// <summary>It is a figure of a series.</summary>
    Figure,
    /// <summary>It shows an origin or a step between reports.</summary>
    Evidence,
    /// <summary>It is said to be said by somebody.</summary>
    Said,
    /// <summary>It names who says it.</summary>
    Source,
    /// <summary>It is a number with what it counts or measures.</summary>
    Quantity,
    /// <summary>It names a time.</summary>
    Time,
    /// <summary>An address names it, and nothing is cited from it now.</summary>
    Place,
}
