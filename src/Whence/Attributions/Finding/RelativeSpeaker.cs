using Whence.Attributions.Trees;
using Whence.Text;

namespace Whence.Attributions.Finding;

/// <summary>Somebody whom a clause with “who” describes before the verb that says what he said, with no mark between: “An official of the agency who asked not to be named told the Herald that …”.</summary>
/// <remarks>Parsers often take the last verb of the clause and the verb of speech for one, or the noun before it for who speaks.</remarks>
internal static class RelativeSpeaker
{
    /// <summary>Tokens of the clause at most.</summary>
    private const int MaxClause = 16;

    /// <summary>From the noun that the clause describes to the verb; empty where nobody is described so.</summary>
    /// <param name="text">The document.</param>
    /// <param name="cluster">Where the verb of speech begins, its auxiliaries included.</param>
    /// <param name="first">The first token of the sentence.</param>
    internal static TokenRange Of(ReportText text, int cluster, int first)
    {
        int who = cluster - 1, finite = 0;
        bool clause = false;
        for (; who > first && cluster - who <= MaxClause; who--)
        {
            if (text.IsMark(who) || text.QuotationOf(who) >= 0 || text.Tag(who) == PartOfSpeech.Sconj) return default;
            if (text.Is(who, "who")) break;
            if (text.Tokens[who].Penn is "VBD" or "VBZ" or "VBP" or "MD") finite++;
            clause |= text.Tag(who) is not (PartOfSpeech.Aux or PartOfSpeech.Adv or PartOfSpeech.Part);
        }
        // One verb of its own, “who knew the man who told” has two; and more than that of the cue, as “who do not believe”.
        if (who <= first || !text.Is(who, "who") || finite != 1 || !clause || text.IsMark(cluster - 1) || text.QuotationOf(cluster - 1) >= 0 || text.Tag(cluster - 1) is PartOfSpeech.Aux or PartOfSpeech.Cconj or PartOfSpeech.Adp) return default;
        TokenRange noun = SpeakerPhrase.Left(text, who, first);
        if (noun.Count == 0 || text.Tag(noun.First) == PartOfSpeech.Pron) return default;
        // A subject: at the start of a clause.
        return noun.First == first || text.IsMark(noun.First - 1) || text.Tag(noun.First - 1) is PartOfSpeech.Cconj or PartOfSpeech.Sconj ? new(noun.First, cluster) : default;
    }
}
