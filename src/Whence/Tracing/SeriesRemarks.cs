using System.Collections.Immutable;
using System.Globalization;
using Whence.Quantities;

namespace Whence.Tracing;

/// <summary>Says in words which figures of a series agree and which contradict, and why.</summary>
/// <remarks>What many reports give alike is looked at once.</remarks>
internal sealed class SeriesRemarks
{
    private const int MaxRemarks = 12;

    private readonly List<(SeriesPoint Point, Figure Figure)> points;
    private readonly Dictionary<DateOnly, List<(SeriesPoint Point, Figure Figure)>> ofDay = [];
    private readonly List<(SeriesPoint Point, Figure Figure)> amounts = [];

    /// <summary>Takes the points in order.</summary>
    public SeriesRemarks(List<(SeriesPoint Point, Figure Figure)> points)
    {
        this.points = points;
        Dictionary<(DateOnly, Quantity), int> seen = [];
        HashSet<Quantity> different = [];
        foreach ((SeriesPoint point, Figure figure) in points)
        {
            if (figure.IsRelative) continue;
            Quantity amount = Amount(figure.Quantity);
            if (different.Add(amount)) amounts.Add((point, figure));
            if (point.From is not { } day) continue;
            if (!ofDay.TryGetValue(day, out List<(SeriesPoint, Figure)>? list)) ofDay[day] = list = [];
            // Two reports of each amount: a point is not held against its own.
            (DateOnly, Quantity) key = (day, amount);
            int times = seen.GetValueOrDefault(key);
            if (times >= 2 || (times == 1 && list.Exists(other => other.Item1.Document == point.Document && Amount(other.Item2.Quantity) == amount))) continue;
            seen[key] = times + 1;
            list.Add((point, figure));
        }
    }

    // What makes two quantities compare alike, wherever they stand.
    private static Quantity Amount(Quantity quantity) => quantity with { Span = default, Qualified = default, Of = null, FoundBy = "", Conversion = null };

    /// <summary>What a point agrees with or contradicts; null where nothing is to be said.</summary>
    public string? Of(int index)
    {
        (SeriesPoint point, Figure figure) = points[index];
        if (figure.Quantity.Conversion is { } conversion)
            return conversion.Agrees ? "both units give the same amount" : string.Create(CultureInfo.InvariantCulture, $"the amount in brackets, {conversion.Value} {conversion.Unit}, does not agree with it");
        if (figure.IsRelative || point.From is not { } day) return null;
        foreach ((SeriesPoint other, Figure counterpart) in ofDay[day])
        {
            if (other.Document == point.Document) continue;
            if (FigureComparison.Compare(figure.Quantity, counterpart.Quantity) == Agreement.Contradicts)
                return string.Create(CultureInfo.InvariantCulture, $"for the same time {other.Document} gives {other.Low}{(other.High == other.Low ? "" : "–" + other.High.ToString(CultureInfo.InvariantCulture))}");
        }
        return null;
    }

    /// <summary>What holds across the points: shares that agree with the figures, moves up and down.</summary>
    public ImmutableArray<string> Across()
    {
        List<string> remarks = [];
        Dictionary<Quantity, string?> known = [];
        foreach ((_, Figure relative) in points)
        {
            if (!relative.IsRelative || remarks.Count >= MaxRemarks) continue;
            if (!known.TryGetValue(Amount(relative.Quantity), out string? remark)) known[Amount(relative.Quantity)] = remark = Fits(relative);
            if (remark is not null) remarks.Add(remark);
        }
        (SeriesPoint Point, Figure Figure)[] absolute = [.. points.Where(pair => !pair.Figure.IsRelative && pair.Figure.Quantity.Low == pair.Figure.Quantity.High)];
        if (absolute.Length >= 2 && absolute.Min(pair => pair.Point.Low) is var least && absolute.Max(pair => pair.Point.Low) is var most && least != most)
            remarks.Add(string.Create(CultureInfo.InvariantCulture, $"between {least} and {most} across {absolute.Select(pair => pair.Point.Document).Distinct().Count()} reports"));
        return [.. remarks];
    }

    private string? Fits(Figure relative)
    {
        foreach ((SeriesPoint whole, Figure before) in amounts)
        {
            foreach ((SeriesPoint rest, Figure after) in amounts)
            {
                if (before.Quantity.Low == after.Quantity.Low) continue;
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
