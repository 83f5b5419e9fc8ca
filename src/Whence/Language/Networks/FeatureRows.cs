using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Whence.Language.Models;

namespace Whence.Language.Networks;

/// <summary>A row of one-byte numbers a feature, found by its 32-bit key. Immutable; threads may share it.</summary>
/// <remarks>A feature without a row adds nothing. The sums of at most 256 rows fit 16 bits.</remarks>
internal sealed class FeatureRows
{
    private readonly int[] slots;
    private readonly uint[] keys;
    private readonly sbyte[] rows;
    private readonly int width, shift;

    private FeatureRows(int width, uint[] keys, float step, sbyte[] rows)
    {
        this.width = width;
        this.keys = keys;
        this.rows = rows;
        Step = step;
        int size = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, keys.Length * 2));
        shift = 32 - BitOperations.Log2((uint)size);
        slots = new int[size];
        for (int i = 0; i < keys.Length; i++)
        {
            int slot = (int)((keys[i] * 2654435769u) >> shift);
            while (slots[slot] != 0) slot = (slot + 1) & (size - 1);
            slots[slot] = i + 1;
        }
    }

    /// <summary>What one unit of a row is worth.</summary>
    public float Step { get; }

    /// <summary>Adds the row of a feature, if it has one.</summary>
    public void Add(uint key, Span<short> sums)
    {
        int slot = (int)((key * 2654435769u) >> shift), index;
        while ((index = slots[slot] - 1) >= 0)
        {
            if (keys[index] == key)
            {
                AddRow(ref rows[index * width], ref MemoryMarshal.GetReference(sums[..width]));
                return;
            }
            slot = (slot + 1) & (slots.Length - 1);
        }
    }

    private void AddRow(ref sbyte row, ref short sum)
    {
        for (nuint i = 0; i < (nuint)width; i += 32)
        {
            (Vector256<short> low, Vector256<short> high) = Vector256.Widen(Vector256.LoadUnsafe(ref row, i));
            (Vector256.LoadUnsafe(ref sum, i) + low).StoreUnsafe(ref sum, i);
            (Vector256.LoadUnsafe(ref sum, i + 16) + high).StoreUnsafe(ref sum, i + 16);
        }
    }

    /// <summary>Reads keys, step and rows; <paramref name="width"/> is a multiple of 32.</summary>
    public static FeatureRows Read(ModelContent content, int width)
    {
        uint[] keys = content.Array<uint>();
        float step = content.Float();
        sbyte[] rows = content.Array<sbyte>();
        if (rows.Length != (long)keys.Length * width) throw new ModelException("A model is damaged: its rows do not fit its features.");
        return new(width, keys, step, rows);
    }
}
