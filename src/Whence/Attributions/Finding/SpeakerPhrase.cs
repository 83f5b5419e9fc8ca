using Whence.Attributions.Trees;
using Whence.Text;

namespace Whence.Attributions.Finding;

/// <summary>Who stands beside a verb, by tags and marks alone: the noun phrase before it, after it, or to the end of the sentence.</summary>
internal static class SpeakerPhrase
{
    // Tokens of an apposition between a name and its verb at most.
    private const int MaxApposition = 40;

    // Tokens of whom somebody told at most.
    private const int MaxHearer = 8;

    /// <summary>Gives a draft the words of its cue, and those of a source beside it; false where nothing is left of the source.</summary>
    internal static bool Fill(ReportText text, Draft draft, int verb, TokenRange source)
    {
        draft.Source.Add(source);
        draft.IsNegated = CueWords.Fill(text, verb, -1, draft.Cue);
        draft.Cue.RemoveAll(draft.Source);
        text.Trim(draft.Source);
        if (draft.Source.IsEmpty) return false;
        draft.SourceHead = SourceBounds.Head(text, draft.Source);
        return true;
    }

    // Who stands after the verb: by the tree where it has a subject there, else the noun phrase.
    internal static TokenRange Right(ReportText text, int verb, int end)
    {
        for (int c = text.Trees.FirstChild(verb); c >= 0; c = text.Trees.NextSibling(c))
            if (c > verb && text.Trees.Kinds[c] is Relation.Subject or Relation.Object && text.Trees.Extent(c).First == verb + 1)
            {
                TokenRange name = Cut(text, text.Trees.Extent(c));
                while (name.End < end && text.Tag(name.End) == PartOfSpeech.Propn && text.QuotationOf(name.End) < 0) name = name with { End = name.End + 1 };
                return name;
            }
        // “…”, has told to the agency Norrwire a midwife”: who speaks stands behind whom he told
        if (text.Is(verb + 1, "to") && BehindHearer(text, verb + 2, end) is { Count: > 0 } behind) return behind;
        // “said managing director Greta Pellham”
        int stop = verb + 1 < end && NearbyQuotation.IsOffice(text, verb + 1) ? verb + 2 : verb + 1;
        while (stop < end && text.QuotationOf(stop) < 0 && !IsSecond(text, verb + 1, stop) && (text.Tag(stop) is PartOfSpeech.Det or PartOfSpeech.Adj or PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Pron or PartOfSpeech.Num or PartOfSpeech.Part || text.Is(stop, "of") || text.Is(stop, "for") || text.Is(stop, "and") || text.Word(stop) is "." && stop + 1 < end && text.Tag(stop + 1) == PartOfSpeech.Propn || text.IsInnerHyphen(stop))) stop++;
        return new(verb + 1, stop);
    }

    private static TokenRange BehindHearer(ReportText text, int first, int end)
    {
        for (int i = first + 1; i < end && i < first + MaxHearer; i++)
        {
            if (text.IsMark(i) && !text.IsQuotationMark(i) || text.Tag(i) is PartOfSpeech.Verb or PartOfSpeech.Aux or PartOfSpeech.Adp or PartOfSpeech.Pron) return default;
            if (text.Tokens[i].Penn != "DT" || text.Tag(i - 1) is not (PartOfSpeech.Propn or PartOfSpeech.Noun) && !text.IsQuotationMark(i - 1)) continue;
            int stop = i + 1;
            while (stop < end && (text.Tag(stop) is PartOfSpeech.Adj or PartOfSpeech.Noun or PartOfSpeech.Propn || text.Is(stop, "of") || text.Is(stop, "the") && text.Is(stop - 1, "of"))) stop++;
            // “a midwife of” is cut where the name behind it is not known for one
            while (text.Is(stop - 1, "of")) stop--;
            return stop > i + 1 ? new(i, stop) : default;
        }
        return default;
    }

    internal static TokenRange Cut(ReportText text, TokenRange range)
    {
        for (int i = range.First; i < range.End; i++) if (text.QuotationOf(i) >= 0 && text.IsQuotationMark(i) || i > range.First && (text.Is(i, "to") || text.Is(i, "about") || text.Is(i, "opposite")) || IsSecond(text, range.First, i)) return new(range.First, i);
        return range;
    }

