using Whence.Attributions;
using Whence.Attributions.Finding;
using Whence.Mentions;
using Whence.Pipeline;
using Whence.Text;

namespace Whence.Claims;

/// <summary>Finds a source behind its content that no attribution holds. One for each document.</summary>
internal sealed class PostposedSource(Analysis analysis, SpeakerNames speakers)
{
    /// <summary>“The hackers had been inside since January, two people told the Compass”: a source behind its content that no attribution holds.</summary>
    public (Voice Voice, int ContentEnd)? Find(int first, int end)
    {
        string text = analysis.Document.Text;
        int comma = -1;
        for (int i = end - 1; i > first + 3 && comma < 0; i--)
        {
            if (analysis.Tokens[i].Span.In(text) is ",") comma = i;
        }
        if (comma < 0) return null;
        // “…, how the miller told the radio”
        int start = comma + 1 < end && analysis.Tokens[comma + 1].Span.In(text) is "as" or "how" ? comma + 2 : comma + 1, verb = -1;
        for (int i = start; i < end && verb < 0; i++)
        {
            // “…, managing director Odo Brandt told a meeting”
            bool office = i == start && analysis.Tokens[i].Penn == "VBG" && i + 1 < end && analysis.Tokens[i + 1].Tag is PartOfSpeech.Noun or PartOfSpeech.Propn;
            if (analysis.Tokens[i].Tag == PartOfSpeech.Verb && !office) verb = i;
        }
        if (verb < start + 1 || !ClaimWords.Report.Has(analysis.Tokens[verb].Lemma)) return null;
        int last = verb;
        while (last > start && analysis.Tokens[last - 1].Tag is PartOfSpeech.Aux or PartOfSpeech.Adv) last--;
        if (!IsPhrase(start, last) || (VerbGroup.Holds(analysis.Tokens, last, verb, "be") && analysis.Tokens[verb].Penn is "VBN" or "VBD")) return null; // “…, reportedly said”, “…, do not believe it”, “…, and the town had been warned”: nobody stands before the verb
        TextSpan span = new(analysis.Tokens[start].Span.Start, analysis.Tokens[last - 1].Span.End);
        (string? name, EntityType type, bool outlet) = speakers.Of(span);
        string source = span.Of(text);
        if (SpeakingNobody.Is(source) || (source.Equals("it", StringComparison.OrdinalIgnoreCase) && analysis.Tokens[verb].Penn == "VBN")) return null;
        bool own = OutletNames.NamesOwn(analysis, verb + 1, end) || (verb + 1 < end && analysis.Tokens[verb + 1].Span.In(text) is "us");
        return (new()
        {
            Source = source,
            Span = span,
            Name = name,
            Type = type,
            IsOutlet = outlet,
            Contact = own ? Contact.Own : Contact.None,
            Chain = [new(source, span, -1, outlet || PressNames.Looks(source), own ? Channel.Interview : Channel.Unknown, null)],
            Cue = analysis.Tokens[verb].Span,
            FoundBy = "source behind its content",
        }, comma);
    }

    /// <summary>Whether a stretch can be who speaks: it holds a noun or a pronoun and goes on from nothing.</summary>
    private bool IsPhrase(int first, int end)
    {
        if (first >= end || analysis.Tokens[first].Tag is PartOfSpeech.Cconj or PartOfSpeech.Sconj) return false;
        for (int i = first; i < end; i++) if (analysis.Tokens[i].Tag is PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Pron or PartOfSpeech.Num) return true;
        return false;
    }
}
