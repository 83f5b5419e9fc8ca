using Whence.Attributions.Lexicon;
using Whence.Attributions.Trees;
using Whence.Text;

namespace Whence.Attributions.Finding;

/// <summary>
/// Verbs of speech by what stands beside them, whatever the tree says: “…,” X said; “…,” said X; X said, “…”; …, X said; X said … that ….
/// </summary>
/// <remarks>Long quotations mislead parsers; the marks do not. The draft that the tree gave is kept where it agrees.</remarks>
internal static class SurfaceSpeech
{
    // Tokens of an apposition between a name and its verb at most.
    private const int MaxApposition = 40;

    /// <summary>Repairs or adds the attribution by a verb.</summary>
    /// <param name="text">The document.</param>
    /// <param name="lexicon">The cues.</param>
    /// <param name="verb">A verb.</param>
    /// <param name="draft">What the tree gave; null if nothing.</param>
    /// <returns>The draft to keep; null if the verb attributes nothing.</returns>
    internal static Draft? Repair(ReportText text, CueLexicon lexicon, int verb, Draft? draft)
    {
        string penn = IsMisread(text, verb) ? "VBZ" : text.Tokens[verb].Penn;
        if (penn is not ("VBD" or "VBZ" or "VBP" or "VBN" or "VBG")) return draft;
        CueEntry? entry = lexicon.Verb(text.Tokens[verb].Lemma);
        if (entry is null) return draft;
        if (!entry.Takes(CueFrames.Quotation) || entry.Class != CueClass.Speech) return draft ?? Thought(text, entry, verb);
        Sentence sentence = text.SentenceOf(verb);
        int cluster = ClusterStart(text, verb, sentence.FirstToken);
        if (penn is "VBD" or "VBZ" or "VBP" or "VBN" && text.QuotationOf(verb) < 0)
        {
            // “Rep. Maro Tel (N-Sev.) said”: no sentence begins with its verb; what stands before belongs to it.
            int opening = cluster == sentence.FirstToken && penn == "VBD" && cluster > 0 && text.Word(cluster - 1) is ")" && text.Paragraph[cluster - 1] == text.Paragraph[cluster] ? text.SentenceOf(cluster - 1).FirstToken : sentence.FirstToken;
            int before = NearbyQuotation.Before(text, cluster, opening, out bool inverted);
            if (before >= 0 && (text.QuotationTokens[before].End > sentence.FirstToken || AtEnd(text, verb, sentence.EndToken))) return Quoted(text, lexicon, entry, verb, draft, text.QuotationTokens[before], inverted ? Right(text, verb, sentence.EndToken) : new(text.QuotationTokens[before].End, cluster), "quotation before verb");
        }
        int after = NearbyQuotation.After(text, verb, sentence.EndToken);
        if (after >= 0 && (draft is null || !draft.Content.Holds(text.QuotationTokens[after].First)) && penn != "VBN")
        {
            TokenRange source = draft is { Source.IsEmpty: false } || penn == "VBG" ? default : Left(text, cluster, sentence.FirstToken);
            if (source.Count > 0 || draft is { Source.IsEmpty: false }) return Quoted(text, lexicon, entry, verb, draft, text.QuotationTokens[after], source, "quotation after verb");
        }
        if (draft is { Content.IsEmpty: false } && draft.Content.End <= cluster && draft.Content.End < sentence.EndToken && (text.QuotationOf(draft.Content.End - 1) < 0 || text.Tag(draft.Content.First) == PartOfSpeech.Adp) && !AtEnd(text, verb, sentence.EndToken) && OpensClause(text, entry, verb, sentence.EndToken) && !text.IsMark(verb + 1)) draft = null;
        if (draft is { Content.IsEmpty: false } && draft.Content.End <= cluster && text.Is(verb + 1, ",") && verb + 3 < sentence.EndToken && text.QuotationOf(draft.Content.End - 1) < 0 && text.QuotationOf(verb + 2) < 0
            && !text.Is(verb + 2, "and") && !text.Is(verb + 2, "but") && text.Tokens[verb + 2].Penn != "VBG" && !draft.Source.IsEmpty && draft.Source.First > sentence.FirstToken && text.Is(draft.Source.First - 1, ",")) draft.Content.Add(new(verb + 2, sentence.EndToken - 1));
        if (penn == "VBN" && text.Is(sentence.FirstToken, "as") && verb <= sentence.FirstToken + 3 && text.Is(verb + 1, "by") && CommaAfter(text, verb + 1, sentence.EndToken) is >= 0 and int behind)
            return AsReportedBy(text, entry, verb, behind, sentence.EndToken);
        if (penn == "VBG" && verb > sentence.FirstToken + 3 && text.Is(verb - 1, ",") && entry.Takes(CueFrames.Clause)) return Participle(text, entry, verb, sentence, draft);
        // “…, writes the Courier.”: the object is who writes
        if (draft is { Frame: CueFrames.Object } && cluster > sentence.FirstToken + 3 && text.Is(cluster - 1, ",") && TailEnd(text, verb, sentence.EndToken) >= 0 && !draft.Source.IsEmpty && draft.Source.End < cluster) draft = null;
        bool perfect = penn == "VBN" && HasHave(text, cluster, verb);
        if (draft is not null && !draft.Content.IsEmpty || penn == "VBN" && !perfect || penn is "VBG" || !entry.Takes(CueFrames.Clause | CueFrames.Question)) return draft;
        return Plain(text, entry, verb, cluster, sentence, draft);
    }

