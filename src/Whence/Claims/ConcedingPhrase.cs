using Whence.Pipeline;
using Whence.Text;

namespace Whence.Claims;

/// <summary>Verbs that grant a thing with what stands behind them (“accepted the findings”, “withdrew its notice”), and those that decline to speak (“did not want to comment”).</summary>
internal static class ConcedingPhrase
{
    /// <summary>So many tokens behind the verb hold what is granted.</summary>
    private const int MaxConceded = 6;

    /// <summary>Whether a verb grants: who accepts money or grants leave concedes nothing.</summary>
    public static bool At(Analysis analysis, int verb, int end)
    {
        uint lemma = Term.KeyOf(analysis.Tokens[verb].Lemma);
        if (!ClaimWords.Concede.Has(lemma)) return Withdraws(analysis, verb, end) || Apologises(analysis, verb, end);
        if (!ClaimWords.Take.Has(lemma)) return true;
        for (int i = verb + 1; i < Math.Min(end, verb + MaxConceded); i++)
        {
            uint key = Term.KeyOf(analysis.Tokens[i].Lemma);
            // “accept it”, “accept that it fell”, but not “accept girls this summer”
            if ((Word(analysis, i) is "that" or "it" or "this" && analysis.Tokens[i].Tag != PartOfSpeech.Det) || ClaimWords.Conceded.Has(key) || ClaimWords.Saying.Has(key)) return true;
        }
        return false;
    }

    /// <summary>“did not want to comment on it”, “would not speak to us”.</summary>
    public static bool Declines(Analysis analysis, int first, int verb, int end)
    {
        if (UnableToSay.At(analysis, first, verb)) return true;
        bool negated = false;
        for (int i = verb - 1; i >= Math.Max(first, verb - 3); i--) negated |= Word(analysis, i) is "not" or "n't" or "n’t" or "never";
        if (!negated) return false;
        if (analysis.Tokens[verb].Lemma is "answer" or "reply" or "respond") return IsAsked(analysis, verb, end);
        int says = analysis.Tokens[verb].Lemma is "want" or "wish" && verb + 2 < end ? verb + 2 : verb;
        return analysis.Tokens[says].Lemma is "comment" or "express" or "elaborate" || (says > verb && analysis.Tokens[says].Lemma is "say" or "speak" or "talk" or "answer" or "discuss");
    }

    /// <summary>“did not answer a question about it”; who does not answer calls says nothing of it.</summary>
    private static bool IsAsked(Analysis analysis, int verb, int end)
    {
        for (int i = verb + 1; i < Math.Min(end, verb + MaxConceded); i++) if (analysis.Tokens[i].Lemma is "question") return true;
        return false;
    }

    /// <summary>“withdrew its notice”, “took back its denial”.</summary>
    private static bool Withdraws(Analysis analysis, int verb, int end)
    {
        if (analysis.Tokens[verb].Lemma is not ("withdraw" or "retract" or "rescind")) return false;
        for (int i = verb + 1; i < Math.Min(end, verb + 5); i++) if (analysis.Tokens[i].Lemma is "statement" or "notice" or "denial" or "claim" or "communique" or "declaration" or "announcement" or "remark" or "comment") return true;
        return false;
    }

    /// <summary>“apologised for the denial”, “apologises for its error”.</summary>
    private static bool Apologises(Analysis analysis, int verb, int end)
    {
        if (analysis.Tokens[verb].Lemma is not ("apologise" or "apologize") || verb + 2 >= end || Word(analysis, verb + 1) is not "for") return false;
        for (int i = verb + 2; i < Math.Min(end, verb + MaxConceded); i++) if (ClaimWords.Conceded.Has(analysis.Tokens[i].Lemma) || ClaimWords.Saying.Has(analysis.Tokens[i].Lemma) || analysis.Tokens[i].Lemma is "denial" or "remark") return true;
        return false;
    }

    private static ReadOnlySpan<char> Word(Analysis analysis, int token) => analysis.Tokens[token].Span.In(analysis.Document.Text);
}
