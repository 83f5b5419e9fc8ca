using Whence.Attributions.Finding;
using Whence.Text;

namespace Whence.Attributions.Chains;

/// <summary>Reads by which channel and medium content came off the words around its cue. Not for more than one thread.</summary>
internal sealed class ChannelReader(ReportText text, List<Draft> drafts, OutletMentions outlets)
{
    /// <summary>Channel and medium of the draft at an index; <see cref="Channel.Unknown"/> and null where its sentence says nothing of them.</summary>
    internal (Channel Channel, string? Medium) Of(int at)
    {
        Draft draft = drafts[at];
        Sentence sentence = text.SentenceOf(draft.CueToken);
        Channel channel = draft.Standing == Standing.Declined ? Channel.DeclinedComment : Channel.Unknown;
        string? medium = null;
        for (int i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (draft.Content.Holds(i)) continue;
            if (draft.Outer >= 0 && !drafts[draft.Outer].CoversStretch && !drafts[draft.Outer].Content.Holds(i)) continue;
            if (text.Tokens[i].Span.Length > 20 || IsSaidBeside(at, sentence, i)) continue;
            string word = text.Word(i).ToString().ToLowerInvariant();
            Channel here = ChannelWords.Of(word);
            if (here != Channel.Unknown && channel != Channel.DeclinedComment && !IsAside(draft, i, here)) channel = ChannelWords.Stronger(channel, here);
            if (ChannelWords.IsMedium(word) && !IsAside(draft, i, here)) medium ??= text.Word(i).ToString();
            else if (medium is null && (word is "via" or "over" or "through" or "on" or "to") && i + 1 < sentence.EndToken && MediumName(i + 1) is { } name) medium = name;
        }
        if (channel == Channel.Unknown && draft.FoundBy == "interview answer") channel = Channel.Interview;
        return (channel, medium);
    }

    // “denied the report and said she would stay”: what the cue beside it is about says nothing of the way.
    private bool IsSaidBeside(int at, Sentence sentence, int token)
    {
        Draft draft = drafts[at];
        for (int k = at - 1; k >= 0 && drafts[k].CueToken >= sentence.FirstToken; k--) if (Beside(drafts[k], draft, token)) return true;
        for (int k = at + 1; k < drafts.Count && drafts[k].CueToken < sentence.EndToken; k++) if (Beside(drafts[k], draft, token)) return true;
        return false;
    }

    private static bool Beside(Draft other, Draft draft, int token) => !other.CoversStretch && other.Content.Holds(token) && !other.Content.Holds(draft.CueToken) && !draft.Source.Holds(token) && !draft.Cue.Holds(token);

    // A word that is part of a name (“the Press Association”, “Sund Radio”), of what a source is (“a court clerk”) or of a clause about him says nothing of the way.
    private bool IsAside(Draft draft, int token, Channel here)
    {
        if (text.Tag(token) == PartOfSpeech.Propn && (here is Channel.PublicSpeech or Channel.CourtDocument or Channel.Document || outlets.At(token) >= 0)) return true;
        if (!draft.Source.Holds(token) || token == draft.SourceHead) return false;
        if (here is Channel.CourtDocument or Channel.OrderOrLaw or Channel.PublicSpeech or Channel.Poll) return true;
        for (int i = draft.Source.First; i < token; i++) if (text.Tokens[i].Penn is "WP" or "WDT" && !SpeaksThere(i, draft)) return true;
        return false;
    }

    // “soldiers who spoke over Pigeon”: how they spoke is said in the clause about them.
    private bool SpeaksThere(int from, Draft draft)
    {
        for (int i = from; i < draft.Source.End; i++) if (text.Tokens[i].Lemma is "speak" or "talk" or "contact" or "reach" or "interview" or "message" or "write" or "tell") return true;
        return false;
    }

    // “over the Pigeon messaging service”, “via Pigeon”: a name after the preposition, beside a word for messages.
    private string? MediumName(int from)
    {
        for (int i = from; i < Math.Min(from + 5, text.Tokens.Length); i++)
        {
            if (text.Tag(i) == PartOfSpeech.Propn && outlets.At(i) < 0 && text.Is(from - 1, "via")) return text.Word(i).ToString();
            if (!text.Is(i, "messaging") && !text.Is(i, "application") && !text.Is(i, "app") && !text.Is(i, "messenger") && !text.Is(i, "network") && !text.Is(i, "platform")) continue;
            for (int k = from; k < Math.Min(i + 4, text.Tokens.Length); k++)
                if (text.Tag(k) == PartOfSpeech.Propn && outlets.At(k) < 0) return text.Word(k).ToString();
        }
        return null;
    }
}
