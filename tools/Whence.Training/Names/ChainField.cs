using System.Numerics;
using System.Runtime.InteropServices;
using Whence.Language.Models;
using Whence.Mentions;
using Whence.Mentions.Names;

namespace Whence.Training.Names;

/// <summary>A linear-chain conditional random field (Lafferty, McCallum and Pereira, 2001) learnt by AdaGrad with weight decay and features dropped at random (Wang and Manning, 2013). For one thread.</summary>
internal sealed class ChainField(float rate, float decay, float drop)
{
    private const int Count = NameLabels.Count, Width = 16;
    private const float Never = -1e9f;

    /// <summary>Taken off the start of a name of another type: what the sets call so differs most between them, and nothing downstream uses it. Chosen on UNER EWT dev.</summary>
    private const float OtherDoubt = 0.7f;

    private sealed class Paths(int length)
    {
        public float[] Ahead { get; } = new float[length * Width];

        public float[] Back { get; } = new float[length * Width];
    }

    private readonly Dictionary<uint, int> counts = [];
    private readonly Dictionary<uint, int> rows = [];
    private readonly HashSet<uint> unwritten = [];
    private readonly float[] steps = new float[Count * Count];
    private readonly float[] stepSquares = new float[Count * Count];
    private readonly float[] stepSums = new float[Count * Count];
    private float[]? sums;
    private int added;
    private float[] weights = [];
    private float[] squares = [];
    private float[] emit = [];
    private Paths free = new(0), bound = new(0);
    private ulong random = 88172645463325252;

    public int Rows => rows.Count;

    public void Observe(ReadOnlySpan<uint> keys)
    {
        foreach (uint key in keys) CollectionsMarshal.GetValueRefOrAddDefault(counts, key, out _)++;
    }

    /// <summary>Names features that are learnt but not written.</summary>
    public void KeepBack(ReadOnlySpan<uint> keys)
    {
        foreach (uint key in keys) unwritten.Add(key);
    }

    public void Freeze(int minimum)
    {
        foreach ((uint key, int count) in counts) if (count >= minimum) rows.Add(key, rows.Count);
        counts.Clear();
        weights = new float[rows.Count * Width];
        squares = new float[rows.Count * Width];
    }

    /// <summary>Resolves keys to rows, -1 for a feature that is not kept.</summary>
    public void Resolve(ReadOnlySpan<uint> keys, Span<int> found)
    {
        for (int i = 0; i < keys.Length; i++) found[i] = rows.TryGetValue(keys[i], out int row) ? row * Width : -1;
    }

    /// <summary>Takes one step towards the labels that a sentence may have; gives minus the logarithm of their probability.</summary>
    /// <param name="features">The rows of each token; null for a token that can't be in a name.</param>
    /// <param name="allowed">For each token the labels that it may have, a bit each: one where the label is known.</param>
    /// <param name="network">What a network says of each token, <see cref="NameNetwork.Row"/> numbers each; empty for none.</param>
    /// <param name="networkGradient">Takes the gradient of these.</param>
    public double Learn(int[]?[] features, ReadOnlySpan<ushort> allowed, ReadOnlySpan<float> network, Span<float> networkGradient)
    {
        networkGradient.Clear();
        features = Array.ConvertAll(features, Thin);
        int length = allowed.Length;
        if (emit.Length < length * Width)
        {
            emit = new float[length * Width * 2];
            free = new Paths(length * 2);
            bound = new Paths(length * 2);
        }
        for (int i = 0; i < length; i++)
        {
            Emit(features[i], emit.AsSpan(i * Width, Width));
            if (!network.IsEmpty && features[i] is not null) for (int y = 0; y < Count; y++) emit[(i * Width) + y] += network[(i * NameNetwork.Row) + y];
        }
        float all = Fill(free, [], length), right = Fill(bound, allowed, length);
        if (right < Never / 2) return 0;
        Span<float> gradient = stackalloc float[Width];
        for (int i = 0; i < length; i++)
        {
            if (features[i] is { } found)
            {
                gradient.Clear();
                for (int y = 0; y < Count; y++) gradient[y] = Share(free, i, y, all) - Share(bound, i, y, right);
                foreach (int row in found) if (row >= 0) Step(row, gradient);
                if (!networkGradient.IsEmpty) gradient[..Count].CopyTo(networkGradient[(i * NameNetwork.Row)..]);
            }
            for (int p = 0; p < Count; p++)
            {
                if (i == 0 && p != NameLabels.Outside) continue;
                for (int y = 0; y < Count; y++)
                {
                    if (!NameLabels.MayFollow(p, y)) continue;
                    int at = (p * Count) + y;
                    float g = Share(free, i, p, y, all) - (((allowed[i] >> y) & 1) == 0 ? 0 : Share(bound, i, p, y, right));
                    if (Math.Abs(g) < 1e-6f) continue;
                    stepSquares[at] += g * g;
                    steps[at] -= rate * g / MathF.Sqrt(stepSquares[at] + 1e-3f);
                }
            }
        }
        return all - right;
    }

