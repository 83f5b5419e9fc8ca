using Whence.Attributions.Lexicon;
using Whence.Attributions.Trees;
using Whence.Text;

namespace Whence.Attributions.Finding;

/// <summary>Sets the bounds of the parts as annotators set them: where content begins and ends, which marks belong to source and cue.</summary>
internal static class Bounds
{
    // Tokens of a hearer and a time between a cue and its comma, and of a subject behind a cue, at most.
    private const int MaxHearer = 8, MaxSubject = 8;

    private static readonly string[] Times =
    [
        "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "today", "yesterday", "tonight", "tomorrow", "morning", "afternoon", "evening", "night", "week", "month", "year", "day",
    ];

    internal static void Polish(ReportText text, Draft draft)
    {
        SourceBounds.Tidy(text, draft);
        StartAtThat(text, draft);
        StartAtCue(text, draft);
        StartBehindHearer(text, draft);
        GoToEnd(text, draft);
        GoToMark(text, draft);
        StopAtNextCue(text, draft);
        TakeFronted(text, draft);
        ReachCue(text, draft);
        DropOpening(text, draft);
        DropInnerCommas(text, draft);
        text.Trim(draft.Content);
        // a cue inside of a quotation takes none of its marks
        if (text.QuotationOf(draft.CueToken) < 0 || draft.Content.IsEmpty || text.QuotationOf(draft.CueToken) != text.QuotationOf(draft.Content.End - 1)) text.TakeQuotationMarks(draft.Content);
        CloseApposition(text, draft);
    }

    // “The bridge, the mayor said, would close”: the commas around the cue belong to none of the parts
    private static void DropInnerCommas(ReportText text, Draft draft)
    {
        for (int r = draft.Content.Ranges.Count - 2; r >= 0; r--)
        {
            TokenRange before = draft.Content.Ranges[r], after = draft.Content.Ranges[r + 1];
            if (text.Is(after.First, ",") && text.QuotationOf(after.First) < 0) draft.Content.Remove(new(after.First, after.First + 1));
            if (text.Is(before.End - 1, ",") && text.QuotationOf(before.End - 1) < 0) draft.Content.Remove(new(before.End - 1, before.End));
        }
    }

    // “Back in Velm, he said, the road was open”, “The rate, it told the paper, would be 3 percent”: what stands before a cue between commas is said as well.
    private static void TakeFronted(ReportText text, Draft draft)
    {
        if (draft.Content.IsEmpty || draft.Source.IsEmpty || draft.Frame is not (CueFrames.Clause or CueFrames.Quotation) || draft.Class is CueClass.Wish or CueClass.Judgement or CueClass.Appearance) return;
        if (draft.Content.First < draft.CueToken || text.QuotationOf(draft.CueToken) >= 0) return;
        int sentence = text.SentenceOf(draft.CueToken).FirstToken, start = Math.Min(draft.Cue.First, draft.Source.First);
        int comma = text.Is(draft.Content.First, ",") ? draft.Content.First : draft.Content.First - 1, behind = Math.Max(draft.Cue.End, draft.Source.End);
        if (start < sentence + 2 || !text.Is(start - 1, ",") || text.QuotationOf(start - 2) >= 0) return;
        // “The trouble, he told the council, is that …”: the hearer is not said
        if (!text.Is(comma, ",") && draft.Entry is { } entry && entry.Takes(CueFrames.Hearer))
            for (comma = behind + 1; comma < behind + MaxHearer && !text.Is(comma, ","); comma++);
        if (!text.Is(comma, ",") || comma < behind || comma > behind + MaxHearer) return;
        for (int i = behind; i < comma; i++) if (text.IsMark(i) || text.Tag(i) is PartOfSpeech.Verb or PartOfSpeech.Aux or PartOfSpeech.Sconj) return;
        if (text.Penn(comma + 1) == "VBG" && CueLexicon.Default.Verb(text.Lemma(comma + 1)) is not null) return;
        bool quoted = text.QuotationOf(comma + 1) >= 0 && text.IsQuotationMark(comma + 1), clause = text.Tag(sentence) == PartOfSpeech.Sconj || text.Tokens[sentence].Penn == "WRB" || text.Tag(sentence + 1) == PartOfSpeech.Sconj;
        // “In a talk on Friday, he said, “…””: where it was said, unless the sentence goes on inside the quotation
        if (quoted && !clause && text.Tag(start - 2) is not (PartOfSpeech.Aux or PartOfSpeech.Verb) && (comma + 2 >= text.Tokens.Length || !char.IsLower(text.Word(comma + 2)[0]))) return;
        int first = sentence;
        for (int i = sentence; i < start - 1; i++)
        {
            if (!IsOtherCue(text, i) || text.Tokens[i].Penn == "VBG" || clause) continue;
            // “The bank said that prices, it hoped, would fall”
            if (!text.Is(i + 1, "that")) return;
            first = i + 1;
        }
        draft.Content.Remove(new(behind, comma + 1));
        draft.Content.Add(new(first, start - 1));
    }