    // “tells a farmer the Harl Messenger”: an article behind a noun opens another phrase.
    private static bool IsSecond(ReportText text, int first, int token) => token > first && text.Tokens[token].Penn == "DT" && text.Is(token, "the") && text.Tag(token - 1) == PartOfSpeech.Noun;

    // The noun phrase that ends before the verb.
    internal static TokenRange Left(ReportText text, int cluster, int first)
    {
        // “On 2 March she wrote”: a pronoun stands alone
        if (cluster > first && text.Word(cluster - 1) is "he" or "she" or "it" or "they" or "we" or "I" or "He" or "She" or "It" or "They" or "We") return new(cluster - 1, cluster);
        // “The bank just this month announced”: when it was said stands between
        if (cluster > first + 2 && Bounds.IsTime(text, cluster - 1))
        {
            int time = cluster - 1;
            while (time > first && (text.Tag(time - 1) is PartOfSpeech.Det or PartOfSpeech.Adj or PartOfSpeech.Adv or PartOfSpeech.Num || text.Is(time - 1, "on") || text.Is(time - 1, "late"))) time--;
            if (time > first && text.Tag(time - 1) is PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Pron) return Left(text, time, first);
        }
        if (WholePhrase(text, cluster, first) is { Count: > 0 } whole) return whole;
        int start = cluster;
        if (start > first && text.Is(start - 1, ","))
        {
            // “X, the mayor of Y, said”: back to the comma that opens the apposition, and the name before it
            int comma = start - 2;
            while (comma > first && !(text.Is(comma, ",") && (text.Tag(comma - 1) is PartOfSpeech.Propn or PartOfSpeech.Noun or PartOfSpeech.Num || text.Word(comma - 1) is ")")) && start - comma < MaxApposition) comma--;
            if (comma <= first || !text.Is(comma, ",") || !NearbyQuotation.IsName(text, comma + 1, start - 1) && !IsAside(text, comma + 1, start - 1)) return default;
            start = comma;
        }
        int at = start;
        while (at > first)
        {
            int before = at - 1;
            if (before > first && text.Word(before) is ")" or "]")
            {
                int open = before - 1;
                while (open > first && before - open < 6 && text.Word(open) is not ("(" or "[")) open--;
                if (text.Word(open) is not ("(" or "[")) break;
                at = open;
            }
            else if (NameInMarks(text, before) is >= 0 and int opening && opening >= first) at = opening;
            // “the main problem of recent weeks WP calls …”
            else if (at < start && text.Tag(at) == PartOfSpeech.Propn && text.Lemma(before) is "week" or "month" or "year" or "day") break;
            else if (at < start && before > first && OpensPhrase(text, at)) break;
            else if (text.Tag(before) is PartOfSpeech.Det or PartOfSpeech.Adj or PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Pron or PartOfSpeech.Num or PartOfSpeech.Part || text.Is(before, "of")
                // “a wounded sergeant”
                || at < start && text.Tokens[before].Penn == "VBN" && text.Tag(before - 1) == PartOfSpeech.Det && text.Tag(at) == PartOfSpeech.Noun
                || text.Is(before, "and") && at < start && before > first && text.Tag(before - 1) is PartOfSpeech.Noun or PartOfSpeech.Propn && text.Tag(at) is PartOfSpeech.Noun or PartOfSpeech.Propn)
                at = before;
            else break;
        }
        return at == start ? default : new(at, cluster);
    }

    // “In reply to several media the Federation states”, “in the radio a sergeant told”: an article behind a noun opens another phrase.
    private static bool OpensPhrase(ReportText text, int token) => (text.Is(token, "the") || text.Is(token, "a") || text.Is(token, "an")) && text.Tokens[token].Penn == "DT" && text.Tag(token - 1) is PartOfSpeech.Noun or PartOfSpeech.Propn && !Bounds.IsTime(text, token + 1);

