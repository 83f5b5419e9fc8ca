using Whence.Language.Networks;
using Whence.Language.Tags;
using Whence.Pipeline;

namespace Whence.Mentions.Names;

/// <summary>Lets the network of the names read the sentences of a document in which names may stand. Reused; for one thread.</summary>
internal sealed class NameStates(NameNetwork network, TagModel tags)
{
    private readonly WordStates batch = new();
    private readonly List<int> sentences = [];
    private float[] weights = [], inputs = [];

    /// <summary>Hands over what each label of each word of these sentences weighs, sentence by sentence.</summary>
    /// <param name="analysis">A document with tags.</param>
    /// <param name="tokens">Its tokens as numbers.</param>
    /// <param name="take">Takes the index of a sentence and the weights of its words, <see cref="NameNetwork.Row"/> numbers a word.</param>
    public void Run(Analysis analysis, NameTokens tokens, Action<int, ReadOnlySpan<float>> take)
    {
        KeptStates states = analysis.States is { } kept && ReferenceEquals(kept.Encoder, tags.Encoder) ? kept : new TagStage(tags).Run(analysis).States!;
        Clear();
        for (int s = 0; s < tokens.SentenceCount; s++)
        {
            (int start, int end) = tokens.Cells(s);
            if (!tokens.Runs.HasAny(start, end)) continue;
            Add(tokens, s, states);
            if (batch.Count >= WordStates.BatchWords) Flush(take);
        }
        Flush(take);
    }

    /// <summary>Writes the inputs of the words of a sentence: what is seen of each and its vector, then its states.</summary>
    /// <param name="tokens">The document.</param>
    /// <param name="sentence">The sentence.</param>
    /// <param name="states">The states of its words.</param>
    /// <param name="into">Room for a row a word.</param>
    /// <param name="inputs">The numbers that the network reads of a word.</param>
    /// <param name="stride">The length of a row; what is beyond the inputs is set to zero.</param>
    public static void Inputs(NameTokens tokens, int sentence, KeptStates states, Span<float> into, int inputs, int stride)
    {
        (int start, int end) = tokens.Cells(sentence);
        uint titled = NameFeatures.Titled(tokens, sentence);
        int width = states.Encoder.Width, seen = inputs - width;
        for (int i = start; i < end; i++)
        {
            Span<float> row = into.Slice((i - start) * stride, stride);
            row[..seen].Clear();
            NameInputs.Write(tokens, sentence, i, titled, states.Encoder.Vectors, row[..seen]);
            states.Rows[sentence].AsSpan((i - start) * width, width).CopyTo(row[seen..]);
            row[inputs..].Clear();
        }
    }

    private void Add(NameTokens tokens, int sentence, KeptStates states)
    {
        (int start, int end) = tokens.Cells(sentence);
        int first = network.Room(end - start, batch), stride = network.Stride;
        if (inputs.Length < batch.Count * stride) Array.Resize(ref inputs, batch.Count * stride * 3 / 2);
        Inputs(tokens, sentence, states, inputs.AsSpan(first * stride, (end - start) * stride), network.Inputs, stride);
        sentences.Add(sentence);
    }

    private void Flush(Action<int, ReadOnlySpan<float>> take)
    {
        if (batch.Count == 0) return;
        if (weights.Length < batch.Count * NameNetwork.Row) weights = new float[batch.Count * NameNetwork.Row * 3 / 2];
        network.Run(inputs, batch, weights);
        for (int i = 0; i < sentences.Count; i++)
        {
            int first = batch.StartOf(i);
            take(sentences[i], weights.AsSpan(first * NameNetwork.Row, (batch.StartOf(i + 1) - first) * NameNetwork.Row));
        }
        Clear();
    }

    private void Clear()
    {
        batch.Clear();
        sentences.Clear();
    }
}