    /// <summary>Whether a token is the verb “reports” that the tagger took for a noun: behind a name, before a mark, “that” or “in reference to”.</summary>
    internal static bool IsMisread(ReportText text, int token) =>
        text.Is(token, "reports") && text.Tag(token) == PartOfSpeech.Noun && token > 0 && (text.Tag(token - 1) == PartOfSpeech.Propn || text.IsQuotationMark(token - 1) && NameInMarks(text, token - 1) >= 0)
        && (text.IsMark(token + 1) || text.Is(token + 1, "that") || text.Is(token + 1, "in") && text.Is(token + 2, "reference") || text.Is(text.SentenceOf(token).FirstToken, "as"));

    private static bool HasHave(ReportText text, int first, int verb)
    {
        for (int i = first; i < verb; i++) if (text.Tokens[i].Lemma == "have") return true;
        return false;
    }

    // Auxiliaries and adverbs before the verb.
    private static int ClusterStart(ReportText text, int verb, int first)
    {
        int at = verb;
        while (at > first && (text.Tag(at - 1) == PartOfSpeech.Aux || text.Tag(at - 1) == PartOfSpeech.Adv && text.Tokens[at - 1].Penn != "WRB" || CueWords.IsNegation(text, at - 1))) at--;
        return at;
    }

