using Whence.Attributions.Chains;
using Whence.Pipeline;
using Whence.Text;

namespace Whence.Claims;

/// <summary>The noun that heads a subject, and whether it can speak: a person or a body. One for each document.</summary>
internal sealed class SubjectHead(Analysis analysis, SpeakerNames speakers)
{
    private static readonly WordSet Speaking = new("channel boss family crew circle people resident spokesman team side town city village hall");

    /// <summary>The last noun of a subject before what follows it: “carrier” of “a carrier of the hospital”, “Holm” of “Ivar Holm, who keeps the gate,”, “spokesman” of “its spokesman, Odo Brandt”; -1 where it holds a mark in another place, a clause or no noun.</summary>
    /// <param name="first">Its first token.</param>
    /// <param name="end">The token behind it.</param>
    public int Of(int first, int end)
    {
        // “Greta Holm, warden of the reserve, found …”: what stands between two commas says who she is.
        if (end > first + 3 && Word(end - 1) is ",")
        {
            int comma = first + 1;
            while (comma < end - 1 && Word(comma) is not ",") comma++;
            if (comma >= end - 1) return -1;
            end = comma;
        }
        // “its spokesman, Odo Brandt”
        int name = end;
        while (name > first && analysis.Tokens[name - 1].Tag == PartOfSpeech.Propn) name--;
        if (name < end && name > first + 1 && Word(name - 1) is ",") end = name - 1;
        int head = -1;
        for (int i = first; i < end; i++)
        {
            PartOfSpeech tag = analysis.Tokens[i].Tag;
            if (Word(i) is "-") continue;
            if (tag is PartOfSpeech.Punct or PartOfSpeech.Sconj or PartOfSpeech.Cconj or PartOfSpeech.Verb || analysis.Tokens[i].Penn is "WP" or "WDT" or "WRB") return -1;
            if (tag == PartOfSpeech.Adp) return head;
            if (tag is PartOfSpeech.Noun or PartOfSpeech.Propn) head = i;
        }
        return head;
    }

    /// <summary>Whether a head is a person.</summary>
    public bool IsPerson(int head) => analysis.Tokens[head].Tag == PartOfSpeech.Propn ? speakers.IsPerson(analysis.Tokens[head].Span) : PersonWords.MayBe(analysis.Tokens[head].Lemma);

    /// <summary>Whether a head is a body by its noun.</summary>
    public bool IsBody(int head) => SourceLinks.IsBodyNoun(analysis.Tokens[head].Lemma.ToLowerInvariant());

    /// <summary>Whether a head can speak: a person, a body, whatever has a name, several people.</summary>
    public bool Speaks(int head) => IsPerson(head) || IsBody(head) || Speaking.Has(analysis.Tokens[head].Lemma) || analysis.Tokens[head].Tag == PartOfSpeech.Propn;

    private ReadOnlySpan<char> Word(int token) => analysis.Tokens[token].Span.In(analysis.Document.Text);
}
