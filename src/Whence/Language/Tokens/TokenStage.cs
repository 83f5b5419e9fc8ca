using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Whence.Pipeline;
using Whence.Text;

namespace Whence.Language.Tokens;

/// <summary>Finds tokens and sentences in the passages that are read. A sentence never crosses the bounds of a passage.</summary>
internal sealed class TokenStage : IAnalysisStage
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
        // The splitter sees one passage at a time, so that its limits are limits of sentences.
        TokenBuffer part = new();
        for (int p = 0; p < passageEnds.Count; p++)
        {
            int end = passageEnds[p];
            if (end == first) continue;
            part.Clear();
            for (int i = first; i < end; i++) part.Add(buffer.Starts[i], buffer.Ends[i], buffer.Flags[i]);
            SentenceSplitter.Run(text, part, 0, ends.AsSpan(first, end - first));
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
        return analysis with
        {
            Present = analysis.Present | Layers.Tokens,
            Sentences = sentences.ToImmutable(),
            Tokens = ImmutableCollectionsMarshal.AsImmutableArray(tokens),
        };
    }
}