    // “…, speaking to reporters, said”: a participle and what belongs to it.
    private static bool IsAside(ReportText text, int first, int end)
    {
        if (text.Tokens[first].Penn != "VBG" || text.Tag(first - 2) is not (PartOfSpeech.Propn or PartOfSpeech.Noun)) return false;
        for (int i = first; i < end; i++) if (text.Tokens[i].Penn is "VBD" or "VBZ" or "VBP" or "MD" || text.QuotationOf(i) >= 0) return false;
        return true;
    }

    // “Two people familiar with the talks”: all from the last mark or conjunction to the verb, where that is one noun phrase with others hung on it.
    internal static TokenRange WholePhrase(ReportText text, int cluster, int first)
    {
        int at = cluster;
        bool hung = false;
        while (at > first && cluster - at < 24)
        {
            int before = at - 1;
            if (at < cluster && OpensPhrase(text, at)) break;
            if (text.Tag(before) is PartOfSpeech.Det or PartOfSpeech.Adj or PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Pron or PartOfSpeech.Num or PartOfSpeech.Part || text.Tokens[before].Penn is "VBN" or "POS") at--;
            else if (text.Tag(before) == PartOfSpeech.Adp && before > first)
            {
                hung = true;
                at--;
            }
            else break;
        }
        if (!hung || at >= cluster - 2 || at > first && !text.IsMark(at - 1) && text.Tag(at - 1) is not (PartOfSpeech.Cconj or PartOfSpeech.Sconj)) return default;
        if (text.Tokens[at].Penn is not ("DT" or "CD" or "NNP" or "NNS" or "JJ" or "PRP$" or "NNPS") || Bounds.IsTime(text, at) || text.Is(at, "last") || text.Is(at, "this") && Bounds.IsTime(text, at + 1) || text.Is(at, "earlier")) return default;
        int noun = at;
        while (noun < cluster && text.Tag(noun) != PartOfSpeech.Adp) noun++;
        // “In the end people said” has no such start; “the day after the fire people said” has a time there.
        for (int i = at; i < noun; i++) if (Bounds.IsTime(text, i)) return default;
        return text.Tag(noun - 1) is PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Adj or PartOfSpeech.Num or PartOfSpeech.Verb && text.Tag(cluster - 1) is PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Pron or PartOfSpeech.Num ? new(at, cluster) : default;
    }

    // “Mook further asserted that …”: a name that the tagger does not know for one, alone before a finite verb of speech with “that” or a quotation.
    internal static TokenRange LostName(ReportText text, int verb, int first)
    {
        if (text.Tokens[verb].Penn is not ("VBD" or "VBZ") || text.Tag(first) is not (PartOfSpeech.Verb or PartOfSpeech.Adv or PartOfSpeech.X or PartOfSpeech.Intj or PartOfSpeech.Adj or PartOfSpeech.Noun)) return default;
        int end = first;
        while (end < verb && char.IsUpper(text.Word(end)[0]) && text.QuotationOf(end) < 0 && !text.IsMark(end)) end++;
        if (end == first || end - first > 2) return default;
        for (int i = end; i < verb; i++) if (text.Tag(i) != PartOfSpeech.Adv) return default;
        return verb - end <= 1 && ClauseMarks.ThatAfter(text, verb, text.SentenceOf(verb).EndToken) >= 0 ? new(first, end) : default;
    }

    // “One of the doctors who wrote the letter called …”: all from the start of the sentence, where a clause about the speaker with one verb of its own stands before the cue.
    internal static TokenRange BehindClause(ReportText text, int cluster, int first)
    {
        int who = first + 1, finite = 0;
        while (who < cluster && text.Tokens[who].Penn != "WP") who++;
        if (who >= cluster - 2) return default;
        for (int i = first; i < cluster; i++)
        {
            if (text.IsMark(i) || text.QuotationOf(i) >= 0 || text.Tag(i) == PartOfSpeech.Sconj) return default;
            bool verb = text.Tokens[i].Penn is "VBD" or "VBZ" or "VBP" or "MD" || text.Tag(i) == PartOfSpeech.Aux;
            if (verb && i < who) return default;
            if (verb) finite++;
        }
        return finite == 1 && text.Tag(cluster - 1) is PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Pron ? new(first, cluster) : default;
    }

