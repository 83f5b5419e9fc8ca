using Whence.Attributions.Chains;
using Whence.Attributions.Lexicon;
using Whence.Attributions.Trees;
using Whence.Text;

namespace Whence.Attributions.Finding;

/// <summary>
/// A verb and its speaker behind a whole clause, in the order of translated reports: “…, acknowledged before the microphone of Coast Radio the adviser Odo Brandt.”, “…, as it writes the Bergpost.”
/// </summary>
internal static class InvertedTail
{
    private const int MaxTail = 22;

    internal static void Find(ReportText text, CueLexicon lexicon, Sentence sentence, List<Draft> drafts)
    {
        int first = sentence.FirstToken, end = sentence.EndToken;
        if (end - first < 8) return;
        if (SoAlone(text, first, end) is { } alone)
        {
            drafts.Add(alone);
            return;
        }
        for (int comma = end - 3; comma > first + 3 && comma > end - MaxTail; comma--)
        {
            if (!text.Is(comma, ",") || text.QuotationOf(comma) >= 0) continue;
            int verb = comma + 1;
            bool writes = text.Is(verb, "as") && text.Is(verb + 1, "it"), so = text.Is(verb, "so") && text.Tokens[verb + 1].Penn is "VBZ" or "VBD";
            if (writes) verb += 2;
            else if (so) verb++;
            else while (text.Tag(verb) == PartOfSpeech.Aux && text.Lemma(verb) == "have") verb++;
            if (verb >= end - 1 || text.Tag(verb) != PartOfSpeech.Verb || text.Tokens[verb].Penn is not ("VBD" or "VBZ" or "VBN") || text.Tokens[verb].Penn == "VBN" && verb == comma + 1) continue;
            if (lexicon.Verb(text.Tokens[verb].Lemma) is not { Class: CueClass.Speech } entry || !entry.Takes(CueFrames.Clause) || !TailSpeech.IsClause(text, first, comma)) return;
            for (int i = first; i < comma; i++) if (text.QuotationOf(i) >= 0) return;
            TokenRange source = Speaker(text, verb, end, writes || so);
            // “she ran home, told her mother”: who is told has no “to”
            if (source.Count == 0 || entry.Takes(CueFrames.Hearer) && !text.Is(source.End, "to")) return;
            drafts.RemoveAll(d => d.CueToken == verb);
            var found = new Draft(verb, "cue at the end") { Entry = entry, Standing = entry.Standing, Frame = CueFrames.Clause, Score = 0.6 };
            found.Content.Add(new(first, comma));
            found.Source.Add(source);
            found.Cue.Add(new(verb, verb + 1));
            text.Trim(found.Source);
            if (found.Source.IsEmpty) return;
            found.SourceHead = SourceBounds.Head(text, found.Source);
            drafts.Add(found);
            return;
        }
    }

    // “Some 600 operations fell out, so the chief surgeon Odo Brandt.”: no verb stands behind “so”
    private static Draft? SoAlone(ReportText text, int first, int end)
    {
        int so = end - 2;
        while (so > first + 3 && so > end - MaxTail && !(text.Is(so, "so") && text.Is(so - 1, ","))) so--;
        if (!text.Is(so, "so") || !text.Is(so - 1, ",") || text.QuotationOf(so) >= 0 || text.QuotationOf(so - 2) >= 0 || text.Tag(so + 1) is not (PartOfSpeech.Det or PartOfSpeech.Propn) || !TailSpeech.IsClause(text, first, so - 1)) return null;
        for (int i = so + 1; i < end - 1; i++) if (text.Tag(i) is PartOfSpeech.Verb or PartOfSpeech.Aux or PartOfSpeech.Sconj or PartOfSpeech.Pron || text.IsMark(i) && !text.IsQuotationMark(i) && !text.Is(i, "-")) return null;
        var found = new Draft(so, "cue at the end") { Frame = CueFrames.Clause, Score = 0.6 };
        int stop = SourceBounds.Hearer(text, so + 1, end);
        if (!SourceBounds.Take(text, found, new(so + 1, stop)) || found.Source.Count == 1 || text.Is(so + 1, "no") || Bounds.IsTime(text, found.SourceHead) || !PersonWords.MayBe(text.Lemma(found.SourceHead)) && text.Tag(found.SourceHead) != PartOfSpeech.Propn && !SourceLinks.IsBodyNoun(text.Lemma(found.SourceHead))) return null;
        found.Cue.Add(new(so, so + 1));
        found.Content.Add(new(first, so - 1));
        return found;
    }

    // The noun phrase behind the verb, or behind where it was said, with nothing after it but a hearer: a name, a person or an outlet.
    private static TokenRange Speaker(ReportText text, int verb, int end, bool anybody)
    {
        for (int i = verb + 1; i < end; i++) if (text.Tag(i) is PartOfSpeech.Verb or PartOfSpeech.Aux or PartOfSpeech.Sconj or PartOfSpeech.Pron || text.IsMark(i) && i < end - 1 && text.QuotationOf(i) < 0) return default;
        int from = verb + 1;
        if (text.Tag(from) == PartOfSpeech.Adp)
        {
            // “before the microphone of Coast Radio the adviser”: the last article opens another phrase
            int article = end - 1;
            while (article > from + 2 && !(text.Tokens[article].Penn == "DT" && text.Tag(article - 1) is PartOfSpeech.Propn or PartOfSpeech.Noun)) article--;
            if (article <= from + 2) return default;
            from = article;
        }
        if (text.Tag(from) is not (PartOfSpeech.Det or PartOfSpeech.Propn or PartOfSpeech.Adj or PartOfSpeech.Noun)) return default;
        int stop = from + 1;
        while (stop < end && !text.Is(stop, "to") && !text.Is(stop, "on") && !text.Is(stop, "in") && !(text.IsMark(stop) && text.QuotationOf(stop) < 0)) stop++;
        TokenRange phrase = new(from, stop);
        int head = SourceBounds.Head(text, new(phrase));
        string name = new TextSpan(text.Tokens[from].Span.Start, text.Tokens[stop - 1].Span.End).Of(text.Text);
        bool named = text.Tokens[head].Penn == "NNP" && text.Tag(head - 1) is PartOfSpeech.Propn or PartOfSpeech.Noun or PartOfSpeech.Det;
        return anybody || text.Tag(stop - 1) == PartOfSpeech.Propn || named || PersonWords.Is(text.Tokens[head].Lemma) || OutletNames.LooksLikeOne(name) ? phrase : default;
    }
}
