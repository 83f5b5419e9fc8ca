using System.IO.Compression;
using System.Text.Json;

namespace Whence.Scores;

/// <summary>Runs one measure: the input, the program, the scorer.</summary>
internal sealed class MeasureRun(Measure measure, bool part)
{
    private readonly string _folder = Directory.CreateDirectory(Path.Combine(Place.Work(part), measure.Name)).FullName;

    private static string Scorers => Path.Combine(Place.Shared, "scorers");

    private string At(string name) => Path.Combine(_folder, name);

    /// <summary>The figures, by their names, in the order of the measure.</summary>
    public IReadOnlyList<(string Name, double Value)> Run()
    {
        string gold = Gold();
        string scorer = Path.Combine(Scorers, measure.Scorer + ".py");
        List<string> judged = [scorer, gold];
        if (measure.Scorer == "traces") judged.AddRange(RunTraces(gold));
        else
        {
            string predicted = At("predicted.jsonl");
            Whence(Input(gold, scorer), predicted);
            judged.Add(predicted);
        }
        judged.AddRange(measure.Options.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        Command.Run(At("scores.txt"), Scorers, "python3", judged);
        using JsonDocument scores = JsonDocument.Parse(File.ReadLines(At("scores.txt")).Last());
        return [.. measure.Figures.Select(figure => (figure.Key, figure.Key == Measures.Balance ? Even(Figure(scores.RootElement, figure.Value)) : Figure(scores.RootElement, figure.Value)))];
    }

    private string Gold()
    {
        string gold = Path.Combine(Place.Shared, "data", measure.Gold);
        if (!part || measure.PartLines == 0) return gold;
        File.WriteAllLines(At("gold.jsonl"), File.ReadLines(gold).Take(measure.PartLines));
        return At("gold.jsonl");
    }

    private List<string> Input(string gold, string scorer)
    {
        if (measure.Scorer == "stance") return ["--pairs", gold, "--bodies", Unpacked(Path.Combine(Place.Shared, "data", "stance", "fnc_train.bodies.jsonl.gz"), 0)];
        if (measure.Input is { } input) return ["--jsonl", Unpacked(Path.Combine(Place.Shared, "data", input), part ? measure.PartLines : 0)];
        Command.Run(At("input.jsonl"), Scorers, "python3", [scorer, "--raw", gold]);
        return ["--jsonl", At("input.jsonl")];
    }

    private List<string> RunTraces(string gold)
    {
        string input = At("input"), predicted = At("predicted");
        foreach (string folder in (string[])[input, predicted])
        {
            if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
            Directory.CreateDirectory(folder);
        }
        List<string> texts = gold.EndsWith(".json", StringComparison.Ordinal) ? ["--texts=" + Path.Combine(Place.Shared, "seeds")] : [];
        Command.Run(At("raw.txt"), Scorers, "python3", [Path.Combine(Scorers, "traces.py"), "--raw", gold, input, .. texts]);
        foreach (string pile in Directory.GetFiles(input, "*.jsonl"))
            Whence(["--jsonl", pile], Path.Combine(predicted, Path.GetFileName(pile)));
        return [predicted, .. texts];
    }

    private void Whence(IEnumerable<string> input, string output)
    {
        string errors = Command.Run(output, _folder, "dotnet", [Path.Combine(AppContext.BaseDirectory, "Whence.Cli.dll"), .. measure.Command.Split(' '), .. input], mayLeaveOut: true);
        File.WriteAllText(At("errors.txt"), errors);
    }

    private string Unpacked(string packed, int lines)
    {
        string plain = At(Path.GetFileNameWithoutExtension(packed));
        using GZipStream stream = new(File.OpenRead(packed), CompressionMode.Decompress);
        if (lines == 0)
        {
            using FileStream file = File.Create(plain);
            stream.CopyTo(file);
        }
        else
        {
            using StreamReader reader = new(stream);
            using StreamWriter writer = new(plain);
            for (int i = 0; i < lines && reader.ReadLine() is { } line; i++)
                writer.WriteLine(line);
        }
        return plain;
    }

    /// <summary>A figure by its path; names may hold points and pluses, so that the longest name that fits is taken.</summary>
    private static double Even(double ratio) => ratio > 0 ? Math.Round(Math.Min(ratio, 1 / ratio), 3) : ratio;

    private static double Figure(JsonElement scores, string path)
    {
        if (scores.ValueKind == JsonValueKind.Object)
        {
            if (scores.TryGetProperty(path, out JsonElement whole)) return whole.ValueKind == JsonValueKind.Number ? whole.GetDouble() : double.NaN;
            for (int dot = path.IndexOf('.', StringComparison.Ordinal); dot > 0; dot = path.IndexOf('.', dot + 1))
                if (scores.TryGetProperty(path[..dot], out JsonElement inner)) return Figure(inner, path[(dot + 1)..]);
        }
        return double.NaN;
    }
}
