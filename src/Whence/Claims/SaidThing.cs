using Whence.Pipeline;
using Whence.Text;

namespace Whence.Claims;

/// <summary>Tells what can be true or not from acts, plans, persons and values: “rejected the claim” and “dismissed it” deny, “rejected an initiative” does not.</summary>
internal static class SaidThing
{
    /// <summary>So many tokens of an object hold its noun.</summary>
    private const int MaxObject = 10;

    /// <summary>What can be true or not, besides what is called a report, a claim and the like.</summary>
    private static readonly WordSet Notions = new("notion idea theory hypothesis suspicion characterization characterisation description portrayal depiction interpretation reading conclusion inference premise argument implication insinuation innuendo criticism reproach "
        + "complaint concern fear worry talk gossip whisper possibility explanation narrative comparison parallel connection link tie contact relation relationship involvement wrongdoing responsibility guilt blame evidence testimony warning promise assurance prediction forecast estimate "
        + "assessment analysis study data statistic result verdict diagnosis view belief impression assumption contention proposition thesis denial lie untruth nonsense photograph photo picture image video film recording footage document letter leaflet remark comment word quote "
        + "tale legend myth scenario conspiracy number sum total toll percentage share date time cause reason motive role part payment bribe");

    /// <summary>Whether the phrase that begins at a token can be true or not: “the claim”, “the ministry of health's figures”, “it”, “all of that”, a clause, words in quotation marks.</summary>
    /// <param name="analysis">The document.</param>
    /// <param name="first">Index of its first token.</param>
    /// <param name="end">Index after its last one.</param>
    public static bool Is(Analysis analysis, int first, int end)
    {
        bool noun = false;
        for (int i = first; i < Math.Min(end, first + MaxObject); i++)
        {
            Token token = analysis.Tokens[i];
            ReadOnlySpan<char> word = token.Span.In(analysis.Document.Text);
            if (IsNoun(token)) return true;
            if (!noun && token.Penn != "PRP$" && (token.Tag == PartOfSpeech.Pron ? !TurnedDown.Persons.Has(word) : word is "that" || (i == first && word is "\"" or "“"))) return true;
            // A clause, but not “an initiative that would have closed the mill”.
            if (token.Tag is PartOfSpeech.Verb or PartOfSpeech.Aux && token.Penn is not ("VBN" or "VBG")) return !noun;
            if (noun && token.Tag is PartOfSpeech.Adp or PartOfSpeech.Sconj && !IsOwned(analysis, i, end)) return false;
            if (noun && token.Tag == PartOfSpeech.Punct && word is not ("\"" or "“" or "”")) return false;
            noun |= token.Tag is PartOfSpeech.Noun or PartOfSpeech.Propn;
        }
        return false;
    }

    /// <summary>Whether a word names what can be true or not.</summary>
    public static bool IsNoun(Token token) => ClaimWords.Saying.Has(token.Lemma) || Notions.Has(token.Lemma) || ClaimWords.False.Has(token.Lemma);

    /// <summary>“The Bank of Tarn's claim”: what stands before it belongs to who is named.</summary>
    private static bool IsOwned(Analysis analysis, int preposition, int end)
    {
        for (int i = preposition + 1; i < Math.Min(end, preposition + MaxObject) && analysis.Tokens[i].Tag is PartOfSpeech.Det or PartOfSpeech.Adj or PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Part; i++) if (analysis.Tokens[i].Penn == "POS") return true;
        return false;
    }
}
