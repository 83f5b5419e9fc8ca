using Whence.Pipeline;
using Whence.Text;

namespace Whence.Claims;

/// <summary>Verbs by which a source leaves a thing open without a clause or a quotation: “the district does not confirm it”.</summary>
internal static class OpenPhrase
{
    /// <summary>So many tokens before the verb the negation stands at most.</summary>
    private const int MaxBetween = 4;

    /// <summary>So many tokens behind “leaves” hold “open”.</summary>
    private const int MaxObject = 6;

    /// <summary>Whether a verb with what stands before it does.</summary>
    public static bool At(Analysis analysis, int first, int verb)
    {
        // “the ruling leaves that question open”
        if (analysis.Tokens[verb].Lemma is "leave")
        {
            for (int i = verb + 2; i < Math.Min(analysis.Tokens.Length, verb + MaxObject) && analysis.Tokens[i].Tag != PartOfSpeech.Punct; i++) if (Word(analysis, i) is "open" && analysis.Tokens[i - 1].Lemma is "question" or "matter" or "this" or "it" or "that") return true;
            return false;
        }
        if (analysis.Tokens[verb].Lemma is not ("confirm" or "verify")) return false;
        for (int i = Math.Max(first, verb - MaxBetween); i < verb; i++) if (Word(analysis, i) is "not" or "n't" or "n’t" or "cannot") return true;
        return false;
    }

    private static ReadOnlySpan<char> Word(Analysis analysis, int token) => analysis.Tokens[token].Span.In(analysis.Document.Text);
}
