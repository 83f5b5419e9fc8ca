using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Whence.Language.Models;
using Whence.Language.Words;

namespace Whence.Language.Networks;

/// <summary>The lower part of the network: rows of features and word vectors, a layer over three words, recurrent layers. Immutable; threads may share it.</summary>
internal sealed class WordEncoder
{
    private readonly WordVectors vectors;
    private readonly FeatureRows rows;
    private readonly PackedMatrix projection;
    private readonly float[] bias, gain, shift, windowBias;
    private readonly RecurrentWeights[] layers;

    private WordEncoder(ModelContent content, WordVectors vectors, int width, int layerCount)
    {
        this.vectors = vectors;
        Width = width;
        rows = FeatureRows.Read(content, width);
        projection = PackedMatrix.Read(content, vectors.Dimensions, width);
        bias = PackedMatrix.ReadValues(content, width);
        gain = PackedMatrix.ReadValues(content, width);
        shift = PackedMatrix.ReadValues(content, width);
        Window = Beside(PackedMatrix.ReadValues(content, 3 * width * width), width);
        windowBias = PackedMatrix.ReadValues(content, width);
        layers = new RecurrentWeights[layerCount];
        for (int i = 0; i < layerCount; i++) layers[i] = RecurrentWeights.Read(content, width);
    }

    /// <summary>The numbers that stand for a word.</summary>
    public int Width { get; }

    /// <summary>The length of a word vector.</summary>
    public int Dimensions => vectors.Dimensions;

    /// <summary>The layer over three words, as what a word gives to the word after it, to itself and to the word before it: three times the width.</summary>
    public WholeMatrix Window { get; }

    /// <summary>The vectors that it reads.</summary>
    public WordVectors Vectors => vectors;

    /// <summary>Reads the width, the number of recurrent layers and the weights.</summary>
    public static WordEncoder Read(ModelContent content, WordVectors vectors)
    {
        int width = content.Int(), layerCount = content.Int();
        if (width is < 32 or > 1024 || width % 32 != 0 || layerCount is < 0 or > 16) throw new ModelException("A model is damaged: a network of an impossible size.");
        return new(content, vectors, width, layerCount);
    }

    /// <summary>Makes room for a sentence in a batch; gives the place of its first number.</summary>
    public int Room(int count, WordStates batch) => batch.Add(count, Width) * Width;

    /// <summary>Writes the sum of the rows of a word's features, and its vector.</summary>
    /// <param name="words">The word, alone.</param>
    /// <param name="isFirst">Whether it is the first of its sentence.</param>
    /// <param name="titled">What <see cref="SentenceWords.TitledOf"/> says of its sentence.</param>
    /// <param name="state">Room for the sum.</param>
    /// <param name="vector">Room for the vector.</param>
    public void Describe(SentenceWords words, bool isFirst, uint titled, Span<float> state, Span<float> vector)
    {
        Span<uint> keys = stackalloc uint[NetworkFeatures.Count];
        Span<short> sums = stackalloc short[1024];
        sums = sums[..Width];
        sums.Clear();
        NetworkFeatures.Write(words, 0, isFirst, titled, keys);
        foreach (uint key in keys) rows.Add(key, sums);
        for (int j = 0; j < state.Length; j += 16)
        {
            (Vector256<int> low, Vector256<int> high) = Vector256.Widen(Vector256.LoadUnsafe(ref sums[j]));
            Vector256.FusedMultiplyAdd(Vector256.ConvertToSingle(low), Vector256.Create(rows.Step), Vector256.LoadUnsafe(ref bias[j])).StoreUnsafe(ref state[j]);
            Vector256.FusedMultiplyAdd(Vector256.ConvertToSingle(high), Vector256.Create(rows.Step), Vector256.LoadUnsafe(ref bias[j + 8])).StoreUnsafe(ref state[j + 8]);
        }
        int row = vectors.RowOf(words.Lower[SentenceWords.Margin]);
        if (row < 0) vector.Clear();
        else vectors.CopyUnit(row, vector);
    }

    /// <summary>Makes the first layer of what <see cref="Describe"/> wrote.</summary>
    public void Embed(Span<float> states, ReadOnlySpan<float> wordVectors, int count)
    {
        MatrixProduct.Add(wordVectors, Dimensions, 1, count, projection, states, Width);
        for (int i = 0; i < count; i++) Normalise(states.Slice(i * Width, Width));
    }

