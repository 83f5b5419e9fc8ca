namespace Whence.Tracing;

/// <summary>What the reports show of an origin.</summary>
public enum OriginState : byte
{
    /// <summary>An own source is shown.</summary>
    Confirmed,
    /// <summary>It leads back to another origin in the pile and is not counted.</summary>
    Dependent,
    /// <summary>The own source can neither be shown nor traced to another.</summary>
    Unresolved,
}
