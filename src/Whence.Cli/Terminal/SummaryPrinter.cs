using System.Globalization;
using System.Text;
using Whence.Claims;
using Whence.Pages;
using Whence.Pages.Charts;
using Whence.Stories;
using Whence.Text;
using Whence.Tracing;

namespace Whence.Cli.Terminal;

/// <summary>A trace for a terminal of 80 columns.</summary>
internal static class SummaryPrinter
{
    private const int Width = Wrapping.Width;
    private const int MaxClaims = 6, MaxSeries = 4, MaxStories = 40, MaxPoints = 12;

    public static async Task PrintAsync(TraceResult trace, Talk talk, CancellationToken token)
    {
        StringBuilder text = new();
        Ink ink = new(talk.Colour);
        List<Story> shown = [.. trace.Stories.Where(story => story.Documents.Length > 1)];
        int alone = trace.Stories.Length - shown.Count;
        foreach (Story story in shown.Take(MaxStories))
            PrintStory(text, story, trace, ink);
        if (shown.Count > MaxStories) text.Append(CultureInfo.InvariantCulture, $"… and {shown.Count - MaxStories} more stories; --output and --json show them all.\n\n");
        if (alone > 0) text.Append(Count(alone, "report stands", "reports stand")).Append(" alone: nothing else in the pile is about the same event.\n");
        if (trace.Documents.Count == 0) text.Append("No report was read.\n");
        await talk.Data.WriteAsync(Encoding.UTF8.GetBytes(text.ToString()), token).ConfigureAwait(false);
    }

    private static void PrintStory(StringBuilder text, Story story, TraceResult trace, Ink ink)
    {
        string title = story.Documents.Select(id => trace.Documents[id].Title).FirstOrDefault(name => !string.IsNullOrWhiteSpace(name)) ?? story.Documents[0];
        text.Append(ink.Bold(Plain.Cut(title, Width))).Append('\n');
        text.Append(ink.Dim($"{Count(story.Documents.Length, "report")}, {Days(story, trace)}")).Append("\n\n");
        foreach (Claim claim in trace.Claims.Where(claim => claim.Story == story.Id).Take(MaxClaims))
            PrintClaim(text, claim, trace, ink);
        foreach (Series series in trace.Series.Where(series => series.Story == story.Id).Take(MaxSeries))
            PrintSeries(text, series, trace, ink);
    }

    private static void PrintClaim(StringBuilder text, Claim claim, TraceResult trace, Ink ink)
    {
        Wrap(text, "  ", claim.Wording, ink.Bold);
        int reports = claim.Appearances.Select(appearance => appearance.Document).Distinct(StringComparer.Ordinal).Count();
        string range = claim.Origins.UpTo > claim.Origins.Confirmed ? string.Create(CultureInfo.InvariantCulture, $", up to {claim.Origins.UpTo}") : "";
        text.Append("    ").Append(Count(reports, "report")).Append(", ").Append(Count(claim.Origins.Confirmed, "origin")).Append(" confirmed").Append(range);
        text.Append(claim.Disputed ? ink.Red("  disputed") : "").Append('\n');
        foreach (Origin origin in claim.Origins.Items.Where(origin => origin.State != OriginState.Dependent))
            Wrap(text, "    ", $"{(origin.State == OriginState.Confirmed ? "●" : "○")} {Name(trace, origin)} ({string.Join(", ", origin.Documents.Select(id => Outlet(trace, id)).Distinct(StringComparer.Ordinal))})", static line => line, hang: 2);
        Appearance[] against = [.. claim.Appearances.Where(appearance => appearance.Stance is Stance.Denies or Stance.Doubts)];
        // Who denies by name and doubts by surname is one.
        Dictionary<string, string> fullest = Deniers.Fullest(against.Select(Source));
        foreach (var stance in against.GroupBy(appearance => appearance.Stance))
        {
            foreach (var denial in stance.GroupBy(appearance => fullest[Source(appearance)], StringComparer.Ordinal))
                Wrap(text, "    ", $"✕ {(stance.Key == Stance.Denies ? "denied" : "doubted")} by {denial.Key} ({string.Join(", ", denial.Select(appearance => Outlet(trace, appearance.Document)).Distinct(StringComparer.Ordinal))})", ink.Red, hang: 2);
        }
        text.Append('\n');
        string Source(Appearance appearance) => WithoutArticle(appearance.Source ?? Outlet(trace, appearance.Document));
    }

    private static void PrintSeries(StringBuilder text, Series series, TraceResult trace, Ink ink)
    {
        Wrap(text, "  ", series.Of, ink.Bold);
        foreach (SeriesPoint point in series.Points.Take(MaxPoints))
        {
            string day = (point.From ?? trace.Documents[point.Document].Published?.Date)?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "undated   ";
            string line = $"    {day}  {Plain.Cut(SeriesChart.Figure(point, series.Unit), 28),-28}  {point.Source ?? "no source named"} ({Outlet(trace, point.Document)})";
            text.Append(Plain.Cut(line.TrimStart(), Width - 4).Insert(0, "    ")).Append('\n');
        }
        if (series.Points.Length > MaxPoints) text.Append(CultureInfo.InvariantCulture, $"    … and {series.Points.Length - MaxPoints} more figures\n");
        text.Append('\n');
    }

    private static string Name(TraceResult trace, Origin origin) => OriginNames.Of(origin, id => trace.Documents[id], id => Outlet(trace, id));

    private static string WithoutArticle(string source) => source.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? source[4..] : source;

    private static string Outlet(TraceResult trace, string id)
    {
        Document document = trace.Documents[id];
        return document.Outlet ?? (document.Path is { } path ? Path.GetFileName(path) : document.Id);
    }

    private static string Days(Story story, TraceResult trace)
    {
        List<DateOnly> days = [.. story.Documents.Select(id => trace.Documents[id].Published?.Date).OfType<DateOnly>().Order()];
        if (days.Count == 0) return "none dated";
        string first = days[0].ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), last = days[^1].ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return first == last ? first : first + " to " + last;
    }

    private static string Count(int count, string one, string? many = null) => count.ToString("#,0", CultureInfo.InvariantCulture) + " " + (count == 1 ? one : many ?? one + "s");

    private static void Wrap(StringBuilder text, string indent, string words, Func<string, string> ink, int hang = 0) => Wrapping.Append(text, indent, words, ink, hang);
}
