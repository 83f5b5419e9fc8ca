using Whence.Attributions.Lexicon;
using Whence.Attributions.Trees;
using Whence.Text;

namespace Whence.Attributions.Finding;

/// <summary>Finds the content of a verb by the frames of its entry, the surest first.</summary>
internal static class VerbContent
{
    private static readonly string[] That = ["that"];

    /// <summary>Adds the content and the preposition that leads it; says which frame it was, <see cref="CueFrames.None"/> if none fits.</summary>
    internal static CueFrames Fill(ReportText text, int verb, CueEntry entry, SourceFinder.Found source, Draft draft)
    {
        TreeView trees = text.Trees;
        int clause = -1, open = -1, obj = -1, second = -1, parataxis = -1, oblique = -1, lead = -1, adverbial = -1;
        for (int c = trees.FirstChild(verb); c >= 0; c = trees.NextSibling(c))
        {
            switch (trees.Kinds[c])
            {
                case Relation.ClauseComplement: if (clause < 0 || clause > verb && IsBareNoun(text, clause) && text.LeadingWord(c, That) >= 0 || clause < verb && c > verb && !trees.Extent(clause).Holds(source.Head)) clause = c; break;
                case Relation.OpenComplement: if (open < 0) open = c; break;
                case Relation.Object: if (obj < 0) obj = c; break;
                case Relation.IndirectObject: second = c; break;
                case Relation.Parataxis: if (parataxis < 0 || c > verb && parataxis < verb) parataxis = c; break;
                case Relation.Oblique or Relation.AdverbialClause:
                    if (oblique < 0 && c > verb && entry.Prepositions.Length > 0)
                    {
                        int word = text.LeadingWord(c, entry.Prepositions);
                        // “wrote on Facebook”: where, not of what
                        if (word > verb && !Bounds.IsTime(text, c) && text.Tokens[c].Lemma is not ("condition" or "anonymity" or "record" or "background") && !Chains.ChannelWords.IsMedium(text.Tokens[c].Lemma.ToLowerInvariant())) (oblique, lead) = (c, word);
                    }
                    if (adverbial < 0 && c > verb && SourceFinder.HasCase(text, c, "as")) adverbial = c;
                    break;
            }
        }
        // “Back in Velm, she said, he decided to stay”: what he decided stands behind the verb
        if (clause >= 0 && clause < verb && open > verb && entry.Takes(CueFrames.Infinitive) && IsInfinitive(text, open)) clause = -1;
        // “urged residents to stay”, where the parser has who is urged as the indirect object
        if (obj < 0 && second > verb && open > second && entry.Takes(CueFrames.ObjectInfinitive)) obj = second;
        // “denied seeing troops that were sent there”: the verb in -ing right behind the cue opens what is denied, whatever clause the tree has
        if (entry.Takes(CueFrames.Gerund) && text.Tokens[Math.Min(verb + 1, text.Tokens.Length - 1)].Penn == "VBG" && text.Tag(verb + 1) == PartOfSpeech.Verb)
            return Add(text, draft, new(verb + 1, Math.Max(trees.Extent(verb + 1).End, clause > verb ? trees.Extent(clause).End : 0)), CueFrames.Gerund);
        // “denies having been told of the leak”, whichever of the verbs the tree hangs on the other
        if (entry.Takes(CueFrames.Gerund) && text.Is(verb + 1, "having") && trees.Heads[verb + 1] is > 0 and int had && had > verb)
            return Add(text, draft, new(verb + 1, Math.Max(had + 1, trees.Extent(had).End)), CueFrames.Gerund);
        if (clause >= 0 && IsInfinitive(text, clause) && !IsQuestion(text, clause))
        {
            if (entry.Takes(CueFrames.ObjectInfinitive | CueFrames.Infinitive)) return Add(text, draft, trees.Extent(clause), CueFrames.ObjectInfinitive);
            if (!entry.Takes(CueFrames.Clause) || text.Trees.Child(clause, Relation.Subject) >= 0) clause = -1;
        }
        if (clause >= 0 && entry.Takes(IsQuestion(text, clause) ? CueFrames.Question | CueFrames.Quotation : CueFrames.Clause | CueFrames.Quotation))
            return AddClause(text, draft, verb, clause);
        if (clause >= 0 && text.Tokens[clause].Penn == "VBG" && entry.Takes(CueFrames.Gerund)) return Add(text, draft, trees.Extent(clause), CueFrames.Gerund);
        if (clause >= 0 && entry.Takes(CueFrames.Predicate) && trees.Child(clause, Relation.Subject) >= 0) return Add(text, draft, trees.Extent(clause), CueFrames.Predicate);
        if (entry.Takes(CueFrames.Clause | CueFrames.Quotation) && !source.IsExpletive)
        {
            if (parataxis > verb && IsSpeechBreak(text, verb, parataxis)) return Add(text, draft, trees.Extent(parataxis), CueFrames.Clause);
            if (trees.Kinds[verb] == Relation.Parataxis && AddAround(text, draft, verb)) return CueFrames.Clause;
            if (parataxis >= 0 && parataxis < verb) return Add(text, draft, trees.Extent(parataxis), CueFrames.Clause);
        }
        bool put = entry.Lemma == "put" && obj == verb + 1 && text.Is(obj, "it");
        if (trees.Kinds[verb] == Relation.AdverbialClause && (obj < 0 || put) && SourceFinder.HasCase(text, verb, "as") && (put || entry.Takes(CueFrames.Clause)) && !source.IsEmpty && AddAround(text, draft, verb))
            return CueFrames.Clause;
        if (obj >= 0 && entry.Takes(CueFrames.Predicate) && (open >= 0 && !IsInfinitive(text, open) || adverbial >= 0))
        {
            TokenRange what = trees.Extent(obj), predicate = trees.Extent(adverbial >= 0 ? adverbial : open);
            // “labelled the reports in the papers as false”: phrases of the object that the tree hung on the verb stand in between
            bool gap = predicate.First > what.End;
            for (int i = what.End; i < predicate.First; i++) gap &= !text.IsMark(i) && text.Tag(i) is not (PartOfSpeech.Verb or PartOfSpeech.Adv);
            draft.Content.Add(gap ? what with { End = predicate.First } : what);
            return Add(text, draft, predicate, CueFrames.Predicate);
        }
        if (open >= 0 && IsInfinitive(text, open))
        {
            if (obj >= 0 && entry.Takes(CueFrames.ObjectInfinitive))
            {
                draft.Content.Add(trees.Extent(obj));
                return Add(text, draft, trees.Extent(open), CueFrames.ObjectInfinitive);
            }
            if (entry.Takes(CueFrames.Infinitive | CueFrames.ObjectInfinitive)) return Add(text, draft, trees.Extent(open), CueFrames.Infinitive);
        }
        if (open >= 0 && text.Tokens[open].Penn == "VBG" && entry.Takes(CueFrames.Gerund)) return Add(text, draft, trees.Extent(open), CueFrames.Gerund);
        // “dismissed as nonsense claims that …”: what is dismissed stands behind what it is called
        if (obj < 0 && entry.Takes(CueFrames.Predicate) && entry.Class is CueClass.Speech or CueClass.Judgement && text.Is(verb + 1, "as") && Called(text, verb) is >= 0 and int named) return Add(text, draft, new(verb + 1, trees.Extent(named).End), CueFrames.Predicate);
        if (oblique >= 0 && obj >= 0 && obj < oblique && (entry.Takes(CueFrames.Object) || entry.Lemma == "put"))
        {
            // “accused the mayor of lying”, “blamed the rain for it”: who and what together
            draft.Content.Add(trees.Extent(obj));
            draft.Content.Add(new(lead, trees.Extent(oblique).End));
            return CueFrames.Predicate;
        }
        if (oblique >= 0 && entry.Lemma != "put")
        {
            draft.Cue.Add(new(lead, lead + 1));
            if (open > oblique && IsInfinitive(text, open)) draft.Content.Add(trees.Extent(open));
            int end = trees.Extent(oblique).End, last = text.SentenceOf(verb).EndToken;
            if (entry.Standing == Standing.Ordered && end + 1 < last && text.Is(end, "to") && text.Tag(end + 1) == PartOfSpeech.Verb) end = last;
            return Add(text, draft, new(lead + 1, end), CueFrames.Preposition);
        }
        if (obj < 0 && open > verb && entry.Takes(CueFrames.Predicate) && text.Tag(open) is PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Pron && !IsInfinitive(text, open))
        {
            // “called the plan a gift”, where the parser has both as complements
            int end = trees.Extent(open).End;
            for (int c = trees.NextSibling(open); c >= 0; c = trees.NextSibling(c)) if (trees.Kinds[c] == Relation.OpenComplement) end = trees.Extent(c).End;
            return Add(text, draft, new(trees.Extent(open).First, end), CueFrames.Predicate);
        }
        if (obj > verb && entry.Takes(CueFrames.Predicate) && HasAs(text, obj)) return Add(text, draft, trees.Extent(obj), CueFrames.Predicate);
        if (obj > verb && entry.Takes(CueFrames.Predicate) && CalledEnd(text, obj) is > 0 and int called) return Add(text, draft, new(trees.Extent(obj).First, called), CueFrames.Predicate);
        if (obj >= 0 && entry.Takes(CueFrames.Object) && !(entry.Takes(CueFrames.Hearer) && second < 0 && IsPersonal(text, obj)) && !IsReflexive(text, obj))
            return Add(text, draft, trees.Extent(obj), CueFrames.Object);
        // “It is sad for her to admit that, as a keeper, she failed”: “that” right behind the verb opens what is said, wherever the tree hangs it
        if (clause < 0 && obj < 0 && entry.Takes(CueFrames.Clause) && text.Is(verb + 1, "that") && text.Tag(verb + 1) == PartOfSpeech.Sconj && verb + 3 < text.SentenceOf(verb).EndToken) return Add(text, draft, new(verb + 1, text.SentenceOf(verb).EndToken), CueFrames.Clause);
        // “said the same”, “said as much”
        if (obj > verb && entry.Lemma == "say" && (text.Is(obj, "much") || SaysSame(text, obj))) return Add(text, draft, trees.Extent(obj), CueFrames.Object);
        return CueFrames.None;
    }

