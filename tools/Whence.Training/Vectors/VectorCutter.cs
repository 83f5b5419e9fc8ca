using System.Text;
using System.Text.Json;
using Whence.Language;

namespace Whence.Training.Vectors;

/// <summary>Cuts GloVe vectors to the most used words and to one byte a dimension: <c>models/vectors.bin</c>.</summary>
/// <remarks>The mean and the two strongest directions are taken out first (Mu and Viswanath, “All-but-the-Top”, 2018): they hold how often a word is used, not what it means.</remarks>
internal static class VectorCutter
{
    private const int Words = 36000;
    private const int Dimensions = 100;
    private const int RemovedDirections = 2;

    public static void Run(string jsonPath, string outputPath)
    {
        using JsonDocument json = JsonDocument.Parse(File.ReadAllBytes(jsonPath));
        Dictionary<string, JsonElement> vectors = json.RootElement.GetProperty("vectors").EnumerateObject().ToDictionary(entry => entry.Name, entry => entry.Value);
        List<string> names = [];
        List<double[]> rows = [];
        foreach (JsonElement word in json.RootElement.GetProperty("words").EnumerateArray())
        {
            string name = word.GetString()!;
            if (!IsWord(name)) continue;
            double[] row = new double[Dimensions];
            int i = 0;
            foreach (JsonElement value in vectors[name].EnumerateArray())
            {
                if (i == Dimensions) break;
                row[i++] = value.GetDouble();
            }
            names.Add(name);
            rows.Add(row);
            if (names.Count == Words) break;
        }
        Flatten(rows);
        using BinaryWriter writer = new(File.Create(outputPath));
        writer.Write(Encoding.ASCII.GetBytes("WHV1"));
        writer.Write(names.Count);
        writer.Write(Dimensions);
        foreach (string name in names) writer.Write(WordVectors.KeyOf(name));
        foreach (double[] row in rows)
        {
            double scale = 127 / row.Max(Math.Abs);
            foreach (double value in row) writer.Write((sbyte)Math.Round(value * scale));
        }
        Console.Error.WriteLine($"{names.Count} words to {outputPath}");
    }

    private static bool IsWord(string name) => name.Length > 1 && name.All(c => char.IsAsciiLetterLower(c) || c == '-') && name[0] != '-' && name[^1] != '-';

    private static void Flatten(List<double[]> rows)
    {
        double[] mean = new double[Dimensions];
        foreach (double[] row in rows) for (int i = 0; i < Dimensions; i++) mean[i] += row[i] / rows.Count;
        foreach (double[] row in rows) for (int i = 0; i < Dimensions; i++) row[i] -= mean[i];
        for (int k = 0; k < RemovedDirections; k++)
        {
            double[] direction = new double[Dimensions];
            for (int i = 0; i < Dimensions; i++) direction[i] = 1 + (i % 7);
            for (int turn = 0; turn < 60; turn++)
            {
                double[] next = new double[Dimensions];
                foreach (double[] row in rows)
                {
                    double dot = Dot(row, direction);
                    for (int i = 0; i < Dimensions; i++) next[i] += dot * row[i];
                }
                double norm = Math.Sqrt(Dot(next, next));
                for (int i = 0; i < Dimensions; i++) direction[i] = next[i] / norm;
            }
            foreach (double[] row in rows)
            {
                double dot = Dot(row, direction);
                for (int i = 0; i < Dimensions; i++) row[i] -= dot * direction[i];
            }
        }
    }

    private static double Dot(double[] x, double[] y)
    {
        double sum = 0;
        for (int i = 0; i < Dimensions; i++) sum += x[i] * y[i];
        return sum;
    }
}
