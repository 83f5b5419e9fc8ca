namespace Whence.Training.Networks;

/// <summary>A layer in learning that looks at a word as a head or as a dependent: relu(input × weights + bias), with columns left out at random.</summary>
internal sealed class SideLayer(int width, int outWidth, int capacity, Randomness random, bool isCut)
{
    private readonly Weight weight = new(width, outWidth, MathF.Sqrt(3f / width), random);
    private readonly Weight bias = new(1, outWidth, 0, random, isMatrix: false);
    private readonly float[] masks = new float[capacity * outWidth], inner = new float[capacity * outWidth], innerGradient = new float[capacity * outWidth];

    public float[] Output { get; } = new float[capacity * outWidth];

    public float[] Gradient { get; } = new float[capacity * outWidth];

    public int Width => outWidth;

    public IEnumerable<Weight> Weights => [weight, bias];

    public void Forward(WordBatch batch, float[] input, Randomness? dropout, float share)
    {
        for (int i = 0; i < batch.Count; i++) bias.Value.CopyTo(inner.AsSpan(i * outWidth, outWidth));
        weight.Multiply(input, width, batch.Count, inner, outWidth);
        if (isCut) for (int i = 0; i < batch.Count * outWidth; i++) inner[i] = Math.Max(0, inner[i]);
        Dropout.Apply(batch, inner, outWidth, dropout, share, masks, Output);
        Array.Clear(Gradient, 0, batch.Count * outWidth);
    }

    public void Backward(WordBatch batch, float[] input, float[]? inputGradient)
    {
        Array.Clear(innerGradient, 0, batch.Count * outWidth);
        Dropout.Back(batch, Gradient, outWidth, masks, innerGradient);
        if (isCut) for (int i = 0; i < batch.Count * outWidth; i++) if (inner[i] <= 0) innerGradient[i] = 0;
        bias.BackBias(innerGradient, outWidth, batch.Count);
        weight.Back(input, width, batch.Count, innerGradient, outWidth, inputGradient);
    }
}
