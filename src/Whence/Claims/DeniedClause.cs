using Whence.Attributions;
using Whence.Language;
using Whence.Pipeline;
using Whence.Text;

namespace Whence.Claims;

/// <summary>Finds the clause that says what is denied, where an attribution holds only the noun before it: “rejects the claim, made by the union, that …”.</summary>
internal static class DeniedClause
{
    /// <summary>Gives the tokens of that clause to the attribution; does nothing where it denies nothing or no such clause follows.</summary>
    /// <param name="analysis">The document.</param>
    /// <param name="index">Index of the attribution.</param>
    /// <param name="owner">Which attribution each token belongs to; -1 where to none.</param>
    public static void Complete(Analysis analysis, int index, int[] owner)
    {
        Attribution attribution = analysis.Attributions[index];
        if (attribution.Standing is not (Standing.Denied or Standing.Doubted) || attribution.Content.IsEmpty) return;
        int sentence = TextOrder.SentenceAt(analysis.Sentences, attribution.Content[^1].Start);
        if (sentence < 0) return;
        int at = analysis.Sentences[sentence].FirstToken, end = analysis.Sentences[sentence].EndToken;
        while (at < end && analysis.Tokens[at].Span.End <= attribution.Content[^1].End) at++;
        while (at < end && owner[at] == -1 && analysis.Tokens[at].Tag == PartOfSpeech.Punct) at++;
        if (at >= end || !analysis.Tokens[at].Span.In(analysis.Document.Text).Equals("that", StringComparison.OrdinalIgnoreCase)) return;
        for (; at < end && owner[at] == -1; at++) owner[at] = index;
    }
}