    // Where the clause that ends before a token begins: behind the last cue with “that” (“The bank said that prices, it hoped, would fall”), else with the sentence.
    internal static int ClauseStart(ReportText text, int first, int end)
    {
        for (int i = end - 1; i > first; i--)
            if (text.Is(i, "that") && text.Tag(i - 1) == PartOfSpeech.Verb && Lexicon.CueLexicon.Default.Verb(text.Lemma(i - 1)) is not null) return i;
        return first;
    }

    // The opening mark of a name in quotation marks that ends at a token (“Ostra Messenger”); -1 if none.
    internal static int NameInMarks(ReportText text, int end)
    {
        int q = text.QuotationOf(end);
        if (q < 0 || !text.IsQuotationMark(end)) return -1;
        TokenRange inside = text.QuotationTokens[q];
        if (inside.End != end + 1 || inside.Count is < 3 or > 7) return -1;
        for (int i = inside.First + 1; i < end; i++) if (!char.IsUpper(text.Word(i)[0]) && text.Tag(i) is not (PartOfSpeech.Adp or PartOfSpeech.Det)) return -1;
        return inside.First;
    }

    // “…, two people with knowledge of the talks said.”: all that stands between the last comma and the verb, where that is a name.
    internal static TokenRange LongName(ReportText text, int cluster, int first)
    {
        for (int i = cluster - 1; i > first + 2 && i > cluster - 18; i--)
        {
            if (text.QuotationOf(i) >= 0) break;
            if (text.Is(i, ",")) return i + 1 < cluster && NearbyQuotation.IsName(text, i + 1, cluster) && text.Penn(i + 1) is not ("WP" or "WDT" or "VBG") && text.Tag(i + 1) is not (PartOfSpeech.Adp or PartOfSpeech.Adv) ? new(i + 1, cluster) : default;
        }
        return default;
    }

    // “The office has compared pictures and concludes that …”: behind “and”, who stands before the first verb of the sentence.
    internal static TokenRange Shared(ReportText text, int cluster, int first)
    {
        if (cluster <= first + 2 || text.Tag(cluster - 1) != PartOfSpeech.Cconj) return default;
        for (int i = first; i < cluster - 1; i++)
        {
            if (text.Is(i, ":") && text.QuotationOf(i) < 0) first = i + 1;
            if (text.QuotationOf(i) >= 0 || text.Tokens[i].Penn is "WP" or "WDT" || text.Tag(i) == PartOfSpeech.Sconj) return default;
            if (text.Tag(i) == PartOfSpeech.Aux || text.Tokens[i].Penn is "VBD" or "VBZ" or "VBP") return i > first ? Left(text, i, first) : default;
        }
        return default;
    }

    // “…, said Maro Tel, an official with the board that oversees them.”: a name and all that is said about it, to the end of the sentence.
    internal static TokenRange InvertedTail(ReportText text, int verb, int cluster, Sentence sentence)
    {
        if (cluster <= sentence.FirstToken + 4 || !text.Is(cluster - 1, ",") || verb + 3 >= sentence.EndToken || text.QuotationOf(cluster - 2) >= 0) return default;
        if (text.Tag(verb + 1) is not (PartOfSpeech.Propn or PartOfSpeech.Det) && text.Penn(verb + 1) is not ("CD" or "NNS")) return default;
        int end = sentence.EndToken;
        while (end > verb + 1 && text.IsMark(end - 1)) end--;
        for (int i = verb + 1; i < end; i++)
        {
            if (text.QuotationOf(i) >= 0 || text.Is(i, "that") && text.Tag(i) == PartOfSpeech.Sconj) return default;
            if (text.Is(i, ",") && !(text.Penn(i + 1) is "DT" or "WP" or "WDT" or "NN" or "JJ" or "NNP" or "CD" or "NNS" or "PRP$" or "IN")) return default;
        }
        return NearbyQuotation.IsName(text, verb + 1, end) && !text.Is(verb + 1, "it") ? new(verb + 1, end) : default;
    }
}