    private static bool SaysSame(ReportText text, int obj)
    {
        for (int i = text.Trees.Extent(obj).First; i <= obj; i++) if (text.Is(i, "same") || text.Is(i, "opposite")) return true;
        return false;
    }

    private static int Called(ReportText text, int verb)
    {
        for (int c = text.Trees.FirstChild(verb); c >= 0; c = text.Trees.NextSibling(c)) if (c > verb && text.Trees.Kinds[c] == Relation.Oblique && SourceFinder.HasCase(text, c, "as")) return c;
        return -1;
    }

    // “rates the statements as “greed””, where the tree has what they are rated as for a part of the object
    private static bool HasAs(ReportText text, int obj)
    {
        for (int c = text.Trees.FirstChild(obj); c >= 0; c = text.Trees.NextSibling(c)) if (c > obj && SourceFinder.HasCase(text, c, "as")) return true;
        return false;
    }

    // “called the plan “a gift””, “called the road a danger to all”: where what the object is called ends, if it stands right behind the object; -1 if nothing does.
    private static int CalledEnd(ReportText text, int obj)
    {
        int from = text.Trees.Extent(obj).End, end = text.SentenceOf(obj).EndToken;
        if (from >= end) return -1;
        int q = text.QuotationOf(from);
        if (q >= 0 && q != text.QuotationOf(obj) && text.QuotationTokens[q].First == from) return Math.Min(end, text.QuotationTokens[q].End);
        if (text.Tokens[from].Penn is not ("DT" or "JJ") || text.Tag(obj) == PartOfSpeech.Pron && text.Is(from, "that")) return -1;
        int at = from;
        while (at < end && (text.Tag(at) is PartOfSpeech.Det or PartOfSpeech.Adj or PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Adv or PartOfSpeech.Num || at > from && text.Is(at, "of") || at > from && text.Is(at, "to"))) at++;
        return text.Tag(at - 1) is PartOfSpeech.Noun or PartOfSpeech.Adj or PartOfSpeech.Propn ? at : -1;
    }

