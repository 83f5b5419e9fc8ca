using Whence.Language.Models;

namespace Whence.Mentions.Names;

/// <summary>Labels the tokens of a document by the best path of each sentence (Viterbi) through a linear-chain conditional random field (Lafferty, McCallum and Pereira, 2001). Reused; for one thread.</summary>
/// <remarks>What both passes share is weighed once; time is linear in the length of the document.</remarks>
internal sealed class NameTagger(NameModel model)
{
    private const int Count = NameLabels.Count, Row = 16;

    private readonly short[] sums = new short[Row];
    private readonly uint[] keys = new uint[NameFeatures.Count];
    private readonly int[] places = new int[NameFeatures.Count];
    private short[] shared = [];
    private int[] scores = [];
    private byte[] from = [];

    /// <summary>Weighs what both passes share.</summary>
    public void Start(NameTokens tokens)
    {
        if (shared.Length < tokens.Lower.Length * Row) shared = new short[tokens.Lower.Length * Row];
        for (int s = 0; s < tokens.SentenceCount; s++)
        {
            (int start, int end) = tokens.Cells(s);
            uint titled = NameFeatures.Titled(tokens, s);
            for (int i = start; i < end; i++)
            {
                if (!tokens.Runs.Has(i)) continue;
                NameFeatures.Write(tokens, s, i, titled, keys);
                Span<short> own = shared.AsSpan(i * Row, Row);
                own.Clear();
                model.Weights.AddFirst(keys, places, own);
            }
        }
    }

    /// <summary>Adds what the network says of the words of a sentence to what both passes share.</summary>
    /// <param name="tokens">The document that was started.</param>
    /// <param name="sentence">The sentence.</param>
    /// <param name="weights">A row of log-odds a word.</param>
    /// <param name="reserve">Log-odds added for no name.</param>
    public void Add(NameTokens tokens, int sentence, ReadOnlySpan<float> weights, float reserve)
    {
        (int start, int end) = tokens.Cells(sentence);
        for (int i = start; i < end; i++)
        {
            if (!tokens.Runs.Has(i)) continue;
            ReadOnlySpan<float> own = weights.Slice((i - start) * NameNetwork.Row, Count);
            for (int label = 0; label < Count; label++)
                shared[(i * Row) + label] += (short)Math.Clamp(MathF.Round((label == NameLabels.Outside ? own[label] + reserve : own[label]) * model.Scale), -8000, 8000);
        }
    }

    /// <summary>Labels all tokens, with what the memory of the document says now.</summary>
    /// <param name="tokens">The document that was started.</param>
    /// <param name="labels">Room for a label a token.</param>
    public void Run(NameTokens tokens, Span<byte> labels)
    {
        for (int s = 0; s < tokens.SentenceCount; s++)
        {
            (int start, int end) = tokens.Cells(s);
            uint titled = NameFeatures.Titled(tokens, s);
            int first = start - (NameTokens.Margin * (s + 1));
            labels.Slice(first, end - start).Clear();
            // Names do not go past stretches, so that each is a chain of its own.
            for (int i = start; i < end; i++)
            {
                if (!tokens.Runs.Has(i)) continue;
                int until = i + 1;
                while (until < end && tokens.Runs.Has(until)) until++;
                Chain(tokens, s, titled, i, until, until < end, labels.Slice(first + i - start, until - i));
                i = until;
            }
        }
    }

    private void Chain(NameTokens tokens, int sentence, uint titled, int start, int end, bool goesOn, Span<byte> labels)
    {
        int length = end - start;
        if (scores.Length < length * Count)
        {
            scores = new int[length * Count * 2];
            from = new byte[length * Count * 2];
        }
        Span<uint> memory = keys.AsSpan(0, NameFeatures.MemoryCount);
        for (int i = 0; i < length; i++)
        {
            NameFeatures.WriteMemory(tokens, sentence, start + i, titled, memory);
            Array.Clear(sums);
            model.Weights.AddFirst(memory, places, sums);
            for (int label = 0; label < Count; label++)
            {
                int best = int.MinValue, origin = 0;
                for (int previous = 0; previous < Count; previous++)
                {
                    if ((i == 0 && previous != NameLabels.Outside) || !NameLabels.MayFollow(previous, label)) continue;
                    int score = (i == 0 ? 0 : scores[((i - 1) * Count) + previous]) + model.Transition(previous, label);
                    if (score > best) (best, origin) = (score, previous);
                }
                scores[(i * Count) + label] = best == int.MinValue ? int.MinValue / 2 : best + sums[label] + shared[((start + i) * Row) + label];
                from[(i * Count) + label] = (byte)origin;
            }
        }
        // Where the sentence goes on, it does with a token that is in no name.
        int at = 0, highest = int.MinValue;
        for (int label = 0; label < Count; label++)
        {
            int score = scores[((length - 1) * Count) + label] + (goesOn ? model.Transition(label, NameLabels.Outside) : 0);
            if (score > highest) (at, highest) = (label, score);
        }
        for (int i = length - 1; i >= 0; i--)
        {
            labels[i] = (byte)at;
            at = from[(i * Count) + at];
        }
    }
}
