namespace Whence.Tracing;

/// <summary>The learnt weights by which figures are put into one series.</summary>
/// <remarks>Learnt on the invented piles with <c>tools/Whence.Training claims</c>; see docs/decisions/series.md.</remarks>
/// <param name="Pair">In the order of <see cref="FigureFeatures"/>.</param>
/// <param name="JoinThreshold">Series are joined above these mean log-odds.</param>
internal sealed record SeriesModel(float[] Pair, float JoinThreshold)
{
    /// <summary>The one that the library carries.</summary>
    public static SeriesModel Shipped { get; } = new([-1.016f, 2.243f, 1.636f, 2.029f, -0.357f, 1.196f, 1.773f, -0.559f, -3f, 0.166f, 0f, 0.271f, 0.318f], -0.4f);
}