    // “told the Messenger up to 900 posts would go”: the hearer is not said, “up to” is
    private static void StartBehindHearer(ReportText text, Draft draft)
    {
        if (draft.Frame != CueFrames.Clause || draft.Content.IsEmpty || draft.Content.First <= draft.CueToken) return;
        int first = draft.Content.First;
        if (draft.Entry is { } entry && entry.Takes(CueFrames.Hearer) && first == draft.CueToken + 1)
        {
            int at = text.Is(first, "the") ? first + 1 : first;
            int name = at;
            while (text.Tag(at) == PartOfSpeech.Propn) at++;
            if (at > name && at < draft.Content.End - 2 && (text.Is(at, "up") || text.Tag(at) is PartOfSpeech.Det or PartOfSpeech.Num || text.Tokens[at].Penn is "PRP" or "EX")) draft.Content.Remove(new(first, at));
            first = draft.Content.First;
        }
        if (text.Is(first, "to") && text.Is(first - 1, "up") && text.Tag(first + 1) == PartOfSpeech.Num && first - 1 > draft.CueToken)
        {
            draft.Cue.Remove(new(first - 1, first));
            draft.Content.Add(new(first - 1, first));
        }
    }

    // “said officers met him”, where the tree took the subject of the clause for an object of the cue
    private static void StartAtCue(ReportText text, Draft draft)
    {
        if (draft.Frame != CueFrames.Clause || draft.Content.IsEmpty || draft.Entry is not { } entry || entry.Takes(CueFrames.Hearer) || draft.FoundBy is "passive" or "noun" or "adjective") return;
        int verb = draft.CueToken, first = draft.Content.First;
        if (verb >= text.Tokens.Length - 1 || first <= verb + 1 || first > verb + MaxSubject || draft.Source.First > verb || text.Tag(first) is PartOfSpeech.Sconj or PartOfSpeech.Pron || text.IsMark(first) || text.QuotationOf(first) >= 0) return;
        for (int i = verb + 1; i < first; i++)
            if (draft.Cue.Holds(i) || IsTime(text, i) || text.QuotationOf(i) >= 0 || text.Tag(i) is not (PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Det or PartOfSpeech.Adj or PartOfSpeech.Num or PartOfSpeech.Cconj or PartOfSpeech.Pron) && !(i > verb + 1 && (text.Is(i, "of") || text.Tag(i) == PartOfSpeech.Part || text.Tokens[i].Penn is "WP" or "WDT" || text.Tag(i) == PartOfSpeech.Verb && text.Penn(i - 1) is "WP" or "WDT"))) return;
        if (text.Tag(verb + 1) is PartOfSpeech.Cconj) return;
        draft.Content.Add(new(verb + 1, first));
    }

