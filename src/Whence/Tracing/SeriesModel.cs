namespace Whence.Tracing;

/// <summary>The learnt weights by which figures are put into one series.</summary>
/// <remarks>Learnt on the invented piles with <c>tools/Whence.Training claims</c>; see docs/decisions/series.md.</remarks>
/// <param name="Pair">In the order of <see cref="FigureFeatures"/>.</param>
/// <param name="JoinThreshold">Series are joined above these mean log-odds.</param>
internal sealed record SeriesModel(float[] Pair, float JoinThreshold)
{
    /// <summary>The one that the library carries.</summary>
    public static SeriesModel Shipped { get; } = new([-0.284f, 2.124f, 1.102f, 2.169f, -0.444f, 0.679f, 2.248f, -0.212f, -3.141f, -0.392f, 0f, 0.282f, -0.093f], -0.1f);
}
