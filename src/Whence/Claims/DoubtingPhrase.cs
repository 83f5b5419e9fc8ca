using Whence.Pipeline;
using Whence.Text;

namespace Whence.Claims;

/// <summary>Predicates by which a source doubts: “the scientist was sceptical”, “the owner is not impressed”.</summary>
internal static class DoubtingPhrase
{
    /// <summary>So many tokens behind “is” hold the word.</summary>
    private const int MaxBetween = 3;

    private static readonly WordSet Wary = new("sceptical skeptical doubtful unconvinced dubious");

    private static readonly WordSet Moved = new("convinced impressed persuaded");

    /// <summary>Whether an auxiliary with what follows doubts.</summary>
    public static bool At(Analysis analysis, int auxiliary, int end)
    {
        if (analysis.Tokens[auxiliary] is not { Tag: PartOfSpeech.Aux or PartOfSpeech.Verb, Lemma: "be" }) return false;
        bool negated = false;
        for (int i = auxiliary + 1; i < Math.Min(end, auxiliary + 1 + MaxBetween); i++)
        {
            ReadOnlySpan<char> word = analysis.Tokens[i].Span.In(analysis.Document.Text);
            if (Wary.Has(word)) return !negated;
            if (Moved.Has(word)) return negated;
            negated |= word is "not" or "n't" or "n’t" or "hardly";
            if (!negated && analysis.Tokens[i].Tag != PartOfSpeech.Adv) return false;
        }
        return false;
    }
}
