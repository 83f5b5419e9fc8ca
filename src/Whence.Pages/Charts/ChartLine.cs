namespace Whence.Pages.Charts;

/// <summary>The figures that one source gives, over time.</summary>
/// <param name="Source">Who gives them; “the outlets themselves” where no source is named.</param>
/// <param name="Style">Number of its colour and shape, from zero.</param>
/// <param name="Points">The figures, by time.</param>
public sealed record ChartLine(string Source, int Style, IReadOnlyList<ChartPoint> Points);
