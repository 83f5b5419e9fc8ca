using Whence.Attributions.Trees;
using Whence.Text;

namespace Whence.Attributions.Finding;

/// <summary>Prepositions that attribute: “according to”, “per”, “in the words of”, “in the view of”.</summary>
internal static class AccordingTo
{
    private static readonly string[] Views = ["words", "view", "views", "opinion", "eyes", "account", "telling", "estimation", "judgment", "judgement"];

    private static readonly string[] Counts = ["estimate", "count", "reckoning", "calculation", "tally", "account"];

    /// <summary>So many tokens behind “by” hold who counts.</summary>
    private const int MaxCounter = 6;

    /// <summary>The attribution whose cue begins at a token; null if none does.</summary>
    internal static Draft? Find(ReportText text, int token)
    {
        if (text.Is(token, "according") && text.Is(token + 1, "to")) return Build(text, token, token + 2, "according to");
        if (text.Is(token, "per") && text.Tag(token) == PartOfSpeech.Adp && text.Tag(token + 1) is PartOfSpeech.Propn or PartOfSpeech.Det && !text.Is(token + 1, "a") && !text.Is(token + 1, "each"))
            return Build(text, token, token + 1, "per");
        if (text.Is(token, "by") && (token == text.SentenceOf(token).FirstToken || text.IsMark(token - 1))) return ByCount(text, token);
        if (text.Is(token, "in") && text.Is(token + 1, "the") && text.Is(token + 3, "of") && IsView(text, token + 2)) return Build(text, token, token + 4, "in the words of");
        return null;
    }

    // “By his estimate at least 20 were dosed”, “by the union's count”
    private static Draft? ByCount(ReportText text, int token)
    {
        Sentence sentence = text.SentenceOf(token);
        int own = token + 1;
        while (own < Math.Min(sentence.EndToken, token + MaxCounter) && text.Penn(own) is not ("PRP$" or "POS")) own++;
        bool pronoun = text.Penn(own) == "PRP$";
        // “By his own account”
        int noun = text.Is(own + 1, "own") ? own + 2 : own + 1;
        if (noun + 1 >= sentence.EndToken || !(pronoun ? own == token + 1 : text.Penn(own) == "POS") || !Counts.Contains(text.Lemma(noun))) return null;
        var draft = new Draft(token, "by the count of") { Frame = Lexicon.CueFrames.Clause, Score = 0.8, SourceHead = pronoun ? own : own - 1 };
        draft.Cue.Add(new(token, token + 1));
        draft.Cue.Add(new(noun, noun + 1));
        draft.Source.Add(new(token + 1, pronoun ? own + 1 : own));
        draft.Content.Add(new(noun + 1, sentence.EndToken));
        return VerbCues.Finish(text, draft);
    }

    private static bool IsView(ReportText text, int token)
    {
        foreach (string word in Views) if (text.Is(token, word)) return true;
        return false;
    }

    private static Draft? Build(ReportText text, int token, int from, string rule)
    {
        if (from >= text.Tokens.Length || !text.Trees.HasTree(token)) return null;
        Sentence sentence = text.SentenceOf(token);
        if (from >= sentence.EndToken) return null;
        TreeView trees = text.Trees;
        int noun = Noun(text, token, from, sentence.EndToken);
        if (noun < 0 || IsMeasure(text, from) || text.Is(from, "what")) return null;
        if (text.Penn(from) is "WDT" or "WP") return Relative(text, token, from, sentence);
        var draft = new Draft(token, rule) { Frame = Lexicon.CueFrames.Clause, Score = 0.9 };
        draft.Cue.Add(new(token, from));
        TokenRange phrase = new(Math.Min(token, trees.Extent(noun).First), trees.Extent(noun).End);
        if (token == sentence.FirstToken && Comma(text, from, sentence.EndToken) is >= 0 and int comma) return Opening(text, draft, token, from, comma, sentence.EndToken);
        if (token == sentence.FirstToken && NextPhrase(text, from, sentence.EndToken) is > 0 and int next) phrase = phrase with { End = next };
        draft.Source.Add(new(from, phrase.End));
        draft.SourceHead = Math.Min(noun, phrase.End - 1);
        // A clause that goes on after a comma belongs to the sentence, not to who speaks.
        int governor = Governor(text, noun, token);
        if (EndsSentence(text, token, phrase, sentence)) draft.Content.Add(new(sentence.FirstToken, token - 1));
        else if (governor >= 0) draft.Content.Add(trees.Extent(governor));
        else draft.Content.Add(new(sentence.FirstToken, sentence.EndToken));
        draft.Content.Remove(phrase);
        text.Trim(draft.Source);
        if (token == sentence.FirstToken || text.IsMark(token - 1) && token - 1 == sentence.FirstToken) draft.Content.Add(new(phrase.End, governor >= 0 ? Math.Max(phrase.End, trees.Extent(governor).End) : sentence.EndToken));
        return VerbCues.Finish(text, draft);
    }

