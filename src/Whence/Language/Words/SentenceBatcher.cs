using Whence.Language.Networks;
using Whence.Text;

namespace Whence.Language.Words;

/// <summary>Hands sentences to a network in batches; long ones in stretches. Reused; for one thread.</summary>
/// <param name="encoder">The network that reads them.</param>
/// <param name="text">The text.</param>
internal sealed class SentenceBatcher(WordEncoder encoder, string text)
{
    /// <summary>The longest stretch that is read as one. Longer sentences are hardly ever sentences: tables, lists, text without marks. Keeps the search for trees, which is cubic, within bounds.</summary>
    public const int MaxWords = 200;

    private readonly SentenceWords words = new();
    private readonly List<int> firstTokens = [];

    /// <summary>The words of the batch.</summary>
    public WordStates States { get; } = new();

    /// <summary>The first token of a stretch of the batch.</summary>
    public int FirstToken(int stretch) => firstTokens[stretch];

    /// <summary>Adds sentences from an index on until the batch is full; gives the index of the first sentence, and of its stretch, that is left. The network has then read the batch.</summary>
    /// <param name="sentences">The sentences.</param>
    /// <param name="tokens">Their tokens.</param>
    /// <param name="from">Where to go on; the default at the start.</param>
    /// <param name="wanted">Which sentences are read; null for all.</param>
    public (int Sentence, int Stretch) Fill(ReadOnlySpan<Sentence> sentences, ReadOnlySpan<Token> tokens, (int Sentence, int Stretch) from, Func<int, bool>? wanted)
    {
        States.Clear(tokens.Length);
        firstTokens.Clear();
        (int sentence, int stretch) = from;
        for (; sentence < sentences.Length; sentence++, stretch = 0)
        {
            if (wanted is not null && !wanted(sentence)) continue;
            for (; stretch * MaxWords < sentences[sentence].TokenCount; stretch++)
            {
                if (States.Count >= WordStates.BatchWords) break;
                int first = sentences[sentence].FirstToken + (stretch * MaxWords), count = Math.Min(MaxWords, sentences[sentence].TokenCount - (stretch * MaxWords));
                words.Reset(count);
                for (int i = 0; i < count; i++) words.Set(i, tokens[first + i].Span.In(text), WordClusters.None);
                words.Seal();
                encoder.Add(words, States);
                firstTokens.Add(first);
            }
            if (stretch * MaxWords < sentences[sentence].TokenCount) break;
        }
        if (States.Count > 0) encoder.Run(States);
        return (sentence, stretch);
    }
}
