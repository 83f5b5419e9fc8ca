using System.Runtime.CompilerServices;

namespace Whence.Tests.Attributions;

/// <summary>Reads the specs under <c>specs/attribution</c>.</summary>
internal static class SpecReader
{
    internal static string Folder([CallerFilePath] string here = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..", "specs", "attribution"));

    internal static List<SpecCase> ReadAll()
    {
        var cases = new List<SpecCase>();
        foreach (string file in Directory.GetFiles(Folder(), "*.md").Order(StringComparer.Ordinal))
            if (Path.GetFileName(file) != "README.md") Read(file, cases);
        return cases;
    }

    private static void Read(string file, List<SpecCase> cases)
    {
        string[] lines = File.ReadAllLines(file);
        string? outlet = null;
        var paragraphs = new List<string>();
        var expected = new List<SpecLine>();
        int at = 0;
        for (int i = 0; i <= lines.Length; i++)
        {
            string line = i < lines.Length ? lines[i] : "";
            if (line.StartsWith("outlet: ", StringComparison.Ordinal)) outlet = line["outlet: ".Length..];
            else if (line.StartsWith("> ", StringComparison.Ordinal))
            {
                if (paragraphs.Count == 0) at = i + 1;
                paragraphs.Add(line[2..]);
            }
            else if (line.StartsWith("- ", StringComparison.Ordinal)) expected.Add(SpecLine.Read(line[2..]));
            else if (line.Length == 0 && paragraphs.Count > 0)
            {
                cases.Add(new(Path.GetFileName(file), at, string.Join("\n\n", paragraphs), outlet, [.. expected]));
                paragraphs.Clear();
                expected.Clear();
            }
        }
    }
}
