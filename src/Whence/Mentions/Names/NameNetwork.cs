using System.Runtime.Intrinsics;
using Whence.Language.Models;
using Whence.Language.Networks;
using Whence.Language.Tags;

namespace Whence.Mentions.Names;

/// <summary>A small network over the states of the tagger's: what each label of a word weighs beside its features. Immutable; threads may share it.</summary>
internal sealed class NameNetwork
{
    /// <summary>The length of a row of weights, of which the first <see cref="NameLabels.Count"/> are used.</summary>
    public const int Row = WholeMatrix.PanelColumns;

    private readonly WholeMatrix projection, weights;
    private readonly RecurrentWeights[] layers;
    private readonly int width;

    private NameNetwork(ModelContent content, int inputs, int width, int layerCount)
    {
        this.width = width;
        Inputs = inputs;
        Stride = (inputs + 15) & ~15;
        float[] values = new float[Stride * width];
        PackedMatrix.ReadValues(content, inputs * width).CopyTo(values, 0);
        projection = new(values, Stride, PackedMatrix.ReadValues(content, width));
        layers = new RecurrentWeights[layerCount];
        for (int i = 0; i < layerCount; i++) layers[i] = RecurrentWeights.Read(content, width);
        weights = WholeMatrix.Read(content, width, Row);
    }

    /// <summary>The numbers that the network reads of a word.</summary>
    public int Inputs { get; }

    /// <summary>The length of a row of inputs: <see cref="Inputs"/> and zeros up to a multiple of 16.</summary>
    public int Stride { get; }

    /// <summary>Reads sizes and weights.</summary>
    /// <exception cref="ModelException">They are damaged.</exception>
    public static NameNetwork Read(ModelContent content)
    {
        int inputs = content.Int(), width = content.Int(), layers = content.Int();
        if (inputs is < NameInputs.Seen or > 1024 || width is < 32 or > 1024 || width % 32 != 0 || layers is < 0 or > 8) throw new ModelException("The model of names is damaged: a network of an impossible size.");
        return new(content, inputs, width, layers);
    }

    /// <summary>What each label of the words of the sentences of a batch weighs, <see cref="Row"/> numbers a word.</summary>
    /// <param name="inputs">The inputs of the words, <see cref="Stride"/> numbers a word.</param>
    /// <param name="batch">The sentences; room was made for them by <see cref="Room"/>.</param>
    /// <param name="into">Room for the numbers.</param>
    public void Run(ReadOnlySpan<float> inputs, WordStates batch, Span<float> into)
    {
        batch.Whole.Take(inputs, Stride, batch.Count);
        WholeProduct.Run(batch.Whole, projection, batch.States, width);
        float[] states = batch.States;
        for (int j = 0; j < batch.Count * width; j += 8) Vector256.Max(Vector256<float>.Zero, Vector256.LoadUnsafe(ref states[j])).StoreUnsafe(ref states[j]);
        foreach (RecurrentWeights layer in layers) layer.Run(batch);
        batch.Whole.Take(batch.States, width, batch.Count);
        WholeProduct.Run(batch.Whole, weights, into, Row);
    }

    /// <summary>Makes room for a sentence in a batch; gives its first word.</summary>
    public int Room(int count, WordStates batch) => batch.Add(count, width);

    /// <summary>The numbers that a tagger's states and word vectors make.</summary>
    public static int InputsOf(TagModel tags) => NameInputs.Seen + tags.Encoder.Vectors.Dimensions + tags.Encoder.Width;
}
