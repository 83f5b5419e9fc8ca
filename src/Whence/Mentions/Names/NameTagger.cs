using System.Numerics;
using Whence.Language.Words;

namespace Whence.Mentions.Names;

/// <summary>Labels the tokens of a sentence by the best path (Viterbi) of a linear-chain conditional random field (Lafferty, McCallum and Pereira, 2001). Reused; for one thread.</summary>
internal sealed class NameTagger(NameModel model)
{
    private readonly ListedNames listed = new(model.Listed);
    private readonly short[] sums = new short[model.Weights.Width + Vector<short>.Count];
    private readonly uint[] keys = new uint[NameFeatures.Count];
    private int[] scores = [];
    private byte[] from = [];

    /// <summary>Labels a sentence whose words are set and tagged.</summary>
    /// <param name="words">The sentence.</param>
    /// <param name="memory">What the rest of the document says of each token, with padding.</param>
    /// <param name="labels">Room for a label a token.</param>
    public void Run(SentenceWords words, ReadOnlySpan<byte> memory, Span<byte> labels)
    {
        const int Count = NameLabels.Count;
        int length = words.Count;
        if (length == 0) return;
        if (scores.Length < length * Count)
        {
            scores = new int[length * Count * 2];
            from = new byte[length * Count * 2];
        }
        ReadOnlySpan<ushort> marks = listed.Mark(words);
        for (int i = 0; i < length; i++)
        {
            bool looked = NameFeatures.IsCandidate(words, i);
            if (looked)
            {
                NameFeatures.Write(words, i, marks, memory, keys);
                Array.Clear(sums);
                foreach (uint key in keys) model.Weights.Add(key, sums);
            }
            for (int label = 0; label < Count; label++)
            {
                if (!looked && label != NameLabels.Outside)
                {
                    scores[(i * Count) + label] = int.MinValue / 2;
                    continue;
                }
                int best = int.MinValue, origin = 0;
                for (int previous = 0; previous < Count; previous++)
                {
                    if (i == 0 ? previous != NameLabels.Outside : !NameLabels.MayFollow(previous, label)) continue;
                    if (i == 0 && !NameLabels.MayFollow(NameLabels.Outside, label)) continue;
                    int score = (i == 0 ? 0 : scores[((i - 1) * Count) + previous]) + model.Transition(previous, label);
                    if (score > best) (best, origin) = (score, previous);
                }
                scores[(i * Count) + label] = best == int.MinValue ? int.MinValue / 2 : best + (looked ? sums[label] : 0);
                from[(i * Count) + label] = (byte)origin;
            }
        }
        int at = 0;
        for (int label = 1; label < Count; label++)
            if (scores[((length - 1) * Count) + label] > scores[((length - 1) * Count) + at]) at = label;
        for (int i = length - 1; i >= 0; i--)
        {
            labels[i] = (byte)at;
            at = from[(i * Count) + at];
        }
    }
}