    // “told co-host Joe Tel that …”, where the tree has the hearer's trade for a clause
    private static bool IsBareNoun(ReportText text, int token) => text.Tag(token) is PartOfSpeech.Noun or PartOfSpeech.Propn && text.Trees.Child(token, Relation.Subject) < 0 && text.Trees.Child(token, Relation.Copula) < 0;

    private static CueFrames Add(ReportText text, Draft draft, TokenRange range, CueFrames frame)
    {
        draft.Content.Add(range);
        return frame;
    }

    private static CueFrames AddClause(ReportText text, Draft draft, int verb, int clause)
    {
        TokenRange range = text.Trees.Extent(clause);
        // “asked why it was silent”, where the tree has “why” for the object
        bool asks = range.First - 1 > verb && text.Penn(range.First - 1) is "WRB" or "WP";
        if (asks) range = range with { First = range.First - 1 };
        // A clause before its cue begins where the sentence does: “In May, he said, …” keeps what the parser hung on the cue.
        draft.Content.Add(range);
        if (clause < verb)
        {
            for (int c = text.Trees.FirstChild(verb); c >= 0 && c < range.First; c = text.Trees.NextSibling(c))
                if (text.Trees.Kinds[c] is Relation.Adverb or Relation.Oblique or Relation.AdverbialClause or Relation.Punctuation or Relation.Coordinator or Relation.Discourse)
                    draft.Content.Add(text.Trees.Extent(c));
        }
        return asks || IsQuestion(text, clause) ? CueFrames.Question : CueFrames.Clause;
    }