    /// <summary>Reads the sentences of a batch whose words stand in slots of <paramref name="forms"/>.</summary>
    public void Run(WordStates batch, FormRows forms)
    {
        for (int s = 0; s < batch.Sentences; s++)
        {
            int start = batch.StartOf(s), end = batch.StartOf(s + 1);
            for (int i = start; i < end; i++) Join(batch.States.AsSpan(i * Width, Width), forms, i > start ? batch.Slots[i - 1] : -1, batch.Slots[i], i + 1 < end ? batch.Slots[i + 1] : -1);
        }
        foreach (RecurrentWeights layer in layers) layer.Run(batch);
    }

    // The word itself and what the layer over three words adds: nothing comes from beyond the sentence.
    private void Join(Span<float> into, FormRows forms, int before, int own, int after)
    {
        ref short self = ref MemoryMarshal.GetReference(forms.RowOf(own)), left = ref self, right = ref self;
        ReadOnlySpan<float> steps = forms.StepsOf(own);
        Vector256<float> ownStep = Vector256.Create(steps[0]), middleStep = Vector256.Create(steps[2]), leftStep = default, rightStep = default;
        if (before >= 0)
        {
            left = ref MemoryMarshal.GetReference(forms.RowOf(before));
            leftStep = Vector256.Create(forms.StepsOf(before)[1]);
        }
        if (after >= 0)
        {
            right = ref MemoryMarshal.GetReference(forms.RowOf(after));
            rightStep = Vector256.Create(forms.StepsOf(after)[3]);
        }
        left = ref Unsafe.Add(ref left, Width);
        right = ref Unsafe.Add(ref right, 3 * Width);
        ref short middle = ref Unsafe.Add(ref self, 2 * Width);
        ref float to = ref MemoryMarshal.GetReference(into), added = ref MemoryMarshal.GetArrayDataReference(windowBias);
        for (nuint j = 0; j < (nuint)into.Length; j += 8)
        {
            Vector256<float> sum = Vector256.FusedMultiplyAdd(Eight(ref middle, j), middleStep, Vector256.LoadUnsafe(ref added, j));
            sum = Vector256.FusedMultiplyAdd(Eight(ref left, j), leftStep, sum);
            sum = Vector256.FusedMultiplyAdd(Eight(ref right, j), rightStep, sum);
            Vector256.FusedMultiplyAdd(Eight(ref self, j), ownStep, Vector256.MaxNative(Vector256<float>.Zero, sum)).StoreUnsafe(ref to, j);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<float> Eight(ref short values, nuint at)
    {
        (Vector128<int> low, Vector128<int> high) = Vector128.Widen(Vector128.LoadUnsafe(ref values, at));
        return Vector256.ConvertToSingle(Vector256.Create(low, high));
    }

    private void Normalise(Span<float> state)
    {
        Vector256<float> sums = Vector256<float>.Zero, squares = Vector256<float>.Zero;
        ref float first = ref MemoryMarshal.GetReference(state);
        for (nuint j = 0; j < (nuint)state.Length; j += 8) sums += Vector256.LoadUnsafe(ref first, j);
        Vector256<float> mean = Vector256.Create(Vector256.Sum(sums) / state.Length);
        for (nuint j = 0; j < (nuint)state.Length; j += 8)
        {
            Vector256<float> value = Vector256.LoadUnsafe(ref first, j) - mean;
            squares = Vector256.FusedMultiplyAdd(value, value, squares);
        }
        Vector256<float> scale = Vector256.Create(1 / MathF.Sqrt((Vector256.Sum(squares) / state.Length) + 1e-5f));
        for (nuint j = 0; j < (nuint)state.Length; j += 8)
        {
            Vector256<float> value = (Vector256.LoadUnsafe(ref first, j) - mean) * scale;
            Vector256.FusedMultiplyAdd(value, Vector256.LoadUnsafe(ref gain[0], j), Vector256.LoadUnsafe(ref shift[0], j)).StoreUnsafe(ref first, j);
        }
    }

    // In the file the weights of the word before, of the word and of the word after stand below each other.
    private static WholeMatrix Beside(ReadOnlySpan<float> below, int width)
    {
        float[] beside = new float[below.Length];
        for (int part = 0; part < 3; part++)
        {
            for (int row = 0; row < width; row++) below.Slice(((part * width) + row) * width, width).CopyTo(beside.AsSpan((row * 3 * width) + (part * width)));
        }
        return new(beside, width, new float[3 * width]);
    }
}
