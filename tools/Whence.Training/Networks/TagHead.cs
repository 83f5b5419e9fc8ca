namespace Whence.Training.Networks;

/// <summary>Tags in learning: one matrix over the states of a layer.</summary>
internal sealed class TagHead
{
    private readonly Weight weight, bias;
    private readonly int width, classes, room;
    private readonly float[] dropped, droppedGradient, masks;

    public TagHead(int width, int classes, int capacity, Randomness random)
    {
        this.width = width;
        this.classes = classes;
        room = (classes + 31) & ~31;
        weight = new(width, room, 0.1f, random);
        bias = new(1, room, 0, random, isMatrix: false);
        dropped = new float[capacity * width];
        droppedGradient = new float[capacity * width];
        masks = new float[capacity * width];
        Scores = new float[capacity * room];
    }

    public float[] Scores { get; }

    public int Row => room;

    public IEnumerable<Weight> Weights => [weight, bias];

    public void Forward(WordBatch batch, float[] input, Randomness? dropout, float share)
    {
        Dropout.Apply(batch, input, width, dropout, share, masks, dropped);
        for (int i = 0; i < batch.Count; i++) bias.Value.CopyTo(Scores.AsSpan(i * room, room));
        weight.Multiply(dropped, width, batch.Count, Scores, room);
    }

    public float Backward(WordBatch batch, float[] inputGradient, float factor)
    {
        float loss = 0;
        for (int i = 0; i < batch.Count; i++)
        {
            Span<float> scores = Scores.AsSpan(i * room, classes);
            loss += Softmax.Gradient(scores, batch.Tags[i]);
            for (int j = 0; j < scores.Length; j++) scores[j] *= factor;
            Scores.AsSpan((i * room) + classes, room - classes).Clear();
        }
        Array.Clear(droppedGradient, 0, batch.Count * width);
        bias.BackBias(Scores, room, batch.Count);
        weight.Back(dropped, width, batch.Count, Scores, room, droppedGradient);
        Dropout.Back(batch, droppedGradient, width, masks, inputGradient);
        return loss;
    }
}
