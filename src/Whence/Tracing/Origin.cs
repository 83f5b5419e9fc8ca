using System.Collections.Immutable;

namespace Whence.Tracing;

/// <summary>A source from which a claim entered the reports.</summary>
public sealed record Origin
{
    /// <summary>Who, and through whom: “soldiers, by the BBC”.</summary>
    public required string Name { get; init; }

    /// <summary>What the reports show of it.</summary>
    public required OriginState State { get; init; }

    /// <summary>Ids of the documents that assert the claim on its word.</summary>
    public required ImmutableArray<string> Documents { get; init; }

    /// <summary>The sentences that show it.</summary>
    public required ImmutableArray<Evidence> Evidence { get; init; }

    /// <summary>Why it counts so, in words.</summary>
    public required string Why { get; init; }
}
