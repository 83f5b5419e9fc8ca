using System.Numerics;

namespace Whence.Training.Networks;

/// <summary>Sums over stretches of numbers.</summary>
internal static class Vectors
{
    public static void Add(ReadOnlySpan<float> from, Span<float> into)
    {
        int i = 0;
        for (; i + Vector<float>.Count <= from.Length; i += Vector<float>.Count) (new Vector<float>(from[i..]) + new Vector<float>(into[i..])).CopyTo(into[i..]);
        for (; i < from.Length; i++) into[i] += from[i];
    }

    public static void Add(ReadOnlySpan<float> from, float factor, Span<float> into)
    {
        int i = 0;
        for (; i + Vector<float>.Count <= from.Length; i += Vector<float>.Count) ((new Vector<float>(from[i..]) * factor) + new Vector<float>(into[i..])).CopyTo(into[i..]);
        for (; i < from.Length; i++) into[i] += from[i] * factor;
    }

    public static float Dot(ReadOnlySpan<float> x, ReadOnlySpan<float> y)
    {
        Vector<float> sum = Vector<float>.Zero;
        int i = 0;
        for (; i + Vector<float>.Count <= x.Length; i += Vector<float>.Count) sum += new Vector<float>(x[i..]) * new Vector<float>(y[i..]);
        float total = Vector.Sum(sum);
        for (; i < x.Length; i++) total += x[i] * y[i];
        return total;
    }

    public static double Squares(ReadOnlySpan<float> x)
    {
        double total = 0;
        for (int i = 0; i < x.Length; i += 1024)
        {
            ReadOnlySpan<float> part = x.Slice(i, Math.Min(1024, x.Length - i));
            total += Dot(part, part);
        }
        return total;
    }
}
