using System.Collections.Immutable;

namespace Whence.Tracing;

/// <summary>One quantity about one thing over as-of time, a line per source. Never averaged.</summary>
public sealed record Series
{
    /// <summary>The id, out of the content.</summary>
    public required string Id { get; init; }

    /// <summary>The id of the story.</summary>
    public required string Story { get; init; }

    /// <summary>What is measured.</summary>
    public required string Of { get; init; }

    /// <summary>The unit of the values; null if none.</summary>
    public string? Unit { get; init; }

    /// <summary>What agrees and what contradicts across the points, with the reason, in words.</summary>
    public ImmutableArray<string> Remarks { get; init; } = [];

    /// <summary>The figures, by as-of time, publication and place.</summary>
    public required ImmutableArray<SeriesPoint> Points { get; init; }
}
