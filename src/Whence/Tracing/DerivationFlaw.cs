namespace Whence.Tracing;

/// <summary>What is wrong with a step from report to report.</summary>
public enum DerivationFlaw : byte
{
    /// <summary>Nothing.</summary>
    None,
    /// <summary>The report that the text names is in the pile and says no such thing: shown, and not followed to an origin.</summary>
    FalseCredit,
    /// <summary>The steps lead back to where they began: each report names the other.</summary>
    Cycle,
}
