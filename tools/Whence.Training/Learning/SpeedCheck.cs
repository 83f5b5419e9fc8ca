using System.Diagnostics;
using System.Text.Json;
using Whence.Language.Tokens;
using Whence.Pipeline;
using Whence.Text;

namespace Whence.Training.Learning;

/// <summary>Says how many words a second each stage reads: by processor time, so that other work on the machine does not count.</summary>
internal static class SpeedCheck
{
    private const int Rounds = 5, Repeats = 3;

    /// <summary>The tokenizer alone, without the ends of sentences and the language.</summary>
    public static void Tokenizer(string input)
    {
        string[] texts = [.. File.ReadLines(input).Select(line =>
        {
            using JsonDocument json = JsonDocument.Parse(line);
            return json.RootElement.GetProperty("text").GetString()!;
        })];
        TokenBuffer tokens = new();
        long words = 0;
        double best = Best(() =>
        {
            words = 0;
            foreach (string text in texts)
            {
                tokens.Clear();
                Language.Tokens.Tokenizer.Run(text, 0, tokens);
                words += tokens.Count;
            }
        });
        Console.Error.WriteLine($"tokenizer alone: {words / best:N0} words a second of processor time");
    }

    /// <summary>The least seconds of processor time of some rounds.</summary>
    private static double Best(Action run)
    {
        run();
        using Process process = Process.GetCurrentProcess();
        TimeSpan best = TimeSpan.MaxValue;
        for (int round = 0; round < Rounds; round++)
        {
            process.Refresh();
            TimeSpan before = process.TotalProcessorTime;
            for (int i = 0; i < Repeats; i++) run();
            process.Refresh();
            TimeSpan taken = process.TotalProcessorTime - before;
            if (taken < best) best = taken;
        }
        return best.TotalSeconds / Repeats;
    }

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
            double best = Best(() =>
            {
                foreach (Analysis analysis in analyses) stage.Run(analysis);
            });
            analyses = after;
            long words = analyses.Sum(analysis => (long)analysis.Tokens.Length);
            Console.Error.WriteLine($"{stage.Name}: {words / best:N0} words a second of processor time");
        }
    }
}
