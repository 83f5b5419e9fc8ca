using System.Collections.Immutable;

namespace Whence.Duplicates;

/// <summary>Two reports of which one was made out of the other or both out of a third.</summary>
public sealed record ReportCopy
{
    /// <summary>Id of the report that was published first; where that is not known, of the longer one.</summary>
    public required string Earlier { get; init; }

    /// <summary>Id of the other.</summary>
    public required string Later { get; init; }

    /// <summary>How it was copied.</summary>
    public required CopyKind Kind { get; init; }

    /// <summary>Share of the shorter report, quotations left out, that stands in the other: of its runs of three words, or of its details where <see cref="Kind"/> is <see cref="CopyKind.Translated"/>.</summary>
    public required double Share { get; init; }

    /// <summary>Whether the times of publication say which came first.</summary>
    public required bool OrderIsKnown { get; init; }

    /// <summary>The sentences that show it, the longest first, three at most.</summary>
    public required ImmutableArray<CopyPassage> Passages { get; init; }

    /// <summary>Why, in words.</summary>
    public required string Why { get; init; }

    /// <summary>The rule.</summary>
    public string FoundBy { get; init; } = "shared runs of words";
}