    private static Draft Quoted(ReportText text, CueLexicon lexicon, CueEntry entry, int verb, Draft? draft, TokenRange quotation, TokenRange source, string rule)
    {
        if (draft is not null && draft.Content.Holds(quotation.First) && !draft.Source.IsEmpty && source.Count > 0 && Agrees(draft.Source, source)) return draft;
        var repaired = new Draft(verb, rule) { Entry = entry, Standing = entry.Standing, Frame = CueFrames.Quotation, Score = 0.9 };
        repaired.IsNegated = CueWords.Fill(text, verb, -1, repaired.Cue);
        repaired.Content.Add(quotation);
        int next = quotation.End, end = text.SentenceOf(quotation.End - 1).EndToken;
        if (quotation.First > verb)
        {
            // “said that, ‘…’ against the plan”: “that” before and what goes on behind an unfinished quotation
            for (int i = quotation.First - 1; i > verb && i >= quotation.First - 2; i--) if (text.Is(i, "that")) repaired.Content.Add(new(i, quotation.First));
            if (next < end && !text.IsMark(next) && quotation.Count > 2 && !text.IsMark(next - 2) && text.Tag(next) is not (PartOfSpeech.Cconj or PartOfSpeech.Verb) && !HasCue(text, lexicon, next, end)) repaired.Content.Add(new(next, end));
            text.Trim(repaired.Content);
        }
        if (source.Count > 0)
        {
            repaired.Source.Add(source);
            text.Trim(repaired.Source);
            Bounds.CloseApposition(text, repaired);
            repaired.Cue.RemoveAll(repaired.Source);
            repaired.SourceHead = HeadOf(text, repaired.Source);
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

    // Who stands after the verb: by the tree where it has a subject there, else the noun phrase.
    private static TokenRange Right(ReportText text, int verb, int end)
    {
        for (int c = text.Trees.FirstChild(verb); c >= 0; c = text.Trees.NextSibling(c))
            if (c > verb && text.Trees.Kinds[c] is Relation.Subject or Relation.Object && text.Trees.Extent(c).First == verb + 1)
            {
                TokenRange name = Cut(text, text.Trees.Extent(c));
                while (name.End < end && text.Tag(name.End) == PartOfSpeech.Propn && text.QuotationOf(name.End) < 0) name = name with { End = name.End + 1 };
                return name;
            }
        int stop = verb + 1;
        while (stop < end && text.QuotationOf(stop) < 0 && (text.Tag(stop) is PartOfSpeech.Det or PartOfSpeech.Adj or PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Pron or PartOfSpeech.Num or PartOfSpeech.Part || text.Is(stop, "of") || text.Is(stop, "for") || text.Is(stop, "and") || text.Word(stop) is "." && stop + 1 < end && text.Tag(stop + 1) == PartOfSpeech.Propn)) stop++;
        return new(verb + 1, stop);
    }

    private static TokenRange Cut(ReportText text, TokenRange range)
    {
        for (int i = range.First; i < range.End; i++) if (text.QuotationOf(i) >= 0 && text.IsQuotationMark(i) || i > range.First && (text.Is(i, "to") || text.Is(i, "about"))) return new(range.First, i);
        return range;
    }

    // The noun phrase that ends before the verb.
    private static TokenRange Left(ReportText text, int cluster, int first)
    {
        if (WholePhrase(text, cluster, first) is { Count: > 0 } whole) return whole;
        int start = cluster;
        if (start > first && text.Is(start - 1, ","))
        {
            // “X, the mayor of Y, said”: back to the comma that opens the apposition, and the name before it
            int comma = start - 2;
            while (comma > first && !(text.Is(comma, ",") && text.Tag(comma - 1) is PartOfSpeech.Propn or PartOfSpeech.Noun or PartOfSpeech.Num) && start - comma < MaxApposition) comma--;
            if (comma <= first || !text.Is(comma, ",") || !NearbyQuotation.IsName(text, comma + 1, start - 1)) return default;
            start = comma;
        }
        int at = start;
        while (at > first)
        {
            int before = at - 1;
            if (text.Word(before) is ")" or "]")
            {
                int open = before - 1;
                while (open > first && before - open < 6 && text.Word(open) is not ("(" or "[")) open--;
                if (text.Word(open) is not ("(" or "[")) break;
                at = open;
            }
            else if (NameInMarks(text, before) is >= 0 and int opening && opening >= first) at = opening;
            else if (text.Tag(before) is PartOfSpeech.Det or PartOfSpeech.Adj or PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Pron or PartOfSpeech.Num or PartOfSpeech.Part || text.Is(before, "of")
                || text.Is(before, "and") && at < start && before > first && text.Tag(before - 1) is PartOfSpeech.Noun or PartOfSpeech.Propn && text.Tag(at) is PartOfSpeech.Noun or PartOfSpeech.Propn)
                at = before;
            else break;
        }
        return at == start ? default : new(at, cluster);
    }

    // “Two people familiar with the talks”: all from the last mark or conjunction to the verb, where that is one noun phrase with others hung on it.
    private static TokenRange WholePhrase(ReportText text, int cluster, int first)
    {
        int at = cluster;
        bool hung = false;
        while (at > first && cluster - at < 24)
        {
            int before = at - 1;
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

    // The opening mark of a name in quotation marks that ends at a token (“Ostra Messenger”); -1 if none.
    private static int NameInMarks(ReportText text, int end)
    {
        int q = text.QuotationOf(end);
        if (q < 0 || !text.IsQuotationMark(end)) return -1;
        TokenRange inside = text.QuotationTokens[q];
        if (inside.End != end + 1 || inside.Count is < 3 or > 7) return -1;
        for (int i = inside.First + 1; i < end; i++) if (!char.IsUpper(text.Word(i)[0]) && text.Tag(i) is not (PartOfSpeech.Adp or PartOfSpeech.Det)) return -1;
        return inside.First;
    }

    private static int HeadOf(ReportText text, TokenSet source)
    {
        int head = source.First;
        foreach (TokenRange range in source.Ranges)
            for (int i = range.First; i < range.End; i++)
            {
                if (text.Word(i) is "," or "(" && i > source.First) return head;
                if (text.Tag(i) is PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Pron) head = i;
                else if (text.Tag(i) == PartOfSpeech.Adp) return head;
            }
        return head;
    }

    private static bool AtEnd(ReportText text, int verb, int end)
    {
        for (int i = verb + 1; i < end; i++) if (text.Tag(i) is PartOfSpeech.Verb or PartOfSpeech.Aux) return false;
        return true;
    }

    // “X says the road is closed”, where the parser took the subject of the clause for an object.
    private static bool OpensClause(ReportText text, CueEntry entry, int verb, int end)
    {
        if (entry.Takes(CueFrames.Hearer) || !entry.Takes(CueFrames.Clause) || verb + 3 >= end) return false;
        bool strict = entry.Takes(CueFrames.Object) && entry.Lemma is not ("note" or "claim" or "report");
        if (text.Tag(verb + 1) is not (PartOfSpeech.Det or PartOfSpeech.Pron or PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Adj or PartOfSpeech.Num)) return false;
        for (int i = verb + 2; i < end; i++)
        {
            if (text.Word(i) is ";" or ":") return false;
            // “suggested a plan that is …” has an object, “suggested the plan is …” a clause
            if (strict && (text.Tokens[i].Penn is "WDT" or "WP" or "WRB" or "IN" && text.Is(i, "that") || text.IsMark(i) || text.Tag(i) == PartOfSpeech.Cconj)) return false;
            if (text.Tag(i) == PartOfSpeech.Aux || text.Tokens[i].Penn is "VBD" or "VBZ" or "VBP") return true;
        }
        return false;
    }

    // “…, X said.”, “…, writes X.”, “As X reports, …” and “X said … that …”, where the tree has nothing.
    private static Draft? Plain(ReportText text, CueEntry entry, int verb, int cluster, Sentence sentence, Draft? draft)
    {
        TokenRange source = Left(text, cluster, sentence.FirstToken);
        int end = TailEnd(text, verb, sentence.EndToken);
        if (end >= 0 && LongName(text, cluster, sentence.FirstToken) is { Count: > 0 } name) source = name;
        var plain = new Draft(verb, "cue at the end") { Entry = entry, Standing = entry.Standing, Frame = CueFrames.Clause, Score = 0.7 };
        if (end < 0 && InvertedTail(text, verb, cluster, sentence) is { Count: > 0 } tail)
        {
            source = tail;
            plain.Content.Add(new(sentence.FirstToken, cluster - 1));
        }
        else if (end >= 0 && source.Count == 0 && cluster > sentence.FirstToken + 3 && text.Is(cluster - 1, ","))
        {
            source = Right(text, verb, end);
            if (source.Count == 0) return draft;
            plain.Content.Add(new(sentence.FirstToken, cluster - 1));
        }
        else if (source.Count > 0 && text.Is(sentence.FirstToken, "as") && source.First <= sentence.FirstToken + 3 && CommaAfter(text, verb, sentence.EndToken) is >= 0 and int comma)
        {
            plain.FoundBy = "as-clause";
            plain.Content.Add(new(comma + 1, sentence.EndToken));
        }
        else if (source.Count == 0) return draft;
        else if (MiddleEnd(text, verb, sentence.EndToken) is > 0 and int middle && source.First > sentence.FirstToken && text.Is(source.First - 1, ",") && text.Tokens[source.First].Penn is not ("WP" or "WDT"))
        {
            // “The bridge, the mayor said, would close”
            plain.FoundBy = "cue in the middle";
            plain.Content.Add(new(sentence.FirstToken, source.First - 1));
            plain.Content.Add(new(middle + 1, sentence.EndToken));
        }
        else if (end >= 0 && source.First - 1 > sentence.FirstToken + 2 && text.Is(source.First - 1, ",") && text.Tokens[source.First].Penn is not ("WP" or "WDT")) plain.Content.Add(new(sentence.FirstToken, source.First - 1));
        else
        {
            int that = ThatAfter(text, verb, sentence.EndToken);
            if (that < 0) that = QuestionAfter(text, entry, verb, cluster, sentence.EndToken);
            if (that < 0 && !OpensClause(text, entry, verb, sentence.EndToken)) return draft;
            plain.FoundBy = that >= 0 ? "verb and that" : "verb and clause";
            plain.Content.Add(new(that >= 0 ? that : verb + 1, sentence.EndToken));
        }
        plain.Source.Add(source);
        plain.IsNegated = CueWords.Fill(text, verb, -1, plain.Cue);
        plain.Cue.RemoveAll(plain.Source);
        text.Trim(plain.Source);
        if (plain.Source.IsEmpty) return draft;
        plain.SourceHead = HeadOf(text, plain.Source);
        return VerbCues.Finish(text, plain);
    }

    // “X believes that …”, “we think it …”, where the tree has nothing.
    private static Draft? Thought(ReportText text, CueEntry entry, int verb)
    {
        if (!entry.Takes(CueFrames.Clause) || entry.Class is not (CueClass.Thought or CueClass.Evidence or CueClass.Speech) || text.Tokens[verb].Penn is not ("VBD" or "VBZ" or "VBP" or "VBN")) return null;
        Sentence sentence = text.SentenceOf(verb);
        if (text.Tokens[verb].Penn == "VBN" && !HasHave(text, ClusterStart(text, verb, sentence.FirstToken), verb)) return null;
        int from = verb + 1;
        bool that = text.Is(from, "that") && text.Tag(from) == PartOfSpeech.Sconj;
        bool bare = entry.Lemma is "think" or "believe" or "feel" or "guess" or "suppose" or "hope" or "know" && text.Tag(from) == PartOfSpeech.Pron && text.Tokens[from].Penn == "PRP" && (text.Tag(from + 1) is PartOfSpeech.Aux or PartOfSpeech.Verb);
        if (!that && !bare || from + 2 >= sentence.EndToken) return null;
        TokenRange source = Left(text, ClusterStart(text, verb, sentence.FirstToken), sentence.FirstToken);
        if (source.Count == 0) return null;
        var draft = new Draft(verb, "verb and that") { Entry = entry, Standing = entry.Standing, Frame = CueFrames.Clause, Score = 0.6 };
        int q = text.QuotationOf(verb), end = q >= 0 ? Math.Min(sentence.EndToken, text.QuotationTokens[q].End) : sentence.EndToken;
        draft.Content.Add(new(from, end));
        draft.Source.Add(source);
        draft.IsNegated = CueWords.Fill(text, verb, -1, draft.Cue);
        draft.Cue.RemoveAll(draft.Source);
        text.Trim(draft.Source);
        if (draft.Source.IsEmpty) return null;
        draft.SourceHead = HeadOf(text, draft.Source);
        return VerbCues.Finish(text, draft);
    }

    // “X fell silent, saying that …”: who speaks is the subject of the sentence, whatever noun the parser hung the participle on.
    private static Draft? Participle(ReportText text, CueEntry entry, int verb, Sentence sentence, Draft? draft)
    {
        int root = -1;
        for (int i = sentence.FirstToken; i < sentence.EndToken && root < 0; i++) if (text.Trees.Heads[i] < 0 && text.Trees.Kinds[i] == Relation.Root) root = i;
        if (root < 0 || root == verb || text.QuotationOf(verb) >= 0) return draft;
        SourceFinder.Found subject = SourceFinder.Of(text, root);
        if (subject.IsEmpty || subject.IsPassive || subject.Head > verb || text.QuotationOf(subject.Head) >= 0) return draft;
        var repaired = new Draft(verb, draft?.FoundBy ?? "participle") { Entry = entry, Standing = entry.Standing, Frame = draft is { Content.IsEmpty: false } ? draft.Frame : CueFrames.Clause, Score = 0.6 };
        if (draft is { Content.IsEmpty: false })
        {
            if (draft.Content.First < verb) return draft;
            repaired.Content.AddAll(draft.Content);
        }
        else if (text.Is(verb + 1, "that") || OpensClause(text, entry, verb, sentence.EndToken)) repaired.Content.Add(new(verb + 1, sentence.EndToken));
        else return draft;
        SourceFinder.Fill(text, subject, repaired.Source);
        repaired.SourceHead = subject.Meaning;
        if (repaired.Source.IsEmpty || repaired.Source.Holds(verb)) return draft;
        repaired.Cue.Add(new(verb, verb + 1));
        return VerbCues.Finish(text, repaired);
    }

    // “As first reported by X, …”
    private static Draft? AsReportedBy(ReportText text, CueEntry entry, int verb, int comma, int end)
    {
        var draft = new Draft(verb, "as-clause") { Entry = entry, Standing = entry.Standing, Frame = CueFrames.Clause, Score = 0.8 };
        draft.Cue.Add(new(verb, verb + 2));
        draft.Source.Add(new(verb + 2, comma));
        draft.Content.Add(new(comma + 1, end));
        if (draft.Source.IsEmpty) return null;
        draft.SourceHead = HeadOf(text, draft.Source);
        for (int i = verb + 2; i < comma; i++) if (text.Tag(i) == PartOfSpeech.Propn) draft.SourceHead = i;
        return VerbCues.Finish(text, draft);
    }

    // “…, two people with knowledge of the talks said.”: all that stands between the last comma and the verb, where that is a name.
    private static TokenRange LongName(ReportText text, int cluster, int first)
    {
        for (int i = cluster - 1; i > first + 2 && i > cluster - 18; i--)
        {
            if (text.QuotationOf(i) >= 0) break;
            if (text.Is(i, ",")) return i + 1 < cluster && NearbyQuotation.IsName(text, i + 1, cluster) && text.Tokens[i + 1].Penn is not ("WP" or "WDT" or "VBG") && text.Tag(i + 1) is not (PartOfSpeech.Adp or PartOfSpeech.Adv) ? new(i + 1, cluster) : default;
        }
        return default;
    }

    // Where the sentence ends after the verb with nothing but a hearer, a time or a place; -1 where more follows. “, citing X” may follow.
    internal static int TailEnd(ReportText text, int verb, int end)
    {
        for (int i = verb + 1; i < end; i++)
        {
            if (text.Is(i, ",") && (text.Is(i + 1, "citing") || text.Is(i + 1, "quoting"))) return i;
            if (SeenBy(text, i, end)) return end;
            if (i > verb + 9 || text.Tag(i) is PartOfSpeech.Verb or PartOfSpeech.Aux or PartOfSpeech.Sconj || text.Is(i, "that") || text.QuotationOf(i) >= 0 || text.Is(i, ",") && i < end - 1) return -1;
        }
        return end;
    }

    // “says in a draft report that the Courier has seen”, “…, which was seen by us”: a clause about the paper, at the end.
    private static bool SeenBy(ReportText text, int token, int end)
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
    private static int ThatAfter(ReportText text, int verb, int end)
    {
        bool aside = false;
        for (int i = verb + 1; i < Math.Min(end - 2, verb + (aside ? 32 : 12)); i++)
        {
            if (text.Is(i, "that") && text.Tag(i) is PartOfSpeech.Sconj or PartOfSpeech.Det or PartOfSpeech.Pron && (!aside || text.Is(i - 1, ","))) return i;
            if (text.Is(i, ",") && (text.Tokens[Math.Min(i + 1, end - 1)].Penn == "VBG" || text.Is(i + 1, "as") || text.Is(i + 1, "like") || text.Is(i + 1, "in"))) aside = true;
            if (!aside && (text.Tag(i) is PartOfSpeech.Verb or PartOfSpeech.Aux || text.QuotationOf(i) >= 0)) break;
        }
        return -1;
    }

    // “…, said Maro Tel, an official with the board that oversees them.”: a name and all that is said about it, to the end of the sentence.
    private static TokenRange InvertedTail(ReportText text, int verb, int cluster, Sentence sentence)
    {
        if (cluster <= sentence.FirstToken + 4 || !text.Is(cluster - 1, ",") || verb + 3 >= sentence.EndToken || text.QuotationOf(cluster - 2) >= 0) return default;
        if (text.Tag(verb + 1) is not (PartOfSpeech.Propn or PartOfSpeech.Det) && text.Tokens[verb + 1].Penn is not ("CD" or "NNS")) return default;
        int end = sentence.EndToken;
        while (end > verb + 1 && text.IsMark(end - 1)) end--;
        for (int i = verb + 1; i < end; i++)
        {
            if (text.QuotationOf(i) >= 0 || text.Is(i, "that") && text.Tag(i) == PartOfSpeech.Sconj) return default;
            if (text.Is(i, ",") && !(text.Tokens[i + 1].Penn is "DT" or "WP" or "WDT" or "NN" or "JJ" or "NNP" or "CD" or "NNS" or "PRP$" or "IN")) return default;
        }
        return NearbyQuotation.IsName(text, verb + 1, end) && !text.Is(verb + 1, "it") ? new(verb + 1, end) : default;
    }

    // The comma that closes a cue in the middle of what it reports, behind a hearer, a time or a place; -1 if none.
    private static int MiddleEnd(ReportText text, int verb, int end)
    {
        for (int i = verb + 1; i < Math.Min(end - 2, verb + 9); i++)
        {
            if (text.Is(i, ",")) return i == verb + 1 || text.Tag(i + 1) is PartOfSpeech.Verb or PartOfSpeech.Aux or PartOfSpeech.Adp or PartOfSpeech.Det or PartOfSpeech.Pron or PartOfSpeech.Propn && text.Tokens[i + 1].Penn != "VBG" ? i : -1;
            if (text.Tag(i) is PartOfSpeech.Verb or PartOfSpeech.Aux or PartOfSpeech.Sconj || text.IsMark(i) || text.QuotationOf(i) >= 0) return -1;
        }
        return -1;
    }

    // “asked why …”, “did not say when …”, “told the paper how …”: where the question begins; -1 if none.
    private static int QuestionAfter(ReportText text, CueEntry entry, int verb, int cluster, int end)
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

    private static bool Denies(ReportText text, int first, int verb)
    {
        for (int i = first; i < verb; i++) if (CueWords.IsNegation(text, i)) return true;
        return false;
    }

    private static int CommaAfter(ReportText text, int verb, int end)
    {
        for (int i = verb + 1; i < Math.Min(end - 2, verb + 14); i++) if (text.Is(i, ",")) return i;
        return -1;
    }
}
