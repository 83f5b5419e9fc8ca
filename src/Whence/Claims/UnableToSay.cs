using Whence.Pipeline;
using Whence.Text;

namespace Whence.Claims;

/// <summary>Who cannot say a thing leaves it open: “She could not say who had attacked”, “the mission is not in a position to say whose boat it was”.</summary>
internal static class UnableToSay
{
    /// <summary>So many tokens before the verb hold what says that somebody is not able to.</summary>
    private const int MaxBefore = 7;

    /// <summary>Whether a verb of saying stands behind the words for it.</summary>
    /// <param name="analysis">The document.</param>
    /// <param name="first">The first token of the sentence.</param>
    /// <param name="verb">The verb.</param>
    public static bool At(Analysis analysis, int first, int verb)
    {
        if (analysis.Tokens[verb].Lemma is not ("say" or "tell")) return false;
        bool able = false, negated = false;
        for (int i = verb - 1; i >= Math.Max(first, verb - MaxBefore) && analysis.Tokens[i].Tag is not PartOfSpeech.Punct; i--)
        {
            ReadOnlySpan<char> word = analysis.Tokens[i].Span.In(analysis.Document.Text);
            able |= analysis.Tokens[i].Lemma is "can" or "could" or "ca" or "able" or "position" || word is "cannot";
            negated |= word is "not" or "n't" or "n’t" or "never" or "cannot";
            // “He could not swim and said …”
            if (able && negated) return verb - i <= 2 || analysis.Tokens[verb - 1].Tag is PartOfSpeech.Aux or PartOfSpeech.Part or PartOfSpeech.Adv or PartOfSpeech.Sconj;
        }
        return false;
    }
}
