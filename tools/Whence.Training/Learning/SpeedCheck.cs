using System.Diagnostics;
using System.Text.Json;
using Whence.Pipeline;
using Whence.Text;

namespace Whence.Training.Learning;

/// <summary>Says how many words a second each stage reads: by processor time, so that other work on the machine does not count.</summary>
internal static class SpeedCheck
{
    private const int Rounds = 5;

    public static void Run(string input, IReadOnlyList<IAnalysisStage> stages)
    {
        Analysis[] analyses = [.. File.ReadLines(input).Select(line =>
        {
            using JsonDocument json = JsonDocument.Parse(line);
            return new Analysis(Document.AsText(json.RootElement.GetProperty("id").GetString()!, json.RootElement.GetProperty("text").GetString()!));
        })];
        foreach (IAnalysisStage stage in stages)
        {
            Analysis[] after = [.. analyses.Select(stage.Run)];
            using Process process = Process.GetCurrentProcess();
            TimeSpan best = TimeSpan.MaxValue;
            for (int round = 0; round < Rounds; round++)
            {
                process.Refresh();
                TimeSpan before = process.TotalProcessorTime;
                foreach (Analysis analysis in analyses) stage.Run(analysis);
                process.Refresh();
                TimeSpan taken = process.TotalProcessorTime - before;
                if (taken < best) best = taken;
            }
            analyses = after;
            long words = analyses.Sum(analysis => (long)analysis.Tokens.Length);
            Console.Error.WriteLine($"{stage.Name}: {words / best.TotalSeconds:N0} words a second of processor time");
        }
    }
}
