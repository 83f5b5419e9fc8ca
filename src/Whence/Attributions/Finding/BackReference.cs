using Whence.Attributions.Chains;
using Whence.Attributions.Lexicon;
using Whence.Attributions.Trees;
using Whence.Text;

namespace Whence.Attributions.Finding;

/// <summary>Attributes the sentence before: “The mayor will resign. That is what the Observer writes, citing a councillor.”, “So says the union.”</summary>
internal static class BackReference
{
    // “The site Harl Watch affirms it, cited by Interlink.”, “The man, Odo Brandt, has told it to the Ledger.”, “It is this that a cook has confided to the Ledger.”: what is said is the sentence before.
    private static Draft? Pronoun(ReportText text, CueLexicon lexicon, Sentence sentence, List<Draft> drafts)
    {
        int first = sentence.FirstToken, end = sentence.EndToken, from = first;
        bool cleft = text.Is(first, "it") && text.Is(first + 1, "is") && text.Is(first + 2, "this") && text.Is(first + 3, "that");
        if (cleft) from = first + 4;
        for (int i = from; i < Math.Min(end - 1, first + 14); i++)
        {
            if (text.QuotationOf(i) >= 0) return null;
            if (text.Tag(i) != PartOfSpeech.Verb) continue;
            if (text.Tokens[i].Penn is not ("VBD" or "VBZ" or "VBP" or "VBN") || lexicon.Verb(text.Tokens[i].Lemma) is not { Class: CueClass.Speech, Standing: Standing.Asserted } entry || !entry.Takes(CueFrames.Clause)) return null;
            bool it = text.Is(i + 1, "it") && (text.IsMark(i + 2) || text.Is(i + 2, "to") && text.Tag(i + 3) != PartOfSpeech.Verb || text.Tag(i + 2) == PartOfSpeech.Det);
            // “That tells the writer Odo Brandt in the Ledger”: translated word for word
            bool reversed = i == first + 1 && text.Is(first, "that") && IsReversed(text, i, end);
            // “It declares a former nurse to the Ledger”, “It writes the Merrow Voice, which …”: translated word for word
            bool turned = i == first + 1 && text.Is(first, "it") && text.Tokens[i].Penn == "VBZ" && text.Lemma(i) is "write" or "declare" or "reveal" or "report" or "relate" && IsSpeaker(text, Behind(text, i, end));
            if (!it && !reversed && !turned && !(cleft && text.Is(i + 1, "to"))) return null;
            // “It reveals it a nurse to the Ledger”: who speaks stands behind
            bool behind = it && i == first + 1 && text.Is(first, "it");
            int cluster = i;
            while (cluster > from && text.Tag(cluster - 1) is PartOfSpeech.Aux or PartOfSpeech.Adv) cluster--;
            TokenRange source = turned ? Behind(text, i, end) : reversed ? NameBehind(text, i, end) : behind ? SpeakerPhrase.Right(text, i + 1, end) : SpeakerPhrase.Left(text, cluster, from);
            if (source.Count == 0 || source.Count == 1 && text.Tag(source.First) == PartOfSpeech.Pron) return null;
            return Whole(text, sentence, drafts, new Draft(i, "back reference") { Entry = entry, Standing = entry.Standing, Frame = CueFrames.Quotation, Score = 0.6 }, source);
        }
        return null;
    }

    // A full name behind the verb, which can't be what is told: “tells the writer Odo Brandt in”.
    private static bool IsReversed(ReportText text, int verb, int end)
    {
        TokenRange name = NameBehind(text, verb, end);
        return text.Tokens[verb].Penn == "VBZ" && text.Tokens[verb].Lemma is "tell" or "relate" && name.Count >= 2 && text.Tag(name.End - 1) == PartOfSpeech.Propn && text.Tag(name.End - 2) == PartOfSpeech.Propn;
    }

    private static TokenRange Behind(ReportText text, int verb, int end)
    {
        int stop = verb + 1;
        while (stop < end && (text.Tag(stop) is PartOfSpeech.Det or PartOfSpeech.Adj or PartOfSpeech.Noun or PartOfSpeech.Propn || text.Word(stop) is "&" || text.Is(stop, "of"))) stop++;
        return new(verb + 1, stop);
    }

    // A person by what he is, or an outlet, before a mark or whom he told it.
    private static bool IsSpeaker(ReportText text, TokenRange phrase)
    {
        if (phrase.Count < 2 || text.Tokens[phrase.End - 1].Penn is "NNS" || !(text.IsMark(phrase.End) || text.Is(phrase.End, "to") && text.Tag(phrase.End + 1) != PartOfSpeech.Verb || text.Is(phrase.End, "in"))) return false;
        for (int i = phrase.First; i < phrase.End; i++) if (text.Tag(i) == PartOfSpeech.Noun && PersonWords.MayBe(text.Tokens[i].Lemma)) return true;
        return OutletNames.LooksLikeOne(new TextSpan(text.Tokens[phrase.First].Span.Start, text.Tokens[phrase.End - 1].Span.End).Of(text.Text)) || text.Lemma(phrase.First + 1) is "newspaper" or "magazine" or "review" or "portal" or "agency" || text.Lemma(phrase.First + 2) is "newspaper" or "magazine";
    }

