using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Whence.Language;

/// <summary>Some rows of the word vectors side by side, to be compared each with each. Immutable; threads may share it.</summary>
internal sealed class VectorTable
{
    private readonly short[] values;
    private readonly float[] inverseNorms;
    private readonly int width;

    /// <summary>Takes rows.</summary>
    /// <param name="vectors">The word vectors.</param>
    /// <param name="rows">The rows, none of them -1.</param>
    public VectorTable(WordVectors vectors, ReadOnlySpan<int> rows)
    {
        // Numbers of 16 bits, filled up with zeros to whole vectors.
        width = (vectors.Dimensions + 15) & ~15;
        values = new short[rows.Length * width];
        inverseNorms = new float[rows.Length];
        for (int i = 0; i < rows.Length; i++)
        {
            inverseNorms[i] = vectors.InverseNorm(rows[i]);
            ReadOnlySpan<sbyte> from = vectors.Row(rows[i]);
            for (int k = 0; k < from.Length; k++) values[(i * width) + k] = from[k];
        }
    }

    /// <summary>The cosines of a row with those after it, each the same as <see cref="WordVectors.Similarity"/> gives.</summary>
    /// <param name="first">The index of the row among those taken.</param>
    /// <param name="cosines">Room for one a row taken; those up to <paramref name="first"/> are left as they are.</param>
    public void Similarities(int first, Span<float> cosines)
    {
        float norm = inverseNorms[first];
        ref short x = ref values[first * width];
        for (int second = first + 1; second < inverseNorms.Length; second++)
            cosines[second] = Product(ref x, ref values[second * width], (nuint)width) * norm * inverseNorms[second];
    }

    private static int Product(ref short x, ref short y, nuint width)
    {
        Vector256<int> total = Vector256<int>.Zero;
        for (nuint k = 0; k < width; k += 16) total += Products(Vector256.LoadUnsafe(ref x, k), Vector256.LoadUnsafe(ref y, k));
        return Vector256.Sum(total);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<int> Products(Vector256<short> x, Vector256<short> y)
    {
        if (Avx2.IsSupported) return Avx2.MultiplyAddAdjacent(x, y);
        (Vector256<int> low, Vector256<int> high) = Vector256.Widen(x);
        (Vector256<int> otherLow, Vector256<int> otherHigh) = Vector256.Widen(y);
        return (low * otherLow) + (high * otherHigh);
    }
}
