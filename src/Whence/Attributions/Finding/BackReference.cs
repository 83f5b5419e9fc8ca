using Whence.Attributions.Lexicon;
using Whence.Text;

namespace Whence.Attributions.Finding;

/// <summary>Attributes the sentence before: “The mayor will resign. That is what the Observer writes, citing a councillor.”, “So says the union.”</summary>
internal static class BackReference
{
    internal static void Find(ReportText text, CueLexicon lexicon, Sentence sentence, List<Draft> drafts)
    {
        int first = sentence.FirstToken, end = sentence.EndToken;
        if (first < 3 || end - first is < 4 or > 40) return;
        bool what = (text.Is(first, "that") || text.Is(first, "this")) && (text.Is(first + 1, "is") || text.Is(first + 1, "was") || text.Is(first + 1, "'s") || text.Is(first + 1, "’s")) && text.Is(first + 2, "what");
        bool so = text.Is(first, "so");
        if (!what && !so) return;
        int verb = -1;
        for (int i = first + (what ? 4 : 1); i < Math.Min(end, first + (what ? 16 : 3)) && verb < 0; i++)
            if (text.Tag(i) == PartOfSpeech.Verb) verb = i;
        if (verb < 0 || lexicon.Verb(text.Tokens[verb].Lemma) is not { Class: CueClass.Speech } entry || text.Tokens[verb].Penn is not ("VBD" or "VBZ" or "VBP" or "VBN")) return;
        var draft = new Draft(verb, "back reference") { Entry = entry, Standing = entry.Standing, Frame = CueFrames.Quotation, Score = 0.6 };
        draft.Source.Add(what ? SpeakerPhrase.Left(text, text.Tag(verb - 1) == PartOfSpeech.Aux ? verb - 1 : verb, first + 3) : SpeakerPhrase.Right(text, verb, end));
        text.Trim(draft.Source);
        if (draft.Source.IsEmpty) return;
        draft.SourceHead = SourceBounds.Head(text, draft.Source);
        draft.Cue.Add(new(verb, verb + 1));
        Sentence before = text.SentenceOf(first - 1);
        if (text.Paragraph[before.FirstToken] != text.Paragraph[first]) return;
        draft.Content.Add(new(before.FirstToken, before.EndToken));
        text.Trim(draft.Content);
        drafts.RemoveAll(d => d.CueToken == verb);
        drafts.Add(draft);
    }
}
