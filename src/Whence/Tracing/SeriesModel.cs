namespace Whence.Tracing;

/// <summary>The learnt weights by which figures are put into one series.</summary>
/// <remarks>Learnt on the invented piles with <c>tools/Whence.Training claims</c>; see docs/decisions/series.md.</remarks>
/// <param name="Pair">In the order of <see cref="FigureFeatures"/>.</param>
/// <param name="JoinThreshold">Series are joined above these mean log-odds.</param>
internal sealed record SeriesModel(float[] Pair, float JoinThreshold)
{
    /// <summary>The one that the library carries.</summary>
    public static SeriesModel Shipped { get; } = new([-0.511f, 2.045f, 1.609f, 1.863f, 0.438f, 0.477f, 1.722f, -0.689f, -3.348f, -0.046f, 0f, 0.254f, 0.32f], -0.4f);
}
