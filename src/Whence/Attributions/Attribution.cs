using System.Collections.Immutable;
using Whence.Text;

namespace Whence.Attributions;

/// <summary>Who is said to say what. Parts may be discontinuous.</summary>
public sealed record Attribution
{
    /// <summary>What is said; never empty but for a comment that was declined.</summary>
    public required ImmutableArray<TextSpan> Content { get; init; }

    /// <summary>The words that say so; empty for a quotation that stands alone.</summary>
    public ImmutableArray<TextSpan> Cue { get; init; } = [];

    /// <summary>Who speaks, as written; empty where nobody is named.</summary>
    public ImmutableArray<TextSpan> Source { get; init; } = [];

    /// <summary>How the content is given.</summary>
    public required AttributionKind Kind { get; init; }

    /// <summary>How the source stands to the content.</summary>
    public Standing Standing { get; init; }

    /// <summary>Whether the cue is negated: “did not say”. Apart from <see cref="Standing"/>, which is that of the cue without the negation.</summary>
    public bool IsNegated { get; init; }

    /// <summary>Index of the attribution around it: A said that B said; -1 where there is none.</summary>
    public int Outer { get; init; } = -1;

    /// <summary>Index of the entity that speaks; -1 where it stays open.</summary>
    public int Speaker { get; init; } = -1;

    /// <summary>The way to the report, nearest to the event first, the printing outlet left out; empty where the outlet itself speaks.</summary>
    public ImmutableArray<ChainLink> Chain { get; init; } = [];

    /// <summary>Orders attributions by how sure the finding is, 0 to 1; no probability.</summary>
    public double Score { get; init; } = 1;

    /// <summary>Whether it attributes the whole report or a long stretch of it: a byline, a credit line, the label of who asks.</summary>
    public bool CoversReport { get; init; }

    /// <summary>The rule or model.</summary>
    public required string FoundBy { get; init; }

    /// <summary>Orders attributions by how sure their source is, 0 to 1; no probability.</summary>
    public double SourceScore { get; init; } = 1;

    /// <summary>Orders attributions by how sure the bounds of their content are, 0 to 1; no probability.</summary>
    public double ContentScore { get; init; } = 1;

    /// <summary>Whether the source denies or doubts the content, or is said not to hold it: the contract's polarity.</summary>
    public bool IsNegative => IsNegated ? Standing != Standing.Denied : Standing is Standing.Denied or Standing.Doubted;
}
