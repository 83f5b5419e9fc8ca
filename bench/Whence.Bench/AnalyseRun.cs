using System.Diagnostics;
using System.Globalization;
using Whence.Pipeline;
using Whence.Text;

namespace Whence.Bench;

/// <summary>What reading articles costs on one core, from saved text to attributions.</summary>
internal static class AnalyseRun
{
    private const int WarmUp = 60;

    /// <summary>Prints articles and words a second of processor, with trees for every sentence and with trees for those that may attribute.</summary>
    public static void Run(string file, int count, TextWriter output)
    {
        string[] lines = [.. PileRun.Lines(file).Take(count)];
        foreach ((string name, AnalysisPipeline pipeline) in new[] { ("trees for all sentences", AnalysisPipeline.Default), ("trees where somebody may say something", AnalysisPipeline.ForTrace) })
        {
            foreach (string line in lines.Take(WarmUp)) pipeline.Run(PileRun.Read(line));
            using Process self = Process.GetCurrentProcess();
            TimeSpan before = self.TotalProcessorTime;
            int tokens = 0, attributions = 0;
            foreach (string line in lines)
            {
                Document document = PileRun.Read(line);
                Analysis analysis = pipeline.Run(document);
                tokens += analysis.Tokens.Length;
                attributions += analysis.Attributions.Length;
            }
            self.Refresh();
            double seconds = (self.TotalProcessorTime - before).TotalSeconds;
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: {lines.Length / seconds:0} articles a second of one core, {tokens / seconds:0} words a second, {attributions} attributions in {lines.Length} articles of {tokens / lines.Length} words"));
        }
    }
}
