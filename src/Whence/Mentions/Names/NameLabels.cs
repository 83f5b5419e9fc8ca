namespace Whence.Mentions.Names;

/// <summary>The labels of tokens: outside, or at the start or within a name of a type.</summary>
internal static class NameLabels
{
    /// <summary>How many there are.</summary>
    public const int Count = 9;

    /// <summary>No name.</summary>
    public const int Outside = 0;

    /// <summary>The labels that may stand first in a sentence, a bit each.</summary>
    public const int Starts = 0b010101011;

    /// <summary>The first token of a name.</summary>
    public static int Begin(EntityType type) => 1 + (2 * (int)type);

    /// <summary>Whether a label starts a name.</summary>
    public static bool IsBegin(int label) => (label & 1) == 1;

    /// <summary>The type of the name that a label belongs to; <see cref="EntityType.Other"/> also for <see cref="Outside"/>.</summary>
    public static EntityType TypeOf(int label) => (EntityType)Math.Max(0, (label - 1) / 2);

    /// <summary>Whether a label may follow another: the inside of a name follows its own start or inside only.</summary>
    public static bool MayFollow(int previous, int label) =>
        label == Outside || IsBegin(label) || (previous != Outside && TypeOf(previous) == TypeOf(label));
}
