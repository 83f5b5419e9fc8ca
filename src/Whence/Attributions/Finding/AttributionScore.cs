namespace Whence.Attributions.Finding;

/// <summary>How sure an attribution is, by weights learnt from openly licensed texts.</summary>
/// <remarks>
/// Logistic regression (L2) over the attributions found in the training part of GUM by rules of clauses, quotations, lines and bylines, right where source and content
/// both meet the gold; then isotonic regression of the whole, of the source and of the content on the sum of the weights. <c>Whence.Training attributions</c> learns them;
/// nothing is learnt from PolNeAR. What the order is worth stands in docs/decisions/attribution.md.
/// </remarks>
internal static class AttributionScore
{
    /// <summary>The scores of the whole, its source and its content, 0 to 1; no probabilities outside of GUM.</summary>
    internal static (double Whole, double Source, double Content) Of(ReportText text, List<Draft> drafts, Draft draft, AttributionKind kind, int pieces)
    {
        Span<float> features = stackalloc float[AttributionFeatures.Count];
        AttributionFeatures.Write(text, drafts, draft, kind, pieces, features);
        double sum = Sum(features, AttributionWeights.Features);
        return (Share(AttributionWeights.Whole, sum), Share(AttributionWeights.Source, sum), Share(AttributionWeights.Content, sum));
    }

    /// <summary>The sum of the weights of the features that are there.</summary>
    internal static double Sum(ReadOnlySpan<float> features, ReadOnlySpan<double> weights)
    {
        double sum = 0;
        for (int i = 0; i < features.Length; i++) sum += features[i] * weights[i];
        return sum;
    }

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
