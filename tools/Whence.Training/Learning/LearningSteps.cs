using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Whence.Language.Models;
using Whence.Language.Trees;

namespace Whence.Training.Learning;

/// <summary>Weights of the parser's steps while they are learned: averaged, in a table without keys.</summary>
internal sealed class LearningSteps(int bits) : IStepWeights
{
    private readonly float[] weights = new float[4 << bits];
    private readonly float[] totals = new float[4 << bits];
    private long steps = 1;

    public void Score(ReadOnlySpan<uint> keys, out float shift, out float left, out float right)
    {
        Vector128<float> sum = Vector128<float>.Zero;
        foreach (uint key in keys) sum += Vector128.LoadUnsafe(ref MemoryMarshal.GetArrayDataReference(weights), (nuint)(key >> (32 - bits)) * 4);
        shift = sum[0];
        left = sum[1];
        right = sum[2];
    }

    public void Update(ReadOnlySpan<uint> keys, int step, float amount)
    {
        foreach (uint key in keys)
        {
            int at = ((int)(key >> (32 - bits)) * 4) + step;
            weights[at] += amount;
            totals[at] += amount * steps;
        }
    }

    public void Step() => steps++;

    /// <summary>The averaged weights so far, as they would be written or exactly.</summary>
    public LearningSteps Averaged(bool rounded)
    {
        LearningSteps copy = new(bits);
        float scale = Scale(out float[] averaged);
        for (int i = 0; i < averaged.Length; i++) copy.weights[i] = rounded ? Whence.Language.Trees.StepWeights.Expand(Root(averaged[i] * scale)) / scale : averaged[i];
        return copy;
    }

    public void Write(ModelBuilder builder)
    {
        float scale = Scale(out float[] averaged);
        builder.Int(bits);
        for (int column = 0; column < 3; column++)
        {
            sbyte[] values = new sbyte[1 << bits];
            for (int i = 0; i < values.Length; i++) values[i] = Root(averaged[(i * 4) + column] * scale);
            builder.Array<sbyte>(values);
        }
    }

    private static sbyte Root(float value) => (sbyte)(Math.Sign(value) * Math.Min(127, MathF.Round(MathF.Sqrt(Math.Abs(value)))));

    // Stored as the signed square root, so that small weights keep their differences.
    private float Scale(out float[] averaged)
    {
        averaged = new float[weights.Length];
        List<float> sizes = [];
        for (int i = 0; i < weights.Length; i++)
        {
            averaged[i] = weights[i] - (totals[i] / steps);
            if (averaged[i] != 0) sizes.Add(Math.Abs(averaged[i]));
        }
        sizes.Sort();
        Console.Error.WriteLine($"  weights: {sizes.Count} of {3 << bits}, half {sizes[sizes.Count / 2]}, 99 % {sizes[(int)(sizes.Count * 0.99)]}, 99.99 % {sizes[(int)(sizes.Count * 0.9999)]}, largest {sizes[^1]}");
        return 127 * 127 / Math.Max(1e-6f, sizes[^1]);
    }
}
