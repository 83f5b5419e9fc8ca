using System.Collections.Immutable;
using System.Globalization;
using Whence.Claims;
using Whence.Quantities;
using Whence.Text;

namespace Whence.Tracing;

/// <summary>Makes the public series out of figures: points, name, unit, what agrees and what contradicts.</summary>
internal static class SeriesBuilder
{
    /// <summary>Builds a series.</summary>
    public static Series Build(StoryTrace story, StoryFigures figures, List<int> members, string id)
    {
        List<int> absolute = [.. members.Where(i => !figures.Figures[i].Figure.IsRelative)];
        string? unit = absolute.Select(i => figures.Figures[i].Figure.Quantity.Unit).Where(name => name is not null).GroupBy(name => name).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).FirstOrDefault()?.Key;
        List<(SeriesPoint Point, Figure Figure)> points = [.. members.Select(i => (Point(story, figures, i, unit), figures.Figures[i].Figure))];
        Dictionary<string, int> order = new(StringComparer.Ordinal);
        for (int i = 0; i < story.Readings.Length; i++) order.TryAdd(story.Readings[i].Document.Id, i);
        points.Sort((x, y) => Compare(order, x.Point, y.Point));
        SeriesRemarks remarks = new(points);
        return new()
        {
            Id = id,
            Story = story.Id,
            Of = Name(story, figures, absolute.Count > 0 ? absolute : members, unit),
            Unit = unit,
            Points = [.. points.Select((pair, i) => pair.Point with { Remark = remarks.Of(i) })],
            Remarks = remarks.Across(),
        };
    }

    private static SeriesPoint Point(StoryTrace story, StoryFigures figures, int index, string? unit)
    {
        (int reading, Figure figure) = figures.Figures[index];
        Document document = story.Readings[reading].Document;
        Voice? voice = story.Readings[reading].Propositions[figure.Proposition].Voice;
        Quantity quantity = figure.Quantity;
        (decimal low, decimal high) = quantity.IsShare ? (Math.Round(quantity.Low * 100, 2), Math.Round(quantity.High * 100, 2)) : (quantity.Low, quantity.High);
        string? own = quantity.IsShare ? "percentage" : quantity.Unit;
        return new()
        {
            Document = document.Id,
            Span = quantity.Qualified,
            Low = low,
            High = high,
            Change = quantity.Change,
            Unit = own == unit ? null : own,
            From = figure.From,
            Until = figure.Until,
            Source = voice?.Source ?? (story.IsStatement[reading] ? document.Outlet : null),
        };
    }

    private static int Compare(Dictionary<string, int> readings, SeriesPoint x, SeriesPoint y)
    {
        int order = (x.From is null).CompareTo(y.From is null);
        if (order == 0 && x.From is { } a && y.From is { } b) order = a.CompareTo(b);
        if (order == 0) order = readings[x.Document].CompareTo(readings[y.Document]);
        return order != 0 ? order : x.Span.CompareTo(y.Span);
    }

    /// <summary>The words around the figures that most of them share: “toll road held”.</summary>
    private static string Name(StoryTrace story, StoryFigures figures, List<int> members, string? unit)
    {
        foreach (int i in members)
        {
            if (figures.Figures[i].Figure.Quantity.Of is not { Length: > 3 } of) continue;
            string text = of.Of(story.Readings[figures.Figures[i].Reading].Document.Text).ReplaceLineEndings(" ").Trim();
            if (text.Length is > 3 and < 80) return text;
        }
        (int reading, Figure figure) = figures.Figures[members[0]];
        Proposition proposition = story.Readings[reading].Propositions[figure.Proposition];
        string words = proposition.Span.Of(story.Readings[reading].Document.Text).ReplaceLineEndings(" ");
        return words.Length <= 80 ? words : string.Create(CultureInfo.InvariantCulture, $"{words.AsSpan(0, 77)}…");
    }
}
