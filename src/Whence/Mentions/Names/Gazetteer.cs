using System.Numerics;
using Whence.Language.Models;

namespace Whence.Mentions.Names;

/// <summary>Known names by the key of their words, each with what it may be. Immutable; threads may share it.</summary>
internal sealed class Gazetteer
{
    /// <summary>The longest name that is looked up, in tokens.</summary>
    public const int MaxTokens = 5;

    private readonly uint[] keys;
    private readonly ushort[] kinds;
    private readonly int shift;

    private Gazetteer(uint[] names, ushort[] nameKinds)
    {
        int size = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, names.Length * 2));
        shift = 32 - BitOperations.Log2((uint)size);
        keys = new uint[size];
        kinds = new ushort[size];
        for (int i = 0; i < names.Length; i++)
        {
            int slot = Slot(names[i]);
            while (kinds[slot] != 0) slot = (slot + 1) & (size - 1);
            keys[slot] = names[i];
            kinds[slot] = nameKinds[i];
        }
    }

    /// <summary>The key of a name so far with one more word.</summary>
    public static uint Join(uint key, uint word) => ((key ^ (key >> 15)) * 0x2C1B3C6Du) ^ word;

    /// <summary>What a name may be, as <see cref="GazetteerKinds"/>; none where it is not known.</summary>
    public GazetteerKinds this[uint key]
    {
        get
        {
            int slot = Slot(key);
            while (kinds[slot] != 0)
            {
                if (keys[slot] == key) return (GazetteerKinds)kinds[slot];
                slot = (slot + 1) & (keys.Length - 1);
            }
            return GazetteerKinds.None;
        }
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static Gazetteer Read(ModelContent content)
    {
        uint[] names = content.Array<uint>();
        ushort[] kinds = content.Array<ushort>();
        if (names.Length != kinds.Length || kinds.Contains((ushort)0)) throw new ModelException("The list of names is damaged.");
        return new(names, kinds);
    }

    /// <summary>Writes names and what they may be, by key.</summary>
    public static void Write(ModelBuilder builder, IReadOnlyDictionary<uint, GazetteerKinds> names)
    {
        uint[] sorted = [.. names.Keys.Order()];
        builder.Array<uint>(sorted).Array<ushort>(Array.ConvertAll(sorted, key => (ushort)names[key]));
    }

    private int Slot(uint key) => (int)((key * 2654435769u) >> shift);
}
