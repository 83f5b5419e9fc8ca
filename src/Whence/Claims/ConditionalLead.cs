using Whence.Attributions;
using Whence.Pipeline;
using Whence.Text;

namespace Whence.Claims;

/// <summary>
/// A lead in the conditional rests on the source that follows, as reports in Romance languages and German have it and their translations keep it: “The crack would have widened. “…,” says Odo Brandt.”
/// </summary>
internal static class ConditionalLead
{
    /// <summary>So many sentences behind the lead the source has to follow.</summary>
    private const int MaxGap = 2;

    /// <summary>So many sentences of a report are looked at: a note and a menu stand above the lead of a translation.</summary>
    private const int MaxSentences = 8;

    /// <summary>So many tokens behind “would” hold “have” or “be”.</summary>
    private const int MaxVerb = 4;

    /// <summary>Gives the unattributed propositions of such a lead the voice of the source.</summary>
    public static void Attribute(Analysis analysis, List<Proposition> found)
    {
        for (int i = 0; i < found.Count && found[i].Sentence < MaxSentences; i++)
        {
            // Behind the first source nothing is a lead.
            if (found[i].Voice is not null) return;
            if (!IsConditional(analysis, found[i].Sentence)) continue;
            int next = i + 1;
            while (next < found.Count && found[next].Voice is null) next++;
            if (next >= found.Count || found[next].Sentence - found[i].Sentence > MaxGap) continue;
            if (found[next].Voice is not { Responds: false, Standing: Standing.Asserted } voice) continue;
            found[i] = found[i].By(voice with { Kind = AttributionKind.Indirect, FoundBy = "conditional before its source" });
        }
    }

    /// <summary>“would have”, “would never be” without a condition.</summary>
    private static bool IsConditional(Analysis analysis, int sentence)
    {
        string text = analysis.Document.Text;
        Sentence own = analysis.Sentences[sentence];
        bool conditional = false;
        for (int i = own.FirstToken; i < own.EndToken; i++)
        {
            ReadOnlySpan<char> word = analysis.Tokens[i].Span.In(text);
            if (word.Equals("if", StringComparison.OrdinalIgnoreCase) || word.Equals("unless", StringComparison.OrdinalIgnoreCase) || word is "?") return false;
            if (word is not ("would" or "should" or "shall")) continue;
            for (int k = i + 1; k < Math.Min(own.EndToken, i + MaxVerb); k++) conditional |= analysis.Tokens[k].Span.In(text) is "have" or "be";
        }
        return conditional;
    }
}
