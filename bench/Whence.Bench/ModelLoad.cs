using System.Diagnostics;
using Whence.Checking;
using Whence.Claims;
using Whence.Extraction.Blocks;
using Whence.Language;
using Whence.Language.Tags;
using Whence.Language.Tokens;
using Whence.Language.Trees;
using Whence.Mentions.Names;
using Whence.Mentions.Pronouns;
using Whence.Pipeline;

namespace Whence.Bench;

/// <summary>Says what reading each model of the library costs in this process, and what all of them hold in memory.</summary>
internal static class ModelLoad
{
    /// <summary>Says what reading all that the stages need costs where it is done side by side, as a program does that starts; in a process that has read nothing yet.</summary>
    public static void Together(TextWriter output)
    {
        using Process process = Process.GetCurrentProcess();
        TimeSpan start = process.TotalProcessorTime;
        Stopwatch watch = Stopwatch.StartNew();
        ShippedModels.Read();
        watch.Stop();
        process.Refresh();
        output.WriteLine(FormattableString.Invariant($"all side by side: {watch.Elapsed.TotalMilliseconds:F0} ms by the clock, {(process.TotalProcessorTime - start).TotalMilliseconds:F0} ms of processor"));
    }

    public static void Run(TextWriter output)
    {
        (string Name, Func<object?> Read)[] models =
        [
            ("vectors", () => WordVectors.Shipped), ("sentences", () => SentenceModel.Shipped), ("tags", () => TagModel.Shipped), ("trees", () => TreeModel.Shipped),
            ("names", () => NameModel.Shipped), ("pronouns", () => PronounModel.Shipped), ("extraction", () => BodyModel.Default), ("stance", () => StanceModel.Shipped), ("claims", () => ClaimModels.Shipped),
        ];
        using Process process = Process.GetCurrentProcess();
        List<object?> kept = [];
        double all = 0;
        long before = GC.GetTotalMemory(true), files = 0;
        foreach ((string name, Func<object?> read) in models)
        {
            process.Refresh();
            TimeSpan start = process.TotalProcessorTime;
            kept.Add(read());
            process.Refresh();
            double milliseconds = (process.TotalProcessorTime - start).TotalMilliseconds;
            all += milliseconds;
            long now = GC.GetTotalMemory(true), size = SizeOf(name);
            files += size;
            output.WriteLine(FormattableString.Invariant($"{name,-12} {milliseconds,6:F0} ms {(now - before) / 1e6,7:F1} MB in memory {size / 1e6,7:F2} MB on disk"));
            before = now;
        }
        output.WriteLine(FormattableString.Invariant($"{"all",-12} {all,6:F0} ms {GC.GetTotalMemory(true) / 1e6,7:F1} MB in memory {files / 1e6,7:F2} MB on disk"));
        GC.KeepAlive(kept);
    }

    private static long SizeOf(string name)
    {
        using Stream? stream = typeof(WordVectors).Assembly.GetManifestResourceStream("models/" + name + ".bin");
        return stream?.Length ?? 0;
    }
}
