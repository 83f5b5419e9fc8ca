using System.Collections.Immutable;
using Whence.Tracing;

namespace Whence.Claims;

/// <summary>What several appearances assert.</summary>
public sealed record Claim
{
    /// <summary>The id, out of the content.</summary>
    public required string Id { get; init; }

    /// <summary>The id of the story.</summary>
    public required string Story { get; init; }

    /// <summary>The words of the clearest appearance.</summary>
    public required string Wording { get; init; }

    /// <summary>Where it appears, by time of publication and place in the text.</summary>
    public required ImmutableArray<Appearance> Appearances { get; init; }

    /// <summary>Whether somebody denies it on the record and has not taken that back.</summary>
    public bool Disputed { get; init; }

    /// <summary>Who stands behind the assertion.</summary>
    public required OriginRange Origins { get; init; }

    /// <summary>Why the appearances were put together, in words.</summary>
    public ImmutableArray<string> Why { get; init; } = [];
}
