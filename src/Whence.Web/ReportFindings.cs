using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using Whence.Attributions;
using Whence.Casebook;
using Whence.Pages;
using Whence.Pages.Charts;
using Whence.Pipeline;
using Whence.Quantities;
using Whence.Text;
using Whence.Times;
using Whence.Tracing;

namespace Whence.Web;

/// <summary>All that is read in single reports: as the casebook keeps it, or else found when a report is first shown, and remembered. Threads share it.</summary>
internal sealed class ReportFindings(ShownReports shown)
{
    private const int MaxRemembered = 500;

    private readonly ConcurrentDictionary<string, Lazy<ShownLayers>> _found = new(StringComparer.Ordinal);
    private readonly Lazy<AnalysisPipeline> _sentences = new(() => AnalysisPipeline.Default.For(Layers.Tokens));

    /// <summary>The attributions, quantities and times of a report as marks, in order of the text.</summary>
    public IReadOnlyList<Mark> Of(Document report)
    {
        ShownLayers layers = shown.Of(report) ?? Find(report);
        List<Mark> marks = [];
        foreach (Attribution attribution in layers.Attributions)
        {
            if (attribution.CoversReport) continue;
            string source = attribution.Source.IsDefaultOrEmpty ? "somebody not named" : string.Join(" ", attribution.Source.Select(span => span.Of(report.Text)));
            foreach (TextSpan content in attribution.Content) marks.Add(new(content, MarkKind.Said, "", $"said by {source}; {attribution.FoundBy}"));
            foreach (TextSpan span in attribution.Source) marks.Add(new(span, MarkKind.Source, "", $"source; {attribution.FoundBy}"));
        }
        foreach (Quantity quantity in layers.Quantities) marks.Add(new(quantity.Span, MarkKind.Quantity, "", $"{Figure(quantity)}; {quantity.FoundBy}"));
        foreach (TimeExpression time in layers.Times) marks.Add(new(time.Span, MarkKind.Time, "", $"{Time(time)}; {time.FoundBy}"));
        return [.. marks.Where(mark => !mark.Span.IsEmpty).OrderBy(mark => mark.Span)];
    }

    /// <summary>The sentences of a report, for a comparison.</summary>
    public ImmutableArray<TextSpan> Sentences(Document report) => [.. _sentences.Value.Run(report).Sentences.Select(sentence => sentence.Span)];

    private ShownLayers Find(Document report)
    {
        if (_found.Count >= MaxRemembered) _found.Clear();
        return _found.GetOrAdd(report.Id, _ => new(() => ShownForm.Of(AnalysisPipeline.ForTrace.Run(report)))).Value;
    }

    private static string Figure(Quantity quantity) =>
        SeriesChart.Figure(new SeriesPoint { Document = "", Span = default, Low = quantity.Low, High = quantity.High, Change = quantity.Change }, quantity.Unit);

    private static string Time(TimeExpression time) => time.From is { } from
        ? time.Until is { } until ? $"{Moment(from)} to {Moment(until)}" : "from " + Moment(from) : $"{time.Value}, not anchored";

    private static string Moment(DateTime time) => time.ToString(time.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
