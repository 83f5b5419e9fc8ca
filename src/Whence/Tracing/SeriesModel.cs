namespace Whence.Tracing;

/// <summary>The learnt weights by which figures are put into one series.</summary>
/// <remarks>The weights are learnt on the invented piles with <c>tools/Whence.Training claims</c>, the thresholds chosen on more of them and on pairs of real articles that were read; see docs/decisions/series.md.</remarks>
/// <param name="Pair">In the order of <see cref="FigureFeatures"/>.</param>
/// <param name="JoinThreshold">In short reports series are joined above these mean log-odds.</param>
/// <param name="FullJoinThreshold">The same in full articles (<see cref="Whence.Claims.ReportLength"/>), where the same log-odds mean less.</param>
internal sealed record SeriesModel(float[] Pair, float JoinThreshold, float FullJoinThreshold)
{
    /// <summary>The one that the library carries.</summary>
    public static SeriesModel Shipped { get; } = new([-0.485f, 2.055f, 1.596f, 1.89f, 0.427f, 0.47f, 1.73f, -0.754f, -3.35f, -0.073f, 0f, 0.25f, 0.319f], -0.6f, 2);
}
