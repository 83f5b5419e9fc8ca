using System.Numerics;
using Whence.Language.Models;

namespace Whence.Language.Words;

/// <summary>Groups of words that are used alike, from the cosine of their vectors. Immutable; threads may share it.</summary>
internal sealed class WordClusters
{
    /// <summary>The kind of the model file.</summary>
    public const string Kind = "clusters";

    private readonly uint[] keys;
    private readonly ushort[] groups;
    private readonly byte[] coarse;
    private readonly int shift;

    private WordClusters(uint[] wordKeys, ushort[] wordGroups, byte[] coarse)
    {
        this.coarse = coarse;
        int size = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, wordKeys.Length * 2));
        shift = 32 - BitOperations.Log2((uint)size);
        keys = new uint[size];
        groups = new ushort[size];
        for (int i = 0; i < wordKeys.Length; i++)
        {
            int slot = (int)((wordKeys[i] * 2654435769u) >> shift);
            while (groups[slot] != 0) slot = (slot + 1) & (size - 1);
            keys[slot] = wordKeys[i];
            groups[slot] = wordGroups[i];
        }
    }

    /// <summary>Clusters that know no word.</summary>
    public static WordClusters None { get; } = new([], [], [0]);

    /// <summary>The fine group of a word by <see cref="WordKeys.Lower"/>, from 1; 0 where it is not known.</summary>
    public int GroupOf(uint key)
    {
        int slot = (int)((key * 2654435769u) >> shift);
        while (groups[slot] != 0)
        {
            if (keys[slot] == key) return groups[slot];
            slot = (slot + 1) & (keys.Length - 1);
        }
        return 0;
    }

    /// <summary>The coarse group that a fine one lies in, from 1; 0 for 0.</summary>
    public int CoarseOf(int group) => coarse[group];

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static WordClusters Read(ModelContent content)
    {
        uint[] words = content.Array<uint>();
        ushort[] groups = content.Array<ushort>();
        byte[] coarse = content.Array<byte>();
        if (words.Length != groups.Length || coarse.Length == 0) throw new ModelException("The word groups are damaged: their tables do not fit each other.");
        foreach (ushort group in groups) if (group == 0 || group >= coarse.Length) throw new ModelException("The word groups are damaged: a group that is not there.");
        return new(words, groups, coarse);
    }

    /// <summary>Writes the words' keys, their fine groups from 1, and the coarse group of each fine one.</summary>
    public static void Write(ModelBuilder builder, ReadOnlySpan<uint> words, ReadOnlySpan<ushort> groups, ReadOnlySpan<byte> coarse) =>
        builder.Array(words).Array(groups).Array(coarse);
}
