using System.Diagnostics;
using System.Globalization;
using Whence.Pipeline;
using Whence.Text;
using Whence.Tracing;

namespace Whence.Bench;

/// <summary>What hostile piles cost against as many usual articles (of a report of many sentences: as many characters), each in a process of its own.</summary>
internal static class HostileRun
{
    /// <summary>Prints a line for each pile at two sizes of which one is ten times the other.</summary>
    /// <param name="file">Usual articles.</param>
    /// <param name="size">The smaller size.</param>
    /// <param name="kinds">Which piles; none for all.</param>
    /// <param name="output">Where to.</param>
    public static void Run(string file, int size, string[] kinds, TextWriter output)
    {
        output.WriteLine("pile, size: processor (a usual pile of as many characters), peak memory, growth for ten times");
        double usualCost = 0;
        long usualCharacters = 1;
        foreach (string kind in kinds.Length > 0 ? kinds.Prepend("usual") : HostilePiles.Kinds.OrderBy(kind => kind != "usual"))
        {
            double before = 0;
            foreach (int count in (ReadOnlySpan<int>)[size, size * 10])
            {
                if (kind == "usual" && count > size) break;
                (double seconds, long peak, long characters, string found) = Measure(file, kind, count);
                if (kind == "usual") (usualCost, usualCharacters) = (seconds, characters);
                double expected = usualCost * characters / usualCharacters;
                string growth = before > 0 ? string.Create(CultureInfo.InvariantCulture, $", {seconds / before:0.0} times as much") : "";
                output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{kind}, {count}: {seconds:0.0} s ({expected:0.0} s, ratio {seconds / expected:0.00}), {peak >> 20} MiB{growth}; {found}"));
                before = seconds;
            }
        }
    }

    /// <summary>Traces one pile and prints what it cost, for the process that asked.</summary>
    public static void One(string file, string kind, int size, TextWriter output)
    {
        Tracer tracer = new();
        tracer.Read(AnalysisPipeline.ForTrace.Run(Document.AsText("first", "The dam leaks, an engineer said.")));
        long characters = 0;
        TraceResult? trace = null;
        (_, double processor) = GroupingRun.Cost(() =>
        {
            Reading[] readings = [.. HostilePiles.Of(kind, size, PileRun.Lines(file).Select(PileRun.Read)).AsParallel().AsOrdered().Select(document =>
            {
                Interlocked.Add(ref characters, document.Text.Length);
                return tracer.Read(AnalysisPipeline.ForTrace.Run(document));
            })];
            trace = tracer.Trace(readings);
        });
        using Process self = Process.GetCurrentProcess();
        int most = trace!.Claims.Select(claim => claim.Origins.UpTo).DefaultIfEmpty().Max(), cycles = trace.Derivations.Count(step => step.Flaw == DerivationFlaw.Cycle);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{processor} {self.PeakWorkingSet64} {characters} {trace.Stories.Length} stories, {trace.Derivations.Length} steps, {cycles} of them in rings, {trace.Claims.Length} claims, of up to {most} origins"));
    }

    private static (double Seconds, long Peak, long Characters, string Found) Measure(string file, string kind, int size)
    {
        ProcessStartInfo start = new(Environment.ProcessPath!) { RedirectStandardOutput = true };
        if (Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet") start.ArgumentList.Add(typeof(HostileRun).Assembly.Location);
        foreach (string argument in (string[])["hostile-one", file, kind, size.ToString(CultureInfo.InvariantCulture)]) start.ArgumentList.Add(argument);
        using Process process = Process.Start(start)!;
        string[] said = process.StandardOutput.ReadToEnd().Split(' ', 4);
        process.WaitForExit();
        return (double.Parse(said[0], CultureInfo.InvariantCulture), long.Parse(said[1], CultureInfo.InvariantCulture), long.Parse(said[2], CultureInfo.InvariantCulture), said[3].Trim());
    }
}