    // “14:10 Two divers are under the pier, police say”: a clause before its cue goes to the comma, wherever the tree ends it.
    private static void ReachCue(ReportText text, Draft draft)
    {
        if (draft.Content.IsEmpty || draft.Source.IsEmpty || draft.Frame != CueFrames.Clause || draft.Content.Ranges.Count != 1) return;
        int start = Math.Min(draft.Cue.First, draft.Source.First), end = draft.Content.End;
        if (end >= start - 1 || !text.Is(start - 1, ",") || text.Tokens[end].Sentence != text.Tokens[draft.CueToken].Sentence) return;
        for (int i = end; i < start - 1; i++) if (text.QuotationOf(i) >= 0 || IsOtherCue(text, i) || text.IsMark(i) && text.Word(i) is ";" or ":") return;
        draft.Content.Add(new(end, start - 1));
    }

    // “But the road, he said, was open”, “12:05 – Two men were found, the union said”: neither the conjunction nor the stamp is said.
    private static void DropOpening(ReportText text, Draft draft)
    {
        if (draft.Content.IsEmpty || draft.Content.First > draft.CueToken) return;
        int first = draft.Content.First;
        if (text.SentenceOf(first).FirstToken == first && text.Tag(first) == PartOfSpeech.Cconj && draft.Content.Holds(first + 1)) draft.Content.Remove(new(first, first + 1));
        foreach (TokenRange dateline in text.Datelines)
            if (dateline.Holds(draft.Content.First)) draft.Content.Remove(new(0, dateline.End));
    }

    /// <summary>Whether a token names a time: “Friday”, “week”. Such a noun never speaks.</summary>
    internal static bool IsTime(ReportText text, int token)
    {
        if (text.Tokens[token].Span.Length > 10) return false;
        foreach (string time in Times) if (text.Is(token, time)) return true;
        return false;
    }

    // “said Friday that …”: the day is not said.
    private static void StartAtThat(ReportText text, Draft draft)
    {
        if (draft.Frame != CueFrames.Clause || draft.Content.IsEmpty) return;
        int first = draft.Content.First;
        while (text.Is(first, ",")) first++;
        // “said, according to the paper, that …”
        if (text.Is(first, "according") && first > draft.CueToken)
        {
            int comma = first + 1;
            while (comma < draft.Content.Ranges[0].End && !text.Is(comma, ",")) comma++;
            if (text.Is(comma + 1, "that")) draft.Content.Remove(new(first, comma + 1));
            return;
        }
        for (int i = first; i < Math.Min(draft.Content.Ranges[0].End, first + 7); i++)
        {
            if (i > first && text.Is(i, "that") && text.Tag(i) == PartOfSpeech.Sconj && first > draft.CueToken)
            {
                draft.Content.Remove(new(first, i));
                return;
            }
            if (text.Tag(i) is PartOfSpeech.Verb or PartOfSpeech.Aux or PartOfSpeech.Pron or PartOfSpeech.Sconj || text.QuotationOf(i) >= 0) return;
        }
    }

