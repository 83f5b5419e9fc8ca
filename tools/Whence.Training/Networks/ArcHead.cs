using Whence.Language.Networks;

namespace Whence.Training.Networks;

/// <summary>Heads in learning: a bilinear form of the dependent and the head (Dozat and Manning, 2017), with a bias a distance.</summary>
internal sealed class ArcHead
{
    private readonly SideLayer dependents, heads;
    private readonly Weight form, formBias, root, distances;
    private readonly int width;
    private readonly float[] turned, turnedGradient, row, rootScores;

    public ArcHead(int inWidth, int width, int capacity, Randomness random)
    {
        this.width = width;
        dependents = new(inWidth, width, capacity, random, isCut: true);
        heads = new(inWidth, width, capacity, random, isCut: true);
        form = new(width, width, 0.05f, random);
        formBias = new(1, width, 0.05f, random, isMatrix: false);
        root = new(1, width, 0.05f, random, isMatrix: false);
        distances = new(1, ArcDistance.Count, 0, random, isMatrix: false);
        turned = new float[capacity * width];
        turnedGradient = new float[capacity * width];
        row = new float[capacity + 1];
        rootScores = new float[capacity];
    }

    public IEnumerable<Weight> Weights => [.. dependents.Weights, .. heads.Weights, form, formBias, root, distances];

    public void Forward(WordBatch batch, float[] input, Randomness? dropout, float share)
    {
        dependents.Forward(batch, input, dropout, share);
        heads.Forward(batch, input, dropout, share);
        for (int i = 0; i < batch.Count; i++) formBias.Value.CopyTo(turned.AsSpan(i * width, width));
        form.Multiply(dependents.Output, width, batch.Count, turned, width);
    }

    /// <summary>Writes the scores of a sentence: (word, head) at word × n + head, and those of the root.</summary>
    public void Scores(int start, int end, float[] scores, float[] roots)
    {
        int n = end - start;
        for (int i = 0; i < n; i++)
        {
            ReadOnlySpan<float> own = turned.AsSpan((start + i) * width, width);
            for (int j = 0; j < n; j++) scores[(i * n) + j] = Vectors.Dot(own, heads.Output.AsSpan((start + j) * width, width)) + distances.Value[ArcDistance.Of(j - i)];
            roots[i] = Vectors.Dot(own, root.Value);
        }
    }

    public float Backward(WordBatch batch, float[] input, float[] inputGradient, float factor)
    {
        float loss = 0;
        Array.Clear(turnedGradient, 0, batch.Count * width);
        for (int s = 0; s + 1 < batch.Starts.Count; s++)
        {
            int start = batch.Starts[s], end = batch.Starts[s + 1], n = end - start;
            for (int i = 0; i < n; i++)
            {
                ReadOnlySpan<float> own = turned.AsSpan((start + i) * width, width);
                for (int j = 0; j < n; j++) row[j] = j == i ? -50 : Vectors.Dot(own, heads.Output.AsSpan((start + j) * width, width)) + distances.Value[ArcDistance.Of(j - i)];
                row[n] = Vectors.Dot(own, root.Value);
                int head = batch.Heads[start + i];
                loss += Softmax.Gradient(row.AsSpan(0, n + 1), head < 0 ? n : head - start);
                Span<float> ownGradient = turnedGradient.AsSpan((start + i) * width, width);
                for (int j = 0; j < n; j++)
                {
                    float g = row[j] * factor;
                    if (j == i || Math.Abs(g) < 1e-9f) continue;
                    distances.Gradient[ArcDistance.Of(j - i)] += g;
                    Vectors.Add(heads.Output.AsSpan((start + j) * width, width), g, ownGradient);
                    Vectors.Add(own, g, heads.Gradient.AsSpan((start + j) * width, width));
                }
                Vectors.Add(root.Value, row[n] * factor, ownGradient);
                Vectors.Add(own, row[n] * factor, root.Gradient);
            }
        }
        formBias.BackBias(turnedGradient, width, batch.Count);
        form.Back(dependents.Output, width, batch.Count, turnedGradient, width, dependents.Gradient);
        dependents.Backward(batch, input, inputGradient);
        heads.Backward(batch, input, inputGradient);
        return loss;
    }
}
