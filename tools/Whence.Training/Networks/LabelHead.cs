namespace Whence.Training.Networks;

/// <summary>Relations in learning: scores of relu(dependent + head), each side turned by a matrix of its own.</summary>
internal sealed class LabelHead
{
    private readonly SideLayer dependents, heads;
    private readonly Weight root, weight, bias;
    private readonly int width, classes, room;
    private readonly float[] joined, joinedGradient, masks;

    public LabelHead(int inWidth, int width, int classes, int capacity, Randomness random)
    {
        this.width = width;
        this.classes = classes;
        room = (classes + 31) & ~31;
        dependents = new(inWidth, width, capacity, random, isCut: false);
        heads = new(inWidth, width, capacity, random, isCut: false);
        root = new(1, width, 0.05f, random, isMatrix: false);
        weight = new(width, room, 0.1f, random);
        bias = new(1, room, 0, random, isMatrix: false);
        joined = new float[capacity * width];
        joinedGradient = new float[capacity * width];
        masks = new float[capacity * width];
        Scores = new float[capacity * room];
    }

    public float[] Scores { get; }

    public int Row => room;

    public IEnumerable<Weight> Weights => [.. dependents.Weights, .. heads.Weights, root, weight, bias];

    /// <summary>Scores the relations to the heads of the batch; <paramref name="at"/> says where each word's head stands.</summary>
    public void Forward(WordBatch batch, float[] input, int[] at, Randomness? dropout, float share)
    {
        dependents.Forward(batch, input, null, 0);
        heads.Forward(batch, input, null, 0);
        for (int i = 0; i < batch.Count; i++)
        {
            ReadOnlySpan<float> x = dependents.Output.AsSpan(i * width, width), y = at[i] < 0 ? root.Value : heads.Output.AsSpan(at[i] * width, width);
            Span<float> into = joined.AsSpan(i * width, width);
            for (int j = 0; j < into.Length; j++) into[j] = Math.Max(0, x[j] + y[j]);
        }
        Dropout.Apply(batch, joined, width, dropout, share, masks, joined);
        for (int i = 0; i < batch.Count; i++) bias.Value.CopyTo(Scores.AsSpan(i * room, room));
        weight.Multiply(joined, width, batch.Count, Scores, room);
    }

    public float Backward(WordBatch batch, float[] input, float[] inputGradient, float factor)
    {
        float loss = 0;
        for (int i = 0; i < batch.Count; i++)
        {
            Span<float> scores = Scores.AsSpan(i * room, classes);
            loss += Softmax.Gradient(scores, batch.Labels[i]);
            for (int j = 0; j < scores.Length; j++) scores[j] *= factor;
            Scores.AsSpan((i * room) + classes, room - classes).Clear();
        }
        Array.Clear(joinedGradient, 0, batch.Count * width);
        bias.BackBias(Scores, room, batch.Count);
        weight.Back(joined, width, batch.Count, Scores, room, joinedGradient);
        for (int s = 0; s + 1 < batch.Starts.Count; s++)
        {
            for (int i = batch.Starts[s]; i < batch.Starts[s + 1]; i++)
            {
                Span<float> g = joinedGradient.AsSpan(i * width, width);
                for (int j = 0; j < width; j++) g[j] = joined[(i * width) + j] > 0 ? g[j] * masks[(s * width) + j] : 0;
                Vectors.Add(g, dependents.Gradient.AsSpan(i * width, width));
                Vectors.Add(g, batch.Heads[i] < 0 ? root.Gradient : heads.Gradient.AsSpan(batch.Heads[i] * width, width));
            }
        }
        dependents.Backward(batch, input, inputGradient);
        heads.Backward(batch, input, inputGradient);
        return loss;
    }
}
