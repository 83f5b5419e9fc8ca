using Whence.Attributions;
using Whence.Claims;

namespace Whence.Tracing;

/// <summary>Voices that say what they have found to be so.</summary>
internal static class FindingVoice
{
    private static readonly WordSet Found = new("found finds concluded concludes established establishes determined determines discovered discovers showed shows");

    /// <summary>Words from “in a” to the noun of the paper, that one included.</summary>
    private const int MaxBetween = 4;

    /// <summary>Whether somebody has found out what he is said to say.</summary>
    public static bool Is(Reading reading, Voice voice) => voice.Cue is { } cue && StanceWords.In(cue.In(reading.Document.Text), Found);

    /// <summary>“The report said”; “the authority said in a preliminary report”.</summary>
    private static bool IsOfReport(string text, Voice voice)
    {
        if (IsPaper(voice)) return true;
        if (voice.Cue is not { } cue) return false;
        ReadOnlySpan<char> behind = text.AsSpan(cue.End..TextLine.Around(text, cue.Start, cue.Length).End);
        int at = behind.IndexOf(" in a ");
        if (at < 0) return false;
        behind = behind[(at + 6)..];
        // “in a preliminary report made public on Friday”
        for (int i = 0; i < MaxBetween; i++)
        {
            int end = behind.IndexOf(' ');
            ReadOnlySpan<char> word = (end < 0 ? behind : behind[..end]).TrimEnd(".,;:");
            if (SourceNames.Papers.Has(word)) return true;
            if (end < 0) return false;
            behind = behind[(end + 1)..];
        }
        return false;
    }

    private static bool IsPaper(Voice voice) => SourceNames.Papers.Has(SourceNames.HeadOf(voice.Source ?? ""));

    /// <summary>“Two bullets entered from the rear, the Office found. The camera was in sleep mode.”: who speaks right before in the same paragraph, where that says what is so and a flat sentence goes on from it; null elsewhere.</summary>
    public static Voice? GoesOn(DraftPlace place)
    {
        Proposition own = place.Proposition;
        if (place.Voice is not null || place.Place.Index == 0 || SideFeatures.IsContrasted(place.Place.Reading.Document.Text, own.Span) || own.Is(PropositionTraits.FirstPerson | PropositionTraits.Question | PropositionTraits.Lead)) return null;
        Proposition before = place.Place.Reading.Propositions[place.Place.Index - 1];
        return before.Paragraph == own.Paragraph && before.Sentence == own.Sentence - 1 && before.Voice is { Responds: false, IsOutlet: false, Kind: AttributionKind.Indirect, Chain.Length: 1 } voice && (voice.Name is not null || IsPaper(voice))
            && (Is(place.Place.Reading, voice) || IsOfReport(place.Place.Reading.Document.Text, voice)) ? voice : null;
    }
}
