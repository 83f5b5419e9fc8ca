using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Whence.Language.Networks;

/// <summary>The logistic function over eight numbers, by the same steps on every machine.</summary>
internal static class Gates
{
    /// <summary>1 / (1 + e⁻ˣ), to about six digits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Sigmoid(Vector256<float> x) => Vector256<float>.One / (Vector256<float>.One + Exp(-x));

    /// <summary>The same of two at once, with one division: the machine's slowest step.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static (Vector256<float> First, Vector256<float> Second) Sigmoids(Vector256<float> x, Vector256<float> y)
    {
        Vector256<float> first = Vector256<float>.One + Exp(-x), second = Vector256<float>.One + Exp(-y), both = Vector256<float>.One / (first * second);
        return (both * second, both * first);
    }

    /// <summary>eˣ; x is kept between -40 and 40, so that the product of two stays within bounds.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Exp(Vector256<float> x)
    {
        x = Vector256.MinNative(Vector256.MaxNative(x, Vector256.Create(-40f)), Vector256.Create(40f));
        // e^x = 2^n · e^r with |r| <= ln 2 / 2; e^r by its series up to the fifth power.
        Vector256<float> n = Vector256.Round(x * Vector256.Create(1.44269504f));
        Vector256<float> r = Vector256.FusedMultiplyAdd(n, Vector256.Create(-0.693147181f), x);
        Vector256<float> series = Vector256.FusedMultiplyAdd(r, Vector256.Create(1 / 120f), Vector256.Create(1 / 24f));
        series = Vector256.FusedMultiplyAdd(series, r, Vector256.Create(1 / 6f));
        series = Vector256.FusedMultiplyAdd(series, r, Vector256.Create(0.5f));
        series = Vector256.FusedMultiplyAdd(series, r, Vector256<float>.One);
        series = Vector256.FusedMultiplyAdd(series, r, Vector256<float>.One);
        Vector256<int> power = Vector256.ShiftLeft(Vector256.ConvertToInt32Native(n) + Vector256.Create(127), 23);
        return series * power.AsSingle();
    }

    /// <summary>The same for sixteen numbers, with the same bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static (Vector512<float> First, Vector512<float> Second) Sigmoids(Vector512<float> x, Vector512<float> y)
    {
        Vector512<float> first = Vector512<float>.One + Exp(-x), second = Vector512<float>.One + Exp(-y), both = Vector512<float>.One / (first * second);
        return (both * second, both * first);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> Exp(Vector512<float> x)
    {
        x = Vector512.MinNative(Vector512.MaxNative(x, Vector512.Create(-40f)), Vector512.Create(40f));
        Vector512<float> n = Vector512.Round(x * Vector512.Create(1.44269504f));
        Vector512<float> r = Vector512.FusedMultiplyAdd(n, Vector512.Create(-0.693147181f), x);
        Vector512<float> series = Vector512.FusedMultiplyAdd(r, Vector512.Create(1 / 120f), Vector512.Create(1 / 24f));
        series = Vector512.FusedMultiplyAdd(series, r, Vector512.Create(1 / 6f));
        series = Vector512.FusedMultiplyAdd(series, r, Vector512.Create(0.5f));
        series = Vector512.FusedMultiplyAdd(series, r, Vector512<float>.One);
        series = Vector512.FusedMultiplyAdd(series, r, Vector512<float>.One);
        Vector512<int> power = Vector512.ShiftLeft(Vector512.ConvertToInt32Native(n) + Vector512.Create(127), 23);
        return series * power.AsSingle();
    }
}
