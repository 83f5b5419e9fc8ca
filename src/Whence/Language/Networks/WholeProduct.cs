using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Whence.Language.Networks;

/// <summary>The product of rows and a matrix, both in whole numbers, plus the bias of the matrix.</summary>
/// <remarks>
/// Sums of whole numbers are exact: every machine gives the same bits, in whatever order and however many rows together. Two products of 16 bits a step
/// make it twice as fast as floating-point numbers of 32 bits.
/// </remarks>
internal static class WholeProduct
{
    /// <summary>into = left × right + bias.</summary>
    /// <param name="left">The rows; as long as <paramref name="right"/> has rows.</param>
    /// <param name="right">The matrix, of an even number of rows.</param>
    /// <param name="into">The result, row after row.</param>
    /// <param name="intoRow">The length of a row of the result, at least the width of the matrix.</param>
    public static void Run(WholeRows left, WholeMatrix right, Span<float> into, int intoRow)
    {
        if (left.Count == 0) return;
        if (left.Width != right.Rows) throw new ArgumentException("The rows do not fit the matrix.", nameof(left));
        Run(left.Values.AsSpan(0, left.Count * left.Width), left.Steps.AsSpan(0, left.Count), right, into, intoRow);
    }

    /// <summary>The same of rows that stand somewhere else.</summary>
    /// <param name="left">Row after row; see <see cref="WholeRows.Values"/>.</param>
    /// <param name="leftSteps">What one unit of each row is worth.</param>
    /// <param name="right">The matrix.</param>
    /// <param name="into">The result.</param>
    /// <param name="intoRow">The length of a row of the result.</param>
    public static void Run(ReadOnlySpan<short> left, ReadOnlySpan<float> leftSteps, WholeMatrix right, Span<float> into, int intoRow)
    {
        if (leftSteps.Length == 0) return;
        if (left.Length != leftSteps.Length * right.Rows || right.Rows % 2 != 0) throw new ArgumentException("The rows do not fit the matrix.", nameof(left));
        ArgumentOutOfRangeException.ThrowIfLessThan(intoRow, right.Width);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(((leftSteps.Length - 1) * intoRow) + right.Width, into.Length, nameof(into));
        Run(left, leftSteps, right, into, intoRow, Avx512BW.IsSupported);
    }

    /// <summary>The same, by vectors of 512 bits or of 256: for tests.</summary>
    internal static void Run(ReadOnlySpan<short> left, ReadOnlySpan<float> leftSteps, WholeMatrix right, Span<float> into, int intoRow, bool wide)
    {
        int count = leftSteps.Length;
        ref int a = ref Unsafe.As<short, int>(ref MemoryMarshal.GetReference(left));
        ref float scales = ref MemoryMarshal.GetReference(leftSteps);
        for (int column = 0; column < right.Width; column += WholeMatrix.PanelColumns)
        {
            ref short b = ref right.Values[column * right.Pairs * 2];
            ref float c = ref Unsafe.Add(ref MemoryMarshal.GetReference(into), column), steps = ref right.Steps[column], bias = ref right.Bias[column];
            if (wide) for (int row = 0; row < count; row += 6) Six(ref a, ref scales, row, count - 1, ref b, right.Pairs, ref steps, ref bias, ref c, intoRow);
            else for (int row = 0; row < count; row += 2) Two(ref a, ref scales, row, count - 1, ref b, right.Pairs, ref steps, ref bias, ref c, intoRow);
        }
    }

