using System.Runtime.CompilerServices;

namespace Whence.Tests.Quantities;

/// <summary>The two-column tables of a spec file: what is read, and what is found in it.</summary>
internal static class SpecTable
{
    /// <summary>Yields file, line, text and what is expected, for each row of the Markdown tables in a folder of <c>specs/</c>.</summary>
    public static IEnumerable<TheoryDataRow<string, int, string, string>> Read(string folder, [CallerFilePath] string here = "")
    {
        string root = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "..", "specs", folder));
        foreach (string path in Directory.EnumerateFiles(root, "*.md").Order(StringComparer.Ordinal))
        {
            int number = 0;
            foreach (string line in File.ReadLines(path))
            {
                number++;
                if (!line.StartsWith("| ", StringComparison.Ordinal) || line.StartsWith("| text |", StringComparison.Ordinal)) continue;
                string[] cells = line.Replace("\\|", "\u0001", StringComparison.Ordinal).Split('|');
                if (cells.Length < 4) continue;
                yield return new(Path.GetFileName(path), number, Cell(cells[1]), Cell(cells[2]));
            }
        }
    }

    private static string Cell(string cell) => cell.Trim().Replace('\u0001', '|');
}
