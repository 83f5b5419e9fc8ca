using Whence.Language.Networks;
using Whence.Language.Tags;
using Whence.Pipeline;

namespace Whence.Mentions.Names;

/// <summary>Lets the network of the names read the sentences of a document in which names may stand. Reused; for one thread.</summary>
internal sealed class NameStates(NameNetwork network, TagModel tags)
{
    private readonly WordStates batch = new();
    private readonly List<int> sentences = [];
    private readonly NameVectors vectors = new(network, tags.Encoder.Vectors);
    private float[] weights = [];

    /// <summary>Hands over what each label of each word of these sentences weighs, sentence by sentence.</summary>
    /// <param name="analysis">A document with tags.</param>
    /// <param name="tokens">Its tokens as numbers.</param>
    /// <param name="take">Takes the index of a sentence and the weights of its words, <see cref="NameNetwork.Row"/> numbers a word.</param>
    public void Run(Analysis analysis, NameTokens tokens, Action<int, ReadOnlySpan<float>> take)
    {
        KeptStates states = analysis.States is { IsReleased: false } kept && ReferenceEquals(kept.Encoder, tags.Encoder) ? kept : new TagStage(tags).Run(analysis).States!;
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

    private void Add(NameTokens tokens, int sentence, KeptStates states)
    {
        (int start, int end) = tokens.Cells(sentence);
        int token = tokens.FirstToken(sentence), first = network.Room(end - start, batch);
        uint titled = NameFeatures.Titled(tokens, sentence);
        network.Start(states.Rows(token, end - start), states.Steps(token, end - start), batch, first);
        for (int i = start; i < end; i++)
            network.Add(NameInputs.SeenOf(tokens, sentence, i, titled), tokens.Vectors[i] < 0 ? [] : vectors.Of(tokens.Vectors[i]), batch, first + i - start);
        sentences.Add(sentence);
    }

    private void Flush(Action<int, ReadOnlySpan<float>> take)
    {
        if (batch.Count == 0) return;
        if (weights.Length < batch.Count * NameNetwork.Row) weights = new float[batch.Count * NameNetwork.Row * 3 / 2];
        network.Run(batch, weights);
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