    // A cue in the middle or at the end of what it reports: the clause that it hangs on, without the cue's own words.
    private static bool AddAround(ReportText text, Draft draft, int verb)
    {
        int head = text.Trees.Heads[verb];
        if (head < 0) return false;
        TokenRange all = text.Trees.Extent(head), own = text.Trees.Extent(verb);
        draft.Content.Add(all);
        draft.Content.Remove(own);
        return !draft.Content.IsEmpty;
    }

    internal static bool IsInfinitive(ReportText text, int verb)
    {
        for (int c = text.Trees.FirstChild(verb); c >= 0 && c < verb; c = text.Trees.NextSibling(c))
            if (text.Trees.Kinds[c] is Relation.Marker or Relation.Other && text.Is(c, "to") || text.Trees.Kinds[c] == Relation.Auxiliary && text.Is(c, "to")) return true;
        return false;
    }

    /// <summary>Whether content is an infinitive.</summary>
    internal static bool StartsWithTo(ReportText text, TokenSet content) => !content.IsEmpty && text.Is(content.First, "to");

    internal static bool IsQuestion(ReportText text, int clause)
    {
        int first = text.Trees.Extent(clause).First;
        while (first < clause && text.IsMark(first)) first++;
        return text.Tokens[first].Penn is "WRB" or "WP" or "WDT" or "WP$" || text.Is(first, "whether") || text.Is(first, "if");
    }

    // Beside a verb of speech a loose clause is its content only after a mark: “He said: it rained”.
    private static bool IsSpeechBreak(ReportText text, int verb, int clause)
    {
        int first = text.Trees.Extent(clause).First;
        for (int i = first; i > verb && i >= first - 2; i--)
            if (text.Is(i, ":") || text.IsQuotationMark(i) || text.Is(i, ",")) return true;
        return false;
    }

    private static bool IsPersonal(ReportText text, int token) => text.Tag(token) is PartOfSpeech.Pron or PartOfSpeech.Propn;

    private static bool IsReflexive(ReportText text, int token) => text.Word(token).EndsWith("self", StringComparison.OrdinalIgnoreCase) || text.Word(token).EndsWith("selves", StringComparison.OrdinalIgnoreCase);
}
