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
