using System.Runtime.Intrinsics;
using Whence.Language.Networks;

namespace Whence.Training.Networks;

/// <summary>Cross entropy.</summary>
internal static class Softmax
{
    /// <summary>Turns scores into their gradient for a right class; gives the loss.</summary>
    public static float Gradient(Span<float> scores, int right)
    {
        float largest = float.MinValue;
        foreach (float score in scores) largest = Math.Max(largest, score);
        float sum = 0, own = scores[right] - largest;
        int i = 0;
        for (; i + 8 <= scores.Length; i += 8)
        {
            Vector256<float> e = Gates.Exp(Vector256.LoadUnsafe(ref scores[i]) - Vector256.Create(largest));
            e.StoreUnsafe(ref scores[i]);
            sum += Vector256.Sum(e);
        }
        for (; i < scores.Length; i++)
        {
            scores[i] = Gates.Exp(Vector256.Create(scores[i] - largest))[0];
            sum += scores[i];
        }
        for (i = 0; i < scores.Length; i++) scores[i] /= sum;
        scores[right] -= 1;
        return MathF.Log(sum) - own;
    }
}
