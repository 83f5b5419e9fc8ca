namespace Whence.Tracing;

/// <summary>The learnt weights by which figures are put into one series.</summary>
/// <remarks>Learnt on the invented piles with <c>tools/Whence.Training claims</c>; see docs/decisions/series.md.</remarks>
/// <param name="Pair">In the order of <see cref="FigureFeatures"/>.</param>
/// <param name="JoinThreshold">Series are joined above these mean log-odds.</param>
internal sealed record SeriesModel(float[] Pair, float JoinThreshold)
{
    /// <summary>The one that the library carries.</summary>
    public static SeriesModel Shipped { get; } = new([-3f, 1.5f, 2f, 2f, 1f, 1f, 3f, -1.5f, -0.7f, 0f, 0.5f, 1f, 0.5f], -0.3f);
}
