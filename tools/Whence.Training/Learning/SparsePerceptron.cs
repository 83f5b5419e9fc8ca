using System.Numerics;
using System.Runtime.InteropServices;
using Whence.Language.Models;

namespace Whence.Training.Learning;

/// <summary>An averaged multiclass perceptron over features that were seen often enough. Deterministic; for one thread.</summary>
internal sealed class SparsePerceptron
{
    private readonly int width;
    private readonly Dictionary<uint, int> counts = [];
    private readonly Dictionary<uint, int> rows = [];
    private float[] weights = [];
    private float[] totals = [];
    private long steps = 1;

    public SparsePerceptron(int classes)
    {
        Classes = classes;
        width = SparseWeights.WidthFor(classes);
        Sums = new float[width];
    }

    public int Classes { get; }

    /// <summary>The sums of the last <see cref="Score"/>.</summary>
    public float[] Sums { get; }

    public int Rows => rows.Count;

    public void Observe(ReadOnlySpan<uint> keys)
    {
        foreach (uint key in keys) CollectionsMarshal.GetValueRefOrAddDefault(counts, key, out _)++;
    }

    public void Freeze(int minimum)
    {
        foreach ((uint key, int count) in counts) if (count >= minimum) rows.Add(key, rows.Count);
        counts.Clear();
        counts.TrimExcess();
        weights = new float[rows.Count * width];
        totals = new float[rows.Count * width];
    }

    /// <summary>Resolves keys to rows, -1 for a feature that is not kept.</summary>
    public void Resolve(ReadOnlySpan<uint> keys, Span<int> found)
    {
        for (int i = 0; i < keys.Length; i++) found[i] = rows.TryGetValue(keys[i], out int row) ? row * width : -1;
    }

    public void Score(ReadOnlySpan<int> found)
    {
        Array.Clear(Sums);
        foreach (int row in found)
        {
            if (row < 0) continue;
            ReadOnlySpan<float> source = weights.AsSpan(row, width);
            for (int i = 0; i < width; i += Vector<float>.Count)
            {
                (new Vector<float>(Sums, i) + new Vector<float>(source[i..])).CopyTo(Sums, i);
            }
        }
    }

    public int Best()
    {
        int best = 0;
        for (int i = 1; i < Classes; i++) if (Sums[i] > Sums[best]) best = i;
        return best;
    }

    public void Update(ReadOnlySpan<int> found, int right, int wrong)
    {
        if (right == wrong) return;
        foreach (int row in found)
        {
            if (row < 0) continue;
            weights[row + right] += 1;
            totals[row + right] += steps;
            weights[row + wrong] -= 1;
            totals[row + wrong] -= steps;
        }
    }

    public void Step() => steps++;

    /// <summary>Writes the averaged weights as bytes.</summary>
    public void Write(ModelBuilder builder)
    {
        float[] averaged = new float[weights.Length];
        List<float> sizes = [];
        for (int i = 0; i < weights.Length; i++)
        {
            averaged[i] = weights[i] - (totals[i] / steps);
            if (averaged[i] != 0) sizes.Add(Math.Abs(averaged[i]));
        }
        sizes.Sort();
        float largest = sizes.Count == 0 ? 1 : sizes[(int)((sizes.Count - 1) * 0.9995)];
        float scale = 127 / largest;
        uint[] keys = [.. rows.Keys.Order()];
        sbyte[] bytes = new sbyte[keys.Length * width];
        for (int i = 0; i < keys.Length; i++)
        {
            int row = rows[keys[i]] * width;
            for (int j = 0; j < width; j++) bytes[(i * width) + j] = (sbyte)Math.Clamp(MathF.Round(averaged[row + j] * scale), -127, 127);
        }
        SparseWeights.Write(builder, width, keys, bytes);
    }
}
