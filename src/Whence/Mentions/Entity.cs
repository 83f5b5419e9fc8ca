using System.Collections.Immutable;

namespace Whence.Mentions;

/// <summary>Someone or something that a document mentions.</summary>
public sealed record Entity
{
    /// <summary>What kind of thing it is.</summary>
    public required EntityType Type { get; init; }

    /// <summary>The fullest name in the document, or the first nominal where it has none.</summary>
    public required string Name { get; init; }

    /// <summary>Indexes of its mentions, in order.</summary>
    public ImmutableArray<int> Mentions { get; init; } = [];

    /// <summary>Whether it has a name in the document.</summary>
    public bool IsNamed { get; init; }

    /// <summary>Whether it is an outlet or agency.</summary>
    public bool IsOutlet { get; init; }
}
