using System.Text;

namespace Whence.Training.Treebanks;

/// <summary>The text of a document of a treebank, with the places at which its sentences end.</summary>
/// <param name="Text">The text; paragraphs stand two line ends apart.</param>
/// <param name="SentenceEnds">The offset after the last unit of each sentence.</param>
internal sealed record TreebankText(string Text, HashSet<int> SentenceEnds)
{
    /// <summary>Rebuilds the texts of a CoNLL-U file from its written words and what is said of the space after them.</summary>
    public static List<TreebankText> Read(string path)
    {
        List<TreebankText> texts = [];
        StringBuilder text = new();
        HashSet<int> ends = [];
        string pending = "";
        int end = -1, coveredUntil = 0;
        foreach (string line in File.ReadLines(path))
        {
            if (line.StartsWith("# newdoc", StringComparison.Ordinal) && text.Length > 0)
            {
                texts.Add(new(text.ToString(), ends));
                (text, ends, pending) = (new(), [], "");
            }
            else if (line.StartsWith("# newpar", StringComparison.Ordinal) && text.Length > 0)
            {
                pending = "\n\n";
            }
            else if (line.Length == 0)
            {
                if (end >= 0) ends.Add(end);
                (end, coveredUntil) = (-1, 0);
            }
            else if (line[0] != '#')
            {
                string[] cells = line.Split('\t');
                if (cells[0].Contains('.')) continue;
                int dash = cells[0].IndexOf('-');
                if (dash < 0 && int.Parse(cells[0], System.Globalization.CultureInfo.InvariantCulture) <= coveredUntil) continue;
                if (dash > 0) coveredUntil = int.Parse(cells[0].AsSpan(dash + 1), System.Globalization.CultureInfo.InvariantCulture);
                text.Append(pending).Append(cells[1]);
                end = text.Length;
                pending = cells[9].Contains("SpaceAfter=No", StringComparison.Ordinal) ? "" : " ";
            }
        }
        if (text.Length > 0) texts.Add(new(text.ToString(), ends));
        return texts;
    }
}
