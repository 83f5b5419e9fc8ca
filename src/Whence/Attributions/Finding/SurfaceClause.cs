using Whence.Attributions.Lexicon;
using Whence.Attributions.Trees;
using Whence.Text;

namespace Whence.Attributions.Finding;

/// <summary>What a verb says without quotation marks, by what stands beside it: a clause before, about or behind it, or an order.</summary>
internal static class SurfaceClause
{
    /// <summary>The attribution by “…, X said.”, “…, writes X.”, “As X reports, …” and “X said … that …”, where the tree has nothing; what it gave where there is none.</summary>
    internal static Draft? Spoken(ReportText text, CueEntry entry, int verb, int cluster, Sentence sentence, Draft? draft)
    {
        TokenRange source = RelativeSpeaker.Of(text, cluster, sentence.FirstToken);
        if (source.Count == 0) source = SpeakerPhrase.Left(text, cluster, sentence.FirstToken);
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
        return SpeakerPhrase.Fill(text, plain, verb, source) ? VerbCues.Finish(text, plain) : draft;
    }

    /// <summary>The attribution by “X believes that …”, “we think it …”, where the tree has nothing; null where there is none.</summary>
    internal static Draft? Thought(ReportText text, CueEntry entry, int verb)
    {
        if (!entry.Takes(CueFrames.Clause) || entry.Class is not (CueClass.Thought or CueClass.Evidence or CueClass.Speech) || text.Tokens[verb].Penn is not ("VBD" or "VBZ" or "VBP" or "VBN")) return null;
        Sentence sentence = text.SentenceOf(verb);
        if (text.Tokens[verb].Penn == "VBN" && !VerbGroup.Holds(text.Tokens, VerbGroup.Start(text, verb, sentence.FirstToken), verb, "have")) return null;
        int from = verb + 1;
        // “denied on Monday that …”
        if (entry.Class == CueClass.Speech && ClauseMarks.ThatAfter(text, verb, sentence.EndToken) is > 0 and int late && late <= verb + 5 && text.Tag(late) == PartOfSpeech.Sconj && text.Tag(from) == PartOfSpeech.Adp) from = late;
        bool that = text.Is(from, "that") && text.Tag(from) == PartOfSpeech.Sconj;
        bool bare = entry.Lemma is "think" or "believe" or "feel" or "guess" or "suppose" or "hope" or "know" && text.Tag(from) == PartOfSpeech.Pron && text.Tokens[from].Penn == "PRP" && (text.Tag(from + 1) is PartOfSpeech.Aux or PartOfSpeech.Verb);
        // “Orlin doubts whether the pier is safe”
        bool question = entry.Standing is Standing.Doubted or Standing.Asked && text.Is(from, "whether");
        if (!that && !bare && !question || from + 2 >= sentence.EndToken) return null;
        TokenRange source = SpeakerPhrase.Left(text, VerbGroup.Start(text, verb, sentence.FirstToken), sentence.FirstToken);
        if (source.Count == 0) return null;
        var draft = new Draft(verb, "verb and that") { Entry = entry, Standing = entry.Standing, Frame = question ? CueFrames.Question : CueFrames.Clause, Score = 0.6 };
        int q = text.QuotationOf(verb), end = q >= 0 ? Math.Min(sentence.EndToken, text.QuotationTokens[q].End) : sentence.EndToken;
        draft.Content.Add(new(from, end));
        return SpeakerPhrase.Fill(text, draft, verb, source) ? VerbCues.Finish(text, draft) : null;
    }

    /// <summary>The attribution by “tells his supporters at a rally to go and vote”, “is warning voters to stay”, where the tree has no infinitive; null where there is none.</summary>
    internal static Draft? Order(ReportText text, CueEntry entry, int verb, int cluster, Sentence sentence, string penn)
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
        return SpeakerPhrase.Fill(text, draft, verb, source) ? VerbCues.Finish(text, draft) : null;
    }
}
