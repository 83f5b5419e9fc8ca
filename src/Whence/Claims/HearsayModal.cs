using Whence.Attributions;
using Whence.Pipeline;
using Whence.Text;

namespace Whence.Claims;

/// <summary>
/// “The network shall have broken down”: translations from German keep its mark of hearsay. Such a sentence rests on the source before it, or on the one that follows.
/// </summary>
/// <remarks>Anywhere in a report; <see cref="ConditionalLead"/> reads the conditional of Romance languages too, which elsewhere than in a lead may be a plain one.</remarks>
internal static class HearsayModal
{
    /// <summary>So many tokens behind “shall” hold “have”, and so many behind that the participle.</summary>
    private const int MaxBetween = 3;

    /// <summary>So many propositions from it the source stands at most.</summary>
    private const int MaxGap = 4;

    /// <summary>Gives such propositions the voice of the source.</summary>
    public static void Attribute(Analysis analysis, List<Proposition> found)
    {
        for (int i = 0; i < found.Count; i++)
        {
            if (found[i].Voice is not null || !IsHearsay(analysis, found[i].Span) || (Near(found, i, -1) ?? Near(found, i, 1)) is not { } voice) continue;
            found[i] = found[i].By(voice with { Kind = AttributionKind.Indirect, Contact = voice.Contact & ~Contact.Concedes, Cue = null, FoundBy = "hearsay modal" });
        }
    }

    /// <summary>The nearest voice that asserts, in one direction; null where one that responds is nearer, or none stands near.</summary>
    private static Voice? Near(List<Proposition> found, int from, int step)
    {
        for (int i = from + step, gap = 0; i >= 0 && i < found.Count && gap < MaxGap; i += step, gap++)
            if (found[i].Voice is { } voice) return voice is { Responds: false, Standing: Standing.Asserted } ? voice : null;
        return null;
    }

    private static bool IsHearsay(Analysis analysis, TextSpan span)
    {
        for (int i = TextOrder.TokenFrom(analysis.Tokens, span.Start); i < analysis.Tokens.Length && analysis.Tokens[i].Span.Start < span.End; i++)
        {
            if (!Is(analysis, i, "shall")) continue;
            int have = i + 1;
            while (have < analysis.Tokens.Length && have <= i + MaxBetween && !Is(analysis, have, "have")) have++;
            for (int k = have + 1; k < Math.Min(analysis.Tokens.Length, have + 1 + MaxBetween) && Is(analysis, have, "have"); k++) if (analysis.Tokens[k].Penn == "VBN") return true;
        }
        return false;
    }

    private static bool Is(Analysis analysis, int token, string word) => token < analysis.Tokens.Length && analysis.Tokens[token].Span.In(analysis.Document.Text).Equals(word, StringComparison.OrdinalIgnoreCase);
}
