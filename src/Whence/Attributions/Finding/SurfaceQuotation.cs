using Whence.Attributions.Lexicon;
using Whence.Attributions.Trees;
using Whence.Text;

namespace Whence.Attributions.Finding;

/// <summary>The attribution of a quotation to who stands beside its verb, whatever the tree says.</summary>
internal static class SurfaceQuotation
{
    /// <summary>The draft that the tree gave where it agrees; else one with the quotation, what goes on from it outside of the marks, and the source beside the verb.</summary>
    internal static Draft Of(ReportText text, CueLexicon lexicon, CueEntry entry, int verb, Draft? draft, TokenRange quotation, TokenRange source, string rule)
    {
        if (draft is not null && draft.Content.Holds(quotation.First) && !draft.Source.IsEmpty && source.Count > 0 && Agrees(draft.Source, source))
        {
            // “Our task is to hold,” he told the paper: a quotation is no order, whatever infinitive stands in it
            if (draft.Frame is CueFrames.Infinitive or CueFrames.ObjectInfinitive) (draft.Frame, draft.Standing, draft.FoundBy) = (CueFrames.Quotation, entry.StandingIn(CueFrames.Quotation), rule);
            return draft;
        }
        var repaired = new Draft(verb, rule) { Entry = entry, Standing = entry.Standing, Frame = CueFrames.Quotation, Score = 0.9 };
        repaired.IsNegated = CueWords.Fill(text, verb, -1, repaired.Cue);
        repaired.Content.Add(quotation);
        int next = quotation.End, end = text.SentenceOf(quotation.End - 1).EndToken;
        if (quotation.First < verb && Lead(text, lexicon, quotation.First) is >= 0 and int lead) repaired.Content.Add(new(lead, quotation.First));
        if (quotation.First > verb)
        {
            // “said that, ‘…’ against the plan”: “that” before and what goes on behind an unfinished quotation
            for (int i = quotation.First - 1; i > verb && i >= quotation.First - 2; i--) if (text.Is(i, "that")) repaired.Content.Add(new(i, quotation.First));
            if (next < end && !text.IsMark(next) && quotation.Count > 2 && !text.IsMark(next - 2) && (text.Tag(next) is not (PartOfSpeech.Cconj or PartOfSpeech.Verb) || text.Tag(next) == PartOfSpeech.Cconj && text.Tag(next + 1) is PartOfSpeech.Det or PartOfSpeech.Noun or PartOfSpeech.Adj && text.IsQuotationMark(quotation.First) && quotation.First == verb + 1) && !HasCue(text, lexicon, next, end)) repaired.Content.Add(new(next, end));
            text.Trim(repaired.Content);
            if (Begun(text, quotation, source.Count > 0 || draft is null || draft.Source.IsEmpty ? source : draft.Source.Ranges[0]) is { Count: > 0 } begun) repaired.Content.Add(begun);
        }
        if (source.Count > 0)
        {
            repaired.Source.Add(source);
            text.Trim(repaired.Source);
            if (quotation.First < verb && source.First > verb) SourceBounds.Tidy(text, repaired);
            Bounds.CloseApposition(text, repaired);
            repaired.Cue.RemoveAll(repaired.Source);
            repaired.SourceHead = SourceBounds.Head(text, repaired.Source);
            if (draft is { SourceHead: >= 0 } && repaired.Source.Holds(draft.SourceHead)) repaired.SourceHead = draft.SourceHead;
        }
        else if (draft is not null)
        {
            repaired.Source.AddAll(draft.Source);
            repaired.SourceHead = draft.SourceHead;
        }
        repaired.Cue.RemoveAll(repaired.Content);
        return repaired;
    }

    // “Using the tax ‘is a mistake,’ said X”: where the clause begins that goes on inside the quotation; -1 where the quotation is a sentence of its own.
    private static int Lead(ReportText text, CueLexicon lexicon, int quotation)
    {
        int first = text.SentenceOf(quotation).FirstToken;
        if (quotation < first + 2 || text.Is(quotation - 1, ",") || text.Is(quotation - 1, ":") || text.IsMark(quotation - 1) || HasCue(text, lexicon, first, quotation)) return -1;
        for (int i = first; i < quotation; i++) if (text.QuotationOf(i) >= 0 || text.Word(i) is ";" or ":") return -1;
        return text.Tag(quotation + 1) is PartOfSpeech.Verb or PartOfSpeech.Aux || text.Word(quotation + 1) is [var letter, ..] && char.IsLower(letter) ? first : -1;
    }

    // “The letter arrived in May, the mayor conceded, “and lay in a tray””: the clause before who speaks, which the quotation goes on with.
    private static TokenRange Begun(ReportText text, TokenRange quotation, TokenRange source)
    {
        if (source.Count == 0 || source.First > quotation.First || !(text.Is(quotation.First + 1, "and") || text.Is(quotation.First + 1, "but"))) return default;
        int first = text.SentenceOf(source.First).FirstToken, comma = source.First - 1;
        return comma > first + 2 && text.Is(comma, ",") && TailSpeech.IsClause(text, first, comma) ? new(first, comma) : default;
    }

    private static bool HasCue(ReportText text, CueLexicon lexicon, int first, int end)
    {
        for (int i = first; i < end; i++) if (text.Tag(i) == PartOfSpeech.Verb && lexicon.Verb(text.Tokens[i].Lemma) is { } e && e.Takes(CueFrames.Quotation)) return true;
        return false;
    }

    private static bool Agrees(TokenSet tree, TokenRange surface)
    {
        foreach (TokenRange range in tree.Ranges) if (range.First < surface.First - 1 || range.End > surface.End + 1) return false;
        return tree.Count * 2 > surface.Count;
    }
}
