using Whence.Pipeline;
using Whence.Text;

namespace Whence.Claims;

/// <summary>Predicates by which a source doubts: “the scientist was sceptical”, “the owner is not impressed”, “the father has his doubts”, “does not believe it”.</summary>
internal static class DoubtingPhrase
{
    /// <summary>So many tokens behind “is” hold the word.</summary>
    private const int MaxBetween = 3;

    private static readonly WordSet Wary = new("sceptical skeptical doubtful unconvinced dubious");

    private static readonly WordSet Pointed = new("it this that");

    private static readonly WordSet Moved = new("convinced impressed persuaded");

    /// <summary>Whether a verb or an auxiliary with what follows doubts.</summary>
    public static bool At(Analysis analysis, int auxiliary, int end)
    {
        if (analysis.Tokens[auxiliary].Lemma is "have") return HasDoubts(analysis, auxiliary, end);
        if (analysis.Tokens[auxiliary].Lemma is "believe") return IsNegated(analysis, auxiliary) && auxiliary + 1 < end && Pointed.Has(Word(analysis, auxiliary + 1));
        if (analysis.Tokens[auxiliary] is not { Tag: PartOfSpeech.Aux or PartOfSpeech.Verb, Lemma: "be" }) return false;
        bool negated = false;
        for (int i = auxiliary + 1; i < Math.Min(end, auxiliary + 1 + MaxBetween); i++)
        {
            ReadOnlySpan<char> word = Word(analysis, i);
            if (Wary.Has(word)) return !negated;
            if (Moved.Has(word)) return negated;
            negated |= word is "not" or "n't" or "n’t" or "hardly";
            if (!negated && analysis.Tokens[i].Tag != PartOfSpeech.Adv) return false;
        }
        return false;
    }

    /// <summary>“has his doubts”, “has doubts about it”; “has no doubt” has none.</summary>
    private static bool HasDoubts(Analysis analysis, int verb, int end)
    {
        for (int i = verb + 1; i < Math.Min(end, verb + 1 + MaxBetween); i++)
        {
            if (Word(analysis, i) is "no" or "any" or "not" || analysis.Tokens[i].Tag == PartOfSpeech.Verb) return false;
            if (analysis.Tokens[i].Lemma is "doubt") return true;
        }
        return false;
    }

    private static bool IsNegated(Analysis analysis, int verb)
    {
        for (int i = Math.Max(0, verb - MaxBetween); i < verb; i++) if (Word(analysis, i) is "not" or "n't" or "n’t" or "never") return true;
        return false;
    }

    private static ReadOnlySpan<char> Word(Analysis analysis, int token) => analysis.Tokens[token].Span.In(analysis.Document.Text);
}