    // A clause that is said goes on to the end of its sentence, where no other cue stands in what is left; an order or a promise to the next mark.
    private static void GoToEnd(ReportText text, Draft draft)
    {
        bool infinitive = draft.Frame is CueFrames.Infinitive or CueFrames.ObjectInfinitive && draft.FoundBy != "passive";
        if (draft.FoundBy == "noun") return;
        if (draft.Frame != CueFrames.Clause && !infinitive || draft.Content.IsEmpty || draft.Class != CueClass.Speech || draft.Content.First < draft.CueToken || draft.Source.IsEmpty && draft.FoundBy != "passive") return;
        int end = text.SentenceOf(draft.CueToken).EndToken, from = draft.Content.End;
        if (from >= end - 1 || text.QuotationOf(from) >= 0 && text.QuotationOf(from) == text.QuotationOf(from - 1)) return;
        if (text.QuotationOf(draft.CueToken) >= 0) return;
        bool relative = text.Tokens[draft.Source.IsEmpty ? draft.CueToken : draft.Source.First].Penn is "WP" or "WDT";
        // “said the road was “safe” and that …”: the second clause is said too, whatever cue stands in it
        int and = text.Is(from, ",") ? from + 1 : from;
        if (!infinitive && text.Tag(and) == PartOfSpeech.Cconj && text.Is(and + 1, "that") && text.Tag(and + 1) == PartOfSpeech.Sconj)
        {
            draft.Content.Add(new(from, end));
            return;
        }
        for (int i = from; i < end; i++)
        {
            if (text.Is(i, "according") || text.Tokens[i].Penn == "VBG" && i <= from + 2 && text.Is(i - 1, ",")) return;
            if (text.IsQuotationMark(i) && text.QuotationTokens[text.QuotationOf(i)].First == i && text.IsMark(i - 1)) return;
            if (infinitive && (text.IsMark(i) && text.QuotationOf(i) < 0 || text.Tag(i) == PartOfSpeech.Sconj || text.Tokens[i].Penn is "VBD" or "VBZ" or "VBP" or "MD" or "WP" or "WDT" or "WRB"))
            {
                end = text.Tag(i - 1) == PartOfSpeech.Cconj || text.Tag(i) is PartOfSpeech.Verb or PartOfSpeech.Aux ? from : i;
                break;
            }
            // “the district, which had said that it could not confirm it, accepted the findings”: the clause about the district ends, the sentence goes on
            if (relative && (text.Is(i - 1, ",") || i == from) && (text.Tokens[i].Penn is "VBD" or "VBZ" or "VBP" or "MD" || text.Tag(i) == PartOfSpeech.Adv && text.Penn(i + 1) is "VBD" or "VBZ")) return;
            if (IsOtherCue(text, i)) return;
        }
        if (relative && draft.SourceHead >= 0 && text.Trees.Heads[draft.SourceHead] is int main && main > draft.CueToken && main < end && text.Tag(main) is PartOfSpeech.Verb) return;
        if (end > from) draft.Content.Add(new(from, end));
    }

    // What is named, praised or asked goes on to the next mark, whatever phrases the tree hung on the cue: “cited the vote as a reason to wait”, “criticized the man for leaving”.
    private static void GoToMark(ReportText text, Draft draft)
    {
        if (draft.Frame is not (CueFrames.Object or CueFrames.Preposition or CueFrames.Predicate or CueFrames.Question or CueFrames.Gerund) || draft.Content.IsEmpty || draft.Content.First < draft.CueToken || draft.Source.IsEmpty) return;
        if (draft.Class is not (CueClass.Speech or CueClass.Judgement or CueClass.Evidence) || draft.FoundBy == "passive" || text.QuotationOf(draft.CueToken) >= 0) return;
        bool relative = text.Tokens[draft.Source.First].Penn is "WP" or "WDT";
        int end = text.SentenceOf(draft.CueToken).EndToken, from = draft.Content.End, to = from;
        if (from >= end - 1) return;
        for (; to < end; to++)
        {
            if (text.IsQuotationMark(to)) continue;
            if (text.IsMark(to) && text.QuotationOf(to) < 0 && text.Word(to) is not ("-" or "'" or "’")) break;
            // “revealed it to the newspaper”, “called for calm in a statement”: who heard it and where are not what was said
            if (text.Is(to, "to") && text.Tag(to + 1) is PartOfSpeech.Det or PartOfSpeech.Propn or PartOfSpeech.Noun or PartOfSpeech.Pron || text.Is(to, "in") && (text.Is(to + 1, "a") || text.Is(to + 1, "an")) && Chains.ChannelWords.Of(text.Tokens[Math.Min(to + 2, end - 1)].Lemma.ToLowerInvariant()) != Channel.Unknown) break;
            // who called for it stands in a clause about him, which ends where the sentence goes on
            if (relative && text.Tokens[to].Penn is "VBD" or "VBZ" or "VBP" or "MD") return;
            if (text.Is(to, "according") || IsOtherCue(text, to)) break;
            // “called for closing the road and fining the driver”
            if (text.Tag(to) == PartOfSpeech.Cconj && text.Tokens[Math.Min(to + 1, end - 1)].Penn == "VBG") continue;
            if (text.Tag(to) == PartOfSpeech.Cconj && text.Tag(to + 1) is PartOfSpeech.Verb or PartOfSpeech.Aux or PartOfSpeech.Adv or PartOfSpeech.Pron) break;
            if (text.Tokens[to].Penn is "WRB" || text.Tag(to) == PartOfSpeech.Sconj && text.Tokens[to].Lemma is "because" or "after" or "before" or "while" or "since" or "although" or "though" or "if" or "until" or "when") break;
        }
        if (to > from) draft.Content.Add(new(from, to));
    }

