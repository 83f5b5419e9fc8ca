using System.Globalization;
using Humanizer;
using Whence.Tracing;

namespace Whence.Pages.Charts;

/// <summary>A series placed on a plane: as-of time to the right, the figure upwards, a line per source.</summary>
/// <remarks>A figure without an as-of time stands at its report's day, one without either at the left edge. Figures of another unit are left to the table.</remarks>
public sealed record SeriesChart
{
    /// <summary>Width of the drawing, in SVG units.</summary>
    public const int Width = 720;

    /// <summary>Height of the drawing, in SVG units.</summary>
    public const int Height = 260;

    // Reckoning with decimals ends at 7.9e28; the table shows larger figures all the same.
    private const decimal MaxDrawn = 1e24m;

    private const int Left = 76, Right = 16, Top = 14, Bottom = 34, DotWidth = 11;

    /// <summary>The lines, by source.</summary>
    public required IReadOnlyList<ChartLine> Lines { get; init; }

    /// <summary>Marks of the upward axis: where, and what it says.</summary>
    public required IReadOnlyList<(int Y, string Label)> Rungs { get; init; }

    /// <summary>Marks of the time axis: where, and what it says.</summary>
    public required IReadOnlyList<(int X, string Label)> Days { get; init; }

    /// <summary>Places a series; null where fewer than two figures can be placed, or one is beyond any scale.</summary>
    public static SeriesChart? Of(Series series, TraceView view)
    {
        List<SeriesPoint> points = [.. series.Points.Where(point => point.Unit is null || point.Unit == series.Unit)];
        if (points.Count < 2 || points.Exists(static point => Math.Max(Math.Abs(point.Low), Math.Abs(point.High)) > MaxDrawn)) return null;
        decimal high = points.Max(point => point.High), low = Math.Min(0, points.Min(point => point.Low));
        if (high == low) high = low + 1;
        decimal step = Step(high - low, points.TrueForAll(static point => decimal.IsInteger(point.Low) && decimal.IsInteger(point.High)));
        (low, high) = (decimal.Floor(low / step) * step, decimal.Ceiling(high / step) * step);
        List<DateOnly> days = [.. points.Select(point => Day(point, view)).OfType<DateOnly>().Distinct().Order()];
        int first = days.Count > 0 ? days[0].DayNumber : 0, last = days.Count > 0 ? days[^1].DayNumber : 0;
        int X(DateOnly? day) => day is { } known && last > first
            ? Left + 12 + (int)((long)(known.DayNumber - first) * (Width - Left - Right - 24) / (last - first)) : Left + 12;
        int Y(decimal value) => Top + (int)((Height - Top - Bottom) * (double)((high - value) / (high - low)));
        HashSet<(int, int)> taken = [];
        // Sources that give one figure for one day stand side by side, not upon each other.
        int Free(int x, int y)
        {
            while (!taken.Add((x / DotWidth, y / DotWidth)) && x + DotWidth < Width - Right) x += DotWidth;
            return x;
        }
        List<ChartLine> lines = [];
        foreach (var group in points.GroupBy(point => point.Source ?? "", StringComparer.OrdinalIgnoreCase).OrderBy(group => group.Key, StringComparer.Ordinal))
            lines.Add(new(group.Key.Length > 0 ? group.Key : "no source named", lines.Count % 6,
                [.. group.Select(point => new ChartPoint(Free(X(Day(point, view)), Y(point.High)), Y(point.High), Y(point.Low), Figure(point, series.Unit),
                    view.Link(point.Document, point.Span))).OrderBy(point => point.X)]));
        return new()
        {
            Lines = lines,
            Rungs = [.. Enumerable.Range(0, (int)((high - low) / step) + 1).Select(i => low + (step * i)).Select(value => (Y(value), Short(value)))],
            Days = days.Count == 0 ? [] : days.Count == 1 ? [(X(days[0]), Iso(days[0]))] : [(X(days[0]), Iso(days[0])), (X(days[^1]), Iso(days[^1]))],
        };
    }

    /// <summary>A figure in words: “about 800 square kilometres”.</summary>
    public static string Figure(SeriesPoint point, string? unit)
    {
        string value = point.Low == point.High ? Short(point.Low) : Short(point.Low) + "–" + Short(point.High);
        string change = point.Change switch
        {
            Quantities.Change.About => "about ",
            Quantities.Change.AtLeast => "at least ",
            Quantities.Change.AtMost => "at most ",
            Quantities.Change.Up => "up by ",
            Quantities.Change.Down => "down by ",
            _ => "",
        };
        string? name = point.Unit ?? unit;
        return change + value + (name == "percentage" ? " %" : name is null ? "" : " " + (point.Low == 1 && point.High == 1 ? name : Plural(name)));
    }

    private static string Plural(string name) => name.EndsWith("people", StringComparison.Ordinal) ? name : name.Pluralize(inputIsKnownToBeSingular: true);

    /// <summary>The time that a figure is of, or the day of its report; null where neither is known.</summary>
    public static DateOnly? Day(SeriesPoint point, TraceView view) => point.From ?? view.Report(point.Document).Published?.Date;

    // The least of 1, 2, 2.5 and 5 times a power of ten of which six cover the range; whole things are counted in whole steps.
    private static decimal Step(decimal range, bool isCount)
    {
        const int maxSteps = 6;
        decimal power = 1;
        while (power * maxSteps >= range && power > 0.000_001m) power /= 10;
        for (; ; power *= 10)
        {
            foreach (decimal times in (ReadOnlySpan<decimal>)[1, 2, 2.5m, 5])
                if (power * times * maxSteps >= range && (!isCount || decimal.IsInteger(power * times))) return power * times;
        }
    }

    private static string Short(decimal value) => value.ToString(value == decimal.Truncate(value) ? "#,0" : "#,0.##", CultureInfo.InvariantCulture);

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
