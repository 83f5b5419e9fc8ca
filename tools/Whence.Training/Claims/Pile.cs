using System.Text.Json;
using Whence.Text;

namespace Whence.Training.Claims;

/// <summary>A pile of reports with its gold, as <c>traces/README.md</c> describes it.</summary>
internal sealed record Pile(string Id, Document[] Documents, GoldClaim[] Claims, string[][] Stories, (string Document, decimal Low, decimal High)[][] Series)
{
    /// <summary>The name of the folder that it was read from.</summary>
    public string Folder { get; init; } = "";

    /// <summary>Whether that folder was the first one named.</summary>
    public bool IsFirst { get; init; }

    /// <summary>Reads folders of piles.</summary>
    /// <param name="folders">Their paths with commas between.</param>
    /// <param name="seeds">Where texts lie that a pile names by file.</param>
    public static Pile[] Read(string folders, string? seeds)
    {
        List<Pile> piles = [];
        foreach (string path in folders.Split(',').SelectMany(folder => Directory.GetFiles(folder, "*.json").Order(StringComparer.Ordinal)))
        {
            using JsonDocument json = JsonDocument.Parse(File.ReadAllBytes(path));
            JsonElement root = json.RootElement;
            Document[] documents = [.. root.GetProperty("documents").EnumerateArray().Select(d => ReadDocument(d, seeds))];
            Dictionary<string, string> texts = documents.ToDictionary(d => d.Id, d => d.Text);
            piles.Add(new(root.GetProperty("id").GetString()!, documents, [.. root.GetProperty("claims").EnumerateArray().Select(c => GoldClaim.Read(c, texts))],
                [.. root.GetProperty("stories").EnumerateArray().Select(s => s.EnumerateArray().Select(d => d.GetString()!).ToArray())],
                [.. root.GetProperty("series").EnumerateArray().Select(s => s.GetProperty("points").EnumerateArray().Select(p => (p.GetProperty("document").GetString()!, p.GetProperty("low").GetDecimal(), p.GetProperty("high").GetDecimal())).ToArray())])
            { Folder = Path.GetFileName(Path.GetDirectoryName(path)!), IsFirst = path.StartsWith(folders.Split(',')[0], StringComparison.Ordinal) });
        }
        return [.. piles];
    }

    internal static Document ReadDocument(JsonElement d, string? seeds)
    {
        string? Get(string name) => d.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
        string text = Get("text") ?? File.ReadAllText(Path.Combine(seeds!, Get("file")!));
        return Document.AsText(Get("id")!, text, PublicationTime.Parse(Get("published"))) with { Url = Get("url"), Outlet = Get("outlet"), Title = Get("title") };
    }
}
