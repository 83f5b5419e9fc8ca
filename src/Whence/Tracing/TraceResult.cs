using System.Collections.Immutable;
using Whence.Claims;
using Whence.Stories;
using Whence.Text;

namespace Whence.Tracing;

/// <summary>All that was found in a pile. Immutable; the order of every list is fixed by content, not by the order of the input.</summary>
public sealed record TraceResult
{
    /// <summary>The documents, by id, that spans point into.</summary>
    public required ImmutableSortedDictionary<string, Document> Documents { get; init; }

    /// <summary>The stories; every document is in one.</summary>
    public required ImmutableArray<Story> Stories { get; init; }

    /// <summary>Steps from report to report.</summary>
    public required ImmutableArray<Derivation> Derivations { get; init; }

    /// <summary>What the reports assert, the most reported first within a story.</summary>
    public required ImmutableArray<Claim> Claims { get; init; }

    /// <summary>Numbers that several reports give.</summary>
    public required ImmutableArray<Series> Series { get; init; }

    /// <summary>The stories as they were found, before anybody moved a report; default where that is not known.</summary>
    internal ImmutableArray<Story> Grouped { get; init; }
}
