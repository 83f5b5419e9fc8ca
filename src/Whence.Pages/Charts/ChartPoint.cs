namespace Whence.Pages.Charts;

/// <summary>A figure placed on a chart, in SVG units.</summary>
/// <param name="X">Where in time.</param>
/// <param name="Top">Where the upper end of the figure is.</param>
/// <param name="Bottom">Where the lower end is; the same as <paramref name="Top"/> but for ranges.</param>
/// <param name="Label">The figure in words.</param>
/// <param name="Href">What a click opens.</param>
public readonly record struct ChartPoint(int X, int Top, int Bottom, string Label, string Href);
