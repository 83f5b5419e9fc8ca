using System.Collections.Immutable;

namespace Whence.Tracing;

/// <summary>A step from an earlier report to a later one.</summary>
public sealed record Derivation
{
    /// <summary>Id of the earlier document; null where the named report is not in the pile.</summary>
    public string? From { get; init; }

    /// <summary>Name of the outlet whose report is not in the pile; null where <see cref="From"/> is given.</summary>
    public string? FromOutlet { get; init; }

    /// <summary>Id of the document that took it.</summary>
    public required string To { get; init; }

    /// <summary>How it was taken.</summary>
    public required DerivationType Type { get; init; }

    /// <summary>Whether the text names it; false where it is inferred.</summary>
    public required bool Stated { get; init; }

    /// <summary>The stretches that show it.</summary>
    public required ImmutableArray<Evidence> Evidence { get; init; }

    /// <summary>What is wrong with it, if anything.</summary>
    public DerivationFlaw Flaw { get; init; }

    /// <summary>Why, in words.</summary>
    public string? Why { get; init; }

    /// <summary>The rule or model.</summary>
    public required string FoundBy { get; init; }
}
