using System.Diagnostics;
using Whence.Pages;
using Whence.Tracing;

namespace Whence.Web.Tests;

/// <summary>How long a large report file takes to open. Alone, since it is measured.</summary>
[Collection(nameof(Alone))]
public sealed class ReportFileSpeedTests(Chromium chromium) : IDisposable
{
    private const int Count = 500;

    private readonly string _folder = Directory.CreateTempSubdirectory("whence-test-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public Task Five_hundred_reports_open_in_two_seconds() => OpensInTwoSeconds(ManyReports.Of(Count, new Tracer().Trace(Readings.Sample.Value)));

    [Fact]
    public Task Five_hundred_real_articles_open_in_two_seconds()
    {
        PileArticles.MustBeThere();
        Assert.SkipWhen(PileArticles.Count < Count, $"WHENCE_PILE={Count} or more reads so many.");
        return OpensInTwoSeconds(new Tracer().Trace(PileArticles.Readings.Value!.OrderBy(reading => reading.Document.Id, StringComparer.Ordinal).Take(Count)));
    }

    private async Task OpensInTwoSeconds(TraceResult trace)
    {
        Uri address = new(Path.Combine(_folder, "trace.html"));
        await using (StreamWriter writer = new(address.LocalPath))
            await ReportFile.WriteAsync(trace, writer, new() { Title = "Trace" }, TestContext.Current.CancellationToken);
        await using Visit visit = await chromium.OpenAsync();
        await visit.GoAsync(new("about:blank"));
        // Processor time of the thread that reads, lays out and shows the page: it hardly depends on what else the machine does.
        await visit.Page.Client.SendAsync("Performance.disable");
        await visit.Page.Client.SendAsync("Performance.enable", new { timeDomain = "threadTicks" });
        decimal before = (await visit.Page.MetricsAsync())["TaskDuration"];
        Stopwatch watch = Stopwatch.StartNew();
        await visit.GoAsync(address);
        decimal took = (await visit.Page.MetricsAsync())["TaskDuration"] - before;
        TestContext.Current.SendDiagnosticMessage($"500 reports, {new FileInfo(address.LocalPath).Length / 1024:#,0} KiB: {took:0.00} s of processor time, loaded after {watch.Elapsed.TotalSeconds:0.00} s");
        took.ShouldBeInRange(0.001m, 2m);
        (await visit.AskAsync<int>("document.querySelectorAll('article.report').length")).ShouldBe(Count);
    }
}
