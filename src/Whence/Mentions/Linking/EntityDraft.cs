using Whence.Mentions.Comparing;

namespace Whence.Mentions.Linking;

/// <summary>An entity while it is made.</summary>
internal sealed class EntityDraft(EntityType type, string name, bool isNamed)
{
    internal EntityType Type { get; set; } = type;

    /// <summary>The fullest name, or the first nominal.</summary>
    internal string Name { get; set; } = name;

    internal bool IsNamed { get; } = isNamed;

    internal bool IsOutlet { get; set; }

    internal Gender Gender { get; set; }

    /// <summary>The gender that a title before the name gives: “Mr.”, “Lady”.</summary>
    internal Gender Titled { get; set; }

    /// <summary>The words of each of its names.</summary>
    internal List<NameWords> Names { get; } = [];

    /// <summary>Keys of the nouns that it was called by: minister, airline.</summary>
    internal List<uint> Roles { get; } = [];

    /// <summary>Its mentions so far, in order.</summary>
    internal List<MentionDraft> Mentions { get; } = [];

    /// <summary>How many names of the document mean it, all through.</summary>
    internal int NameCount { get; set; }

    /// <summary>Index in the document's entities; set at the end.</summary>
    internal int Index { get; set; } = -1;
}
