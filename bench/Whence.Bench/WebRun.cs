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

/// <summary>Reads pages of the web app over a pile, eight readers at once, and says how long the first byte takes.</summary>
internal static class WebRun
{
    private const int Readers = 8, MaxPages = 1_500;

    /// <summary>Prints for each kind of page, cold and warm, the median and 95th percentile of the time to the first byte, and the biggest page.</summary>
    /// <param name="file">The pile, JSON Lines.</param>
    /// <param name="count">How many articles of it.</param>
    /// <param name="casebook">Keeps the readings, so that a second run need not read again.</param>
    /// <param name="output">Where figures go.</param>
    public static async Task RunAsync(string file, int count, string casebook, TextWriter output)
    {
        await using SqliteCasebook book = SqliteCasebook.Open(casebook);
        IReadOnlyCollection<Reading> readings = await ReadAsync(file, count, book).ConfigureAwait(false);
        Stopwatch watch = Stopwatch.StartNew();
        await using Workbench bench = await Workbench.OpenAsync(readings, book, book.Decisions, "pile").ConfigureAwait(false);
        await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{readings.Count} reports traced in {watch.Elapsed.TotalSeconds:0.0} s")).ConfigureAwait(false);
        await using WebApp app = await WebApp.StartAsync(bench, new()).ConfigureAwait(false);
        List<string> pages = await FindAsync(app.Address).ConfigureAwait(false);
        foreach (string pass in new[] { "first", "second" })
            await MeasureAsync(app.Address, pages, pass, output).ConfigureAwait(false);
    }

    private static async Task<IReadOnlyCollection<Reading>> ReadAsync(string file, int count, SqliteCasebook book)
    {
        ConcurrentBag<Reading> readings = [];
        await foreach (KeptReport kept in book.ReadAllAsync().ConfigureAwait(false))
            if (kept.Version == ReadingForm.Version) readings.Add(ReadingForm.Read(kept.Reading.Span, kept.Document));
        if (readings.Count == count) return readings;
        readings.Clear();
        Tracer tracer = new();
        Parallel.ForEach(Lines(file).Take(count), line => readings.Add(tracer.Read(AnalysisPipeline.ForTrace.Run(Read(line)))));
        await book.KeepAsync([.. readings.Select(reading => new KeptReport(reading.Document, ReadingForm.Version, ReadingForm.Write(reading)))]).ConfigureAwait(false);
        return readings;
    }

    /// <summary>Pages of every kind, as their links are met.</summary>
    private static async Task<List<string>> FindAsync(Uri home)
    {
        using HttpClient client = new() { BaseAddress = home };
        List<string> pages = ["/search?q=minister", "/search?q=%22said+on+Monday%22+-police", "/search?q=tax+OR+vote&stance=denies", "/check?claim=The+president+will+sign+the+bill", "/check?claim=Police+shot+a+man", "/decisions", "/add"];
        Queue<string> open = new(["/", "/?order=disputed", "/reports", "/speakers"]);
        HashSet<string> seen = [.. open];
        while (pages.Count < MaxPages && open.TryDequeue(out string? path))
        {
            pages.Add(path);
            string page = await client.GetStringAsync(path).ConfigureAwait(false);
            foreach (string part in page.Split("href=\"").Skip(1))
            {
                string link = System.Net.WebUtility.HtmlDecode(part[..part.IndexOf('"', StringComparison.Ordinal)].Split('#')[0]);
                if (link.StartsWith('/') && !link.EndsWith(".css", StringComparison.Ordinal) && link != "/trace.html" && seen.Add(link)) open.Enqueue(link);
            }
        }
        return pages;
    }

    private static async Task MeasureAsync(Uri home, List<string> pages, string pass, TextWriter output)
    {
        ConcurrentBag<(string Path, double Milliseconds, int Bytes)> times = [];
        using HttpClient client = new() { BaseAddress = home };
        int next = -1;
        await Task.WhenAll(Enumerable.Range(0, Readers).Select(async _ =>
        {
            for (int i; (i = Interlocked.Increment(ref next)) < pages.Count;)
            {
                long start = Stopwatch.GetTimestamp();
                using HttpResponseMessage answer = await client.GetAsync(pages[i], HttpCompletionOption.ResponseHeadersRead).ConfigureAwait(false);
                double took = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
                times.Add((pages[i], took, (await answer.Content.ReadAsByteArrayAsync().ConfigureAwait(false)).Length));
            }
        })).ConfigureAwait(false);
        foreach (var kind in times.GroupBy(time => Kind(time.Path)).OrderBy(kind => kind.Key, StringComparer.Ordinal).Append(times.GroupBy(_ => "all pages").Single()))
        {
            double[] sorted = [.. kind.Select(time => time.Milliseconds).Order()];
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{pass,-7} {kind.Key,-12} {sorted.Length,5} pages  p50 {sorted[sorted.Length / 2],6:0.0} ms  p95 {sorted[(int)(sorted.Length * 0.95)],6:0.0} ms  max {sorted[^1],6:0.0} ms  biggest {kind.Max(time => time.Bytes) / 1000,4} kB")).ConfigureAwait(false);
        }
    }

    private static string Kind(string path) => "/" + path.Split('/', '?')[1] + (path.Split('/').Length > 2 ? "/…" : "");

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
