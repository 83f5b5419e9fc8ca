using System.Collections.Immutable;
using System.Globalization;
using Whence.Quantities;

namespace Whence.Tracing;

/// <summary>Says in words which figures of a series agree and which contradict, and why.</summary>
internal static class SeriesRemarks
{
    private const int MaxRemarks = 12;

    /// <summary>What a point agrees with or contradicts; null where nothing is to be said.</summary>
    public static string? Of(List<(SeriesPoint Point, Figure Figure)> points, int index)
    {
        (SeriesPoint point, Figure figure) = points[index];
        if (figure.Quantity.Conversion is { } conversion)
            return conversion.Agrees ? "both units give the same amount" : string.Create(CultureInfo.InvariantCulture, $"the amount in brackets, {conversion.Value} {conversion.Unit}, does not agree with it");
        if (figure.IsRelative) return null;
        foreach ((SeriesPoint other, Figure counterpart) in points)
        {
            if (ReferenceEquals(other, point) || counterpart.IsRelative || other.Document == point.Document || other.From != point.From || point.From is null) continue;
            if (FigureComparison.Compare(figure.Quantity, counterpart.Quantity) == Agreement.Contradicts)
                return string.Create(CultureInfo.InvariantCulture, $"for the same time {other.Document} gives {other.Low}{(other.High == other.Low ? "" : "–" + other.High.ToString(CultureInfo.InvariantCulture))}");
        }
        return null;
    }

    /// <summary>What holds across the points: shares that agree with the figures, moves up and down.</summary>
    public static ImmutableArray<string> Across(List<(SeriesPoint Point, Figure Figure)> points)
    {
        List<string> remarks = [];
        foreach ((SeriesPoint share, Figure relative) in points)
        {
            if (!relative.IsRelative || remarks.Count >= MaxRemarks) continue;
            if (Fits(points, relative) is { } remark) remarks.Add(remark);
        }
        (SeriesPoint Point, Figure Figure)[] absolute = [.. points.Where(pair => !pair.Figure.IsRelative && pair.Figure.Quantity.Low == pair.Figure.Quantity.High)];
        if (absolute.Length >= 2 && absolute.Min(pair => pair.Point.Low) is var least && absolute.Max(pair => pair.Point.Low) is var most && least != most)
            remarks.Add(string.Create(CultureInfo.InvariantCulture, $"between {least} and {most} across {absolute.Select(pair => pair.Point.Document).Distinct().Count()} reports"));
        return [.. remarks];
    }

    private static string? Fits(List<(SeriesPoint Point, Figure Figure)> points, Figure relative)
    {
        foreach ((SeriesPoint whole, Figure before) in points)
        {
            if (before.IsRelative) continue;
            foreach ((SeriesPoint rest, Figure after) in points)
            {
                if (after.IsRelative || ReferenceEquals(before, after) || before.Quantity.Low == after.Quantity.Low) continue;
                bool fits = relative.Quantity.Change == Change.Down || (relative.Quantity.Change is not Change.Up && after.Quantity.Low < before.Quantity.Low)
                    ? FigureComparison.CompareRest(before.Quantity, relative.Quantity, after.Quantity) == Agreement.Agrees
                    : FigureComparison.CompareChange(before.Quantity, after.Quantity, relative.Quantity) == Agreement.Agrees;
                if (!fits) continue;
                return string.Create(CultureInfo.InvariantCulture, $"{relative.Quantity.Low:0.##}{(relative.Quantity.Unit == "percentage" ? " percent" : "")} agrees with the step from {whole.Low} to {rest.Low}");
            }
        }
        return null;
    }
}