    // “Seventeen bodies lie there, five more than the army says, according to the man who took them”: behind the last comma it speaks of the whole sentence.
    private static bool EndsSentence(ReportText text, int token, TokenRange phrase, Sentence sentence)
    {
        if (token < sentence.FirstToken + 4 || !text.Is(token - 1, ",")) return false;
        for (int i = phrase.End; i < sentence.EndToken; i++) if (!text.IsMark(i)) return false;
        bool main = false;
        for (int i = sentence.FirstToken; i < token; i++)
        {
            if (text.QuotationOf(i) >= 0) return false;
            if (main || text.Tag(i) != PartOfSpeech.Verb || text.Tokens[i].Penn is not ("VBD" or "VBZ" or "VBP")) continue;
            // “The mayor denied that the money was gone, according to the auditor”: the auditor says what the mayor denies.
            if (Lexicon.CueLexicon.Default.Verb(text.Tokens[i].Lemma) is { Class: Lexicon.CueClass.Speech }) return false;
            main = true;
        }
        return TailSpeech.IsClause(text, sentence.FirstToken, token - 1);
    }

    // “went according to plan”, “according to law”: a bare noun is what things went by, not who said so.
    private static bool IsMeasure(ReportText text, int from) => IsRule(text, from) || char.IsLower(text.Word(from)[0]) && text.Tag(from + 1) is not (PartOfSpeech.Noun or PartOfSpeech.Propn)
        && text.Lemma(from) is "plan" or "schedule" or "law" or "rule" or "custom" or "tradition" or "need" or "size" or "age" or "taste" or "regulation" or "protocol" or "procedure" or "order" or "weight" or "rank" or "merit" or "demand";

    // “was heard according to the law”, “freely and according to the rules”, without a comma: how it was done, not who said so.
    private static bool IsRule(ReportText text, int from) => text.Is(from, "the") && from >= 3 && text.Is(from - 1, "to") && !text.IsMark(from - 3) && text.SentenceOf(from).FirstToken < from - 2
        && text.Lemma(from + 1) is "law" or "rule" or "regulation" or "custom" or "tradition" or "schedule" or "timetable" or "statute" or "plan" or "protocol" or "procedure" && (text.IsMark(from + 2) || from + 2 >= text.SentenceOf(from).EndToken);

    // “a line from the Ledger, according to which the door was open”: the noun phrase before the comma.
    private static Draft? Relative(ReportText text, int token, int from, Sentence sentence)
    {
        int comma = token - 1;
        if (comma <= sentence.FirstToken || !text.Is(comma, ",")) return null;
        // “its statement of 9 March, according to which …”
        int day = comma;
        while (day > sentence.FirstToken + 1 && (text.Tag(day - 1) == PartOfSpeech.Num || text.Tag(day - 1) == PartOfSpeech.Propn && (text.Tag(day - 2) == PartOfSpeech.Num || text.Tag(day) == PartOfSpeech.Num))) day--;
        if (day < comma && (text.Is(day - 1, "of") || text.Is(day - 1, "from"))) comma = day - 1;
        int first = comma;
        while (first > sentence.FirstToken && text.Tag(first - 1) is PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Adj or PartOfSpeech.Det) first--;
        // “refers to its statement, according to which …”: whose statement it is, the sentence has said
        if (first == comma || text.Penn(first - 1) == "PRP$" && text.Is(first - 2, "to") && text.Lemma(first - 3) is "refer" or "point") return null;
        if (text.Penn(first - 1) == "PRP$") first--;
        var draft = new Draft(token, "according to") { Frame = Lexicon.CueFrames.Clause, Score = 0.9, SourceHead = comma - 1 };
        draft.Cue.Add(new(token, from));
        draft.Source.Add(new(first, comma));
        draft.Content.Add(new(from + 1, sentence.EndToken));
        return VerbCues.Finish(text, draft);
    }

