using Whence.Pipeline;

namespace Whence.Claims;

/// <summary>Verbs by which a source leaves a thing open without a clause or a quotation: “the district does not confirm it”.</summary>
internal static class OpenPhrase
{
    /// <summary>So many tokens before the verb the negation stands at most.</summary>
    private const int MaxBetween = 4;

    /// <summary>Whether a verb with what stands before it does.</summary>
    public static bool At(Analysis analysis, int first, int verb)
    {
        if (analysis.Tokens[verb].Lemma is not ("confirm" or "verify")) return false;
        for (int i = Math.Max(first, verb - MaxBetween); i < verb; i++) if (Word(analysis, i) is "not" or "n't" or "n’t" or "cannot") return true;
        return false;
    }

    private static ReadOnlySpan<char> Word(Analysis analysis, int token) => analysis.Tokens[token].Span.In(analysis.Document.Text);
}
