using System.Globalization;

namespace Whence.Training.Treebanks;

/// <summary>Reads CoNLL-U: words, tags, heads and relations. Ranges of written words and empty nodes are left out.</summary>
internal static class TreebankReader
{
    public static List<TreebankSentence> Read(string path)
    {
        List<TreebankSentence> sentences = [];
        List<string[]> rows = [];
        foreach (string line in File.ReadLines(path).Append(""))
        {
            if (line.Length == 0)
            {
                if (rows.Count > 0) sentences.Add(Build(rows));
                rows.Clear();
            }
            else if (line[0] != '#')
            {
                string[] cells = line.Split('\t');
                if (!cells[0].AsSpan().ContainsAny('-', '.')) rows.Add(cells);
            }
        }
        return sentences;
    }

    private static TreebankSentence Build(List<string[]> rows) => new(
        [.. rows.Select(row => row[1])],
        [.. rows.Select(row => row[2])],
        [.. rows.Select(row => row[3])],
        [.. rows.Select(row => row[4])],
        [.. rows.Select(row => int.Parse(row[6], CultureInfo.InvariantCulture) - 1)],
        [.. rows.Select(row => row[7])]);
}
