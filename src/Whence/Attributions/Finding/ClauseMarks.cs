using Whence.Attributions.Lexicon;
using Whence.Attributions.Trees;
using Whence.Text;

namespace Whence.Attributions.Finding;

/// <summary>Where a clause that is reported begins or ends beside its verb, by tags and marks alone.</summary>
internal static class ClauseMarks
{
    // “X says the road is closed”, where the parser took the subject of the clause for an object.
    internal static bool OpensClause(ReportText text, CueEntry entry, int verb, int end)
    {
        if (entry.Takes(CueFrames.Hearer) || !entry.Takes(CueFrames.Clause) || verb + 3 >= end) return false;
        bool strict = entry.Takes(CueFrames.Object) && entry.Lemma is not ("note" or "claim" or "report");
        int opening = verb + 1;
        // “said at least 2,000 of the 21,400 had seen it”
        if (text.Tag(opening) is PartOfSpeech.Adp or PartOfSpeech.Adv && text.Tag(opening + 1) is PartOfSpeech.Adj or PartOfSpeech.Adv or PartOfSpeech.Adp && text.Tag(opening + 2) == PartOfSpeech.Num) opening += 2;
        else if (text.Tag(opening) is PartOfSpeech.Adv or PartOfSpeech.Adp && text.Tag(opening + 1) == PartOfSpeech.Num) opening++;
        if (text.Tag(opening) is not (PartOfSpeech.Det or PartOfSpeech.Pron or PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Adj or PartOfSpeech.Num)) return false;
        for (int i = verb + 2; i < end; i++)
        {
            if (text.Word(i) is ";" or ":") return false;
            // “suggested a plan that is …” has an object, “suggested the plan is …” a clause
            if (strict && (text.Tokens[i].Penn is "WDT" or "WP" or "WRB" or "IN" && text.Is(i, "that") || text.IsMark(i) || text.Tag(i) == PartOfSpeech.Cconj)) return false;
            if (text.Tag(i) == PartOfSpeech.Aux || text.Tokens[i].Penn is "VBD" or "VBZ" or "VBP") return true;
        }
        return false;
    }

    // Where the sentence ends after the verb with nothing but a hearer, a time or a place; -1 where more follows. “, citing X” may follow.
    internal static int TailEnd(ReportText text, int verb, int end)
    {
        bool preposition = false;
        for (int i = verb + 1; i < end; i++)
        {
            if (text.Is(i, ",") && (text.Is(i + 1, "citing") || text.Is(i + 1, "quoting"))) return i;
            if (SeenBy(text, i, end)) return end;
            // “in a report made public on Friday”: what stands behind a preposition is no subject
            preposition = text.Tag(i) == PartOfSpeech.Adp || preposition && (text.Tag(i) is PartOfSpeech.Adj or PartOfSpeech.Noun || text.Tag(i) == PartOfSpeech.Det && text.Tag(i - 1) == PartOfSpeech.Adp || text.Tokens[i].Penn is "VBN" or "VBD");
            if (preposition && i <= verb + 9 && text.Tokens[i].Penn is "VBN" or "VBD" && text.Tag(i - 1) == PartOfSpeech.Noun) continue;
            if (i > verb + 9 || text.Tag(i) is PartOfSpeech.Verb or PartOfSpeech.Aux or PartOfSpeech.Sconj || text.Is(i, "that") || text.QuotationOf(i) >= 0 || text.Is(i, ",") && i < end - 1) return -1;
        }
        return end;
    }

    // “says in a draft report that the Courier has seen”, “…, which was seen by us”: a clause about the paper, at the end.
    internal static bool SeenBy(ReportText text, int token, int end)
    {
        if (!text.Is(token, "that") && !text.Is(token, "which") || text.Tag(token - 1) is not (PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Punct) || end - token > 12) return false;
        for (int i = end - 1; i > token; i--)
        {
            if (text.Tag(i) == PartOfSpeech.Verb) return text.Tokens[i].Lemma is "see" or "obtain" or "review" or "read" or "publish" or "view" or "leak" or "release" && end - i <= 5;
            if (text.Tag(i) == PartOfSpeech.Aux) return false;
        }
        return false;
    }

