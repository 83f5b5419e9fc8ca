using Whence.Language.Networks;
using Whence.Text;

namespace Whence.Language.Words;

/// <summary>Hands sentences to a network in batches; long ones in stretches. Reused; for one thread.</summary>
/// <param name="encoder">The network that reads them.</param>
internal sealed class SentenceBatcher(WordEncoder encoder)
{
    /// <summary>The longest stretch that is read as one. Longer sentences are hardly ever sentences: tables, lists, text without marks. Keeps the search for trees, which is cubic, within bounds.</summary>
    public const int MaxWords = 200;

    private readonly List<int> firstTokens = [];
    private FormRows? forms;

    /// <summary>The words of the batch.</summary>
    public WordStates States { get; } = new();

    /// <summary>The forms of words that were met.</summary>
    public FormRows Forms => forms ??= new(encoder);

    /// <summary>The first token of a stretch of the batch.</summary>
    public int FirstToken(int stretch) => firstTokens[stretch];

    /// <summary>Adds sentences from an index on until the batch is full; gives the index of the first sentence, and of its stretch, that is left. The network has then read the batch, and the states stand in it as whole numbers.</summary>
    /// <param name="text">The text.</param>
    /// <param name="sentences">The sentences.</param>
    /// <param name="tokens">Their tokens.</param>
    /// <param name="from">Where to go on; the default at the start.</param>
    /// <param name="wanted">Which sentences are read; null for all.</param>
    /// <param name="kept">What the network said of the words of each sentence before, so that it need not read them again; null where that was not kept.</param>
    public (int Sentence, int Stretch) Fill(string text, ReadOnlySpan<Sentence> sentences, ReadOnlySpan<Token> tokens, (int Sentence, int Stretch) from, Func<int, bool>? wanted, KeptStates? kept = null)
    {
        States.Clear();
        firstTokens.Clear();
        if (kept is null) Forms.Start();
        (int sentence, int stretch) = from;
        for (; sentence < sentences.Length; sentence++, stretch = 0)
        {
            if (wanted is not null && !wanted(sentence)) continue;
            for (; stretch * MaxWords < sentences[sentence].TokenCount; stretch++)
            {
                if (States.Count >= WordStates.BatchWords) break;
                int first = sentences[sentence].FirstToken + (stretch * MaxWords), count = Math.Min(MaxWords, sentences[sentence].TokenCount - (stretch * MaxWords));
                if (kept is not null)
                {
                    States.Add(count, encoder.Width);
                    States.Whole.Add(kept.Rows(first, count), kept.Steps(first, count), encoder.Width);
                }
                else
                {
                    Add(text, tokens.Slice(first, count));
                }
                firstTokens.Add(first);
            }
            if (stretch * MaxWords < sentences[sentence].TokenCount) break;
        }
        if (States.Count > 0 && kept is null)
        {
            Forms.Read();
            encoder.Run(States, Forms);
            States.Whole.Take(States.States, encoder.Width, States.Count);
        }
        return (sentence, stretch);
    }

    private void Add(string text, ReadOnlySpan<Token> stretch)
    {
        Span<byte> shapes = stackalloc byte[MaxWords];
        for (int i = 0; i < stretch.Length; i++) shapes[i] = WordKeys.Shape(stretch[i].Span.In(text));
        uint titled = SentenceWords.TitledOf(shapes[..stretch.Length]);
        int start = States.Add(stretch.Length, encoder.Width);
        for (int i = 0; i < stretch.Length; i++) States.Slots[start + i] = Forms.Of(stretch[i].Span.In(text), i == 0, titled);
    }

    /// <summary>Keeps what the network said of the words of the batch.</summary>
    public void Keep(KeptStates kept)
    {
        int width = encoder.Width;
        for (int s = 0; s < States.Sentences; s++)
        {
            int first = States.StartOf(s), count = States.StartOf(s + 1) - first;
            kept.Set(firstTokens[s], States.Whole.Values.AsSpan(first * width, count * width), States.Whole.Steps.AsSpan(first, count));
        }
    }
}
