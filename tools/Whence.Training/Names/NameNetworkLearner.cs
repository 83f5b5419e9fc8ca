using Whence.Language.Models;
using Whence.Mentions.Names;
using Whence.Training.Networks;

namespace Whence.Training.Names;

/// <summary>The network of the names in learning: a layer, recurrent layers, a weight a label. For one thread.</summary>
internal sealed class NameNetworkLearner
{
    private const int Capacity = 900;
    private const float InputDropped = 0.2f, LayerDropped = 0.35f, LabelDropped = 0.4f, VectorDropped = 0.1f, Rate = 0.002f;

    // The mean over the last steps is surer than the last step (Polyak and Juditsky, 1992).
    private const float AveragedFrom = 0.6f;
    private const int AveragedEvery = 10;

    private readonly Randomness random = new(88172645463325252);
    private readonly WordBatch batch = new(Capacity, 0);
    private readonly SideLayer first;
    private readonly RecurrentLayer[] layers;
    private readonly Weight labels, labelBias;
    private readonly Weight[] weights;
    private readonly int inputs, width, states;
    private readonly float[] rows, droppedRows, rowMasks, dropped, droppedGradient, masks;
    private readonly int total;
    private int steps;

    public NameNetworkLearner(int inputs, int states, int width, int layerCount, int total)
    {
        this.inputs = inputs;
        this.states = states;
        this.width = width;
        this.total = total;
        first = new(inputs, width, Capacity, random, isCut: true);
        layers = new RecurrentLayer[layerCount];
        for (int i = 0; i < layerCount; i++) layers[i] = new(width, Capacity, random);
        labels = new(width, NameNetwork.Row, 0.1f, random);
        labelBias = new(1, NameNetwork.Row, 0, random, isMatrix: false);
        weights = [.. first.Weights, .. layers.SelectMany(layer => layer.Weights), labels, labelBias];
        rows = new float[Capacity * inputs];
        droppedRows = new float[Capacity * inputs];
        rowMasks = new float[Capacity * inputs];
        dropped = new float[Capacity * width];
        droppedGradient = new float[Capacity * width];
        masks = new float[Capacity * width];
        Scores = new float[Capacity * NameNetwork.Row];
        Gradient = new float[Capacity * NameNetwork.Row];
    }

    /// <summary>What each label of each word weighs.</summary>
    public float[] Scores { get; }

    /// <summary>The gradient of <see cref="Scores"/>.</summary>
    public float[] Gradient { get; }

    public int Count => batch.Count;

    public static bool Fits(int count, int more) => count + more <= Capacity;

    public void Clear() => batch.Clear();

    /// <summary>Adds a sentence; gives its first word.</summary>
    public int Add(float[] sentence)
    {
        int start = batch.Count;
        sentence.CopyTo(rows.AsSpan(start * inputs));
        batch.Count += sentence.Length / inputs;
        batch.Starts.Add(batch.Count);
        return start;
    }

    public void Forward()
    {
        Dropout.Apply(batch, rows, inputs, random, InputDropped, rowMasks, droppedRows);
        for (int i = 0; i < batch.Count; i++)
            if (random.Next() < VectorDropped) droppedRows.AsSpan((i * inputs) + NameInputs.Seen, inputs - states - NameInputs.Seen).Clear();
        first.Forward(batch, droppedRows, null, 0);
        for (int i = 0; i < layers.Length; i++) layers[i].Forward(batch, Output(i), random, LayerDropped);
        Dropout.Apply(batch, Output(layers.Length), width, random, LabelDropped, masks, dropped);
        for (int i = 0; i < batch.Count; i++) labelBias.Value.CopyTo(Scores.AsSpan(i * NameNetwork.Row));
        labels.Multiply(dropped, width, batch.Count, Scores, NameNetwork.Row);
    }

    public void Step(int sentences)
    {
        for (int i = 0; i < batch.Count * NameNetwork.Row; i++) Gradient[i] /= sentences;
        Array.Clear(droppedGradient, 0, batch.Count * width);
        labelBias.BackBias(Gradient, NameNetwork.Row, batch.Count);
        labels.Back(dropped, width, batch.Count, Gradient, NameNetwork.Row, droppedGradient);
        Dropout.Back(batch, droppedGradient, width, masks, OutputGradient(layers.Length));
        for (int i = layers.Length; i >= 1; i--) layers[i - 1].Backward(batch, Output(i - 1), OutputGradient(i - 1));
        first.Backward(batch, droppedRows, null);
        steps++;
        double norm = 0;
        foreach (Weight weight in weights) norm += weight.Norm();
        float scale = norm > 25 ? 5 / (float)Math.Sqrt(norm) : 1;
        float rate = Rate * (0.5f + (0.5f * MathF.Cos(MathF.PI * Math.Min(1, steps / (float)total)))) * Math.Min(1, steps / 100f);
        float correction = Weight.Correction(steps);
        foreach (Weight weight in weights) weight.Step(rate, scale, correction);
        if (steps >= total * AveragedFrom && steps % AveragedEvery == 0) foreach (Weight weight in weights) weight.AddToMean();
    }

    /// <summary>Ends learning: the weights become their mean over the last steps.</summary>
    public void End()
    {
        foreach (Weight weight in weights) weight.TakeMean();
    }

    public void Write(ModelBuilder builder)
    {
        builder.Int(inputs).Int(width).Int(layers.Length);
        foreach (Weight weight in weights) weight.Write(builder);
    }

    private float[] Output(int layer) => layer == 0 ? first.Output : layers[layer - 1].Output;

    private float[] OutputGradient(int layer) => layer == 0 ? first.Gradient : layers[layer - 1].Gradient;
}
