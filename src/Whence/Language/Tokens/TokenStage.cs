using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Whence.Language.Detection;
using Whence.Pipeline;
using Whence.Text;

namespace Whence.Language.Tokens;

/// <summary>Finds tokens and sentences in the passages that are read. A sentence never crosses the bounds of a passage.</summary>
/// <remarks>A text in another language than English gets its tokens too, and <see cref="Analysis.NotRead"/> says why it is not read any further.</remarks>
internal sealed class TokenStage(SentenceModel? model = null) : IAnalysisStage
{
    /// <inheritdoc/>
    public string Name => "tokens";

    /// <inheritdoc/>
    public Layers Needs => Layers.None;

    /// <inheritdoc/>
    public Layers Gives => Layers.Tokens;

    /// <inheritdoc/>
    public Analysis Run(Analysis analysis)
    {
        Document document = analysis.Document;
        string text = document.Text;
        TokenBuffer buffer = new();
        List<int> passageEnds = [];
        for (int p = 0; p < document.Passages.Length; p++)
        {
            Passage passage = document.Passages[p];
            if (passage.IsRead) Tokenizer.Run(passage.Span.In(text), passage.Span.Start, buffer);
            passageEnds.Add(buffer.Count);
        }
        bool[] ends = new bool[buffer.Count];
        int first = 0;
        Token[] tokens = new Token[buffer.Count];
        ImmutableArray<Sentence>.Builder sentences = ImmutableArray.CreateBuilder<Sentence>(Math.Max(4, buffer.Count / 16));
        SentenceSplitter splitter = new(model ?? SentenceModel.Shipped);
        // The splitter sees one passage at a time, so that its limits are limits of sentences.
        TokenBuffer part = new();
        for (int p = 0; p < passageEnds.Count; p++)
        {
            int end = passageEnds[p];
            if (end == first) continue;
            part.Clear();
            for (int i = first; i < end; i++) part.Add(buffer.Starts[i], buffer.Ends[i], buffer.Flags[i]);
            splitter.Run(text, part, ends.AsSpan(first, end - first));
            int start = first;
            for (int i = first; i < end; i++)
            {
                tokens[i] = new(new(buffer.Starts[i], buffer.Ends[i]), sentences.Count);
                if (!ends[i]) continue;
                sentences.Add(new(new(buffer.Starts[start], buffer.Ends[i]), start, i + 1, p));
                start = i + 1;
            }
            first = end;
        }
        LanguageGuess language = GuessOf(document);
        return analysis with
        {
            NotRead = language.IsRead ? analysis.NotRead : "language: " + language.Name,
            Present = analysis.Present | Layers.Tokens,
            Sentences = sentences.ToImmutable(),
            Tokens = ImmutableCollectionsMarshal.AsImmutableArray(tokens),
        };
    }

    /// <summary>The language of what is read of a document, furniture left out.</summary>
    public static LanguageGuess GuessOf(Document document)
    {
        int longest = -1;
        for (int p = 0; p < document.Passages.Length; p++)
        {
            if (document.Passages[p].IsRead && (longest < 0 || document.Passages[p].Span.Length > document.Passages[longest].Span.Length)) longest = p;
        }
        if (longest < 0) return default;
        // Furniture in another language must not decide: from the first passage that is read, to the last.
        int first = 0, last = document.Passages.Length - 1;
        while (!document.Passages[first].IsRead) first++;
        while (!document.Passages[last].IsRead) last--;
        LanguageGuess guess = LanguageDetector.Detect(document.Text.AsSpan(document.Passages[first].Span.Start..document.Passages[last].Span.End));
        return guess.IsRead ? guess : document.Passages.Length == 1 ? guess : Both(guess, LanguageDetector.Detect(document.Passages[longest].Span.In(document.Text)));
    }

    private static LanguageGuess Both(LanguageGuess whole, LanguageGuess longest) => longest.Code == "en" ? longest : whole;
}
