using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Whence.Language.Networks;

/// <summary>Rows of numbers as whole numbers times a step for each row. Reused; for one thread.</summary>
internal sealed class WholeRows
{
    /// <summary>The largest whole number: 13 bits, so that a row is kept as exactly as the weights that it meets (<see cref="WholeMatrix"/>).</summary>
    public const int Largest = 8191;

    /// <summary>The whole numbers, row after row.</summary>
    public short[] Values { get; private set; } = [];

    /// <summary>What one unit of a row is worth.</summary>
    public float[] Steps { get; private set; } = [];

    /// <summary>The length of a row.</summary>
    public int Width { get; private set; }

    /// <summary>The number of rows.</summary>
    public int Count { get; private set; }

    /// <summary>Takes rows of numbers.</summary>
    /// <param name="rows">Row after row.</param>
    /// <param name="width">The length of a row: a multiple of 16.</param>
    /// <param name="count">The number of rows.</param>
    public void Take(ReadOnlySpan<float> rows, int width, int count)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(rows.Length, width * count, nameof(rows));
        Width = width;
        Count = count;
        if (Steps.Length < count || Values.Length < count * width)
        {
            Values = new short[count * width * 3 / 2];
            Steps = new float[count * 3 / 2];
        }
        for (int i = 0; i < count; i++) Steps[i] = Take(rows.Slice(i * width, width), Values.AsSpan(i * width, width), Largest);
    }

    /// <summary>Forgets all rows.</summary>
    public void Clear() => Count = 0;

    /// <summary>Adds rows that are whole numbers already.</summary>
    /// <param name="rows">Row after row.</param>
    /// <param name="steps">What one unit of each row is worth.</param>
    /// <param name="width">The length of a row: the same for all rows.</param>
    public void Add(ReadOnlySpan<short> rows, ReadOnlySpan<float> steps, int width)
    {
        Width = width;
        int room = Count + steps.Length;
        if (Steps.Length < room || Values.Length < room * width)
        {
            (short[] values, float[] before) = (Values, Steps);
            Values = new short[room * width * 3 / 2];
            Steps = new float[room * 3 / 2];
            values.AsSpan(0, Count * width).CopyTo(Values);
            before.AsSpan(0, Count).CopyTo(Steps);
        }
        rows.CopyTo(Values.AsSpan(Count * width));
        steps.CopyTo(Steps.AsSpan(Count));
        Count = room;
    }

    /// <summary>Writes the numbers that all rows stand for.</summary>
    public void Restore(Span<float> into)
    {
        for (int i = 0; i < Count; i++) Restore(Values.AsSpan(i * Width, Width), Steps[i], into.Slice(i * Width, Width));
    }

    /// <summary>Writes the numbers that a row stands for.</summary>
    /// <param name="row">The whole numbers: a multiple of 8 of them.</param>
    /// <param name="step">What one unit is worth.</param>
    /// <param name="into">As long as the row.</param>
    public static void Restore(ReadOnlySpan<short> row, float step, Span<float> into)
    {
        ref short from = ref MemoryMarshal.GetReference(row);
        ref float to = ref MemoryMarshal.GetReference(into[..row.Length]);
        for (nuint j = 0; j < (nuint)row.Length; j += 8)
        {
            (Vector128<int> low, Vector128<int> high) = Vector128.Widen(Vector128.LoadUnsafe(ref from, j));
            (Vector256.ConvertToSingle(Vector256.Create(low, high)) * step).StoreUnsafe(ref to, j);
        }
    }

    /// <summary>Writes a row as whole numbers of at most a size; gives what one unit is worth.</summary>
    public static float Take(ReadOnlySpan<float> row, Span<short> into, int largest)
    {
        ref float from = ref MemoryMarshal.GetReference(row);
        ref short to = ref MemoryMarshal.GetReference(into[..row.Length]);
        Vector256<float> most = Vector256<float>.Zero;
        for (nuint j = 0; j < (nuint)row.Length; j += 8) most = Vector256.MaxNative(most, Vector256.Abs(Vector256.LoadUnsafe(ref from, j)));
        Vector128<float> four = Vector128.MaxNative(most.GetLower(), most.GetUpper());
        float size = Math.Max(Math.Max(four[0], four[1]), Math.Max(four[2], four[3]));
        Vector256<float> units = Vector256.Create(size == 0 ? 0 : largest / size);
        for (nuint j = 0; j < (nuint)row.Length; j += 16)
        {
            Vector256<int> low = Vector256.ConvertToInt32Native(Vector256.Round(Vector256.LoadUnsafe(ref from, j) * units));
            Vector256<int> high = Vector256.ConvertToInt32Native(Vector256.Round(Vector256.LoadUnsafe(ref from, j + 8) * units));
            Vector256.Narrow(low, high).StoreUnsafe(ref to, j);
        }
        return size / largest;
    }
}
