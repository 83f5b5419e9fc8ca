using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using Whence.Casebook;
using Whence.Casebook.Sqlite;
using Whence.Extraction;
using Whence.Pipeline;
using Whence.Text;
using Whence.Tracing;
using Whence.Web;

namespace Whence.Bench;

/// <summary>Reads pages of the web app over a pile, eight readers at once, each kind of page by itself, and says how long the first byte takes and what a page costs.</summary>
internal static class WebRun
{
    private const int Readers = 8;

    /// <summary>Milliseconds to the first byte, at the median and at the 95th percentile, and bytes of a page that are set as bars.</summary>
    private const double MaxMedian = 50, MaxMost = 200, MaxBytes = 500_000;

    /// <summary>Prints for each kind of page, read for the first and for the second time, the median and 95th percentile of the time to the first byte, the processor time of a page, and the biggest page.</summary>
    /// <param name="file">The pile, JSON Lines.</param>
    /// <param name="count">How many articles of it.</param>
    /// <param name="casebook">Keeps the readings, so that a second run need not read again.</param>
    /// <param name="only">The only kind of page that is measured; null for all.</param>
    /// <param name="output">Where figures go.</param>
    public static async Task RunAsync(string file, int count, string casebook, string? only, TextWriter output)
    {
        await using SqliteCasebook book = SqliteCasebook.Open(casebook);
        ShownReports shown = new();
        IReadOnlyCollection<Reading> readings = await ReadAsync(file, count, book, shown).ConfigureAwait(false);
        TimeSpan before = Processor();
        await using Workbench bench = await Workbench.OpenAsync(readings, book, book.Decisions, "pile", shown).ConfigureAwait(false);
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{readings.Count} reports traced in {(Processor() - before).TotalSeconds:0.0} s of processor time")).ConfigureAwait(false);
        await using WebApp app = await WebApp.StartAsync(bench, new()).ConfigureAwait(false);
        using HttpClient client = new(new SocketsHttpHandler { MaxConnectionsPerServer = Readers }) { BaseAddress = app.Address };
        // The index is filled in the background; it is measured as a thing of its own, not under the pages.
        before = Processor();
        await client.GetStringAsync("/search?q=the").ConfigureAwait(false);
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"index of the search filled, {(Processor() - before).TotalSeconds:0.0} s of processor time after the trace")).ConfigureAwait(false);
        List<string> over = [];
        foreach ((string kind, List<string> pages) in (await WebPages.FindAsync(client).ConfigureAwait(false)).Where(kind => only is null || kind.Kind == only))
            foreach (string pass in new[] { "first", "second" })
                if (!await MeasureAsync(client, kind, pages, pass, output).ConfigureAwait(false)) over.Add($"{kind}, {pass}");
        await output.WriteLineAsync(over.Count == 0 ? "all kinds within 50 ms at the median, 200 ms at the 95th percentile and 500 kB" : "above 50 ms at the median, 200 ms at the 95th percentile or 500 kB: " + string.Join("; ", over)).ConfigureAwait(false);
    }

    private static async Task<IReadOnlyCollection<Reading>> ReadAsync(string file, int count, SqliteCasebook book, ShownReports shown)
    {
        ConcurrentBag<Reading> readings = [];
        await foreach (KeptReport kept in book.ReadAllAsync().ConfigureAwait(false))
        {
            if (kept.Version != ReadingForm.Version) continue;
            readings.Add(ReadingForm.Read(kept.Reading.Span, kept.Document));
            shown.Hold(kept.Document.Id, ReadingForm.ShownOf(kept.Reading));
        }
        if (readings.Count == count) return readings;
        readings.Clear();
        Tracer tracer = new();
        ConcurrentBag<KeptReport> toKeep = [];
        Parallel.ForEach(Lines(file).Take(count), line =>
        {
            Analysis analysis = AnalysisPipeline.ForTrace.Run(Read(line));
            Reading reading = tracer.Read(analysis);
            readings.Add(reading);
            byte[] layers = ShownForm.Write(analysis);
            shown.Hold(reading.Document.Id, layers);
            toKeep.Add(new(reading.Document, ReadingForm.Version, ReadingForm.Write(reading, layers)));
        });
        await book.KeepAsync([.. toKeep]).ConfigureAwait(false);
        return readings;
    }

    // Whether the bars are kept.
    private static async Task<bool> MeasureAsync(HttpClient client, string kind, List<string> pages, string pass, TextWriter output)
    {
        ConcurrentBag<(double Milliseconds, int Bytes)> times = [];
        int next = -1;
        TimeSpan before = Processor();
        await Task.WhenAll(Enumerable.Range(0, Readers).Select(async _ =>
        {
            for (int i; (i = Interlocked.Increment(ref next)) < pages.Count;)
            {
                long start = Stopwatch.GetTimestamp();
                using HttpResponseMessage answer = await client.GetAsync(pages[i], HttpCompletionOption.ResponseHeadersRead).ConfigureAwait(false);
                double took = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
                times.Add((took, (await answer.Content.ReadAsByteArrayAsync().ConfigureAwait(false)).Length));
            }
        })).ConfigureAwait(false);
        double each = (Processor() - before).TotalMilliseconds / pages.Count;
        double[] sorted = [.. times.Select(time => time.Milliseconds).Order()];
        double median = sorted[sorted.Length / 2], most = sorted[(int)(sorted.Length * 0.95)];
        int biggest = times.Max(time => time.Bytes);
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{kind,-20} {pass,-6} {sorted.Length,4} requests  p50 {median,6:0.0} ms  p95 {most,6:0.0} ms  max {sorted[^1],6:0.0} ms  processor {each,6:0.00} ms each  biggest {biggest / 1000,4} kB")).ConfigureAwait(false);
        return median < MaxMedian && most < MaxMost && biggest < MaxBytes;
    }

    // Of the whole process, its readers among it: what they take themselves is a few tenths of a millisecond a page.
    private static TimeSpan Processor() => Process.GetCurrentProcess().TotalProcessorTime;

    private static IEnumerable<string> Lines(string file)
    {
        Stream stream = File.OpenRead(file);
        if (file.EndsWith(".gz", StringComparison.Ordinal)) stream = new GZipStream(stream, CompressionMode.Decompress);
        using StreamReader reader = new(stream);
        while (reader.ReadLine() is { } line)
            yield return line;
    }

    private static Document Read(string line)
    {
        using JsonDocument json = JsonDocument.Parse(line);
        string? Field(string name) => json.RootElement.TryGetProperty(name, out JsonElement value) ? value.GetString() : null;
        return PlainTextReader.Read(Field("text")!, Field("id")!, Field("url"), Field("outlet"), Field("title"), PublicationTime.Parse(Field("published")));
    }
}
