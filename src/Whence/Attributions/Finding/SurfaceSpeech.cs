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
        // “who asked not to be named told”, where the tree makes one verb of both
        if (draft is { Source.Count: 1 } && text.Tokens[draft.Source.First].Penn == "WP" && RelativeSpeaker.Of(text, verb, sentence.FirstToken).Count > 0) draft = null;
        if (draft is not null) TakeSubject(text, entry, verb, draft);
        // “As the Ledger was first to report, …”
        bool first = text.Is(verb - 1, "to") && text.Is(verb - 2, "first") && text.Is(sentence.FirstToken, "as");
        int cluster = VerbGroup.Start(text, first ? verb - (text.Is(verb - 3, "the") ? 3 : 2) : verb, sentence.FirstToken);
        string penn = first ? "VBD" : Form(text, verb, cluster, draft);
        if (penn is not ("VBD" or "VBZ" or "VBP" or "VBN" or "VBG")) return draft;
        // “John Tel, who owns it, told me, “…””, which the parser took for a passive
        if (penn == "VBD" && text.Tokens[verb].Penn == "VBN" && draft is { FoundBy: "passive", Source.IsEmpty: true }) draft = null;
        if (draft is null && text.Is(verb + 1, ":") && entry.Takes(CueFrames.Quotation) && penn is "VBZ" or "VBD" && NearbyQuotation.After(text, verb, sentence.EndToken) < 0) return Announced(text, entry, verb, cluster, sentence);
        if (!entry.Takes(CueFrames.Quotation) || entry.Class != CueClass.Speech) return draft ?? SurfaceClause.Order(text, entry, verb, cluster, sentence, penn) ?? SurfaceClause.Thought(text, entry, verb) ?? LostFrames.Find(text, entry, verb, cluster, sentence);
        if (penn is "VBD" or "VBZ" or "VBP" or "VBN" && text.QuotationOf(verb) < 0)
        {
            // “Rep. Maro Tel (N-Sev.) said”: no sentence begins with its verb; what stands before belongs to it.
            int opening = cluster == sentence.FirstToken && penn == "VBD" && cluster > 0 && text.Word(cluster - 1) is ")" && text.Paragraph[cluster - 1] == text.Paragraph[cluster] ? text.SentenceOf(cluster - 1).FirstToken : sentence.FirstToken;
            int before = NearbyQuotation.Before(text, cluster, opening, out bool inverted);
            if (before >= 0 && (text.QuotationTokens[before].End > sentence.FirstToken || ClauseMarks.AtEnd(text, verb, sentence.EndToken))) return SurfaceQuotation.Of(text, lexicon, entry, verb, draft, text.QuotationTokens[before], inverted ? SpeakerPhrase.Right(text, verb, sentence.EndToken) : new(text.QuotationTokens[before].End, cluster), "quotation before verb");
        }
        int after = NearbyQuotation.After(text, verb, sentence.EndToken);
        // “A woman who was on the bus told us: “…””, where the tree has the bus
        if (after >= 0 && RelativeSpeaker.Of(text, cluster, sentence.FirstToken) is { Count: > 0 } described && draft is not null && draft.Source.First > described.First && draft.Content.IsEmpty) draft = null;
        if (after >= 0 && (draft is null || !draft.Content.Holds(text.QuotationTokens[after].First)) && penn != "VBN")
        {
            TokenRange source = draft is { Source.IsEmpty: false } || penn == "VBG" ? default : RelativeSpeaker.Of(text, cluster, sentence.FirstToken);
            if (source.Count == 0 && draft is not { Source.IsEmpty: false } && penn != "VBG") source = SpeakerPhrase.Left(text, cluster, sentence.FirstToken);
            if (source.Count > 0 || draft is { Source.IsEmpty: false }) return SurfaceQuotation.Of(text, lexicon, entry, verb, draft, text.QuotationTokens[after], source, "quotation after verb");
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
        if (draft is not { Content.IsEmpty: false } && SurfaceClause.Order(text, entry, verb, cluster, sentence, penn) is { } order) return order;
        if (draft is not null && !draft.Content.IsEmpty || penn == "VBN" || penn is "VBG" || !entry.Takes(CueFrames.Clause | CueFrames.Question)) return draft;
        Draft? plain = SurfaceClause.Spoken(text, entry, verb, cluster, sentence, draft);
        return plain is { Content.IsEmpty: false } ? plain : LostFrames.Find(text, entry, verb, cluster, sentence) ?? plain;
    }

    // “said at least 2,000 of the 21,400 had seen it”, where the tree leaves the subject of the clause out: what is said begins behind the verb.
    private static void TakeSubject(ReportText text, CueEntry entry, int verb, Draft draft)
    {
        int from = verb + 1, first = draft.Content.IsEmpty ? -1 : draft.Content.First;
        if (draft.Frame != CueFrames.Clause || entry.Takes(CueFrames.Hearer) || first <= from || text.Is(from, "in") || text.Is(from, "on") || text.Is(from, "since") || text.Is(from, "by") || text.Is(from, "during") || !(text.Tag(first) == PartOfSpeech.Aux || text.Tokens[first].Penn is "VBD" or "VBZ" or "VBP")) return;
        bool number = false;
        for (int i = from; i < first; i++)
        {
            if (text.Tag(i) is not (PartOfSpeech.Adp or PartOfSpeech.Num or PartOfSpeech.Det or PartOfSpeech.Noun or PartOfSpeech.Adj or PartOfSpeech.Adv or PartOfSpeech.Propn) || draft.Source.Holds(i) || draft.Cue.Holds(i)) return;
            number |= text.Tag(i) == PartOfSpeech.Num;
        }
        if (number) draft.Content.Add(new(from, first));
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
        if (penn == "VBN" && VerbGroup.Holds(text.Tokens, cluster, verb, "have") && !VerbGroup.Holds(text.Tokens, cluster, verb, "be")) return "VBD";
        if (penn == "VBG" && VerbGroup.Holds(text.Tokens, cluster, verb, "be")) return "VBZ";
        // “Those close to him say that …”: a present that the tagger took for an infinitive
        if (penn == "VB" && cluster == verb && verb > 0 && text.Tag(verb - 1) is PartOfSpeech.Noun or PartOfSpeech.Pron or PartOfSpeech.Propn && text.Trees.Kinds[verb] is Relation.Root or Relation.AdverbialClause or Relation.Parataxis or Relation.ClauseComplement) return "VBP";
        // “…, say the families.”
        if (penn == "VB" && cluster == verb && verb > 3 && text.Is(verb, "say") && text.Is(verb - 1, ",") && text.Tag(verb + 1) is PartOfSpeech.Det or PartOfSpeech.Num) return "VBP";
        if (penn == "VB" && cluster < verb && text.Tag(cluster) == PartOfSpeech.Aux && draft is not { Content.IsEmpty: false }) return "VBD";
        // “The Dispatch first reported on Monday that …”
        int group = cluster;
        while (group < verb && text.Tag(group) == PartOfSpeech.Adv) group++;
        bool alone = penn == "VBN" && group == verb && cluster > 0 && (text.Tag(cluster - 1) is PartOfSpeech.Propn or PartOfSpeech.Pron || cluster == verb && text.IsMark(verb - 1) && draft is { Source.IsEmpty: true });
        // “who asked not to be named told …”
        alone |= penn == "VBN" && cluster == verb && RelativeSpeaker.Of(text, cluster, text.SentenceOf(verb).FirstToken).Count > 0;
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

    // The speaker beside the verb is not the one that the tree has: “Back when he wrote it, Orlin said that …”, “The difference, he told me on Friday, is that …”.
    private static bool Misplaced(ReportText text, Draft? draft, int verb, int cluster, Sentence sentence)
    {
        if (draft is not { Content.IsEmpty: false, Source.IsEmpty: false } || draft.FoundBy == "passive" || cluster <= sentence.FirstToken || draft.Source.First > cluster || text.QuotationOf(verb) >= 0) return false;
        bool named = text.Tag(cluster - 1) == PartOfSpeech.Propn || text.Penn(cluster - 1) == "PRP" && !text.Is(cluster - 1, "it");
        if (!named || draft.Source.Holds(cluster - 1) || draft.Content.Holds(cluster - 1) && draft.Content.First > cluster) return false;
        TokenRange beside = SpeakerPhrase.Left(text, cluster, sentence.FirstToken);
        return beside.Count > 0 && beside.First > sentence.FirstToken && text.Is(beside.First - 1, ",") && !draft.Source.Holds(beside.First) && draft.Source.End <= beside.First;
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
