using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using Whence.Text;

namespace Whence.Training.Claims;

/// <summary>Reads stories of real reports in which all claims of two places or more were marked by reading. The README in <c>Annotated</c> tells the form; the texts lie elsewhere.</summary>
internal static class AnnotatedStories
{
    /// <summary>Reads a file of marks.</summary>
    /// <param name="marks">The file.</param>
    /// <param name="texts">The packed pile, or the folder of the rumours.</param>
    /// <exception cref="InvalidDataException">A report that the marks name is not among the texts; the message names it.</exception>
    public static Pile[] Read(string marks, string texts)
    {
        string[][] lines = [.. File.ReadLines(marks).Where(line => line.Length > 0).Select(line => line.Split('\t'))];
        ILookup<string, string[]> reports = lines.Where(line => line[1] == "report").ToLookup(line => line[0]);
        Dictionary<string, Document> documents = ReadTexts(texts, lines.Where(line => line[1] == "report").Select(line => (line[2], line[3])).ToDictionary(x => x.Item1, x => x.Item2));
        return [.. lines.Where(line => line[1] != "report").GroupBy(line => line[0]).Select(story =>
        {
            Document[] own = [.. reports[story.Key].Select(report => documents.GetValueOrDefault(report[2]) ?? throw new InvalidDataException($"{marks}: report {report[2]} is not in {texts}"))];
            GoldClaim[] claims = [.. story.GroupBy(line => line[1]).Select(claim => new GoldClaim(claim.Key, [.. claim.Select(line => (line[3], new TextSpan(Number(line[4]), Number(line[5])), line[2]))]))];
            return new Pile(story.Key, own, claims, [[.. own.Select(document => document.Id)]], []) { Folder = Path.GetFileNameWithoutExtension(marks) };
        })];
    }

    private static Dictionary<string, Document> ReadTexts(string texts, Dictionary<string, string> wanted)
    {
        if (!Directory.Exists(texts)) return ReadLines(texts).Where(line => wanted.ContainsKey(line.GetProperty("id").GetString()!)).Select(line => Pile.ReadDocument(line, null)).ToDictionary(document => document.Id);
        // A body has no title; the headline of one of its pairs stands for it.
        HashSet<string> titled = [.. wanted.Values];
        Dictionary<string, string> titles = ReadLines(Path.Combine(texts, "fnc_train.pairs.jsonl")).Where(pair => titled.Contains(pair.GetProperty("id").GetString()!)).ToDictionary(pair => pair.GetProperty("id").GetString()!, pair => pair.GetProperty("claim").GetString()!);
        return ReadLines(Path.Combine(texts, "fnc_train.bodies.jsonl.gz")).Select(body => (Id: body.GetProperty("body").GetString()!, Text: body.GetProperty("text").GetString()!)).Where(body => wanted.ContainsKey(body.Id))
            .ToDictionary(body => body.Id, body => Document.AsText(body.Id, body.Text, null) with { Title = titles.GetValueOrDefault(wanted[body.Id]) });
    }

    private static IEnumerable<JsonElement> ReadLines(string path)
    {
        using Stream file = File.OpenRead(path);
        using StreamReader reader = new(path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file);
        while (reader.ReadLine() is { } line)
        {
            using JsonDocument json = JsonDocument.Parse(line);
            yield return json.RootElement.Clone();
        }
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
