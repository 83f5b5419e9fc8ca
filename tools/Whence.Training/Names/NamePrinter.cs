using System.Text.Json;
using Whence.Mentions;
using Whence.Mentions.Names;
using Whence.Text;

namespace Whence.Training.Names;

/// <summary>Prints the names that a model finds in texts, a line of JSON a text.</summary>
internal static class NamePrinter
{
    public static void Run(string input, string output, NameReader reader, TextTagger tagger)
    {
        using StreamWriter writer = new(output);
        foreach (string line in File.ReadLines(input))
        {
            using JsonDocument json = JsonDocument.Parse(line);
            string id = json.RootElement.GetProperty("id").GetString()!, text = json.RootElement.GetProperty("text").GetString()!;
            Pipeline.Analysis analysis = tagger.Run(id, text).Analysis;
            IEnumerable<(TextSpan Span, EntityType Type)> names = NameSpans.Of(analysis, reader.Labels(analysis));
            writer.WriteLine(JsonSerializer.Serialize(new { id, mentions = names.Select(name => new { start = name.Span.Start, end = name.Span.End, type = name.Type.ToString().ToLowerInvariant() }) }));
        }
    }
}
