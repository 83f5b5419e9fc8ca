using System.Globalization;
using System.Text;

namespace Whence.Scores;

/// <summary>Keeps the figures of each measure as a row, so that runs of single measures add up to one table.</summary>
internal static class ScoreTable
{
    public static void Keep(bool part, Measure measure, IReadOnlyList<(string Name, double Value)> figures, TimeSpan took)
    {
        string row = string.Create(CultureInfo.InvariantCulture, $"| {measure.Name} | {measure.Of} | {string.Join(", ", figures.Select(Show))} |");
        File.WriteAllText(Path.Combine(Place.Work(part), measure.Name, "row.md"), row + "\n");
        File.WriteAllText(Path.Combine(Place.Work(part), measure.Name, "seconds.txt"), took.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture) + "\n");
        string table = Path.Combine(Place.Root, "docs", "scores.md");
        if (!part) File.WriteAllText(table, Table(File.Exists(table) ? File.ReadAllLines(table) : []));
    }

    // A measure that was not run here keeps the row that it had.
    private static string Table(string[] before)
    {
        StringBuilder text = new();
        text.Append("# Scores\n\nMade by `./score` on the public data beside the repository (`../shared`), with its scorers. All figures are those that the scorer of each set\nprints: per cent, or shares of 1. What each means stands at the head of the scorer. `floors.json` holds what no figure may fall below.\n\n");
        text.Append("| measure | of | figures |\n|---|---|---|\n");
        foreach (Measure measure in Measures.All)
        {
            string row = Path.Combine(Place.Work(false), measure.Name, "row.md");
            if (File.Exists(row)) text.Append(File.ReadAllText(row));
            else if (Array.Find(before, line => line.StartsWith($"| {measure.Name} |", StringComparison.Ordinal)) is { } had) text.Append(had).Append('\n');
        }
        return text.ToString();
    }

    private static string Show((string Name, double Value) figure) => double.IsNaN(figure.Value) ? figure.Name + " –"
        : figure.Name + " " + figure.Value.ToString(figure.Value is > 0 and <= 1.5 ? "0.000" : "0.0", CultureInfo.InvariantCulture);
}