    private static TokenRange NameBehind(ReportText text, int verb, int end)
    {
        int stop = verb + 1;
        while (stop < end && text.Tag(stop) is PartOfSpeech.Det or PartOfSpeech.Adj or PartOfSpeech.Noun or PartOfSpeech.Propn) stop++;
        return new(verb + 1, stop);
    }

    // The sentence before in the paragraph, where nothing else attributes it.
    private static Draft? Whole(ReportText text, Sentence sentence, List<Draft> drafts, Draft draft, TokenRange source)
    {
        Sentence before = text.SentenceOf(sentence.FirstToken - 1);
        if (text.Paragraph[before.FirstToken] != text.Paragraph[sentence.FirstToken] || before.EndToken - before.FirstToken < 5) return null;
        for (int i = before.FirstToken; i < before.EndToken; i++) if (text.QuotationOf(i) >= 0) return null;
        foreach (Draft other in drafts) if (other.CueToken >= before.FirstToken && other.CueToken < before.EndToken && other.Class == CueClass.Speech && !other.Source.IsEmpty && !(other.Source.Count == 1 && text.Is(other.Source.First, "one"))) return null;
        if (!SourceBounds.Take(text, draft, source)) return null;
        draft.Cue.Add(new(draft.CueToken, draft.CueToken + 1));
        draft.Content.Add(new(before.FirstToken, before.EndToken));
        text.Trim(draft.Content);
        return draft;
    }

    // “It counts it to the daily Holm Courier a merchant.”: the outlets of such a sentence are all ways that it came
    private static Draft? Turned(ReportText text, CueLexicon lexicon, Sentence sentence, List<Draft> drafts) =>
        TurnedReference.Find(text, sentence) is var (verb, source) && lexicon.Verb("report") is { } entry
            ? Whole(text, sentence, drafts, new Draft(verb, "back reference") { Entry = entry, Standing = entry.Standing, Frame = CueFrames.Quotation, Score = 0.6, IsTurned = true }, source) : null;

    internal static void Find(ReportText text, CueLexicon lexicon, Sentence sentence, List<Draft> drafts)
    {
        int first = sentence.FirstToken, end = sentence.EndToken;
        if (first < 3 || end - first is < 4 or > 40) return;
        Draft? emerges = EmergesFrom.Find(text, sentence, out TokenRange paper);
        if ((emerges is null ? Pronoun(text, lexicon, sentence, drafts) ?? Turned(text, lexicon, sentence, drafts) : Whole(text, sentence, drafts, emerges, paper)) is { } whole)
        {
            drafts.RemoveAll(d => d.CueToken == whole.CueToken);
            drafts.Add(whole);
            return;
        }
        bool what = (text.Is(first, "that") || text.Is(first, "this")) && (text.Is(first + 1, "is") || text.Is(first + 1, "was") || text.Is(first + 1, "'s") || text.Is(first + 1, "’s")) && text.Is(first + 2, "what");
        bool so = text.Is(first, "so");
        if (!what && !so) return;
        int verb = -1;
        for (int i = first + (what ? 4 : 1); i < Math.Min(end, first + (what ? 16 : 3)) && verb < 0; i++)
            if (text.Tag(i) == PartOfSpeech.Verb) verb = i;
        if (verb < 0 || lexicon.Verb(text.Tokens[verb].Lemma) is not { Class: CueClass.Speech } entry || text.Tokens[verb].Penn is not ("VBD" or "VBZ" or "VBP" or "VBN") && !(so && verb == first + 1)) return;
        var draft = new Draft(verb, "back reference") { Entry = entry, Standing = entry.Standing, Frame = CueFrames.Quotation, Score = 0.6 };
        if (!SourceBounds.Take(text, draft, what ? SpeakerPhrase.Left(text, text.Tag(verb - 1) == PartOfSpeech.Aux ? verb - 1 : verb, first + 3) : SpeakerPhrase.Right(text, verb, end))) return;
        draft.Cue.Add(new(verb, verb + 1));
        Sentence before = text.SentenceOf(first - 1);
        if (text.Paragraph[before.FirstToken] != text.Paragraph[first]) return;
        draft.Content.Add(new(before.FirstToken, before.EndToken));
        text.Trim(draft.Content);
        drafts.RemoveAll(d => d.CueToken == verb);
        drafts.Add(draft);
    }
}
