using Whence.Attributions.Lexicon;
using Whence.Attributions.Trees;
using Whence.Text;

namespace Whence.Attributions.Finding;

/// <summary>
/// Cues that share the speaker of a cue before them in the sentence, where the tree does not join them: “…,” X said, adding that …; X said that … and warned against ….
/// </summary>
internal static class SharedSpeaker
{
    /// <summary>Adds an attribution for each participle or coordinated verb of speech behind a cue that has none of its own.</summary>
    internal static void Find(ReportText text, CueLexicon lexicon, Sentence sentence, List<Draft> drafts)
    {
        for (int i = sentence.FirstToken + 3; i < sentence.EndToken - 2; i++)
        {
            if (text.Tag(i) != PartOfSpeech.Verb || text.QuotationOf(i) >= 0 || lexicon.Verb(text.Tokens[i].Lemma) is not { Class: CueClass.Speech or CueClass.Judgement } entry) continue;
            bool participle = text.Tokens[i].Penn == "VBG" && (text.Is(i - 1, ",") || text.Is(i - 1, "and") && HasParticiple(text, sentence, i, drafts));
            if (!participle) continue;
            int at = drafts.FindIndex(d => d.CueToken == i);
            if (at >= 0 && !drafts[at].Source.IsEmpty && !drafts[at].Content.IsEmpty) continue;
            if (Before(text, sentence, i, drafts) is not { } before) continue;
            var draft = new Draft(i, "participle") { Entry = entry, Standing = entry.Standing, Score = 0.6, SourceHead = before.SourceHead };
            if (!Content(text, entry, i, sentence.EndToken, draft)) continue;
            draft.Source.AddAll(before.Source);
            draft.Cue.Add(new(i, i + 1));
            if (VerbCues.Finish(text, draft) is not { Content.IsEmpty: false } finished) continue;
            before.Content.Remove(new(i - 1, sentence.EndToken));
            if (at >= 0) drafts[at] = finished;
            else drafts.Add(finished);
        }
    }

    // “adding that … and warning that …”
    private static bool HasParticiple(ReportText text, Sentence sentence, int token, List<Draft> drafts)
    {
        foreach (Draft d in drafts) if (d.CueToken >= sentence.FirstToken && d.CueToken < token && text.Tokens[d.CueToken].Penn == "VBG" && !d.Source.IsEmpty) return true;
        return false;
    }

    // The cue nearest before that stands outside of quotations, with a speaker of its own.
    private static Draft? Before(ReportText text, Sentence sentence, int token, List<Draft> drafts)
    {
        Draft? best = null;
        foreach (Draft d in drafts)
        {
            if (d.CueToken < sentence.FirstToken || d.CueToken >= token || d.Source.IsEmpty || d.CoversStretch || d.Class != CueClass.Speech || text.QuotationOf(d.CueToken) >= 0) continue;
            if (best is null || d.CueToken > best.CueToken) best = d;
        }
        return best is not null && best.Source.First < token ? best : null;
    }

    private static bool Content(ReportText text, CueEntry entry, int verb, int end, Draft draft)
    {
        int from = verb + 1;
        if (text.Is(from, "that") || text.QuotationOf(from) >= 0 || ClauseMarks.OpensClause(text, entry, verb, end))
        {
            if (!entry.Takes(CueFrames.Clause | CueFrames.Quotation)) return false;
            draft.Frame = CueFrames.Clause;
            draft.Content.Add(new(from, end));
            return true;
        }
        return false;
    }
}
