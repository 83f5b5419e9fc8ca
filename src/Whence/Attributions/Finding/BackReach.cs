using Whence.Attributions.Chains;
using Whence.Attributions.Lexicon;
using Whence.Text;

namespace Whence.Attributions.Finding;

/// <summary>
/// Sentences that a cue beside them covers: “The gate stays shut. The fine will then be paid, writes the Ledger.” and “She revealed her orders. The keepers must stay.”
/// </summary>
internal static class BackReach
{
    // The lead of a report: what stands in its first paragraphs.
    private const int LeadParagraphs = 6;

    private static readonly string[] Papers = ["order", "orders", "instruction", "instructions", "plan", "plans", "demand", "demands", "story", "version", "account", "explanation", "fears", "experience", "advice", "message", "answer", "terms"];

    private static readonly string[] Revealing = ["reveal", "disclose", "describe", "recount", "explain", "share", "outline", "tell", "divulge", "relate", "give"];

    internal static void Find(ReportText text, List<Draft> drafts)
    {
        int count = drafts.Count;
        for (int i = 0; i < count; i++)
        {
            Draft draft = drafts[i];
            if (draft.CoversStretch || draft.Content.IsEmpty || draft.Source.IsEmpty || text.QuotationOf(draft.CueToken) >= 0) continue;
            if (Before(text, drafts, draft) is { } before) drafts.Add(before);
            else if (After(text, drafts, draft) is { } after) drafts.Add(after);
        }
    }

    // The sentence before a lead's “…, writes the Ledger”, to which that sentence goes back with “then”, “also” or a pronoun as its subject.
    private static Draft? Before(ReportText text, List<Draft> drafts, Draft draft)
    {
        if (draft.Class != CueClass.Speech || draft.Content.First > draft.CueToken || draft.Content.Ranges.Count != 1 || text.Paragraph[draft.CueToken] > LeadParagraphs || !IsOutlet(text, draft)) return null;
        Sentence sentence = text.SentenceOf(draft.CueToken);
        if (draft.Content.First != sentence.FirstToken || sentence.FirstToken == 0 || !GoesBack(text, draft.Content.First, draft.Content.End)) return null;
        return Covers(text, drafts, draft, text.SentenceOf(sentence.FirstToken - 1), "cue reaching back");
    }

    private static bool IsOutlet(ReportText text, Draft draft)
    {
        int mention = draft.SourceHead < 0 ? -1 : Speakers.MentionOf(text, draft.SourceHead);
        if (mention >= 0 && text.Analysis.Mentions[mention].Entity is >= 0 and int entity && text.Analysis.Entities[entity].IsOutlet) return true;
        string name = new TextSpan(text.Tokens[draft.Source.First].Span.Start, text.Tokens[draft.Source.End - 1].Span.End).Of(text.Text);
        return text.Tag(draft.SourceHead) == PartOfSpeech.Propn && OutletNames.LooksLikeOne(name);
    }

    private static bool GoesBack(ReportText text, int first, int end)
    {
        if (text.Tokens[first].Penn == "PRP" && !text.Is(first, "I") && !text.Is(first, "we") && !text.Is(first, "you")) return true;
        for (int i = first; i < end; i++) if (text.Is(i, "then") || text.Is(i, "also") || text.Is(i, "too")) return true;
        return false;
    }

    // “They revealed their orders. The soldiers must …”: what is announced follows.
    private static Draft? After(ReportText text, List<Draft> drafts, Draft draft)
    {
        if (draft.Frame != CueFrames.Object || draft.Content.First < draft.CueToken || Array.IndexOf(Revealing, text.Tokens[draft.CueToken].Lemma) < 0) return null;
        int first = draft.Content.First;
        if (text.Tokens[first].Penn != "PRP$" || first + 1 >= draft.Content.End || !Names(text, first + 1)) return null;
        int end = text.SentenceOf(draft.CueToken).EndToken;
        return end < text.Tokens.Length ? Covers(text, drafts, draft, text.SentenceOf(end), "announced") : null;
    }

    private static bool Names(ReportText text, int token)
    {
        foreach (string paper in Papers) if (text.Is(token, paper)) return true;
        return false;
    }

    // A whole sentence of prose that nothing else attributes, in the same paragraph or the next to it.
    private static Draft? Covers(ReportText text, List<Draft> drafts, Draft draft, Sentence sentence, string rule)
    {
        int first = sentence.FirstToken, end = sentence.EndToken;
        if (end - first < 5 || Math.Abs(text.Paragraph[first] - text.Paragraph[draft.CueToken]) > 1 || text.Paragraph[first] == 0 || text.Word(end - 1) is not ("." or "!") || text.QuotationOf(first) >= 0) return null;
        foreach (Draft other in drafts)
            if (!other.CoversStretch && (other.CueToken >= first && other.CueToken < end || other.Content.First < end && other.Content.End > first)) return null;
        var found = new Draft(draft.CueToken, rule) { Entry = draft.Entry, SourceHead = draft.SourceHead, Frame = CueFrames.Clause, Score = 0.5 };
        found.Source.AddAll(draft.Source);
        found.Cue.AddAll(draft.Cue);
        found.Content.Add(new(first, end));
        text.Trim(found.Content);
        return found;
    }
}
