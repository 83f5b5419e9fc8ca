using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Whence.Language.Models;

/// <summary>Rows of one-byte weights, a row a feature, found by the 32-bit key of the feature. Immutable; threads may share it.</summary>
/// <remarks>
/// A feature without a row weighs nothing. In the file a row is the list of its weights that are not zero; in memory rows are whole, so that
/// a row is added by a few vector operations. The sums of at most 256 rows fit 16 bits.
/// </remarks>
internal sealed class SparseWeights
{
    // A key and the place of its row beside each other: one look into memory instead of two. Place 0 is that of no feature: a row of zeros.
    private readonly (uint Key, int Place)[] slots;
    private readonly sbyte[] rows;
    private readonly int shift;

    private SparseWeights(int width, uint[] keys, sbyte[] rows)
    {
        Width = width;
        Count = keys.Length;
        this.rows = rows;
        int size = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, keys.Length * 2));
        shift = 32 - BitOperations.Log2((uint)size);
        slots = new (uint, int)[size];
        for (int i = 0; i < keys.Length; i++)
        {
            int slot = (int)((keys[i] * 2654435769u) >> shift);
            while (slots[slot].Place != 0) slot = (slot + 1) & (size - 1);
            slots[slot] = (keys[i], i + 1);
        }
    }

    /// <summary>The length of a row: the number of classes, rounded up to a multiple of 32.</summary>
    public int Width { get; }

    /// <summary>The number of features.</summary>
    public int Count { get; }

    /// <summary>The width for a number of classes.</summary>
    public static int WidthFor(int classes) => (classes + 31) & ~31;

    /// <summary>Adds the row of a feature to the sums of all classes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(uint key, Span<short> sums)
    {
        int slot = (int)((key * 2654435769u) >> shift);
        for (; slots[slot].Place != 0; slot = (slot + 1) & (slots.Length - 1))
        {
            if (slots[slot].Key != key) continue;
            AddRow(ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(rows), slots[slot].Place * Width), sums);
            return;
        }
    }

    /// <summary>Adds the rows of many features to the sums of the first sixteen classes.</summary>
    /// <remarks>All slots are asked for before any row: the machine fetches them side by side, and no row waits for a guess whether the feature is known.</remarks>
    /// <param name="keys">The features.</param>
    /// <param name="places">Room for a number a feature.</param>
    /// <param name="sums">At least sixteen sums.</param>
    public void AddFirst(ReadOnlySpan<uint> keys, Span<int> places, Span<short> sums)
    {
        places = places[..keys.Length];
        for (int i = 0; i < keys.Length; i++)
        {
            (uint found, int place) = slots[(int)((keys[i] * 2654435769u) >> shift)];
            // Minus one where another feature has the slot: it may stand in one of the next.
            places[i] = found == keys[i] ? place : place == 0 ? 0 : -1;
        }
        Vector256<short> sum = Vector256.LoadUnsafe(ref MemoryMarshal.GetReference(sums[..Vector256<short>.Count]));
        ref sbyte first = ref MemoryMarshal.GetArrayDataReference(rows);
        for (int i = 0; i < keys.Length; i++)
        {
            int place = places[i] >= 0 ? places[i] : PlaceOf(keys[i]);
            (Vector128<short> low, Vector128<short> high) = Vector128.Widen(Vector128.LoadUnsafe(ref Unsafe.Add(ref first, place * Width)));
            sum += Vector256.Create(low, high);
        }
        sum.StoreUnsafe(ref MemoryMarshal.GetReference(sums));
    }

    private int PlaceOf(uint key)
    {
        for (int slot = (int)((key * 2654435769u) >> shift); slots[slot].Place != 0; slot = (slot + 1) & (slots.Length - 1))
        {
            if (slots[slot].Key == key) return slots[slot].Place;
        }
        return 0;
    }

    private void AddRow(ref sbyte row, Span<short> sums)
    {
        ref short sum = ref MemoryMarshal.GetReference(sums);
        int step = Vector<sbyte>.Count;
        for (int i = 0; i < Width; i += step)
        {
            Vector.Widen(Vector.LoadUnsafe(ref row, (nuint)i), out Vector<short> low, out Vector<short> high);
            (Vector.LoadUnsafe(ref sum, (nuint)i) + low).StoreUnsafe(ref sum, (nuint)i);
            (Vector.LoadUnsafe(ref sum, (nuint)(i + Vector<short>.Count)) + high).StoreUnsafe(ref sum, (nuint)(i + Vector<short>.Count));
        }
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static SparseWeights Read(ModelContent content)
    {
        int width = content.Int();
        uint[] keys = content.Array<uint>();
        byte[] counts = content.Array<byte>();
        byte[] classes = content.Array<byte>();
        sbyte[] values = content.Array<sbyte>();
        if (width is < 32 or > 256 || counts.Length != keys.Length || classes.Length != values.Length) throw new ModelException("A model is damaged: its tables do not fit each other.");
        sbyte[] rows = new sbyte[((keys.Length + 1) * width) + Vector<sbyte>.Count];
        int at = 0;
        for (int i = 0; i < keys.Length; i++)
        {
            if (at + counts[i] > classes.Length) throw new ModelException("A model is damaged: a table ends too early.");
            for (int j = 0; j < counts[i]; j++, at++)
            {
                if (classes[at] >= width) throw new ModelException("A model is damaged: a class that is not there.");
                rows[((i + 1) * width) + classes[at]] = values[at];
            }
        }
        return new(width, keys, rows);
    }

    /// <summary>Writes features and their rows; <paramref name="rows"/> holds a row of <paramref name="width"/> a key.</summary>
    public static void Write(ModelBuilder builder, int width, ReadOnlySpan<uint> keys, ReadOnlySpan<sbyte> rows)
    {
        List<byte> counts = [], classes = [];
        List<sbyte> values = [];
        List<uint> kept = [];
        for (int i = 0; i < keys.Length; i++)
        {
            int before = values.Count;
            for (int j = 0; j < width; j++)
            {
                if (rows[(i * width) + j] == 0) continue;
                classes.Add((byte)j);
                values.Add(rows[(i * width) + j]);
            }
            if (values.Count == before) continue;
            kept.Add(keys[i]);
            counts.Add((byte)(values.Count - before));
        }
        builder.Int(width).Array<uint>(CollectionsMarshal.AsSpan(kept)).Array<byte>(CollectionsMarshal.AsSpan(counts))
            .Array<byte>(CollectionsMarshal.AsSpan(classes)).Array<sbyte>(CollectionsMarshal.AsSpan(values));
    }
}
