namespace Whence.Training.Networks;

/// <summary>A layer in learning that sees a word with the one before and the one after it: output = input + relu(window × weights + bias).</summary>
internal sealed class WindowLayer(int width, int capacity, Randomness random)
{
    private readonly Weight weight = new(3 * width, width, MathF.Sqrt(3f / (3 * width)), random);
    private readonly Weight bias = new(1, width, 0, random, isMatrix: false);
    private readonly float[] window = new float[capacity * 3 * width], windowGradient = new float[capacity * 3 * width];
    private readonly float[] inner = new float[capacity * width], innerGradient = new float[capacity * width];

    public float[] Output { get; } = new float[capacity * width];

    public float[] Gradient { get; } = new float[capacity * width];

    public IEnumerable<Weight> Weights => [weight, bias];

    public void Forward(WordBatch batch, float[] input)
    {
        for (int s = 0; s + 1 < batch.Starts.Count; s++)
        {
            int start = batch.Starts[s], end = batch.Starts[s + 1];
            for (int i = start; i < end; i++)
            {
                Span<float> into = window.AsSpan(i * 3 * width, 3 * width);
                if (i > start) input.AsSpan((i - 1) * width, width).CopyTo(into);
                else into[..width].Clear();
                input.AsSpan(i * width, width).CopyTo(into[width..]);
                if (i + 1 < end) input.AsSpan((i + 1) * width, width).CopyTo(into[(2 * width)..]);
                else into[(2 * width)..].Clear();
                bias.Value.CopyTo(inner.AsSpan(i * width, width));
            }
        }
        weight.Multiply(window, 3 * width, batch.Count, inner, width);
        for (int i = 0; i < batch.Count * width; i++) Output[i] = input[i] + Math.Max(0, inner[i]);
        Array.Clear(Gradient, 0, batch.Count * width);
    }

    public void Backward(WordBatch batch, float[] inputGradient)
    {
        for (int i = 0; i < batch.Count * width; i++) innerGradient[i] = inner[i] > 0 ? Gradient[i] : 0;
        Array.Clear(windowGradient, 0, batch.Count * 3 * width);
        bias.BackBias(innerGradient, width, batch.Count);
        weight.Back(window, 3 * width, batch.Count, innerGradient, width, windowGradient);
        Vectors.Add(Gradient.AsSpan(0, batch.Count * width), inputGradient);
        for (int s = 0; s + 1 < batch.Starts.Count; s++)
        {
            int start = batch.Starts[s], end = batch.Starts[s + 1];
            for (int i = start; i < end; i++)
            {
                ReadOnlySpan<float> from = windowGradient.AsSpan(i * 3 * width, 3 * width);
                if (i > start) Vectors.Add(from[..width], inputGradient.AsSpan((i - 1) * width, width));
                Vectors.Add(from.Slice(width, width), inputGradient.AsSpan(i * width, width));
                if (i + 1 < end) Vectors.Add(from[(2 * width)..], inputGradient.AsSpan((i + 1) * width, width));
            }
        }
    }
}