    /// <summary>The logarithm of the sum over all paths through the allowed labels; all labels where none are given.</summary>
    private float Fill(Paths paths, ReadOnlySpan<ushort> allowed, int length)
    {
        for (int i = 0; i < length; i++)
        {
            for (int y = 0; y < Count; y++)
            {
                bool may = allowed.IsEmpty || ((allowed[i] >> y) & 1) != 0;
                float sum = !may ? Never : i == 0 ? (NameLabels.MayFollow(NameLabels.Outside, y) ? steps[y] : Never) : LogSum(paths, i, y, true);
                paths.Ahead[(i * Width) + y] = Math.Max(Never, sum + emit[(i * Width) + y]);
            }
        }
        for (int i = length - 1; i >= 0; i--)
        {
            for (int y = 0; y < Count; y++)
            {
                paths.Back[(i * Width) + y] = i == length - 1 ? 0 : LogSum(paths, i, y, false);
            }
            // A label that is not allowed here lets no path through from before.
            if (!allowed.IsEmpty) for (int y = 0; y < Count; y++) if (((allowed[i] >> y) & 1) == 0) paths.Back[(i * Width) + y] = Never;
        }
        float total = Never;
        for (int y = 0; y < Count; y++) total = Add(total, paths.Ahead[((length - 1) * Width) + y]);
        return total;
    }

    private static float Share(Paths paths, int i, int y, float total) => MathF.Exp(Math.Clamp(paths.Ahead[(i * Width) + y] + paths.Back[(i * Width) + y] - total, -80, 0));

    private float Share(Paths paths, int i, int p, int y, float total)
    {
        float start = i == 0 ? 0 : paths.Ahead[((i - 1) * Width) + p];
        return start <= Never / 2 ? 0 : MathF.Exp(Math.Clamp(start + steps[(p * Count) + y] + emit[(i * Width) + y] + paths.Back[(i * Width) + y] - total, -80, 0));
    }

    /// <summary>Adds the weights to their sum over the rounds.</summary>
    public void AddToMean()
    {
        sums ??= new float[weights.Length];
        added++;
        for (int i = 0; i < weights.Length; i++) sums[i] += weights[i];
        for (int i = 0; i < steps.Length; i++) stepSums[i] += steps[i];
    }

    /// <summary>Makes the weights the mean of those that were added.</summary>
    public void TakeMean()
    {
        if (sums is null) return;
        for (int i = 0; i < weights.Length; i++) weights[i] = sums[i] / added;
        for (int i = 0; i < steps.Length; i++) steps[i] = stepSums[i] / added;
    }

    /// <summary>Writes weights as bytes, then the steps from label to label on the same scale.</summary>
    public void Write(ModelBuilder builder)
    {
        float largest = 1e-6f;
        foreach (float weight in weights) largest = Math.Max(largest, Math.Abs(weight));
        float scale = 127 / Math.Min(largest, 4f);
        uint[] keys = [.. rows.Keys.Where(key => !unwritten.Contains(key)).Order()];
        int width = SparseWeights.WidthFor(Count);
        sbyte[] bytes = new sbyte[keys.Length * width];
        for (int i = 0; i < keys.Length; i++)
        {
            int row = rows[keys[i]] * Width;
            for (int j = 0; j < Count; j++) bytes[(i * width) + j] = (sbyte)Math.Clamp(MathF.Round(weights[row + j] * (1 - drop) * scale), -127, 127);
        }
        SparseWeights.Write(builder, width, keys, bytes);
        int[] written = Array.ConvertAll(steps, step => (int)MathF.Round(step * scale));
        for (int p = 0; p < Count; p++) written[(p * Count) + NameLabels.Begin(EntityType.Other)] -= (int)MathF.Round(OtherDoubt * scale);
        builder.Array<int>(written).Float(scale);
    }

    private int[]? Thin(int[]? found)
    {
        if (found is null || drop == 0) return found;
        int[] kept = [.. found];
        for (int i = 0; i < kept.Length; i++)
        {
            random ^= random << 13;
            random ^= random >> 7;
            random ^= random << 17;
            if ((uint)random < drop * uint.MaxValue) kept[i] = -1;
        }
        return kept;
    }

    private void Emit(int[]? found, Span<float> sums)
    {
        sums.Clear();
        if (found is null)
        {
            sums[1..].Fill(Never);
            return;
        }
        foreach (int row in found)
        {
            if (row < 0) continue;
            for (int i = 0; i < Width; i += Vector<float>.Count) (new Vector<float>(sums[i..]) + new Vector<float>(weights.AsSpan(row + i))).CopyTo(sums[i..]);
        }
    }

    private void Step(int row, Span<float> gradient)
    {
        for (int i = 0; i < Width; i += Vector<float>.Count)
        {
            Vector<float> weight = new(weights.AsSpan(row + i));
            Vector<float> g = new Vector<float>(gradient[i..]) + (weight * decay);
            Vector<float> square = new Vector<float>(squares.AsSpan(row + i)) + (g * g);
            square.CopyTo(squares.AsSpan(row + i));
            (weight - (g * rate / (Vector.SquareRoot(square) + new Vector<float>(1e-2f)))).CopyTo(weights.AsSpan(row + i));
        }
    }

    private float LogSum(Paths paths, int i, int y, bool forward)
    {
        float sum = Never;
        for (int p = 0; p < Count; p++)
        {
            if (forward ? !NameLabels.MayFollow(p, y) : !NameLabels.MayFollow(y, p)) continue;
            float value = forward ? paths.Ahead[((i - 1) * Width) + p] + steps[(p * Count) + y] : paths.Back[((i + 1) * Width) + p] + emit[((i + 1) * Width) + p] + steps[(y * Count) + p];
            sum = Add(sum, value);
        }
        return sum;
    }

    private static float Add(float a, float b)
    {
        if (a < b) (a, b) = (b, a);
        return b - a < -20 ? a : a + MathF.Log(1 + MathF.Exp(b - a));
    }
}