    // A finite verb of speech or thought that is not in a clause about a noun.
    private static bool IsOtherCue(ReportText text, int token)
    {
        if (text.Tag(token) != PartOfSpeech.Verb || CueLexicon.Default.Verb(text.Tokens[token].Lemma) is not { } entry || !entry.Takes(CueFrames.Clause | CueFrames.Quotation)) return false;
        string penn = text.Tokens[token].Penn;
        if (penn is "VB" && text.Is(token - 1, "to") || penn == "VBG" && text.Tag(token - 1) == PartOfSpeech.Adp) return false;
        return penn is not ("VBD" or "VBZ" or "VBP") || token == 0 || text.Penn(token - 1) is not ("WP" or "WDT");
    }

    // “said it was safe and warned that …”: what follows the next cue of the same speaker is not part of it.
    private static void StopAtNextCue(ReportText text, Draft draft)
    {
        if (draft.Content.IsEmpty || draft.Frame is not (CueFrames.Clause or CueFrames.Infinitive or CueFrames.ObjectInfinitive or CueFrames.Question or CueFrames.Object) || draft.Content.First < draft.CueToken) return;
        TokenRange last = draft.Content.Ranges[^1];
        string penn = text.Tokens[draft.CueToken].Penn;
        for (int i = Math.Max(last.First, draft.Content.First + 2); i < last.End - 2; i++)
        {
            if (text.Is(i, ",") && text.Penn(i + 1) == "VBG" && draft.Class == CueClass.Speech && text.QuotationOf(i) < 0 && CueLexicon.Default.Verb(text.Lemma(i + 1)) is { Class: CueClass.Speech } adding && adding.Takes(CueFrames.Clause))
            {
                draft.Content.Remove(new(i, last.End));
                return;
            }
            if (text.Tag(i) != PartOfSpeech.Cconj || text.QuotationOf(i) >= 0) continue;
            int verb = i + 1;
            while (verb < last.End && text.Tag(verb) == PartOfSpeech.Adv) verb++;
            if (verb >= last.End || text.Tokens[verb].Penn is not ("VBD" or "VBZ") || text.Tokens[verb].Penn != penn && penn is not ("VBG" or "VBN")) continue;
            if (CueLexicon.Default.Verb(text.Tokens[verb].Lemma) is not { Class: CueClass.Speech or CueClass.Judgement }) continue;
            draft.Content.Remove(new(i, last.End));
            return;
        }
    }

    // “Tel, the mayor, said”: the comma that closes the apposition is part of the source.
    internal static void CloseApposition(ReportText text, Draft draft)
    {
        if (draft.Source.IsEmpty || draft.Source.Ranges.Count != 1) return;
        int end = draft.Source.End;
        if (end >= text.Tokens.Length || !text.Is(end, ",") || draft.CueToken < end) return;
        for (int i = draft.Source.First + 1; i < end - 1; i++)
            if (text.Is(i, ",")) { draft.Source.Add(new(end, end + 1)); return; }
    }
}
