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
        writer.WriteText("outletFamily", document.OutletFamily);
        writer.WriteText("section", document.Section);
        writer.WriteText("canonical", document.CanonicalUrl);
        writer.WriteText("text", shown.Text);
        writer.WriteObjects("passages", shown.Passages, passage =>
        {
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
            else writer.WriteNull("source");
        });
        writer.WriteStartArray("posts");
        for (int i = 0; i < document.Posts.Length; i++) WritePost(writer, document, document.Posts[i], shown.Posts[i].Span);
        writer.WriteEndArray();
        writer.WriteObjects("foundBy", document.FieldOrigins, origin =>
        {
            writer.WriteString("field", origin.Field);
            writer.WriteString("place", origin.Place);
        });
        writer.WriteBoolean("depthCapped", document.DepthCapped);
        writer.WriteBoolean("truncated", document.Truncated);
    }

    /// <summary>A post; its place is null where the text printed lacks it, and then its words stand in <c>text</c> alone.</summary>
    private static void WritePost(Utf8JsonWriter writer, Document document, ReportPost post, TextSpan shown)
    {
        writer.WriteStartObject();
        writer.WriteString("kind", JsonNamingPolicy.CamelCase.ConvertName(post.Kind.ToString()));
        if (shown.IsEmpty) writer.WriteNull("start");
        else writer.WriteNumber("start", shown.Start);
        if (shown.IsEmpty) writer.WriteNull("end");
        else writer.WriteNumber("end", shown.End);
        writer.WriteText("text", post.Span.Of(document.Text));
        writer.WriteText("author", post.Author);
        writer.WriteText("handle", post.Handle);
        writer.WriteText("published", post.Posted?.ToString());
        writer.WriteEndObject();
    }

    private static string Role(PassageRole role) => JsonNamingPolicy.CamelCase.ConvertName(role.ToString());
}
