using System.Collections.Immutable;
using Whence.Text;

namespace Whence.Attributions.Finding;

/// <summary>A verb with the auxiliaries and adverbs before it: “has not yet been told”.</summary>
internal static class VerbGroup
{
    /// <summary>Where the auxiliaries, adverbs and negations before a verb begin; the verb itself where it has none.</summary>
    /// <param name="text">The document.</param>
    /// <param name="verb">The verb.</param>
    /// <param name="first">The first token that may belong to it.</param>
    internal static int Start(ReportText text, int verb, int first)
    {
        int at = verb;
        while (at > first && (text.Tag(at - 1) == PartOfSpeech.Aux || text.Tag(at - 1) == PartOfSpeech.Adv && text.Penn(at - 1) != "WRB" || CueWords.IsNegation(text, at - 1))) at--;
        return at;
    }

    /// <summary>Whether one of the words before a verb has a dictionary form: with “be” a participle is a passive, with “have” a perfect.</summary>
    /// <param name="tokens">The tokens of the document.</param>
    /// <param name="first">The first of those words.</param>
    /// <param name="verb">The verb.</param>
    /// <param name="lemma">The dictionary form.</param>
    internal static bool Holds(ImmutableArray<Token> tokens, int first, int verb, string lemma)
    {
        for (int i = first; i < verb; i++) if (tokens[i].Lemma == lemma) return true;
        return false;
    }
}
