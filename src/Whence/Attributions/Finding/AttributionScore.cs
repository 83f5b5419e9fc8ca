using Whence.Text;

namespace Whence.Attributions.Finding;

/// <summary>How sure an attribution is, by weights learnt from openly licensed texts.</summary>
/// <remarks>
/// Logistic regression (L2) over the attributions found in the training part of GUM by rules of clauses, quotations, lines and bylines, right where source and content
/// both meet the gold. GUM has no objects and infinitives as content, so that those rules have no weight of their own. Ordering by it, the area under the curve of precision
/// and recall is 49 on GUM dev and 56 on PolNeAR dev, 22 and 52 by the certainty of the rules alone; nothing was learnt from PolNeAR.
/// </remarks>
internal static class AttributionScore
{
    private const double Bias = 0.05, Clause = 0.12, GoesOn = -1.79, Line = 1.19, Quoting = 0.48, Nested = -0.6, NestedSelf = 0.22, InMarks = -0.04, Split = -0.98, Asked = -0.22, Ordered = -0.47;

    // By the tenths of the rule's own certainty, from 0 to 1.
    private static readonly double[] Certainty = [0, 0, 0, 0, 0, 0.93, -1.56, 0.07, -0.18, 0.74, 0];

    // Isotonic regression on the same texts: the sum of weights, and what share was right so far up.
    private static readonly (double Sum, double Share)[] WholeShares = [(-2.7, 0.01), (-0.08, 0.05), (0.84, 0.16), (1.1, 0.78), (1.32, 0.95), (2.5, 0.97)];
    private static readonly (double Sum, double Share)[] SourceShares = [(-2.7, 0.01), (-0.08, 0.07), (0.84, 0.17), (1.09, 0.8), (1.32, 0.95), (2.5, 0.97)];
    private static readonly (double Sum, double Share)[] ContentShares = [(-3.33, 0.03), (-0.39, 0.09), (0.85, 0.12), (1.06, 0.46), (1.1, 0.58), (1.33, 0.6), (2.5, 0.62)];

    /// <summary>The scores of the whole, its source and its content, 0 to 1; no probabilities outside of GUM.</summary>
    /// <param name="text">The document.</param>
    /// <param name="drafts">All attributions, for the one around.</param>
    /// <param name="draft">The attribution.</param>
    /// <param name="kind">How its content is given.</param>
    /// <param name="pieces">The stretches of its content.</param>
    internal static (double Whole, double Source, double Content) Of(ReportText text, List<Draft> drafts, Draft draft, AttributionKind kind, int pieces)
    {
        double sum = Bias + Family(draft.FoundBy) + Certainty[Math.Clamp((int)(draft.Score * 10 + 1e-9), 0, 10)];
        if (draft.Outer >= 0 && !drafts[draft.Outer].CoversReport)
        {
            sum += Nested;
            if (IsSelf(text, draft)) sum += NestedSelf;
        }
        if (kind != AttributionKind.Indirect) sum += InMarks;
        if (pieces > 1) sum += Split;
        if (draft.Standing == Standing.Asked) sum += Asked;
        if (draft.Standing == Standing.Ordered) sum += Ordered;
        return (Share(WholeShares, sum), Share(SourceShares, sum), Share(ContentShares, sum));
    }

    private static double Family(string rule) => rule switch
    {
        "verb with object" or "verb with infinitive" or "verb with preposition" or "verb with predicate" or "verb with gerund" or "passive" or "noun" or "adjective" or "appearance" or "adverb" or "verb by its words" => 0,
        "interview answer" or "running quotation" => GoesOn,
        "dateline" or "contribution line" or "byline" or "credit line" or "speaker label" or "signature" or "headline colon" or "headline dash" => Line,
        _ => rule.Contains("quot", StringComparison.Ordinal) ? Quoting : Clause,
    };

    private static bool IsSelf(ReportText text, Draft draft) => draft.Source.Count == 1
        && (text.Is(draft.Source.First, "I") || text.Is(draft.Source.First, "we") || text.Is(draft.Source.First, "you") || text.Is(draft.Source.First, "me") || text.Is(draft.Source.First, "us"));

    private static double Share((double Sum, double Share)[] shares, double sum)
    {
        if (sum <= shares[0].Sum) return shares[0].Share;
        for (int i = 1; i < shares.Length; i++)
        {
            if (sum > shares[i].Sum) continue;
            ((double from, double low), (double to, double high)) = (shares[i - 1], shares[i]);
            return low + (high - low) * (sum - from) / (to - from);
        }
        return shares[^1].Share;
    }
}
