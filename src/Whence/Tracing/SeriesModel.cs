namespace Whence.Tracing;

/// <summary>The learnt weights by which figures are put into one series.</summary>
/// <remarks>Learnt on the invented piles with <c>tools/Whence.Training claims</c>; see docs/decisions/series.md.</remarks>
/// <param name="Pair">In the order of <see cref="FigureFeatures"/>.</param>
/// <param name="JoinThreshold">Series are joined above these mean log-odds.</param>
internal sealed record SeriesModel(float[] Pair, float JoinThreshold)
{
    /// <summary>The one that the library carries.</summary>
    public static SeriesModel Shipped { get; } = new([-0.698f, 2.07f, 1.609f, 1.794f, 0.136f, 0.985f, 1.649f, -0.512f, -3.337f, -0.038f, 0f, 0.246f, 0.309f], -0.4f);
}
