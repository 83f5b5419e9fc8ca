using System.Collections.Immutable;
using Whence.Attributions;
using Whence.Text;

namespace Whence.Claims;

/// <summary>One place where a claim is asserted, denied, doubted or discussed.</summary>
public sealed record Appearance
{
    /// <summary>The id of the document.</summary>
    public required string Document { get; init; }

    /// <summary>The stretch that says it.</summary>
    public required TextSpan Span { get; init; }

    /// <summary>How the source stands to the claim.</summary>
    public required Stance Stance { get; init; }

    /// <summary>Who speaks, as written, with the full name in brackets where the report gives it later: “a foreman of the yard (Ivar Holm)”; null where the outlet itself speaks.</summary>
    public string? Source { get; init; }

    /// <summary>Where the source is written; null where it stands nowhere near.</summary>
    public TextSpan? SourceSpan { get; init; }

    /// <summary>The way to the report, nearest to the event first, the printing outlet left out.</summary>
    public ImmutableArray<ChainLink> Chain { get; init; } = [];

    /// <summary>Why it counts as an appearance of this claim, and why with this stance, in words; null for the first one.</summary>
    public string? Why { get; init; }

    /// <summary>The rule or model.</summary>
    public required string FoundBy { get; init; }
}
