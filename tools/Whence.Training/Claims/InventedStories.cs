using System.Globalization;
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
    internal sealed record Line(int Claim, string Stance, string Text, TextSpan Said);

    /// <summary>Reads all files of a folder and the folders in it.</summary>
    public static IEnumerable<(string Id, List<Line> Lines)> Read(string folder)
    {
        foreach (string path in Directory.GetFiles(folder, "*.txt", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            string name = Path.GetFileName(Path.GetDirectoryName(path)) + "-" + Path.GetFileNameWithoutExtension(path);
            List<Line> lines = [];
            int claim = -1, claims = 0, stories = 0;
            foreach (string raw in File.ReadLines(path))
            {
                string line = raw.Trim();
                if (line.StartsWith("# ", StringComparison.Ordinal))
                {
                    if (lines.Count > 0) yield return (string.Create(CultureInfo.InvariantCulture, $"{name}-{++stories}"), lines);
                    (lines, claim, claims) = ([], -1, 0);
                }
                else if (line.StartsWith("==", StringComparison.Ordinal)) claim = claims++;
                else if (line.StartsWith("--", StringComparison.Ordinal)) claim = -1;
                else if (line.Length > 2) lines.Add(ReadLine(line, claim));
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
            List<(Line Line, int At)>[] dealt = [.. Enumerable.Range(0, Reports).Select(report => lines.Where((_, i) => i % Reports == report).Select(line => (line, 0)).OrderBy(x => Hash(x.line.Text)).ToList())];
            Document[] documents = [.. dealt.Select((own, report) =>
            {
                string text = "";
                for (int i = 0; i < own.Count; i++)
                {
                    own[i] = (own[i].Line, text.Length);
                    text += own[i].Line.Text + "\n\n";
                }
                return Document.AsText($"d{report}", text.TrimEnd(), PublicationTime.Parse(string.Create(CultureInfo.InvariantCulture, $"2031-05-{1 + report:00}"))) with { Outlet = $"Report {report}" };
            })];
            GoldClaim[] claims = [.. lines.Where(line => line.Claim >= 0).GroupBy(line => line.Claim).Select(claim => new GoldClaim($"c{claim.Key}",
                [.. dealt.SelectMany((own, report) => own.Where(x => x.Line.Claim == claim.Key).Select(x => ($"d{report}", new TextSpan(x.At + x.Line.Said.Start, x.At + x.Line.Said.End), x.Line.Stance)))]))];
            yield return new(id, documents, claims, [[.. documents.Select(d => d.Id)]], []) { Folder = "stories" };
        }
    }

    private static uint Hash(string text) => Whence.Claims.Term.KeyOf(text);

    private static Line ReadLine(string line, int claim)
    {
        string stance = claim < 0 ? "" : line[0] switch { 'a' => "asserts", 'd' => "denies", 'q' => "doubts", _ => "discusses" };
        if (claim >= 0) line = line[2..];
        int open = line.IndexOf('[', StringComparison.Ordinal), close = line.LastIndexOf(']');
        string text = line.Replace("[", "", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal);
        return new(claim, stance, text, open >= 0 && close > open && line.Count(c => c == '[') == 1 ? new(open, close - 1) : new(0, text.Length));
    }
}
