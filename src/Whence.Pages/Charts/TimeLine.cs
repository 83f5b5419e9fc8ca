using System.Globalization;
using Whence.Stories;
using Whence.Text;

namespace Whence.Pages.Charts;

/// <summary>The reports of a story placed in time, a row per outlet in the order of their first reports.</summary>
public sealed record TimeLine
{
    /// <summary>Width of the drawing, in SVG units.</summary>
    public const int Width = 720;

    /// <summary>Height of a row, in SVG units.</summary>
    public const int RowHeight = 26;

    /// <summary>Outlets above this number share the last row.</summary>
    private const int MaxRows = 24;

    private const int Left = 178, Right = 20, DotWidth = 13;

    /// <summary>The outlets, top to bottom.</summary>
    public required IReadOnlyList<string> Rows { get; init; }

    /// <summary>The reports: where, in which row, and their ids.</summary>
    public required IReadOnlyList<(int X, int Row, string Document)> Dots { get; init; }

    /// <summary>The first and the last day: where, and what it says; one where both are the same.</summary>
    public required IReadOnlyList<(int X, string Label)> Days { get; init; }

    /// <summary>Reports without a date, which are not drawn.</summary>
    public required int Undated { get; init; }

    /// <summary>Height of the drawing, in SVG units.</summary>
    public int Height => (Rows.Count * RowHeight) + 30;

    /// <summary>Places a story; null where fewer than two reports are dated.</summary>
    public static TimeLine? Of(Story story, TraceView view)
    {
        List<(string Id, DateTime Time)> dated = [.. story.Documents.Where(id => view.Report(id).Published is not null).Select(id => (id, view.Report(id).Published!.Value.Instant)).OrderBy(pair => pair.Item2)];
        if (dated.Count < 2) return null;
        long first = dated[0].Time.Ticks, length = dated[^1].Time.Ticks - first;
        int X(DateTime time) => length == 0 ? Left + 8 : Left + 8 + (int)((Width - Left - Right - 8) * ((time.Ticks - first) / (double)length));
        List<string> rows = [];
        Dictionary<string, int> rowOf = new(StringComparer.OrdinalIgnoreCase);
        Dictionary<(int, int), int> taken = [];
        List<(int, int, string)> dots = [];
        foreach ((string id, DateTime time) in dated)
        {
            string outlet = view.Report(id).Outlet ?? "not known";
            if (!rowOf.TryGetValue(outlet, out int row))
            {
                row = Math.Min(rows.Count, MaxRows - 1);
                if (rows.Count < MaxRows) rows.Add(rows.Count == MaxRows - 1 ? "other outlets" : outlet);
                rowOf.Add(outlet, row);
            }
            int x = X(time);
            // Reports of one moment stand side by side, the later ones to the left where there is no room.
            while (taken.ContainsKey((row, x / DotWidth)) && x + DotWidth < Width - 6) x += DotWidth;
            taken.TryAdd((row, x / DotWidth), 0);
            dots.Add((x, row, id));
        }
        string firstDay = Day(dated[0].Time), lastDay = Day(dated[^1].Time);
        return new()
        {
            Rows = rows,
            Dots = dots,
            Days = firstDay == lastDay ? [(Left + 8, firstDay)] : [(Left + 8, firstDay), (Width - Right, lastDay)],
            Undated = story.Documents.Length - dated.Count,
        };
    }

    private static string Day(DateTime time) => new PublicationTime(DateOnly.FromDateTime(time)).ToString();

    /// <summary>Where a row is, downwards.</summary>
    public static int Y(int row) => (row * RowHeight) + 16;

    /// <summary>The label of the drawing for those who do not see it.</summary>
    public string Label => string.Create(CultureInfo.InvariantCulture, $"Time line of {Dots.Count} reports by {Rows.Count} outlets; the table below says the same");
}
