using Whence.Attributions.Trees;
using Whence.Text;

namespace Whence.Attributions.Finding;

/// <summary>Gives a cue whose paragraph ends in a colon the paragraph below it, where that stands without quotation marks: “The order reads:” and then its words.</summary>
internal static class BlockQuotations
{
    /// <summary>More items of a list are not taken together: a list in which each item announces the next would else be held once for each of them.</summary>
    private const int MaxItems = 64;

    internal static void Find(ReportText text, List<Draft> drafts)
    {
        foreach (Draft draft in drafts)
        {
            if (!draft.Content.IsEmpty || draft.CoversStretch || draft.Entry is null || draft.Source.IsEmpty) continue;
            int sentenceEnd = text.SentenceOf(draft.CueToken).EndToken;
            if (sentenceEnd < text.Tokens.Length && text.Paragraph[sentenceEnd] == text.Paragraph[draft.CueToken]) continue;
            int end = ParagraphEnd(text, draft.CueToken), next = end;
            if (end >= text.Tokens.Length || !text.Is(end - 1, ":") || text.QuotationOf(end) >= 0) continue;
            int stop = ParagraphEnd(text, next);
            // Items of a list belong together: “– …” line after line.
            for (int items = 1; items < MaxItems && stop < text.Tokens.Length && IsItem(text, next) && IsItem(text, stop); items++) stop = ParagraphEnd(text, stop);
            if (stop - next < 3) continue;
            draft.Content.Add(new(next, stop));
            draft.Frame = Lexicon.CueFrames.Quotation;
            draft.FoundBy = "block quotation";
            draft.IsVerbatim = true;
        }
    }

    private static bool IsItem(ReportText text, int token) => text.Word(token) is "-" or "–" or "—" or "•" or "*" or ">";

    private static int ParagraphEnd(ReportText text, int token)
    {
        int end = token + 1;
        while (end < text.Tokens.Length && text.Paragraph[end] == text.Paragraph[token]) end++;
        return end;
    }
}
