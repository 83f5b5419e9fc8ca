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
        // Stored as the signed square root, so that small weights keep their differences.
        float scale = 127 * 127 / Math.Max(1e-6f, sizes[(int)((sizes.Count - 1) * 0.99999)]);
        builder.Int(bits);
        for (int column = 0; column < 3; column++)
        {
            sbyte[] values = new sbyte[1 << bits];
            for (int i = 0; i < values.Length; i++) values[i] = Root(averaged[(i * 4) + column] * scale);
            builder.Array<sbyte>(values);
        }
    }

    private static sbyte Root(float value) => (sbyte)(Math.Sign(value) * Math.Min(127, MathF.Round(MathF.Sqrt(Math.Abs(value)))));
}
