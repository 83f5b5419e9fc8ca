using Whence.Pipeline;
using Whence.Text;

namespace Whence.Claims;

/// <summary>Tells where a second main clause begins in a sentence, by tags alone: “… and 12 of them walked out”.</summary>
internal static class ClauseStarts
{
    private const int MinWords = 4;
    private const int Reach = 7;

    /// <summary>Whether a clause of its own begins at a token.</summary>
    /// <param name="analysis">The document.</param>
    /// <param name="start">Where the clause before it begins.</param>
    /// <param name="at">The token.</param>
    /// <param name="end">The end of the sentence.</param>
    public static bool At(Analysis analysis, int start, int at, int end)
    {
        Token token = analysis.Tokens[at];
        ReadOnlySpan<char> word = token.Span.In(analysis.Document.Text);
        if (word is ";") return at - start >= MinWords && HasVerb(analysis, start, at) && HasVerb(analysis, at, end);
        bool joins = token.Tag == PartOfSpeech.Cconj || word.Equals("while", StringComparison.OrdinalIgnoreCase) || word.Equals("but", StringComparison.OrdinalIgnoreCase);
        // “Between 29 September and 3 October” goes on.
        if (token.Tag == PartOfSpeech.Cconj && at + 1 < end && analysis.Tokens[at + 1].Tag == PartOfSpeech.Num && analysis.Tokens[at - 1].Tag is PartOfSpeech.Num or PartOfSpeech.Propn) return false;
        if (!joins || at - start < MinWords || end - at < MinWords || !HasVerb(analysis, start, at)) return false;
        // A subject, then a finite verb near by: the part behind the conjunction can stand alone.
        bool subject = false;
        for (int i = at + 1; i < Math.Min(end, at + 1 + Reach); i++)
        {
            PartOfSpeech tag = analysis.Tokens[i].Tag;
            if (tag is PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Pron or PartOfSpeech.Num) subject = true;
            else if (tag == PartOfSpeech.Aux || (tag == PartOfSpeech.Verb && analysis.Tokens[i].Penn is "VBD" or "VBZ" or "VBP" or "MD")) return subject;
            else if (tag is PartOfSpeech.Verb or PartOfSpeech.Cconj or PartOfSpeech.Sconj or PartOfSpeech.Punct) return false;
        }
        return false;
    }

    /// <summary>Whether a stretch of tokens holds a verb or an auxiliary.</summary>
    public static bool HasVerb(Analysis analysis, int first, int end)
    {
        for (int i = first; i < end; i++)
        {
            if (analysis.Tokens[i].Tag is PartOfSpeech.Verb or PartOfSpeech.Aux) return true;
        }
        return false;
    }
}
