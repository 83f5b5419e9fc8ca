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
    /// <summary>Repairs or adds the attribution by a verb.</summary>
    /// <param name="text">The document.</param>
    /// <param name="lexicon">The cues.</param>
    /// <param name="verb">A verb.</param>
    /// <param name="draft">What the tree gave; null if nothing.</param>
    /// <returns>The draft to keep; null if the verb attributes nothing.</returns>
    internal static Draft? Repair(ReportText text, CueLexicon lexicon, int verb, Draft? draft)
    {
        CueEntry? entry = lexicon.Verb(text.Tokens[verb].Lemma);
        if (entry is null) return draft;
        Sentence sentence = text.SentenceOf(verb);
        // “As the Ledger was first to report, …”
        bool first = text.Is(verb - 1, "to") && text.Is(verb - 2, "first") && text.Is(sentence.FirstToken, "as");
        int cluster = ClusterStart(text, first ? verb - (text.Is(verb - 3, "the") ? 3 : 2) : verb, sentence.FirstToken);
        string penn = first ? "VBD" : Form(text, verb, cluster, draft);
        if (penn is not ("VBD" or "VBZ" or "VBP" or "VBN" or "VBG")) return draft;
        // “John Tel, who owns it, told me, “…””, which the parser took for a passive
        if (penn == "VBD" && text.Tokens[verb].Penn == "VBN" && draft is { FoundBy: "passive", Source.IsEmpty: true }) draft = null;
        if (draft is null && text.Is(verb + 1, ":") && entry.Takes(CueFrames.Quotation) && penn is "VBZ" or "VBD" && NearbyQuotation.After(text, verb, sentence.EndToken) < 0) return Announced(text, entry, verb, cluster, sentence);
        if (!entry.Takes(CueFrames.Quotation) || entry.Class != CueClass.Speech) return draft ?? Order(text, entry, verb, cluster, sentence, penn) ?? Thought(text, entry, verb) ?? LostFrames.Find(text, entry, verb, cluster, sentence);
        if (penn is "VBD" or "VBZ" or "VBP" or "VBN" && text.QuotationOf(verb) < 0)
        {
            // “Rep. Maro Tel (N-Sev.) said”: no sentence begins with its verb; what stands before belongs to it.
            int opening = cluster == sentence.FirstToken && penn == "VBD" && cluster > 0 && text.Word(cluster - 1) is ")" && text.Paragraph[cluster - 1] == text.Paragraph[cluster] ? text.SentenceOf(cluster - 1).FirstToken : sentence.FirstToken;
            int before = NearbyQuotation.Before(text, cluster, opening, out bool inverted);
            if (before >= 0 && (text.QuotationTokens[before].End > sentence.FirstToken || ClauseMarks.AtEnd(text, verb, sentence.EndToken))) return Quoted(text, lexicon, entry, verb, draft, text.QuotationTokens[before], inverted ? SpeakerPhrase.Right(text, verb, sentence.EndToken) : new(text.QuotationTokens[before].End, cluster), "quotation before verb");
        }
        int after = NearbyQuotation.After(text, verb, sentence.EndToken);
        if (after >= 0 && (draft is null || !draft.Content.Holds(text.QuotationTokens[after].First)) && penn != "VBN")
        {
            TokenRange source = draft is { Source.IsEmpty: false } || penn == "VBG" ? default : SpeakerPhrase.Left(text, cluster, sentence.FirstToken);
            if (source.Count > 0 || draft is { Source.IsEmpty: false }) return Quoted(text, lexicon, entry, verb, draft, text.QuotationTokens[after], source, "quotation after verb");
        }
        if (draft is { Content.IsEmpty: false } && draft.Content.End <= cluster && draft.Content.End < sentence.EndToken && (text.QuotationOf(draft.Content.End - 1) < 0 || text.Tag(draft.Content.First) == PartOfSpeech.Adp) && !ClauseMarks.AtEnd(text, verb, sentence.EndToken) && ClauseMarks.OpensClause(text, entry, verb, sentence.EndToken) && !text.IsMark(verb + 1)) draft = null;
        if (draft is { Content.IsEmpty: false } && draft.Content.End <= cluster && text.Is(verb + 1, ",") && verb + 3 < sentence.EndToken && text.QuotationOf(draft.Content.End - 1) < 0 && text.QuotationOf(verb + 2) < 0
            && !text.Is(verb + 2, "and") && !text.Is(verb + 2, "but") && text.Penn(verb + 2) != "VBG" && !draft.Source.IsEmpty && draft.Source.First > sentence.FirstToken && text.Is(draft.Source.First - 1, ",")) draft.Content.Add(new(verb + 2, sentence.EndToken - 1));
        if (penn == "VBN" && text.Is(sentence.FirstToken, "as") && verb <= sentence.FirstToken + 3 && text.Is(verb + 1, "by") && ClauseMarks.CommaAfter(text, verb + 1, sentence.EndToken) is >= 0 and int behind)
            return AsReportedBy(text, entry, verb, behind, sentence.EndToken);
        if (penn == "VBG" && verb > sentence.FirstToken + 3 && text.Is(verb - 1, ",") && entry.Takes(CueFrames.Clause)) return Participle(text, entry, verb, sentence, draft);
        // “…, writes the Courier.”: the object is who writes
        if (draft is { Frame: CueFrames.Object } && cluster > sentence.FirstToken + 3 && text.Is(cluster - 1, ",") && ClauseMarks.TailEnd(text, verb, sentence.EndToken) >= 0 && !draft.Source.IsEmpty && draft.Source.End < cluster) draft = null;
        // “…, the Courier wrote, citing X.”: whom it cites is not what it wrote
        if (draft is { Frame: CueFrames.Object } && text.Is(verb + 1, ",") && (text.Is(verb + 2, "citing") || text.Is(verb + 2, "quoting"))) draft = null;
        if (Misplaced(text, draft, verb, cluster, sentence)) draft = null;
        if (draft is not { Content.IsEmpty: false } && Order(text, entry, verb, cluster, sentence, penn) is { } order) return order;
        if (draft is not null && !draft.Content.IsEmpty || penn == "VBN" || penn is "VBG" || !entry.Takes(CueFrames.Clause | CueFrames.Question)) return draft;
        Draft? plain = Plain(text, entry, verb, cluster, sentence, draft);
        return plain is { Content.IsEmpty: false } ? plain : LostFrames.Find(text, entry, verb, cluster, sentence) ?? plain;
    }

    /// <summary>Whether a token is the verb “reports” that the tagger took for a noun: behind a name, before a mark, “that” or “in reference to”.</summary>
    internal static bool IsMisread(ReportText text, int token) =>
        text.Tag(token) == PartOfSpeech.Noun && text.Tokens[token].Penn == "NNS" && text.Is(token + 1, ":") && (text.Is(token, "reads") || text.Is(token, "says") || text.Is(token, "states") || text.Is(token, "writes"))
        || text.Is(token, "reports") && text.Tag(token) == PartOfSpeech.Noun && token > 0 && (text.Tag(token - 1) == PartOfSpeech.Propn || text.IsQuotationMark(token - 1) && SpeakerPhrase.NameInMarks(text, token - 1) >= 0)
        && (text.IsMark(token + 1) || text.Is(token + 1, "that") || text.Is(token + 1, "in") && text.Is(token + 2, "reference") || text.Is(text.SentenceOf(token).FirstToken, "as"));

    // The form that a verb stands for: “is saying” and “has said” like “said”, and “told” for “told” where it is no participle.
    private static string Form(ReportText text, int verb, int cluster, Draft? draft)
    {
        if (IsMisread(text, verb)) return "VBZ";
        string penn = text.Tokens[verb].Penn;
        if (penn == "VBN" && HasHave(text, cluster, verb) && !Has(text, cluster, verb, "be")) return "VBD";
        if (penn == "VBG" && Has(text, cluster, verb, "be")) return "VBZ";
        // “Those close to him say that …”: a present that the tagger took for an infinitive
        if (penn == "VB" && cluster == verb && verb > 0 && text.Tag(verb - 1) is PartOfSpeech.Noun or PartOfSpeech.Pron or PartOfSpeech.Propn && text.Trees.Kinds[verb] is Relation.Root or Relation.AdverbialClause or Relation.Parataxis or Relation.ClauseComplement) return "VBP";
        if (penn == "VB" && cluster < verb && text.Tag(cluster) == PartOfSpeech.Aux && draft is not { Content.IsEmpty: false }) return "VBD";
        bool alone = penn == "VBN" && cluster == verb && verb > 0 && (text.Tag(verb - 1) is PartOfSpeech.Propn or PartOfSpeech.Pron || text.IsMark(verb - 1) && draft is { Source.IsEmpty: true });
        if (alone && (ClauseMarks.ThatAfter(text, verb, text.SentenceOf(verb).EndToken) >= 0 || text.IsQuotationMark(verb + 1) || text.IsQuotationMark(verb + 2) || text.Tag(verb + 1) == PartOfSpeech.Pron && (text.Is(verb + 2, "that") || text.IsQuotationMark(verb + 3)))) return "VBD";
        return penn;
    }

    // “The order reads:”, before what stands below it.
    private static Draft? Announced(ReportText text, CueEntry entry, int verb, int cluster, Sentence sentence)
    {
        TokenRange source = SpeakerPhrase.Left(text, cluster, sentence.FirstToken);
        if (source.Count == 0) return null;
        var draft = new Draft(verb, "verb and colon") { Entry = entry, Standing = entry.Standing, Frame = CueFrames.Quotation, Score = 0.7, SourceHead = SourceBounds.Head(text, new(source)) };
        draft.Source.Add(source);
        draft.Cue.Add(new(cluster, verb + 1));
        return draft;
    }

    private static bool Has(ReportText text, int first, int verb, string lemma)
    {
        for (int i = first; i < verb; i++) if (text.Tokens[i].Lemma == lemma) return true;
        return false;
    }

    // The speaker beside the verb is not the one that the tree has: “Back when he wrote it, Orlin said that …”, “The difference, he told me on Friday, is that …”.
    private static bool Misplaced(ReportText text, Draft? draft, int verb, int cluster, Sentence sentence)
    {
        if (draft is not { Content.IsEmpty: false, Source.IsEmpty: false } || draft.FoundBy == "passive" || cluster <= sentence.FirstToken || draft.Source.First > cluster || text.QuotationOf(verb) >= 0) return false;
        bool named = text.Tag(cluster - 1) == PartOfSpeech.Propn || text.Penn(cluster - 1) == "PRP" && !text.Is(cluster - 1, "it");
        if (!named || draft.Source.Holds(cluster - 1) || draft.Content.Holds(cluster - 1) && draft.Content.First > cluster) return false;
        TokenRange beside = SpeakerPhrase.Left(text, cluster, sentence.FirstToken);
        return beside.Count > 0 && beside.First > sentence.FirstToken && text.Is(beside.First - 1, ",") && !draft.Source.Holds(beside.First) && draft.Source.End <= beside.First;
    }

    // “tells his supporters at a rally to go and vote”, “is warning voters to stay”, where the tree has no infinitive.
    private static Draft? Order(ReportText text, CueEntry entry, int verb, int cluster, Sentence sentence, string penn)
    {
        if (!entry.Takes(CueFrames.ObjectInfinitive) || entry.Class == CueClass.Wish || penn is "VBN" or "VBG" || text.QuotationOf(verb) >= 0) return null;
        int to = -1;
        for (int i = verb + 2; i < Math.Min(sentence.EndToken - 1, verb + 14) && to < 0; i++)
        {
            if (text.Is(i, "to") && (text.Tag(i + 1) == PartOfSpeech.Verb || text.IsQuotationMark(i + 1) || text.Is(i + 1, "be"))) to = i;
            else if (text.Tag(i) is PartOfSpeech.Verb or PartOfSpeech.Aux or PartOfSpeech.Sconj || text.IsMark(i)) return null;
        }
        if (to < 0) return null;
        TokenRange source = SpeakerPhrase.Left(text, cluster, sentence.FirstToken);
        if (source.Count == 0) return null;
        var draft = new Draft(verb, "verb with infinitive") { Entry = entry, Standing = Standing.Ordered, Frame = CueFrames.ObjectInfinitive, Score = 0.6 };
        draft.Content.Add(new(entry.Takes(CueFrames.Hearer) ? to : verb + 1, sentence.EndToken));
        draft.Source.Add(source);
        draft.IsNegated = CueWords.Fill(text, verb, -1, draft.Cue);
        draft.Cue.RemoveAll(draft.Source);
        text.Trim(draft.Source);
        if (draft.Source.IsEmpty) return null;
        draft.SourceHead = SourceBounds.Head(text, draft.Source);
        return VerbCues.Finish(text, draft);
    }

    private static bool HasHave(ReportText text, int first, int verb)
    {
        for (int i = first; i < verb; i++) if (text.Tokens[i].Lemma == "have") return true;
        return false;
    }

    // Auxiliaries and adverbs before the verb.
    private static int ClusterStart(ReportText text, int verb, int first)
    {
        int at = verb;
        while (at > first && (text.Tag(at - 1) == PartOfSpeech.Aux || text.Tag(at - 1) == PartOfSpeech.Adv && text.Penn(at - 1) != "WRB" || CueWords.IsNegation(text, at - 1))) at--;
        return at;
    }

    private static Draft Quoted(ReportText text, CueLexicon lexicon, CueEntry entry, int verb, Draft? draft, TokenRange quotation, TokenRange source, string rule)
    {
        if (draft is not null && draft.Content.Holds(quotation.First) && !draft.Source.IsEmpty && source.Count > 0 && Agrees(draft.Source, source))
        {
            // “Our task is to hold,” he told the paper: a quotation is no order, whatever infinitive stands in it
            if (draft.Frame is CueFrames.Infinitive or CueFrames.ObjectInfinitive) (draft.Frame, draft.Standing, draft.FoundBy) = (CueFrames.Quotation, entry.StandingIn(CueFrames.Quotation), rule);
            return draft;
        }
        var repaired = new Draft(verb, rule) { Entry = entry, Standing = entry.Standing, Frame = CueFrames.Quotation, Score = 0.9 };
        repaired.IsNegated = CueWords.Fill(text, verb, -1, repaired.Cue);
        repaired.Content.Add(quotation);
        int next = quotation.End, end = text.SentenceOf(quotation.End - 1).EndToken;
        if (quotation.First < verb && Lead(text, lexicon, quotation.First) is >= 0 and int lead) repaired.Content.Add(new(lead, quotation.First));
        if (quotation.First > verb)
        {
            // “said that, ‘…’ against the plan”: “that” before and what goes on behind an unfinished quotation
            for (int i = quotation.First - 1; i > verb && i >= quotation.First - 2; i--) if (text.Is(i, "that")) repaired.Content.Add(new(i, quotation.First));
            if (next < end && !text.IsMark(next) && quotation.Count > 2 && !text.IsMark(next - 2) && (text.Tag(next) is not (PartOfSpeech.Cconj or PartOfSpeech.Verb) || text.Tag(next) == PartOfSpeech.Cconj && text.Tag(next + 1) is PartOfSpeech.Det or PartOfSpeech.Noun or PartOfSpeech.Adj && text.IsQuotationMark(quotation.First) && quotation.First == verb + 1) && !HasCue(text, lexicon, next, end)) repaired.Content.Add(new(next, end));
            text.Trim(repaired.Content);
        }
        if (source.Count > 0)
        {
            repaired.Source.Add(source);
            text.Trim(repaired.Source);
            if (quotation.First < verb && source.First > verb) SourceBounds.Tidy(text, repaired);
            Bounds.CloseApposition(text, repaired);
            repaired.Cue.RemoveAll(repaired.Source);
            repaired.SourceHead = SourceBounds.Head(text, repaired.Source);
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

    // “Using the tax ‘is a mistake,’ said X”: where the clause begins that goes on inside the quotation; -1 where the quotation is a sentence of its own.
    private static int Lead(ReportText text, CueLexicon lexicon, int quotation)
    {
        int first = text.SentenceOf(quotation).FirstToken;
        if (quotation < first + 2 || text.Is(quotation - 1, ",") || text.Is(quotation - 1, ":") || text.IsMark(quotation - 1) || HasCue(text, lexicon, first, quotation)) return -1;
        for (int i = first; i < quotation; i++) if (text.QuotationOf(i) >= 0 || text.Word(i) is ";" or ":") return -1;
        return text.Tag(quotation + 1) is PartOfSpeech.Verb or PartOfSpeech.Aux || text.Word(quotation + 1) is [var letter, ..] && char.IsLower(letter) ? first : -1;
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

    // “…, X said.”, “…, writes X.”, “As X reports, …” and “X said … that …”, where the tree has nothing.
    private static Draft? Plain(ReportText text, CueEntry entry, int verb, int cluster, Sentence sentence, Draft? draft)
    {
        TokenRange source = SpeakerPhrase.Left(text, cluster, sentence.FirstToken);
        if (source.Count == 0) source = SpeakerPhrase.LostName(text, verb, sentence.FirstToken);
        if (source.Count == 0) source = SpeakerPhrase.Shared(text, cluster, sentence.FirstToken);
        // the tree may have who speaks where the marks beside the verb have nobody: “The captain of the “Vesna”, Tomas Verrick, told …”
        if (source.Count == 0 && draft is { Content.IsEmpty: true } && draft.Source.Ranges.Count == 1 && draft.Source.End <= cluster && draft.Source.End >= cluster - 1 && draft.Source.First >= sentence.FirstToken) source = new(draft.Source.First, cluster);
        int end = ClauseMarks.TailEnd(text, verb, sentence.EndToken);
        if (end >= 0 && SpeakerPhrase.LongName(text, cluster, sentence.FirstToken) is { Count: > 0 } name) source = name;
        var plain = new Draft(verb, "cue at the end") { Entry = entry, Standing = entry.Standing, Frame = CueFrames.Clause, Score = 0.7 };
        if (end < 0 && SpeakerPhrase.InvertedTail(text, verb, cluster, sentence) is { Count: > 0 } tail)
        {
            source = tail;
            plain.Content.Add(new(sentence.FirstToken, cluster - 1));
        }
        else if (end >= 0 && source.Count == 0 && cluster > sentence.FirstToken + 3 && text.Is(cluster - 1, ","))
        {
            source = SpeakerPhrase.Right(text, verb, end);
            if (source.Count == 0) return draft;
            plain.Content.Add(new(sentence.FirstToken, cluster - 1));
        }
        else if (source.Count > 0 && text.Is(sentence.FirstToken, "as") && source.First <= sentence.FirstToken + 3 && ClauseMarks.CommaAfter(text, verb, sentence.EndToken) is >= 0 and int comma)
        {
            plain.FoundBy = "as-clause";
            plain.Content.Add(new(comma + 1, sentence.EndToken));
        }
        else if (source.Count == 0) return draft;
        else if (ClauseMarks.MiddleEnd(text, verb, sentence.EndToken) is > 0 and int middle && source.First > sentence.FirstToken && text.Is(source.First - 1, ",") && text.Tokens[source.First].Penn is not ("WP" or "WDT"))
        {
            // “The bridge, the mayor said, would close”
            plain.FoundBy = "cue in the middle";
            plain.Content.Add(new(SpeakerPhrase.ClauseStart(text, sentence.FirstToken, source.First - 1), source.First - 1));
            plain.Content.Add(new(middle + 1, sentence.EndToken));
        }
        else if (end >= 0 && source.First - 1 > sentence.FirstToken + 2 && text.Is(source.First - 1, ",") && text.Tokens[source.First].Penn is not ("WP" or "WDT")) plain.Content.Add(new(sentence.FirstToken, source.First - 1));
        else
        {
            int that = ClauseMarks.ThatAfter(text, verb, sentence.EndToken);
            if (that < 0) that = ClauseMarks.QuestionAfter(text, entry, verb, cluster, sentence.EndToken);
            if (that < 0 && !ClauseMarks.OpensClause(text, entry, verb, sentence.EndToken)) return draft;
            plain.FoundBy = that >= 0 ? "verb and that" : "verb and clause";
            plain.Content.Add(new(that >= 0 ? that : verb + 1, sentence.EndToken));
        }
        plain.Source.Add(source);
        plain.IsNegated = CueWords.Fill(text, verb, -1, plain.Cue);
        plain.Cue.RemoveAll(plain.Source);
        text.Trim(plain.Source);
        if (plain.Source.IsEmpty) return draft;
        plain.SourceHead = SourceBounds.Head(text, plain.Source);
        return VerbCues.Finish(text, plain);
    }

    // “X believes that …”, “we think it …”, where the tree has nothing.
    private static Draft? Thought(ReportText text, CueEntry entry, int verb)
    {
        if (!entry.Takes(CueFrames.Clause) || entry.Class is not (CueClass.Thought or CueClass.Evidence or CueClass.Speech) || text.Tokens[verb].Penn is not ("VBD" or "VBZ" or "VBP" or "VBN")) return null;
        Sentence sentence = text.SentenceOf(verb);
        if (text.Tokens[verb].Penn == "VBN" && !HasHave(text, ClusterStart(text, verb, sentence.FirstToken), verb)) return null;
        int from = verb + 1;
        // “denied on Monday that …”
        if (entry.Class == CueClass.Speech && ClauseMarks.ThatAfter(text, verb, sentence.EndToken) is > 0 and int late && late <= verb + 5 && text.Tag(late) == PartOfSpeech.Sconj && text.Tag(from) == PartOfSpeech.Adp) from = late;
        bool that = text.Is(from, "that") && text.Tag(from) == PartOfSpeech.Sconj;
        bool bare = entry.Lemma is "think" or "believe" or "feel" or "guess" or "suppose" or "hope" or "know" && text.Tag(from) == PartOfSpeech.Pron && text.Tokens[from].Penn == "PRP" && (text.Tag(from + 1) is PartOfSpeech.Aux or PartOfSpeech.Verb);
        // “Orlin doubts whether the pier is safe”
        bool question = entry.Standing is Standing.Doubted or Standing.Asked && text.Is(from, "whether");
        if (!that && !bare && !question || from + 2 >= sentence.EndToken) return null;
        TokenRange source = SpeakerPhrase.Left(text, ClusterStart(text, verb, sentence.FirstToken), sentence.FirstToken);
        if (source.Count == 0) return null;
        var draft = new Draft(verb, "verb and that") { Entry = entry, Standing = entry.Standing, Frame = question ? CueFrames.Question : CueFrames.Clause, Score = 0.6 };
        int q = text.QuotationOf(verb), end = q >= 0 ? Math.Min(sentence.EndToken, text.QuotationTokens[q].End) : sentence.EndToken;
        draft.Content.Add(new(from, end));
        draft.Source.Add(source);
        draft.IsNegated = CueWords.Fill(text, verb, -1, draft.Cue);
        draft.Cue.RemoveAll(draft.Source);
        text.Trim(draft.Source);
        if (draft.Source.IsEmpty) return null;
        draft.SourceHead = SourceBounds.Head(text, draft.Source);
        return VerbCues.Finish(text, draft);
    }

    // “X fell silent, saying that …”: who speaks is the subject of the sentence, whatever noun the parser hung the participle on.
    private static Draft? Participle(ReportText text, CueEntry entry, int verb, Sentence sentence, Draft? draft)
    {
        int root = -1;
        for (int i = sentence.FirstToken; i < sentence.EndToken && root < 0; i++) if (text.Trees.Heads[i] < 0 && text.Trees.Kinds[i] == Relation.Root) root = i;
        if (root < 0 || root == verb || text.QuotationOf(verb) >= 0) return draft;
        // “Ships collided, the coastguard said, adding …”: who said it before adds it
        for (int i = verb - 2; i > root; i--)
            if (text.Trees.Kinds[i] == Relation.Parataxis && text.Tokens[i].Penn is "VBD" or "VBZ" && CueLexicon.Default.Verb(text.Tokens[i].Lemma) is { Class: CueClass.Speech }) { root = i; break; }
        SourceFinder.Found subject = SourceFinder.Of(text, root);
        if (subject.IsEmpty || subject.IsPassive || subject.Head > verb || text.QuotationOf(subject.Head) >= 0) return draft;
        var repaired = new Draft(verb, draft?.FoundBy ?? "participle") { Entry = entry, Standing = entry.Standing, Frame = draft is { Content.IsEmpty: false } ? draft.Frame : CueFrames.Clause, Score = 0.6 };
        if (draft is { Content.IsEmpty: false })
        {
            if (draft.Content.First < verb) return draft;
            repaired.Content.AddAll(draft.Content);
        }
        else if (text.Is(verb + 1, "that") || ClauseMarks.OpensClause(text, entry, verb, sentence.EndToken)) repaired.Content.Add(new(verb + 1, sentence.EndToken));
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
        draft.SourceHead = SourceBounds.Head(text, draft.Source);
        for (int i = verb + 2; i < comma; i++) if (text.Tag(i) == PartOfSpeech.Propn) draft.SourceHead = i;
        return VerbCues.Finish(text, draft);
    }

}
