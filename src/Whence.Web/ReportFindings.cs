using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using Whence.Attributions;
using Whence.Pages;
using Whence.Pages.Charts;
using Whence.Pipeline;
using Whence.Quantities;
using Whence.Text;
using Whence.Times;
using Whence.Tracing;

namespace Whence.Web;

/// <summary>All that is read in single reports, found ahead or when a report is first shown, and remembered. Threads share it.</summary>
internal sealed class ReportFindings
{
    /// <summary>Reports that are read ahead; those of a larger casebook are read when they are first shown.</summary>
    private const int MaxAhead = 2_000;

    private const int MaxRemembered = 2 * MaxAhead;

    private static readonly TimeSpan AtFirst = TimeSpan.FromSeconds(5);

    private readonly ConcurrentDictionary<string, Lazy<Analysis>> _analyses = new(StringComparer.Ordinal);
    private readonly Lazy<AnalysisPipeline> _sentences = new(() => AnalysisPipeline.Default.For(Layers.Tokens));

    /// <summary>The attributions, quantities and times of a report as marks, in order of the text.</summary>
    public IReadOnlyList<Mark> Of(Document report)
    {
        Analysis analysis = Analyse(report);
        List<Mark> marks = [];
        foreach (Attribution attribution in analysis.Attributions)
        {
            if (attribution.CoversReport) continue;
            string source = attribution.Source.IsDefaultOrEmpty ? "somebody not named" : string.Join(" ", attribution.Source.Select(span => span.Of(report.Text)));
            foreach (TextSpan content in attribution.Content) marks.Add(new(content, MarkKind.Said, "", $"said by {source}; {attribution.FoundBy}"));
            foreach (TextSpan span in attribution.Source) marks.Add(new(span, MarkKind.Source, "", $"source; {attribution.FoundBy}"));
        }
        foreach (Quantity quantity in analysis.Quantities) marks.Add(new(quantity.Span, MarkKind.Quantity, "", $"{Figure(quantity)}; {quantity.FoundBy}"));
        foreach (TimeExpression time in analysis.Times) marks.Add(new(time.Span, MarkKind.Time, "", $"{Time(time)}; {time.FoundBy}"));
        return [.. marks.Where(mark => !mark.Span.IsEmpty).OrderBy(mark => mark.Span)];
    }

    /// <summary>Reads reports before they are asked for, one after the other, with a rest after each as long as it took: half a core at most, after the first pages were shown.</summary>
    /// <param name="reports">The reports, those first that will be asked for first.</param>
    /// <param name="clock">Measures and waits.</param>
    /// <param name="token">Ends it.</param>
    public async Task ReadAheadAsync(IEnumerable<Document> reports, TimeProvider clock, CancellationToken token)
    {
        await Task.Delay(AtFirst, clock, token).ConfigureAwait(false);
        foreach (Document report in reports.Take(MaxAhead))
        {
            if (_analyses.ContainsKey(report.Id)) continue;
            long start = clock.GetTimestamp();
            Analyse(report);
            await Task.Delay(clock.GetElapsedTime(start), clock, token).ConfigureAwait(false);
        }
    }

    /// <summary>The sentences of a report, for a comparison.</summary>
    public ImmutableArray<TextSpan> Sentences(Document report) => [.. _sentences.Value.Run(report).Sentences.Select(sentence => sentence.Span)];

    private Analysis Analyse(Document report)
    {
        if (_analyses.Count >= MaxRemembered) _analyses.Clear();
        return _analyses.GetOrAdd(report.Id, _ => new(() => Slim(AnalysisPipeline.ForTrace.Run(report)))).Value;
    }

    // Tokens and trees are most of an analysis, and nothing here shows them.
    private static Analysis Slim(Analysis analysis) => new(analysis.Document) { Attributions = analysis.Attributions, Quantities = analysis.Quantities, Times = analysis.Times };

    private static string Figure(Quantity quantity) =>
        SeriesChart.Figure(new SeriesPoint { Document = "", Span = default, Low = quantity.Low, High = quantity.High, Change = quantity.Change }, quantity.Unit);

    private static string Time(TimeExpression time) => time.From is { } from
        ? time.Until is { } until ? $"{Moment(from)} to {Moment(until)}" : "from " + Moment(from) : $"{time.Value}, not anchored";

    private static string Moment(DateTime time) => time.ToString(time.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
