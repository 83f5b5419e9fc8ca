using Whence.Attributions.Lexicon;
using Whence.Attributions.Trees;
using Whence.Text;

namespace Whence.Attributions.Finding;

/// <summary>Comment that was declined or not to be had: “could not be reached for comment”, “did not respond to requests for comment”, “had no comment”, “would not comment”.</summary>
internal static class NoComment
{
    private static readonly string[] Calls = ["call", "message", "email", "e-mail", "request", "question", "inquiry", "enquiry", "query", "letter"];

    /// <summary>Adds or marks the attribution of a sentence that says so.</summary>
    internal static void Find(ReportText text, CueLexicon lexicon, Sentence sentence, List<Draft> drafts)
    {
        for (int i = sentence.FirstToken + 1; i < sentence.EndToken; i++)
        {
            if (text.QuotationOf(i) >= 0) continue;
            bool comment = text.Is(i, "comment") || text.Is(i, "comments") || IsKnowledge(text, i);
            int verb = comment ? Verb(text, sentence.FirstToken, i) : Array.IndexOf(Calls, text.Tokens[i].Lemma) >= 0 && text.Tag(i) == PartOfSpeech.Noun ? Unanswered(text, sentence.FirstToken, i) : WouldNotSay(text, sentence, i) ? i : -1;
            if (verb < 0) continue;
            int known = drafts.FindIndex(d => d.CueToken == verb || d.CueToken == i);
            if (known >= 0 && drafts[known] is { Source.IsEmpty: false } draft)
            {
                draft.Standing = Standing.Declined;
                draft.IsNegated = false;
                return;
            }
            int cluster = verb;
            while (cluster > sentence.FirstToken && (text.Tag(cluster - 1) is PartOfSpeech.Aux or PartOfSpeech.Adv || CueWords.IsNegation(text, cluster - 1))) cluster--;
            TokenRange source = SpeakerPhrase.Left(text, cluster, sentence.FirstToken);
            if (source.Count == 0 && SourceFinder.Of(text, verb) is { IsEmpty: false, IsPassive: false } subject)
            {
                var phrase = new TokenSet();
                SourceFinder.Fill(text, subject, phrase);
                if (phrase.Ranges.Count == 1) source = phrase.Ranges[0];
            }
            bool drawn = text.Lemma(verb) == "draw";
            if (source.Count == 0 || verb == i && !comment && !drawn) return;
            var found = new Draft(verb, "no comment") { Entry = lexicon.Verb("decline"), Standing = Standing.Declined, Frame = CueFrames.Object, Score = 0.8 };
            if (!SourceBounds.Take(text, found, source)) return;
            found.Cue.Add(new(cluster, verb + 1));
            if (drawn) found.Content.Add(new(verb + 2, ClauseEnd(text, verb + 2, sentence.EndToken)));
            else if (IsKnowledge(text, i)) found.Content.Add(new(i + 2, ClauseEnd(text, i + 2, sentence.EndToken)));
            else found.Content.Add(new(Math.Max(verb + 1, ContentStart(text, verb, i)), i + 1));
            if (found.Content.IsEmpty) found.Content.Add(new(i, i + 1));
            found.Cue.RemoveAll(found.Content);
            if (!found.Cue.IsEmpty) drafts.Add(found);
            return;
        }
    }

    // “had no information on the driver”
    private static bool IsKnowledge(ReportText text, int noun) => text.Is(noun, "information") && text.Is(noun - 1, "no") && text.Lemma(noun - 2) == "have" && (text.Is(noun + 1, "on") || text.Is(noun + 1, "about"));

    // “did not return calls”, “has not responded to questions”
    private static int Unanswered(ReportText text, int first, int call)
    {
        for (int i = call - 1; i >= Math.Max(first, call - 5); i--)
        {
            if (text.IsMark(i)) return -1;
            if (text.Tag(i) == PartOfSpeech.Verb) return text.Tokens[i].Lemma is "return" or "respond" or "reply" or "answer" && Negated(text, first, i) ? i : -1;
        }
        return -1;
    }

    // “would not say whether”, “wouldn't discuss”
    private static bool WouldNotSay(ReportText text, Sentence sentence, int verb)
    {
        // “would not be drawn on whether”
        if (text.Tokens[verb].Lemma == "draw" && text.Is(verb - 1, "be") && text.Is(verb + 1, "on") && verb > sentence.FirstToken + 3) return CueWords.IsNegation(text, verb - 2) && text.Is(verb - 3, "would");
        if (text.Tokens[verb].Lemma is not ("say" or "discuss" or "disclose" or "elaborate" or "specify" or "reveal") || text.Tokens[verb].Penn != "VB" || verb < sentence.FirstToken + 2) return false;
        return CueWords.IsNegation(text, verb - 1) && (text.Is(verb - 2, "would") || text.Is(verb - 2, "will") || text.Is(verb - 2, "wo"));
    }

    // To the mark or the “but” behind which something else is said.
    private static int ClauseEnd(ReportText text, int from, int end)
    {
        int at = from;
        while (at < end && !text.Is(at, "but") && !(text.IsMark(at) && text.QuotationOf(at) < 0 && !text.IsInnerHyphen(at))) at++;
        return at;
    }

    private static int ContentStart(ReportText text, int verb, int comment)
    {
        int at = comment;
        while (at > verb + 1 && text.Tag(at - 1) is PartOfSpeech.Adp or PartOfSpeech.Det or PartOfSpeech.Adj or PartOfSpeech.Noun or PartOfSpeech.Num) at--;
        return at;
    }

    // The verb that denies the comment: negated and of reaching or answering, or “comment” itself, or “had no comment”.
    private static int Verb(ReportText text, int first, int comment)
    {
        if (text.Tag(comment) == PartOfSpeech.Verb) return Negated(text, first, comment) ? comment : -1;
        for (int i = comment - 1; i >= Math.Max(first, comment - 10); i--)
        {
            string lemma = text.Tokens[i].Lemma;
            if (text.Is(i, "no") && text.Tokens[Math.Max(first, i - 1)].Lemma is "have" or "offer" or "make" or "give") return i - 1;
            if (lemma is "reach" or "respond" or "reply" or "return" or "answer" or "provide" or "offer" && text.Tag(i) == PartOfSpeech.Verb) return Negated(text, first, i) ? i : -1;
            if (lemma is "available" or "unavailable" or "unreachable") return lemma != "available" || Negated(text, first, i) ? i : -1;
            if (lemma is "ignore") return i;
        }
        return -1;
    }

    private static bool Negated(ReportText text, int first, int token)
    {
        for (int i = token - 1; i >= Math.Max(first, token - 6); i--)
        {
            if (CueWords.IsNegation(text, i) || text.Is(i, "yet") || text.Is(i, "neither") || text.Is(i, "nor")) return true;
            if (text.IsMark(i)) return false;
        }
        return false;
    }
}
