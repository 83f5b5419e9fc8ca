using System.Text.Json;
using Whence.Text;

namespace Whence.Training.Attributions;

/// <summary>Who says what by the annotators: where source and content stand; a source may be empty.</summary>
internal sealed record GoldAttribution(TextSpan[] Source, TextSpan[] Content)
{
    /// <summary>Reads the documents of a file with their attributions, a document a line.</summary>
    public static IEnumerable<(string Id, string Text, GoldAttribution[] Gold)> Read(string path)
    {
        foreach (string line in File.ReadLines(path))
        {
            using JsonDocument json = JsonDocument.Parse(line);
            JsonElement root = json.RootElement;
            yield return (root.GetProperty("id").GetString()!, root.GetProperty("text").GetString()!,
                [.. root.GetProperty("attributions").EnumerateArray().Select(a => new GoldAttribution(Spans(a, "source"), Spans(a, "content")))]);
        }
    }

    /// <summary>The units that two parts share.</summary>
    public static int Common(IEnumerable<TextSpan> a, TextSpan[] b) =>
        a.Sum(x => b.Sum(y => Math.Max(0, Math.Min(x.End, y.End) - Math.Max(x.Start, y.Start))));

    private static TextSpan[] Spans(JsonElement attribution, string part) =>
        [.. attribution.GetProperty(part).EnumerateArray().Select(span => new TextSpan(span[0].GetInt32(), span[1].GetInt32()))];
}