    // The “that” of the clause, behind a hearer, a time or a participle between commas: “reported on Monday, citing X, that …”.
    internal static int ThatAfter(ReportText text, int verb, int end)
    {
        bool aside = false;
        for (int i = verb + 1; i < Math.Min(end - 2, verb + (aside ? 32 : 12)); i++)
        {
            if (text.Is(i, "that") && text.Tag(i) is PartOfSpeech.Sconj or PartOfSpeech.Det or PartOfSpeech.Pron && (!aside || text.Is(i - 1, ","))) return i;
            if (text.Is(i, ",") && (text.Tokens[Math.Min(i + 1, end - 1)].Penn == "VBG" || text.Is(i + 1, "as") || text.Is(i + 1, "like") || text.Is(i + 1, "in"))) aside = true;
            // “told the “Morning Hour” on Friday that”: the name of a programme stands in between
            if (!aside && text.QuotationOf(i) is >= 0 and int q && text.QuotationTokens[q] is { Count: <= 6 } name && name.First == i && name.End < end && text.Tag(i + 1) == PartOfSpeech.Propn)
            {
                i = name.End - 1;
                continue;
            }
            // “told an invited crowd that”
            if (text.Tokens[i].Penn is "VBN" or "VBG" && text.Trees.Kinds[i] == Relation.Adjective && text.Trees.Heads[i] > i) continue;
            if (!aside && (text.Tag(i) is PartOfSpeech.Verb or PartOfSpeech.Aux || text.QuotationOf(i) >= 0)) break;
        }
        return -1;
    }

    // The comma that closes a cue in the middle of what it reports, behind a hearer, a time or a place; -1 if none.
    internal static int MiddleEnd(ReportText text, int verb, int end)
    {
        for (int i = verb + 1; i < Math.Min(end - 2, verb + 9); i++)
        {
            if (text.Is(i, ",") && text.Penn(i + 1) == "VBG") return -1;
            if (text.Is(i, ",")) return i == verb + 1 || text.Tag(i + 1) is PartOfSpeech.Verb or PartOfSpeech.Aux or PartOfSpeech.Adp or PartOfSpeech.Det or PartOfSpeech.Pron or PartOfSpeech.Propn ? i : -1;
            if (text.Tag(i) is PartOfSpeech.Verb or PartOfSpeech.Aux or PartOfSpeech.Sconj || text.IsMark(i) || text.QuotationOf(i) >= 0) return -1;
        }
        return -1;
    }

    // “asked why …”, “did not say when …”, “told the paper how …”: where the question begins; -1 if none.
    internal static int QuestionAfter(ReportText text, CueEntry entry, int verb, int cluster, int end)
    {
        bool asks = entry.Standing == Standing.Asked || entry.Lemma is "explain" or "tell" or "reveal" or "disclose" or "discuss" or "describe" or "specify" or "clarify";
        for (int i = verb + 1; i < Math.Min(end - 3, verb + 10); i++)
        {
            if (text.Tag(i) is PartOfSpeech.Verb or PartOfSpeech.Aux || text.IsMark(i) || text.QuotationOf(i) >= 0) return -1;
            bool why = text.Is(i, "why") || text.Is(i, "how") || text.Is(i, "whether") || text.Is(i, "what") && i == verb + 1;
            if (why) return i == verb + 1 || asks ? i : -1;
            bool when = text.Is(i, "when") || text.Is(i, "where") || text.Is(i, "who") || text.Is(i, "if") || text.Is(i, "which");
            if (when) return i == verb + 1 && (entry.Standing == Standing.Asked || Denies(text, cluster, verb)) ? i : -1;
        }
        return -1;
    }

    internal static bool Denies(ReportText text, int first, int verb)
    {
        for (int i = first; i < verb; i++) if (CueWords.IsNegation(text, i)) return true;
        return false;
    }

    internal static bool AtEnd(ReportText text, int verb, int end)
    {
        for (int i = verb + 1; i < end; i++) if (text.Tag(i) is PartOfSpeech.Verb or PartOfSpeech.Aux) return false;
        return true;
    }

    internal static int CommaAfter(ReportText text, int verb, int end)
    {
        for (int i = verb + 1; i < Math.Min(end - 2, verb + 14); i++) if (text.Is(i, ",")) return i;
        return -1;
    }
}
