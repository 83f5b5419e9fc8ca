using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using Whence.Extraction;
using Whence.Pipeline;
using Whence.Text;
using Whence.Tracing;

namespace Whence.Bench;

/// <summary>Reads a pile as <c>whence trace</c> does and says where the time goes.</summary>
internal static class PileRun
{
    /// <summary>Prints articles a second, processor an article, peak memory, and the share of each stage.</summary>
    public static void Run(string file, int count, int threads, bool withSteps, TextWriter output)
    {
        IAnalysisStage[] stages = [.. AnalysisPipeline.ForTrace.Stages];
        long[] ticks = new long[stages.Length + 2];
        int articles = 0;
        long characters = 0;
        Reading[] readings;
        Tracer tracer = new(new() { MaxThreads = threads });
        Stopwatch whole = Stopwatch.StartNew();
        readings = [.. Lines(file).Take(count).AsParallel().AsOrdered().WithDegreeOfParallelism(threads).WithMergeOptions(ParallelMergeOptions.NotBuffered).Select(line =>
        {
            long start = Stopwatch.GetTimestamp();
            Document document = Read(line);
            Interlocked.Add(ref characters, document.Text.Length);
            Interlocked.Increment(ref articles);
            Analysis analysis = new(document);
            start = Add(ticks, 0, start);
            for (int i = 0; i < stages.Length; i++)
            {
                analysis = stages[i].Run(analysis);
                analysis = analysis with { Present = analysis.Present | stages[i].Gives };
                start = Add(ticks, i + 1, start);
            }
            analysis.States?.Release();
            Reading reading = tracer.Read(analysis);
            Add(ticks, stages.Length + 1, start);
            return reading;
        })];
        TimeSpan read = whole.Elapsed;
        using Process self = Process.GetCurrentProcess();
        double readSeconds = self.TotalProcessorTime.TotalSeconds;
        long allocated = GC.GetTotalAllocatedBytes();
        TimeSpan paused = GC.GetTotalPauseDuration();
        (int young, int old) = (GC.CollectionCount(0), GC.CollectionCount(2));
        long held = GC.GetTotalMemory(forceFullCollection: true);
        TraceResult trace = tracer.Trace(readings);
        whole.Stop();
        self.Refresh();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{articles} articles, {characters / 1e6:0.0} million characters, {threads} threads: {whole.Elapsed.TotalSeconds:0.0} s, {articles / whole.Elapsed.TotalSeconds:0} articles a second, {self.TotalProcessorTime.TotalSeconds * 1000 / articles:0.0} ms of processor an article, peak {self.PeakWorkingSet64 >> 20} MiB, readings {held >> 20} MiB"));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"reading {read.TotalSeconds:0.0} s ({readSeconds * 1000 / articles:0.0} ms of processor an article), tracing {(whole.Elapsed - read).TotalSeconds:0.0} s ({(self.TotalProcessorTime.TotalSeconds - readSeconds) * 1000 / articles:0.0} ms): {trace.Stories.Length} stories, {trace.Claims.Length} claims, {trace.Derivations.Length} steps, {trace.Series.Length} series"));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"memory taken while reading {allocated / 1048576.0 / articles:0.00} MiB an article; {young} collections, {old} of them full, held it up for {paused.TotalMilliseconds / articles:0.00} ms an article"));
        string[] names = ["extraction", .. stages.Select(stage => stage.Name), "reading for the trace"];
        for (int i = 0; i < names.Length; i++)
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {names[i],-24} {Milliseconds(ticks[i]) / articles,8:0.00} ms an article  {100.0 * ticks[i] / ticks.Sum(),5:0.0} %"));
        if (withSteps) TraceSteps.Run(readings, output);
    }

    private static long Add(long[] ticks, int index, long start)
    {
        long now = Stopwatch.GetTimestamp();
        Interlocked.Add(ref ticks[index], now - start);
        return now;
    }

    private static double Milliseconds(long ticks) => ticks * 1000.0 / Stopwatch.Frequency;

    public static IEnumerable<string> Lines(string file)
    {
        Stream stream = File.OpenRead(file);
        if (file.EndsWith(".gz", StringComparison.Ordinal)) stream = new GZipStream(stream, CompressionMode.Decompress);
        using StreamReader reader = new(stream);
        while (reader.ReadLine() is { } line)
            yield return line;
    }

    public static Document Read(string line)
    {
        using JsonDocument json = JsonDocument.Parse(line);
        string? Field(string name) => json.RootElement.TryGetProperty(name, out JsonElement value) ? value.GetString() : null;
        return PlainTextReader.Read(Field("text")!, Field("id")!, Field("url"), Field("outlet"), Field("title"), PublicationTime.Parse(Field("published")));
    }
}
