namespace Whence.Training.Networks;

/// <summary>Leaves out columns at random, the same ones for all words of a sentence (Gal and Ghahramani, 2016).</summary>
internal static class Dropout
{
    /// <summary>output = input × mask; the masks are kept, a row a sentence.</summary>
    public static void Apply(WordBatch batch, float[] input, int width, Randomness? random, float share, float[] masks, float[] output)
    {
        for (int s = 0; s + 1 < batch.Starts.Count; s++)
        {
            Span<float> mask = masks.AsSpan(s * width, width);
            if (random is null) mask.Fill(1);
            else for (int j = 0; j < width; j++) mask[j] = random.Next() < share ? 0 : 1 / (1 - share);
            for (int i = batch.Starts[s]; i < batch.Starts[s + 1]; i++)
            {
                ReadOnlySpan<float> from = input.AsSpan(i * width, width);
                Span<float> into = output.AsSpan(i * width, width);
                for (int j = 0; j < mask.Length; j++) into[j] = from[j] * mask[j];
            }
        }
    }

    /// <summary>inputGradient += outputGradient × mask.</summary>
    public static void Back(WordBatch batch, float[] outputGradient, int width, float[] masks, float[] inputGradient)
    {
        for (int s = 0; s + 1 < batch.Starts.Count; s++)
        {
            ReadOnlySpan<float> mask = masks.AsSpan(s * width, width);
            for (int i = batch.Starts[s]; i < batch.Starts[s + 1]; i++)
            {
                ReadOnlySpan<float> from = outputGradient.AsSpan(i * width, width);
                Span<float> into = inputGradient.AsSpan(i * width, width);
                for (int j = 0; j < mask.Length; j++) into[j] += from[j] * mask[j];
            }
        }
    }
}
