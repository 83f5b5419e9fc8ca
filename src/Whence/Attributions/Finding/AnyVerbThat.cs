using Whence.Attributions.Lexicon;
using Whence.Attributions.Trees;
using Whence.Text;

namespace Whence.Attributions.Finding;

/// <summary>Verbs that no lexicon holds with a clause of “that” right behind them: “Altora refuses that …”, “the newsletter has it that …”, “she blabbed that …”.</summary>
/// <remarks>By tags alone, as such sentences need not have a tree. What makes or means something takes “that” as well, and says nothing.</remarks>
internal static class AnyVerbThat
{
    private static readonly string[] Others =
    [
        "be", "have", "do", "make", "mean", "ensure", "see", "require", "happen", "follow", "turn", "seem", "appear", "help", "cause", "prevent", "find", "get", "give", "take", "become", "need", "want", "like", "love", "hate", "wait", "come", "go",
        "work", "provide", "allow", "dictate", "ask", "matter", "depend", "await", "like", "choose", "add", "keep", "lead", "bring", "leave", "buy", "sell", "use", "build", "send", "win", "lose", "create",
    ];

    internal static void Find(ReportText text, CueLexicon lexicon, Sentence sentence, List<Draft> drafts)
    {
        int first = sentence.FirstToken, end = sentence.EndToken;
        for (int verb = first + 1; verb < end - 3; verb++)
        {
            if (text.Tag(verb) != PartOfSpeech.Verb || text.Tokens[verb].Penn is not ("VBD" or "VBZ" or "VBP") || text.QuotationOf(verb) >= 0) continue;
            bool idiom = text.Lemma(verb) == "have" && text.Is(verb + 1, "it") && text.Is(verb + 2, "that");
            int that = idiom ? verb + 2 : verb + 1;
            if (!text.Is(that, "that") || text.Tag(that) != PartOfSpeech.Sconj || !idiom && (lexicon.Verb(text.Lemma(verb)) is not null && drafts.Exists(d => d.CueToken == verb) || Array.IndexOf(Others, text.Lemma(verb)) >= 0)) continue;
            int cluster = verb;
            while (cluster > first && text.Tag(cluster - 1) is PartOfSpeech.Aux or PartOfSpeech.Adv) cluster--;
            TokenRange source = SpeakerPhrase.Left(text, cluster, first);
            if (source.Count == 0 || text.Is(source.First, "it") || text.Penn(source.First) is "WDT" or "WP" || !HasVerb(text, that + 1, end)) continue;
            var draft = new Draft(verb, "any verb and that") { Frame = CueFrames.Clause, Score = 0.4 };
            if (!SourceBounds.Take(text, draft, source)) continue;
            draft.IsNegated = CueWords.Fill(text, verb, -1, draft.Cue);
            draft.Cue.RemoveAll(draft.Source);
            draft.Content.Add(new(that, end));
            if (draft.IsNegated) continue;
            drafts.RemoveAll(d => d.CueToken == verb);
            if (VerbCues.Finish(text, draft) is { Content.IsEmpty: false } finished) drafts.Add(finished);
            return;
        }
    }

    private static bool HasVerb(ReportText text, int first, int end)
    {
        for (int i = first; i < end; i++) if (text.Tag(i) is PartOfSpeech.Verb or PartOfSpeech.Aux) return true;
        return false;
    }
}
