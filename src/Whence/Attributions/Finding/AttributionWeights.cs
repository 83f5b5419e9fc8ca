namespace Whence.Attributions.Finding;

/// <summary>The weights of <see cref="AttributionScore"/>; written by <c>Whence.Training attributions</c>, never by hand.</summary>
/// <remarks>Learnt from the attributions of GUM (Zeldes 2017; annotation CC BY 4.0), training part.</remarks>
internal static class AttributionWeights
{
    /// <summary>In the order of <see cref="AttributionFeatures"/>.</summary>
    internal static readonly double[] Features = [0.06, 0.13, -1.76, 1.14, 0.49, -0.48, 0.15, -0.08, -0.91, -0.23, -0.61, 0, 0, 0, 0, 0, 0.89, -1.55, 0.13, -0.19, 0.72, 0];

    /// <summary>Sums of weights, and what share of the attributions was right so far up.</summary>
    internal static readonly (double Sum, double Share)[] Whole = [(-2.7, 0.01), (0.1, 0.39), (0.54, 0.62), (0.73, 0.72), (1.08, 0.78), (2.08, 0.8)];

    /// <summary>The same for the source.</summary>
    internal static readonly (double Sum, double Share)[] Source = [(-2.7, 0.01), (0.1, 0.41), (0.54, 0.69), (1.06, 0.79), (2.06, 0.81)];

    /// <summary>The same for the content.</summary>
    internal static readonly (double Sum, double Share)[] Content = [(-3.33, 0.05), (-0.17, 0.2), (0.56, 0.56), (0.88, 0.58), (1.1, 0.59), (2.1, 0.61)];
}
