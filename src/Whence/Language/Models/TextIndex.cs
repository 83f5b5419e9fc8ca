using System.Numerics;
using System.Text;

namespace Whence.Language.Models;

/// <summary>Finds texts of a list. Immutable; threads may share it.</summary>
internal sealed class TextIndex
{
    private readonly TextList texts;
    private readonly int[] slots;
    private readonly int shift;

    /// <summary>Makes the index; of equal texts the last one is found.</summary>
    public TextIndex(TextList texts)
    {
        this.texts = texts;
        int size = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(4, texts.Count * 2));
        shift = 32 - BitOperations.Log2((uint)size);
        slots = new int[size];
        Span<char> room = stackalloc char[128];
        for (int i = 0; i < texts.Count; i++)
        {
            ReadOnlySpan<byte> bytes = texts[i];
            // The units are hashed, so that a word that is looked for need not be made UTF-8.
            Span<char> units = bytes.Length <= room.Length ? room : new char[bytes.Length];
            units = units[..Encoding.UTF8.GetChars(bytes, units)];
            int slot = SlotOf(units);
            while (slots[slot] != 0 && !texts.Is(slots[slot] - 1, units)) slot = (slot + 1) & (size - 1);
            slots[slot] = i + 1;
        }
    }

    /// <summary>The index of a text in the list; -1 where it is not there.</summary>
    public int Find(ReadOnlySpan<char> units)
    {
        for (int slot = SlotOf(units); slots[slot] != 0; slot = (slot + 1) & (slots.Length - 1))
        {
            if (texts.Is(slots[slot] - 1, units)) return slots[slot] - 1;
        }
        return -1;
    }

    private int SlotOf(ReadOnlySpan<char> units)
    {
        uint hash = 2166136261;
        foreach (char c in units) hash = (hash ^ c) * 16777619;
        return (int)((hash * 2654435769u) >> shift);
    }
}