    // “According to X, …”: X goes to the first comma that opens no apposition or relative clause, what is said is the rest.
    private static Draft? Opening(ReportText text, Draft draft, int token, int from, int comma, int end)
    {
        draft.Source.Add(new(from, comma));
        if (!draft.Source.Holds(draft.SourceHead)) draft.SourceHead = comma - 1;
        draft.Content.Add(new(comma + 1, end));
        text.Trim(draft.Source);
        return VerbCues.Finish(text, draft);
    }

    // “According to the captain the brigade held”: where, without a comma, the subject of the clause begins behind who speaks; -1 if a mark comes first.
    private static int NextPhrase(ReportText text, int from, int end)
    {
        for (int i = from + 1; i < Math.Min(end - 2, from + 12); i++)
        {
            if (text.IsMark(i) || text.Tokens[i].Penn is "WP" or "WDT" || text.Tag(i) is PartOfSpeech.Verb or PartOfSpeech.Aux) return -1;
            if (text.Tag(i - 1) is not (PartOfSpeech.Noun or PartOfSpeech.Propn) || text.Tokens[i].Penn is not ("DT" or "PRP" or "PRP$" or "EX")) continue;
            for (int k = i + 1; k < end; k++) if (text.Tag(k) == PartOfSpeech.Aux || text.Tokens[k].Penn is "VBD" or "VBZ" or "VBP") return i;
            return -1;
        }
        return -1;
    }

    private static int Comma(ReportText text, int from, int end)
    {
        for (int i = from; i < Math.Min(end - 2, from + 30); i++)
        {
            if (!text.Is(i, ",") || text.Penn(i + 1) is "WP" or "WDT" or "VBG" or "WP$") continue;
            for (int k = i + 1; k < end; k++) if (text.Tag(k) is PartOfSpeech.Aux or PartOfSpeech.Verb) return i;
            return -1;
        }
        return -1;
    }

    // The noun whose preposition the cue is, whichever way the tree has it.
    private static int Noun(ReportText text, int token, int from, int end)
    {
        for (int i = from - 1; i >= token; i--)
        {
            int head = text.Trees.Heads[i];
            if (head >= from && head < end && text.Trees.Kinds[i] is Relation.Case or Relation.Marker or Relation.Fixed) return head;
        }
        for (int c = text.Trees.FirstChild(token); c >= 0; c = text.Trees.NextSibling(c)) if (c >= from && text.Trees.Kinds[c] == Relation.Oblique) return c;
        for (int i = from; i < end; i++) if (text.Tag(i) is PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Pron) return Top(text, i, from, end);
        return -1;
    }

    private static int Top(ReportText text, int noun, int from, int end)
    {
        for (int steps = 0; steps < 6; steps++)
        {
            int head = text.Trees.Heads[noun];
            if (head < from || head >= end || text.Tag(head) is not (PartOfSpeech.Noun or PartOfSpeech.Propn)) break;
            noun = head;
        }
        return noun;
    }

    // The clause that is attributed: up from the phrase to the first verb or predicate with a subject.
    private static int Governor(ReportText text, int noun, int token)
    {
        int at = text.Trees.Heads[noun];
        if (at == token) at = text.Trees.Heads[token];
        bool comma = text.IsMark(token - 1);
        for (int steps = 0; at >= 0 && steps < 8; steps++)
        {
            if (HasSubject(text, at) && text.Trees.Kinds[at] is not (Relation.RelativeClause or Relation.Conjunct)) return at;
            if (!comma && text.Tag(at) == PartOfSpeech.Verb && HasSubject(text, at)) return at;
            if (text.Trees.Heads[at] < 0) return at;
            at = text.Trees.Heads[at];
        }
        return at;
    }

    private static bool HasSubject(ReportText text, int token)
    {
        for (int c = text.Trees.FirstChild(token); c >= 0; c = text.Trees.NextSibling(c))
            if (text.Trees.Kinds[c] is Relation.Subject or Relation.PassiveSubject or Relation.ClauseSubject or Relation.Expletive) return true;
        return false;
    }
}
