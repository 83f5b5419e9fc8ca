using System.Collections.Immutable;
using Whence.Text;

namespace Whence.Extraction;

/// <summary>What a page was read as: a document, or the reason why it is none. Immutable; threads may share it.</summary>
public sealed record ExtractionResult
{
    /// <summary>The whole readable text of the page in page order with its passages; null exactly if <see cref="Reason"/> is set.</summary>
    public Document? Document { get; init; }

    /// <summary>Why the page is not an article; null if it is one.</summary>
    public NotArticleReason? Reason { get; init; }

    /// <summary>What the reason rests on, in a few words; null without a reason.</summary>
    public string? Detail { get; init; }

    /// <summary>Where the text stands in the page as stored; empty without a document.</summary>
    public SourceMap Positions { get; init; } = SourceMap.Empty;

    /// <summary>Addresses that the page names as what it is based on (<c>isBasedOn</c>, <c>citation</c>), in page order.</summary>
    public ImmutableArray<string> BasedOn { get; init; } = [];

    /// <summary>The section of the outlet, such as “Politics”; null if the page does not say.</summary>
    public string? Section { get; init; }

    /// <summary>Which part of the page each field was taken from, such as <c>published → json-ld:datePublished</c>.</summary>
    public ImmutableArray<FieldOrigin> FoundBy { get; init; } = [];

    /// <summary>Whether elements nested deeper than <see cref="PageReader.MaxDepth"/> were lifted to that depth.</summary>
    public bool DepthCapped { get; init; }

    /// <summary>Whether the page was longer than <see cref="PageReader.MaxChars"/> and read only up to there.</summary>
    public bool Truncated { get; init; }
}
