using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Whence.Casebook.Watching;
using Whence.Claims;
using Whence.Stories;
using Whence.Text;
using Whence.Tracing;

namespace Whence.Cli.Watching;

/// <summary>Finds in a trace what reports that were not there before bring to what was known. What they bring among themselves is no news: nothing was known.</summary>
/// <param name="trace">All reports, the fresh ones among them.</param>
/// <param name="settled">The ids of those whose news was looked for before.</param>
/// <param name="before">The version before a fresh report; null where it is the first of its address.</param>
/// <param name="now">When.</param>
internal sealed class NewsFinder(TraceResult trace, IReadOnlySet<string> settled, Func<string, ReportVersion?> before, DateTimeOffset now)
{
    private readonly List<Alert> _alerts = [];

    /// <summary>The alerts, one for each event.</summary>
    public IReadOnlyList<Alert> Find()
    {
        foreach (Claim claim in trace.Claims)
        {
            if (claim.Appearances.All(appearance => IsFresh(appearance.Document))) continue;
            FindOrigins(claim);
            FindDenials(claim);
        }
        foreach (Series series in trace.Series) FindNumbers(series);
        FindCorrections();
        return _alerts;
    }

    private bool IsFresh(string report) => !settled.Contains(report);

    private void FindOrigins(Claim claim)
    {
        foreach (Origin origin in claim.Origins.Items)
        {
            if (origin.State == OriginState.Dependent || origin.Documents.Any(report => !IsFresh(report))) continue;
            // An origin whose other report lies in a version of the same page was known.
            if (origin.Documents.All(report => before(report) is not null)) continue;
            string state = origin.State == OriginState.Confirmed ? "" : ", whose source is not shown";
            Add(AlertKind.NewOrigin, origin.Documents[0], "origin " + origin.Name, $"A further origin{state}: {Outlet(origin.Documents[0])} on “{claim.Wording}”",
                $"{origin.Why}\nNow {claim.Origins.Confirmed} confirmed, up to {claim.Origins.UpTo}.");
        }
    }

    // One denial often meets several claims, its own headline among them: it is one event, told with all that it meets.
    private void FindDenials(Claim claim)
    {
        string Who(Appearance appearance) => appearance.Source ?? Outlet(appearance.Document);
        HashSet<string> known = new(claim.Appearances.Where(appearance => appearance.Stance == Stance.Denies && !IsFresh(appearance.Document)).Select(Who), StringComparer.OrdinalIgnoreCase);
        foreach (Appearance appearance in claim.Appearances)
        {
            string who = Who(appearance);
            if (appearance.Stance != Stance.Denies || !IsFresh(appearance.Document) || !known.Add(who)) continue;
            string words = $"“{claim.Wording}”: “{appearance.Span.Of(trace.Documents[appearance.Document].Text)}”";
            int told = _alerts.FindIndex(alert => alert.Kind == AlertKind.Denial && alert.Report == appearance.Document);
            if (told >= 0) _alerts[told] = _alerts[told] with { Detail = _alerts[told].Detail + "\n" + words };
            else Add(AlertKind.Denial, appearance.Document, "denial " + who, $"Denied by {who}: “{claim.Wording}”", words);
        }
    }

    private void FindNumbers(Series series)
    {
        SeriesPoint[] known = [.. series.Points.Where(point => !IsFresh(point.Document))];
        if (known.Length == 0) return;
        HashSet<(decimal, decimal)> told = [.. known.Select(static point => (point.Low, point.High))];
        SeriesPoint last = known[^1];
        foreach (SeriesPoint point in series.Points)
        {
            if (!IsFresh(point.Document) || (point.Unit ?? series.Unit) != (last.Unit ?? series.Unit) || known.Any(old => point.Low <= old.High && old.Low <= point.High) || !told.Add((point.Low, point.High))) continue;
            Add(AlertKind.RevisedNumber, point.Document, $"number {series.Of} {Figure(point)}", $"{series.Of}: {Words(last)} → {Words(point)}", $"{Outlet(last.Document)}: {Words(last)}\n{Outlet(point.Document)}: {Words(point)}{(point.Source is { } source ? ", by " + source : "")}");
        }
    }

    private void FindCorrections()
    {
        foreach (Document document in trace.Documents.Values)
        {
            if (!IsFresh(document.Id)) continue;
            if (before(document.Id) is { } old && trace.Documents.TryGetValue(old.Report, out Document? earlier))
            {
                Add(AlertKind.Correction, document.Id, "version", $"{Outlet(document.Id)} changed “{document.Title ?? document.Url}”", VersionChange.Describe(trace, earlier, document));
                continue;
            }
            if (trace.Derivations.FirstOrDefault(step => step.To == document.Id && step.Type == DerivationType.Revised && step.From is { } from && !IsFresh(from)) is { } revision)
                Add(AlertKind.Correction, document.Id, "revision " + revision.From, $"{Outlet(document.Id)} goes back to its report “{trace.Documents[revision.From!].Title ?? revision.From}”", revision.Why ?? revision.FoundBy);
        }
    }

    private void Add(AlertKind kind, string report, string subject, string title, string detail)
    {
        byte[] hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{kind}\0{report}\0{subject}"));
        _alerts.Add(new(Convert.ToHexStringLower(hash.AsSpan(0, 8)), kind, now, title, detail, report, trace.Documents[report].Url));
    }

    private string Outlet(string report) => trace.Documents[report].Outlet ?? trace.Documents[report].Url ?? report;

    private string Words(SeriesPoint point) => point.Span.Of(trace.Documents[point.Document].Text);

    private static string Figure(SeriesPoint point) => string.Create(CultureInfo.InvariantCulture, $"{point.Low} {point.High}");
}
