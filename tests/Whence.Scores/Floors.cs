using System.Text.Json;

namespace Whence.Scores;

/// <summary>floors.json: what no figure may fall below, for the part and for the whole.</summary>
internal static class Floors
{
    private static readonly JsonSerializerOptions Layout = new() { WriteIndented = true };

    public static string File { get; } = Path.Combine(Place.Root, "floors.json");

    /// <summary>The floors by “measure.figure”.</summary>
    public static IReadOnlyDictionary<string, double> Read(bool part)
    {
        if (!System.IO.File.Exists(File)) return new Dictionary<string, double>();
        var all = JsonSerializer.Deserialize<Dictionary<string, Dictionary<string, double>>>(System.IO.File.ReadAllText(File))!;
        return all.GetValueOrDefault(part ? "part" : "whole") ?? [];
    }

    /// <summary>Sets the floors of one measure to a little below its figures.</summary>
    public static void Set(bool part, Measure measure, IEnumerable<(string Name, double Value)> figures)
    {
        var all = new SortedDictionary<string, SortedDictionary<string, double>>(StringComparer.Ordinal) { ["part"] = new(StringComparer.Ordinal), ["whole"] = new(StringComparer.Ordinal) };
        foreach (bool which in (bool[])[true, false])
            foreach ((string name, double value) in Read(which))
                all[which ? "part" : "whole"][name] = value;
        foreach ((string name, double value) in figures)
            if (!double.IsNaN(value)) all[part ? "part" : "whole"][measure.Name + "." + name] = Math.Floor((value - (value > 1.5 ? 0.5 : 0.005)) * 1000) / 1000;
        System.IO.File.WriteAllText(File, JsonSerializer.Serialize(all, Layout) + "\n");
    }
}
