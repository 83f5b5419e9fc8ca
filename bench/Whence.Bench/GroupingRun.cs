using System.Diagnostics;
using System.Globalization;
using Whence.Stories;
using Whence.Text;
using Whence.Tracing;

namespace Whence.Bench;

/// <summary>What grouping costs: a pile at once, and a report added to a pile that was grouped before.</summary>
internal static class GroupingRun
{
    private const int Added = 20;

    /// <summary>Prints the story of each report, as scorers read it.</summary>
    public static void Print(string file, TextWriter output)
    {
        foreach (Story story in StoryGrouper.Group(PileRun.Lines(file).Select(line => StoryInput.From(PileRun.Read(line)))))
            foreach (string id in story.Documents) output.WriteLine($"{{\"kind\":\"document\",\"id\":\"{id}\",\"story\":\"{story.Id}\"}}");
    }

    /// <summary>Prints seconds for a pile and milliseconds for each of the last reports, by time and by chance.</summary>
    public static void Run(string file, int count, TextWriter output)
    {
        StoryInput[] pile = [.. PileRun.Lines(file).Take(count).Select(line => StoryInput.From(PileRun.Read(line))).DistinctBy(report => report.Id)];
        StoryGrouper.Group(pile.Take(200));
        (double seconds, double processor) = Cost(() => StoryGrouper.Group(pile));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{pile.Length} reports at once: {seconds:0.00} s, {processor:0.00} s of processor"));
        StoryInput[] inTime = [.. pile.OrderBy(report => report.Published is null).ThenBy(report => report.Published).ThenBy(report => report.Id, StringComparer.Ordinal)];
        Add("the latest", inTime, output);
        StoryInput[] mixed = [.. pile];
        new Random(1).Shuffle(mixed);
        Add("any", mixed, output);
    }

    private static void Add(string which, StoryInput[] pile, TextWriter output)
    {
        StoryGrouper grouper = new();
        foreach (StoryInput report in pile.SkipLast(Added)) grouper.Add(report);
        grouper.Group();
        List<double> costs = [];
        foreach (StoryInput report in pile.TakeLast(Added))
        {
            grouper.Add(report);
            costs.Add(Cost(() => grouper.Group()).Processor);
        }
        costs.Sort();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"one of {which} added: {costs[Added / 2] * 1000:0} ms of processor (median of {Added}), {costs[^1] * 1000:0} ms at most"));
    }

    /// <summary>What an action costs by the clock and of the processor.</summary>
    public static (double Seconds, double Processor) Cost(Action action)
    {
        using Process self = Process.GetCurrentProcess();
        TimeSpan before = self.TotalProcessorTime;
        Stopwatch watch = Stopwatch.StartNew();
        action();
        self.Refresh();
        return (watch.Elapsed.TotalSeconds, (self.TotalProcessorTime - before).TotalSeconds);
    }
}
