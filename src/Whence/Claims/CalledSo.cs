using Whence.Attributions;
using Whence.Pipeline;
using Whence.Text;

namespace Whence.Claims;

/// <summary>Parts what is denied from what it is called: “dismissed the strategy as a “sham”” denies what stands before “as”.</summary>
internal static class CalledSo
{
    private static readonly WordSet Counting = new("well much many long far such soon");

    /// <summary>What is denied of a content; the whole of it where nothing is called anything.</summary>
    /// <param name="analysis">The document.</param>
    /// <param name="attribution">The attribution.</param>
    /// <param name="content">One stretch of its content.</param>
    public static TextSpan Denied(Analysis analysis, Attribution attribution, TextSpan content)
    {
        if (attribution is not { Standing: Standing.Denied or Standing.Doubted, Kind: not AttributionKind.Direct, FoundBy: "verb with predicate" }) return content;
        int first = TextOrder.TokenFrom(analysis.Tokens, content.Start);
        for (int i = first + 1; i < analysis.Tokens.Length && analysis.Tokens[i].Span.Start < content.End; i++)
        {
            // “Denied that he acted as mayor”: behind a verb “as” belongs to what is said.
            if (analysis.Tokens[i].Tag is PartOfSpeech.Verb or PartOfSpeech.Aux) return content;
            if (Word(analysis, i) is "as" && !Counting.Has(Word(analysis, i - 1)) && !(i + 1 < analysis.Tokens.Length && Counting.Has(Word(analysis, i + 1)))) return new(content.Start, analysis.Tokens[i - 1].Span.End);
        }
        return content;
    }

    private static ReadOnlySpan<char> Word(Analysis analysis, int token) => analysis.Tokens[token].Span.In(analysis.Document.Text);
}
