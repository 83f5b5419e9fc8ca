using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Whence.Language;
using Whence.Language.Models;
using Whence.Language.Networks;
using Whence.Language.Tags;

namespace Whence.Mentions.Names;

/// <summary>A small network over the states of the tagger's: what each label of a word weighs beside its features. Immutable; threads may share it.</summary>
/// <remarks>The first layer is a sum of three: of what is seen of the word, of its vector, which is kept a form (<see cref="NameVectors"/>), and of the states, which are whole numbers already.</remarks>
internal sealed class NameNetwork
{
    /// <summary>The length of a row of weights, of which the first <see cref="NameLabels.Count"/> are used.</summary>
    public const int Row = WholeMatrix.PanelColumns;

    private readonly float[] seen;
    private readonly PackedMatrix vectors;
    private readonly WholeMatrix states, weights;
    private readonly RecurrentWeights[] layers;

    private NameNetwork(ModelContent content, int inputs, int width, int layerCount)
    {
        int dimensions = WordVectors.Shipped.Dimensions, above = NameInputs.Seen + dimensions;
        if (inputs <= above || (inputs - above) % 32 != 0) throw new ModelException("The model of names is damaged: it was learned with other vectors.");
        Width = width;
        StateWidth = inputs - above;
        float[] first = PackedMatrix.ReadValues(content, inputs * width);
        seen = first[..(NameInputs.Seen * width)];
        vectors = new(dimensions, width);
        vectors.Pack(first.AsSpan(NameInputs.Seen * width, dimensions * width), width, 1);
        states = new(first.AsSpan(above * width), StateWidth, PackedMatrix.ReadValues(content, width));
        layers = new RecurrentWeights[layerCount];
        for (int i = 0; i < layerCount; i++) layers[i] = RecurrentWeights.Read(content, width);
        weights = WholeMatrix.Read(content, width, Row);
    }

    /// <summary>The numbers that stand for a word.</summary>
    public int Width { get; }

    /// <summary>The numbers of a word in the states of the tagger's network.</summary>
    public int StateWidth { get; }

    /// <summary>Reads sizes and weights.</summary>
    /// <exception cref="ModelException">They are damaged.</exception>
    public static NameNetwork Read(ModelContent content)
    {
        int inputs = content.Int(), width = content.Int(), layers = content.Int();
        if (inputs is < NameInputs.Seen or > 1024 || width is < 32 or > 1024 || width % 32 != 0 || layers is < 0 or > 8) throw new ModelException("The model of names is damaged: a network of an impossible size.");
        return new(content, inputs, width, layers);
    }

    /// <summary>Makes room for a sentence in a batch; gives its first word.</summary>
    public int Room(int count, WordStates batch) => batch.Add(count, Width);

    /// <summary>Writes what the first layer makes of the states of a sentence.</summary>
    /// <param name="rows">The states, <see cref="StateWidth"/> whole numbers a word.</param>
    /// <param name="steps">What one unit of each row is worth.</param>
    /// <param name="batch">The batch.</param>
    /// <param name="first">The first word of the sentence in it.</param>
    public void Start(ReadOnlySpan<short> rows, ReadOnlySpan<float> steps, WordStates batch, int first) =>
        WholeProduct.Run(rows, steps, states, batch.States.AsSpan(first * Width, steps.Length * Width), Width);

    /// <summary>Adds what is seen of a word, a bit a number, and what <see cref="Multiply"/> made of its vector; ends the first layer.</summary>
    public void Add(ulong seenBits, ReadOnlySpan<float> vector, WordStates batch, int word)
    {
        Span<float> own = batch.States.AsSpan(word * Width, Width);
        if (!vector.IsEmpty) Add(own, vector);
        for (; seenBits != 0; seenBits &= seenBits - 1) Add(own, seen.AsSpan(BitOperations.TrailingZeroCount(seenBits) * Width, Width));
        ref float to = ref MemoryMarshal.GetReference(own);
        for (nuint j = 0; j < (nuint)own.Length; j += 8) Vector256.MaxNative(Vector256<float>.Zero, Vector256.LoadUnsafe(ref to, j)).StoreUnsafe(ref to, j);
    }

    /// <summary>Writes what the first layer makes of the vector of a word.</summary>
    public void Multiply(ReadOnlySpan<float> vector, Span<float> into)
    {
        into.Clear();
        MatrixProduct.Add(vector, vector.Length, 1, 1, vectors, into, Width);
    }

    /// <summary>What each label of the words of the sentences of a batch weighs, <see cref="Row"/> numbers a word.</summary>
    /// <param name="batch">The sentences, whose first layer has been made.</param>
    /// <param name="into">Room for the numbers.</param>
    public void Run(WordStates batch, Span<float> into)
    {
        foreach (RecurrentWeights layer in layers) layer.Run(batch);
        batch.Whole.Take(batch.States, Width, batch.Count);
        WholeProduct.Run(batch.Whole, weights, into, Row);
    }

    /// <summary>The numbers that a tagger's states and word vectors make.</summary>
    public static int InputsOf(TagModel tags) => NameInputs.Seen + tags.Encoder.Vectors.Dimensions + tags.Encoder.Width;

    private static void Add(Span<float> sum, ReadOnlySpan<float> added)
    {
        ref float to = ref MemoryMarshal.GetReference(sum), from = ref MemoryMarshal.GetReference(added[..sum.Length]);
        for (nuint j = 0; j < (nuint)sum.Length; j += 8) (Vector256.LoadUnsafe(ref to, j) + Vector256.LoadUnsafe(ref from, j)).StoreUnsafe(ref to, j);
    }
}
