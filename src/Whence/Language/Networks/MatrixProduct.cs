using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Whence.Language.Networks;

/// <summary>Adds the product of two matrices to a third.</summary>
/// <remarks>
/// Each number of the result is summed in the order of the inner index by fused steps, whatever the width of the machine's vectors, so that
/// every machine gives the same bits.
/// </remarks>
internal static class MatrixProduct
{
    /// <summary>into += left × right.</summary>
    /// <param name="left">The left matrix; (row, inner) stands at row × <paramref name="leftRow"/> + inner × <paramref name="leftStep"/>.</param>
    /// <param name="leftRow">See there.</param>
    /// <param name="leftStep">See there.</param>
    /// <param name="rows">The rows of the left matrix and of the result.</param>
    /// <param name="right">The right matrix.</param>
    /// <param name="into">The result, row after row.</param>
    /// <param name="intoRow">The length of a row of the result, at least <see cref="PackedMatrix.Width"/>.</param>
    public static void Add(ReadOnlySpan<float> left, int leftRow, int leftStep, int rows, PackedMatrix right, Span<float> into, int intoRow)
    {
        if (rows == 0 || right.Rows == 0) return;
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(((rows - 1) * leftRow) + ((right.Rows - 1) * leftStep), left.Length, nameof(left));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(((rows - 1) * intoRow) + right.Width, into.Length, nameof(into));
        ref float a = ref MemoryMarshal.GetReference(left);
        for (int panel = 0; panel < right.Panels; panel++)
        {
            ref float b = ref right.Values[panel * right.Rows * PackedMatrix.PanelColumns];
            ref float c = ref Unsafe.Add(ref MemoryMarshal.GetReference(into), panel * PackedMatrix.PanelColumns);
            int row = 0;
            if (Vector512.IsHardwareAccelerated)
            {
                for (; row + 6 <= rows; row += 6) Six(ref Unsafe.Add(ref a, row * leftRow), leftRow, leftStep, ref b, right.Rows, ref Unsafe.Add(ref c, row * intoRow), intoRow);
            }
            else
            {
                for (; row + 3 <= rows; row += 3) Three(ref Unsafe.Add(ref a, row * leftRow), leftRow, leftStep, ref b, right.Rows, ref Unsafe.Add(ref c, row * intoRow), intoRow);
            }
            for (; row < rows; row++) One(ref Unsafe.Add(ref a, row * leftRow), leftStep, ref b, right.Rows, ref Unsafe.Add(ref c, row * intoRow));
        }
    }

    private static void Six(ref float a, nint leftRow, nint leftStep, ref float b, int inner, ref float c, nint intoRow)
    {
        ref float c1 = ref Unsafe.Add(ref c, intoRow), c2 = ref Unsafe.Add(ref c1, intoRow), c3 = ref Unsafe.Add(ref c2, intoRow), c4 = ref Unsafe.Add(ref c3, intoRow), c5 = ref Unsafe.Add(ref c4, intoRow);
        Vector512<float> s00 = Vector512.LoadUnsafe(ref c), s01 = Vector512.LoadUnsafe(ref c, 16), s10 = Vector512.LoadUnsafe(ref c1), s11 = Vector512.LoadUnsafe(ref c1, 16);
        Vector512<float> s20 = Vector512.LoadUnsafe(ref c2), s21 = Vector512.LoadUnsafe(ref c2, 16), s30 = Vector512.LoadUnsafe(ref c3), s31 = Vector512.LoadUnsafe(ref c3, 16);
        Vector512<float> s40 = Vector512.LoadUnsafe(ref c4), s41 = Vector512.LoadUnsafe(ref c4, 16), s50 = Vector512.LoadUnsafe(ref c5), s51 = Vector512.LoadUnsafe(ref c5, 16);
        ref float a1 = ref Unsafe.Add(ref a, leftRow), a2 = ref Unsafe.Add(ref a1, leftRow), a3 = ref Unsafe.Add(ref a2, leftRow), a4 = ref Unsafe.Add(ref a3, leftRow), a5 = ref Unsafe.Add(ref a4, leftRow);
        nint at = 0;
        for (int k = 0; k < inner; k++, at += leftStep)
        {
            Vector512<float> low = Vector512.LoadUnsafe(ref b), high = Vector512.LoadUnsafe(ref b, 16);
            b = ref Unsafe.Add(ref b, PackedMatrix.PanelColumns);
            Vector512<float> x = Vector512.Create(Unsafe.Add(ref a, at));
            s00 = Vector512.FusedMultiplyAdd(x, low, s00);
            s01 = Vector512.FusedMultiplyAdd(x, high, s01);
            x = Vector512.Create(Unsafe.Add(ref a1, at));
            s10 = Vector512.FusedMultiplyAdd(x, low, s10);
            s11 = Vector512.FusedMultiplyAdd(x, high, s11);
            x = Vector512.Create(Unsafe.Add(ref a2, at));
            s20 = Vector512.FusedMultiplyAdd(x, low, s20);
            s21 = Vector512.FusedMultiplyAdd(x, high, s21);
            x = Vector512.Create(Unsafe.Add(ref a3, at));
            s30 = Vector512.FusedMultiplyAdd(x, low, s30);
            s31 = Vector512.FusedMultiplyAdd(x, high, s31);
            x = Vector512.Create(Unsafe.Add(ref a4, at));
            s40 = Vector512.FusedMultiplyAdd(x, low, s40);
            s41 = Vector512.FusedMultiplyAdd(x, high, s41);
            x = Vector512.Create(Unsafe.Add(ref a5, at));
            s50 = Vector512.FusedMultiplyAdd(x, low, s50);
            s51 = Vector512.FusedMultiplyAdd(x, high, s51);
        }
        s00.StoreUnsafe(ref c);
        s01.StoreUnsafe(ref c, 16);
        s10.StoreUnsafe(ref c1);
        s11.StoreUnsafe(ref c1, 16);
        s20.StoreUnsafe(ref c2);
        s21.StoreUnsafe(ref c2, 16);
        s30.StoreUnsafe(ref c3);
        s31.StoreUnsafe(ref c3, 16);
        s40.StoreUnsafe(ref c4);
        s41.StoreUnsafe(ref c4, 16);
        s50.StoreUnsafe(ref c5);
        s51.StoreUnsafe(ref c5, 16);
    }

