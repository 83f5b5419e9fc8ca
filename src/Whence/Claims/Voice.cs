using System.Collections.Immutable;
using Whence.Attributions;
using Whence.Mentions;
using Whence.Text;

namespace Whence.Claims;

/// <summary>Who speaks in a proposition: the source of an attribution, kept without the analysis.</summary>
internal sealed record Voice
{
    /// <summary>The source as written; null where nobody is named.</summary>
    public string? Source { get; init; }

    /// <summary>Where the source is written.</summary>
    public TextSpan? Span { get; init; }

    /// <summary>The fullest name of the speaker in the document; null where the speaker has none.</summary>
    public string? Name { get; init; }

    /// <summary>What the speaker is.</summary>
    public EntityType Type { get; init; }

    /// <summary>Whether the speaker is an outlet or agency.</summary>
    public bool IsOutlet { get; init; }

    /// <summary>How the source stands to what is said.</summary>
    public Standing Standing { get; init; }

    /// <summary>How it is given.</summary>
    public AttributionKind Kind { get; init; }

    /// <summary>The way to the report, nearest to the event first.</summary>
    public ImmutableArray<ChainLink> Chain { get; init; } = [];

    /// <summary>Where the words that say so stand; null for a bare quotation.</summary>
    public TextSpan? Cue { get; init; }

    /// <summary>What the cue and the words about it say of the way the content came: told us, asked not to be named, in a statement.</summary>
    public Contact Contact { get; init; }

    /// <summary>The rule or model that found the attribution.</summary>
    public required string FoundBy { get; init; }

    /// <summary>Whether two voices of one document are one: the same attribution, or speakers of one name.</summary>
    public bool IsSameAs(Voice? other) => other is not null && (ReferenceEquals(this, other) || (Name is not null && Name == other.Name));

    /// <summary>Whether the source denies, doubts or would not say what stands there.</summary>
    public bool Responds => Standing is Standing.Denied or Standing.Doubted or Standing.Declined;
}
