namespace Whence.Attributions.Finding;

/// <summary>The weights of <see cref="AttributionScore"/>; written by <c>Whence.Training attributions</c>, never by hand.</summary>
/// <remarks>Learnt from the attributions of GUM (Zeldes 2017; annotation CC BY 4.0), training part.</remarks>
internal static class AttributionWeights
{
    /// <summary>In the order of <see cref="AttributionFeatures"/>.</summary>
    internal static readonly double[] Features = [0.04, 0.12, -1.8, 1.18, 0.49, -0.47, 0.15, -0.08, -0.9, -0.21, -0.6, 0, 0, 0, 0, 0, 0.91, -1.53, 0.08, -0.19, 0.73, 0];

    /// <summary>Sums of weights, and what share of the attributions was right so far up.</summary>
    internal static readonly (double Sum, double Share)[] Whole = [(-2.66, 0.01), (0.1, 0.38), (0.52, 0.64), (0.73, 0.72), (1.07, 0.78), (2.07, 0.8)];

    /// <summary>The same for the source.</summary>
    internal static readonly (double Sum, double Share)[] Source = [(-2.66, 0.01), (0.1, 0.39), (0.52, 0.7), (1.05, 0.79), (2.05, 0.81)];

    /// <summary>The same for the content.</summary>
    internal static readonly (double Sum, double Share)[] Content = [(-3.37, 0.05), (-0.19, 0.2), (0.56, 0.56), (1.05, 0.59), (2.05, 0.61)];
}
