using Whence.Pipeline;
using Whence.Text;

namespace Whence.Claims;

/// <summary>Who cannot say a thing leaves it open: “She could not say who had attacked”, “the mission is not in a position to say whose boat it was”.</summary>
internal static class UnableToSay
{
    /// <summary>So many tokens before “position” hold “not”.</summary>
    private const int MaxBefore = 5;

    /// <summary>Whether a verb of saying stands right behind the words for it: “an official who could not be named has said” says it.</summary>
    /// <param name="analysis">The document.</param>
    /// <param name="first">The first token of the sentence.</param>
    /// <param name="verb">The verb.</param>
    public static bool At(Analysis analysis, int first, int verb)
    {
        if (analysis.Tokens[verb].Lemma is not ("say" or "tell")) return false;
        bool to = false, negated = false;
        int at = verb - 1;
        for (; at >= first && (IsNegation(analysis, at) || Word(analysis, at) is "to" || analysis.Tokens[at].Tag == PartOfSpeech.Adv); at--)
        {
            negated |= IsNegation(analysis, at);
            to |= Word(analysis, at) is "to";
        }
        if (at < first) return false;
        if (!to) return (negated && analysis.Tokens[at].Lemma is "can" or "could" or "ca") || Word(analysis, at) is "cannot";
        if (analysis.Tokens[at].Lemma is not ("able" or "position")) return false;
        for (int i = at; i >= Math.Max(first, at - MaxBefore) && analysis.Tokens[i].Tag is not (PartOfSpeech.Punct or PartOfSpeech.Verb); i--) negated |= IsNegation(analysis, i);
        return negated;
    }

    private static bool IsNegation(Analysis analysis, int token) => Word(analysis, token) is "not" or "n't" or "n’t" or "never";

    private static ReadOnlySpan<char> Word(Analysis analysis, int token) => analysis.Tokens[token].Span.In(analysis.Document.Text);
}
