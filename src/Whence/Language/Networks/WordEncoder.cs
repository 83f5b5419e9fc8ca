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
    private readonly PackedMatrix projection, window;
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
        window = PackedMatrix.Read(content, 3 * width, width);
        windowBias = PackedMatrix.ReadValues(content, width);
        layers = new RecurrentWeights[layerCount];
        for (int i = 0; i < layerCount; i++) layers[i] = RecurrentWeights.Read(content, width);
    }

    /// <summary>The numbers that stand for a word.</summary>
    public int Width { get; }

    /// <summary>Reads the width, the number of recurrent layers and the weights.</summary>
    public static WordEncoder Read(ModelContent content, WordVectors vectors)
    {
        int width = content.Int(), layerCount = content.Int();
        if (width is < 32 or > 1024 || width % 32 != 0 || layerCount is < 0 or > 16) throw new ModelException("A model is damaged: a network of an impossible size.");
        return new(content, vectors, width, layerCount);
    }

    /// <summary>Makes room for a sentence in a batch; gives the place of its first number.</summary>
    public int Room(int count, WordStates batch) => batch.Add(count, Width, vectors.Dimensions) * Width;

    /// <summary>Adds a sentence to a batch.</summary>
    public void Add(SentenceWords words, WordStates batch)
    {
        int start = batch.Add(words.Count, Width, vectors.Dimensions);
        Span<uint> keys = stackalloc uint[NetworkFeatures.Count];
        Span<short> sums = stackalloc short[1024];
        sums = sums[..Width];
        for (int i = 0; i < words.Count; i++)
        {
            NetworkFeatures.Write(words, i, keys);
            sums.Clear();
            foreach (uint key in keys) rows.Add(key, sums);
            Span<float> state = batch.States.AsSpan((start + i) * Width, Width);
            for (int j = 0; j < state.Length; j += 16)
            {
                (Vector256<int> low, Vector256<int> high) = Vector256.Widen(Vector256.LoadUnsafe(ref sums[j]));
                Vector256.FusedMultiplyAdd(Vector256.ConvertToSingle(low), Vector256.Create(rows.Step), Vector256.LoadUnsafe(ref bias[j])).StoreUnsafe(ref state[j]);
                Vector256.FusedMultiplyAdd(Vector256.ConvertToSingle(high), Vector256.Create(rows.Step), Vector256.LoadUnsafe(ref bias[j + 8])).StoreUnsafe(ref state[j + 8]);
            }
            Span<float> vector = batch.Vectors.AsSpan((start + i) * vectors.Dimensions, vectors.Dimensions);
            int row = vectors.RowOf(words.Lower[i + SentenceWords.Margin]);
            if (row < 0) vector.Clear();
            else vectors.CopyUnit(row, vector);
        }
    }

    /// <summary>Reads the sentences of a batch.</summary>
    public void Run(WordStates batch)
    {
        MatrixProduct.Add(batch.Vectors, vectors.Dimensions, 1, batch.Count, projection, batch.States, Width);
        for (int i = 0; i < batch.Count; i++) Normalise(batch.States.AsSpan(i * Width, Width));
        Window(batch);
        foreach (RecurrentWeights layer in layers) layer.Run(batch);
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

    // The window of a word: the word before, itself, the word after; zeros beyond the sentence.
    private void Window(WordStates batch)
    {
        float[] states = batch.States, into = batch.Gates, next = batch.Spare;
        for (int s = 0; s < batch.Sentences; s++)
        {
            int start = batch.StartOf(s), end = batch.StartOf(s + 1);
            if (start == end) continue;
            into.AsSpan(start * 3 * Width, Width).Clear();
            into.AsSpan((((end - 1) * 3) + 2) * Width, Width).Clear();
            for (int i = start; i < end; i++)
            {
                int first = Math.Max(start, i - 1), last = Math.Min(end - 1, i + 1);
                states.AsSpan(first * Width, (last - first + 1) * Width).CopyTo(into.AsSpan((i * 3 * Width) + ((first - i + 1) * Width)));
            }
        }
        for (int i = 0; i < batch.Count; i++) windowBias.CopyTo(next.AsSpan(i * Width));
        MatrixProduct.Add(into, 3 * Width, 1, batch.Count, window, next, Width);
        for (int j = 0; j < batch.Count * Width; j += 8) (Vector256.LoadUnsafe(ref states[j]) + Vector256.Max(Vector256<float>.Zero, Vector256.LoadUnsafe(ref next[j]))).StoreUnsafe(ref next[j]);
        batch.Swap();
    }
}