    // Rows beyond the last are the last again: it is written more than once, each time the same.
    private static void Six(ref int a, ref float scales, int row, int last, ref short b, int pairs, ref float steps, ref float bias, ref float c, nint intoRow)
    {
        nint row1 = Math.Min(row + 1, last), row2 = Math.Min(row + 2, last), row3 = Math.Min(row + 3, last), row4 = Math.Min(row + 4, last), row5 = Math.Min(row + 5, last);
        ref int a0 = ref Unsafe.Add(ref a, row * (nint)pairs), a1 = ref Unsafe.Add(ref a, row1 * pairs), a2 = ref Unsafe.Add(ref a, row2 * pairs);
        ref int a3 = ref Unsafe.Add(ref a, row3 * pairs), a4 = ref Unsafe.Add(ref a, row4 * pairs), a5 = ref Unsafe.Add(ref a, row5 * pairs);
        Vector512<int> s00 = default, s01 = default, s10 = default, s11 = default, s20 = default, s21 = default, s30 = default, s31 = default, s40 = default, s41 = default, s50 = default, s51 = default;
        for (nint k = 0; k < pairs; k++)
        {
            Vector512<short> low = Vector512.LoadUnsafe(ref b), high = Vector512.LoadUnsafe(ref b, 32);
            b = ref Unsafe.Add(ref b, 2 * WholeMatrix.PanelColumns);
            Vector512<short> x = Vector512.Create(Unsafe.Add(ref a0, k)).AsInt16();
            s00 += Avx512BW.MultiplyAddAdjacent(x, low);
            s01 += Avx512BW.MultiplyAddAdjacent(x, high);
            x = Vector512.Create(Unsafe.Add(ref a1, k)).AsInt16();
            s10 += Avx512BW.MultiplyAddAdjacent(x, low);
            s11 += Avx512BW.MultiplyAddAdjacent(x, high);
            x = Vector512.Create(Unsafe.Add(ref a2, k)).AsInt16();
            s20 += Avx512BW.MultiplyAddAdjacent(x, low);
            s21 += Avx512BW.MultiplyAddAdjacent(x, high);
            x = Vector512.Create(Unsafe.Add(ref a3, k)).AsInt16();
            s30 += Avx512BW.MultiplyAddAdjacent(x, low);
            s31 += Avx512BW.MultiplyAddAdjacent(x, high);
            x = Vector512.Create(Unsafe.Add(ref a4, k)).AsInt16();
            s40 += Avx512BW.MultiplyAddAdjacent(x, low);
            s41 += Avx512BW.MultiplyAddAdjacent(x, high);
            x = Vector512.Create(Unsafe.Add(ref a5, k)).AsInt16();
            s50 += Avx512BW.MultiplyAddAdjacent(x, low);
            s51 += Avx512BW.MultiplyAddAdjacent(x, high);
        }
        Vector512<float> step0 = Vector512.LoadUnsafe(ref steps), step1 = Vector512.LoadUnsafe(ref steps, 16), bias0 = Vector512.LoadUnsafe(ref bias), bias1 = Vector512.LoadUnsafe(ref bias, 16);
        Store(s00, s01, Unsafe.Add(ref scales, row), step0, step1, bias0, bias1, ref Unsafe.Add(ref c, row * intoRow));
        Store(s10, s11, Unsafe.Add(ref scales, row1), step0, step1, bias0, bias1, ref Unsafe.Add(ref c, row1 * intoRow));
        Store(s20, s21, Unsafe.Add(ref scales, row2), step0, step1, bias0, bias1, ref Unsafe.Add(ref c, row2 * intoRow));
        Store(s30, s31, Unsafe.Add(ref scales, row3), step0, step1, bias0, bias1, ref Unsafe.Add(ref c, row3 * intoRow));
        Store(s40, s41, Unsafe.Add(ref scales, row4), step0, step1, bias0, bias1, ref Unsafe.Add(ref c, row4 * intoRow));
        Store(s50, s51, Unsafe.Add(ref scales, row5), step0, step1, bias0, bias1, ref Unsafe.Add(ref c, row5 * intoRow));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(Vector512<int> low, Vector512<int> high, float scale, Vector512<float> step0, Vector512<float> step1, Vector512<float> bias0, Vector512<float> bias1, ref float c)
    {
        Vector512<float> scales = Vector512.Create(scale);
        Vector512.FusedMultiplyAdd(Vector512.ConvertToSingle(low) * scales, step0, bias0).StoreUnsafe(ref c);
        Vector512.FusedMultiplyAdd(Vector512.ConvertToSingle(high) * scales, step1, bias1).StoreUnsafe(ref c, 16);
    }

    private static void Two(ref int a, ref float scales, int row, int last, ref short b, int pairs, ref float steps, ref float bias, ref float c, nint intoRow)
    {
        nint row1 = Math.Min(row + 1, last);
        ref int a0 = ref Unsafe.Add(ref a, row * (nint)pairs), a1 = ref Unsafe.Add(ref a, row1 * pairs);
        Vector256<int> s00 = default, s01 = default, s02 = default, s03 = default, s10 = default, s11 = default, s12 = default, s13 = default;
        for (nint k = 0; k < pairs; k++)
        {
            Vector256<int> x = Vector256.Create(Unsafe.Add(ref a0, k)), y = Vector256.Create(Unsafe.Add(ref a1, k));
            Vector256<short> w = Vector256.LoadUnsafe(ref b);
            s00 += Products(x, w);
            s10 += Products(y, w);
            w = Vector256.LoadUnsafe(ref b, 16);
            s01 += Products(x, w);
            s11 += Products(y, w);
            w = Vector256.LoadUnsafe(ref b, 32);
            s02 += Products(x, w);
            s12 += Products(y, w);
            w = Vector256.LoadUnsafe(ref b, 48);
            s03 += Products(x, w);
            s13 += Products(y, w);
            b = ref Unsafe.Add(ref b, 2 * WholeMatrix.PanelColumns);
        }
        float scale0 = Unsafe.Add(ref scales, row), scale1 = Unsafe.Add(ref scales, row1);
        ref float c0 = ref Unsafe.Add(ref c, row * intoRow), c1 = ref Unsafe.Add(ref c, row1 * intoRow);
        Store(s00, scale0, ref steps, ref bias, ref c0, 0);
        Store(s01, scale0, ref steps, ref bias, ref c0, 8);
        Store(s02, scale0, ref steps, ref bias, ref c0, 16);
        Store(s03, scale0, ref steps, ref bias, ref c0, 24);
        Store(s10, scale1, ref steps, ref bias, ref c1, 0);
        Store(s11, scale1, ref steps, ref bias, ref c1, 8);
        Store(s12, scale1, ref steps, ref bias, ref c1, 16);
        Store(s13, scale1, ref steps, ref bias, ref c1, 24);
    }

    // The sums of the products of neighbours.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<int> Products(Vector256<int> x, Vector256<short> weights)
    {
        if (Avx2.IsSupported) return Avx2.MultiplyAddAdjacent(x.AsInt16(), weights);
        Vector256<int> w = weights.AsInt32();
        return (Vector256.ShiftRightArithmetic(Vector256.ShiftLeft(x, 16), 16) * Vector256.ShiftRightArithmetic(Vector256.ShiftLeft(w, 16), 16))
            + (Vector256.ShiftRightArithmetic(x, 16) * Vector256.ShiftRightArithmetic(w, 16));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store(Vector256<int> sums, float scale, ref float steps, ref float bias, ref float c, nuint at) =>
        Vector256.FusedMultiplyAdd(Vector256.ConvertToSingle(sums) * scale, Vector256.LoadUnsafe(ref steps, at), Vector256.LoadUnsafe(ref bias, at)).StoreUnsafe(ref c, at);
}