    private static void Three(ref float a, nint leftRow, nint leftStep, ref float b, int inner, ref float c, nint intoRow)
    {
        ref float c1 = ref Unsafe.Add(ref c, intoRow), c2 = ref Unsafe.Add(ref c1, intoRow);
        ref float a1 = ref Unsafe.Add(ref a, leftRow), a2 = ref Unsafe.Add(ref a1, leftRow);
        Vector256<float> s00 = Vector256.LoadUnsafe(ref c), s01 = Vector256.LoadUnsafe(ref c, 8), s02 = Vector256.LoadUnsafe(ref c, 16), s03 = Vector256.LoadUnsafe(ref c, 24);
        Vector256<float> s10 = Vector256.LoadUnsafe(ref c1), s11 = Vector256.LoadUnsafe(ref c1, 8), s12 = Vector256.LoadUnsafe(ref c1, 16), s13 = Vector256.LoadUnsafe(ref c1, 24);
        Vector256<float> s20 = Vector256.LoadUnsafe(ref c2), s21 = Vector256.LoadUnsafe(ref c2, 8), s22 = Vector256.LoadUnsafe(ref c2, 16), s23 = Vector256.LoadUnsafe(ref c2, 24);
        nint at = 0;
        for (int k = 0; k < inner; k++, at += leftStep)
        {
            Vector256<float> x = Vector256.Create(Unsafe.Add(ref a, at)), y = Vector256.Create(Unsafe.Add(ref a1, at)), z = Vector256.Create(Unsafe.Add(ref a2, at));
            Vector256<float> w = Vector256.LoadUnsafe(ref b);
            s00 = Vector256.FusedMultiplyAdd(x, w, s00);
            s10 = Vector256.FusedMultiplyAdd(y, w, s10);
            s20 = Vector256.FusedMultiplyAdd(z, w, s20);
            w = Vector256.LoadUnsafe(ref b, 8);
            s01 = Vector256.FusedMultiplyAdd(x, w, s01);
            s11 = Vector256.FusedMultiplyAdd(y, w, s11);
            s21 = Vector256.FusedMultiplyAdd(z, w, s21);
            w = Vector256.LoadUnsafe(ref b, 16);
            s02 = Vector256.FusedMultiplyAdd(x, w, s02);
            s12 = Vector256.FusedMultiplyAdd(y, w, s12);
            s22 = Vector256.FusedMultiplyAdd(z, w, s22);
            w = Vector256.LoadUnsafe(ref b, 24);
            s03 = Vector256.FusedMultiplyAdd(x, w, s03);
            s13 = Vector256.FusedMultiplyAdd(y, w, s13);
            s23 = Vector256.FusedMultiplyAdd(z, w, s23);
            b = ref Unsafe.Add(ref b, PackedMatrix.PanelColumns);
        }
        s00.StoreUnsafe(ref c);
        s01.StoreUnsafe(ref c, 8);
        s02.StoreUnsafe(ref c, 16);
        s03.StoreUnsafe(ref c, 24);
        s10.StoreUnsafe(ref c1);
        s11.StoreUnsafe(ref c1, 8);
        s12.StoreUnsafe(ref c1, 16);
        s13.StoreUnsafe(ref c1, 24);
        s20.StoreUnsafe(ref c2);
        s21.StoreUnsafe(ref c2, 8);
        s22.StoreUnsafe(ref c2, 16);
        s23.StoreUnsafe(ref c2, 24);
    }

    private static void One(ref float a, nint leftStep, ref float b, int inner, ref float c)
    {
        Vector256<float> s0 = Vector256.LoadUnsafe(ref c), s1 = Vector256.LoadUnsafe(ref c, 8), s2 = Vector256.LoadUnsafe(ref c, 16), s3 = Vector256.LoadUnsafe(ref c, 24);
        nint at = 0;
        for (int k = 0; k < inner; k++, at += leftStep)
        {
            Vector256<float> x = Vector256.Create(Unsafe.Add(ref a, at));
            s0 = Vector256.FusedMultiplyAdd(x, Vector256.LoadUnsafe(ref b), s0);
            s1 = Vector256.FusedMultiplyAdd(x, Vector256.LoadUnsafe(ref b, 8), s1);
            s2 = Vector256.FusedMultiplyAdd(x, Vector256.LoadUnsafe(ref b, 16), s2);
            s3 = Vector256.FusedMultiplyAdd(x, Vector256.LoadUnsafe(ref b, 24), s3);
            b = ref Unsafe.Add(ref b, PackedMatrix.PanelColumns);
        }
        s0.StoreUnsafe(ref c);
        s1.StoreUnsafe(ref c, 8);
        s2.StoreUnsafe(ref c, 16);
        s3.StoreUnsafe(ref c, 24);
    }
}
