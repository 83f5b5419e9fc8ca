using System.Text.Json;
using Whence.Extraction;
using Whence.Text;

namespace Whence.Cli.Json;

/// <summary>What <c>whence extract --json</c> prints.</summary>
internal static class ExtractJson
{
    /// <summary>One document; the body alone, or the whole readable text with its furniture.</summary>
    public static void Write(Utf8JsonWriter writer, Document document, bool furniture)
    {
        Document shown = furniture ? document : BodyText.Of(document);
        writer.WriteText("id", document.Id);
        writer.WriteText("path", document.Path);
        writer.WriteText("url", document.Url);
        writer.WriteText("title", document.Title);
        writer.WriteText("outlet", document.Outlet);
        writer.WriteTexts("authors", document.Authors);
        writer.WriteText("published", document.Published?.ToString());
        writer.WriteText("updated", document.Updated?.ToString());
        writer.WriteText("language", document.Language);
        writer.WriteText("credit", document.Credit);
        writer.WriteText("text", shown.Text);
        writer.WriteStartArray("passages");
        foreach (Passage passage in shown.Passages)
        {
            writer.WriteStartObject();
            writer.WriteString("role", Role(passage.Role));
            writer.WriteNumber("start", passage.Span.Start);
            writer.WriteNumber("end", passage.Span.End);
            writer.WriteText("reason", passage.Reason);
            if (passage.Source is { } source)
            {
                writer.WriteStartObject("source");
                writer.WriteNumber("start", source.Start);
                writer.WriteNumber("end", source.End);
                writer.WriteEndObject();
            }
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
    }

    private static string Role(PassageRole role) => JsonNamingPolicy.CamelCase.ConvertName(role.ToString());
}
