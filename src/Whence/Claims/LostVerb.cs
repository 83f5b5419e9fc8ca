using Whence.Attributions.Lexicon;
using Whence.Pipeline;
using Whence.Text;

namespace Whence.Claims;

/// <summary>Verbs that the tagger took for plurals: “The agency refutes.”, “Also this the firm contests.”, “In public the mission rules out any such thing.”, “The Prison Service counts 34.”</summary>
internal static class LostVerb
{
    /// <summary>A longer sentence has a verb.</summary>
    private const int MaxSentence = 40;

    private static readonly WordSet Denials = new("refute contest deny reject dispute negate dementi");

    /// <summary>Whether a token is one: a plural right behind a noun, with a mark, a number or its particle behind it; other verbs than those of denial only in a sentence that has no verb.</summary>
    /// <param name="analysis">The document.</param>
    /// <param name="first">The first token of the sentence.</param>
    /// <param name="token">The token.</param>
    /// <param name="end">The token behind the sentence.</param>
    public static bool At(Analysis analysis, int first, int token, int end)
    {
        if (analysis.Tokens[token] is not { Penn: "NNS", Lemma: { } lemma } || token <= first || analysis.Tokens[token - 1].Tag is not (PartOfSpeech.Noun or PartOfSpeech.Propn)) return false;
        if (lemma is "rule") return token + 2 < end && Word(analysis, token + 1) is "out" && analysis.Tokens[token + 2].Tag is PartOfSpeech.Det or PartOfSpeech.Pron or PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Adj;
        if (token + 1 >= end) return false;
        bool last = analysis.Tokens[token + 1].Tag == PartOfSpeech.Punct;
        if (Denials.Has(lemma) && last) return true;
        return (last || analysis.Tokens[token + 1].Tag == PartOfSpeech.Num) && (lemma is "count" || CueLexicon.Default.Verb(lemma) is { Class: CueClass.Speech }) && !HasVerb(analysis, first, end);
    }

    private static ReadOnlySpan<char> Word(Analysis analysis, int token) => analysis.Tokens[token].Span.In(analysis.Document.Text);

    private static bool HasVerb(Analysis analysis, int first, int end)
    {
        if (end - first > MaxSentence) return true;
        for (int i = first; i < end; i++) if (analysis.Tokens[i].Tag is PartOfSpeech.Verb or PartOfSpeech.Aux) return true;
        return false;
    }
}
