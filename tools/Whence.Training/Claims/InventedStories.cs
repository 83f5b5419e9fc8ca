using System.Globalization;
using Whence.Claims;
using Whence.Text;

namespace Whence.Training.Claims;

/// <summary>Reads invented stories, of which only the sentences that tell are written: which claim each speaks of and how it stands to it. Their README tells the form.</summary>
internal static class InventedStories
{
    /// <summary>The sentences of a story are dealt to so many reports.</summary>
    private const int Reports = 8;

    /// <summary>A sentence of a story.</summary>
    /// <param name="Claim">Index of the claim that it speaks of; -1 where it belongs to none.</param>
    /// <param name="Stance">As in the gold of piles.</param>
    /// <param name="Text">The sentence.</param>
    /// <param name="Said">What is said in it.</param>
    private sealed record Line(int Claim, string Stance, string Text, TextSpan Said);

    /// <summary>Reads all files of a folder and the folders in it.</summary>
    /// <exception cref="InvalidDataException">A line is not of the form; the message names it.</exception>
    private static IEnumerable<(string Id, List<Line> Lines)> Read(string folder)
    {
        foreach (string path in Directory.GetFiles(folder, "*.txt", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            string name = Path.GetFileName(Path.GetDirectoryName(path)) + "-" + Path.GetFileNameWithoutExtension(path);
            List<Line> lines = [];
            int claim = -1, claims = 0, stories = 0, number = 0;
            foreach (string raw in File.ReadLines(path))
            {
                string line = raw.Trim();
                number++;
                if (line.StartsWith("# ", StringComparison.Ordinal))
                {
                    if (lines.Count > 0) yield return (string.Create(CultureInfo.InvariantCulture, $"{name}-{++stories}"), lines);
                    (lines, claim, claims) = ([], -1, 0);
                }
                else if (line.StartsWith("==", StringComparison.Ordinal)) claim = claims++;
                else if (line.StartsWith("--", StringComparison.Ordinal)) claim = -1;
                else if (line.Length > 0) lines.Add(ReadLine(line, claim) ?? throw new InvalidDataException(string.Create(CultureInfo.InvariantCulture, $"{path}, line {number}: no letter of a stance before it, or more than one pair of brackets: {line}")));
            }
            if (lines.Count > 0) yield return (string.Create(CultureInfo.InvariantCulture, $"{name}-{++stories}"), lines);
        }
    }

    /// <summary>The stories as piles, their sentences dealt to reports in turn.</summary>
    public static IEnumerable<Pile> Piles(string folder)
    {
        foreach ((string id, List<Line> lines) in Read(folder))
        {
            // Sentences of one claim stand behind one another: dealt in turn they come to different reports, in an order that their words decide.
            Document[] documents = new Document[Reports];
            List<(int Claim, (string Document, TextSpan Span, string Stance) Place)> places = [];
            for (int report = 0; report < Reports; report++)
            {
                string name = string.Create(CultureInfo.InvariantCulture, $"d{report}"), text = "";
                foreach (Line line in lines.Where((_, i) => i % Reports == report).OrderBy(line => Term.KeyOf(line.Text)))
                {
                    if (line.Claim >= 0) places.Add((line.Claim, (name, new(text.Length + line.Said.Start, text.Length + line.Said.End), line.Stance)));
                    text += line.Text + "\n\n";
                }
                documents[report] = Document.AsText(name, text.TrimEnd(), new(new DateOnly(2031, 5, 1 + report))) with { Outlet = string.Create(CultureInfo.InvariantCulture, $"Report {report}") };
            }
            GoldClaim[] claims = [.. places.OrderBy(x => x.Claim).GroupBy(x => x.Claim, x => x.Place).Select(claim => new GoldClaim(string.Create(CultureInfo.InvariantCulture, $"c{claim.Key}"), [.. claim]))];
            yield return new(id, documents, claims, [[.. documents.Select(d => d.Id)]], []) { Folder = "stories" };
        }
    }

    /// <summary>Null where the line is not of the form.</summary>
    private static Line? ReadLine(string line, int claim)
    {
        string stance = "";
        if (claim >= 0)
        {
            stance = line.Length < 3 || line[1] != ' ' ? "" : line[0] switch { 'a' => "asserts", 'd' => "denies", 'q' => "doubts", 'o' => "discusses", _ => "" };
            if (stance.Length == 0) return null;
            line = line[2..];
        }
        int open = line.IndexOf('[', StringComparison.Ordinal), close = line.IndexOf(']', StringComparison.Ordinal), brackets = line.Count(c => c is '[' or ']');
        if (brackets != 0 && (brackets != 2 || open > close || open < 0)) return null;
        string text = line.Replace("[", "", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal);
        return new(claim, stance, text, brackets == 2 ? new(open, close - 1) : new(0, text.Length));
    }
}
