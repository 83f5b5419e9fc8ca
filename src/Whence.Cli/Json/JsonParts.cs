using System.Collections.Immutable;
using System.Text.Json;
using Whence.Text;
using Whence.Tracing;

namespace Whence.Cli.Json;

/// <summary>The parts that the printed objects share: spans and evidence. Lone surrogates, which JSON can't hold, become U+FFFD.</summary>
internal static class JsonParts
{
    public static void WriteText(this Utf8JsonWriter writer, string name, string? text)
    {
        if (text is null) writer.WriteNull(name);
        else writer.WriteString(name, Whole(text));
    }

    public static void WriteSpanFields(this Utf8JsonWriter writer, TextSpan span, string text)
    {
        writer.WriteNumber("start", span.Start);
        writer.WriteNumber("end", span.End);
        writer.WriteText("text", span.Of(text));
    }

    public static void WriteSpan(this Utf8JsonWriter writer, string name, TextSpan? span, string text)
    {
        if (span is not { } known)
        {
            writer.WriteNull(name);
            return;
        }
        writer.WriteStartObject(name);
        writer.WriteSpanFields(known, text);
        writer.WriteEndObject();
    }

    /// <summary>An array of objects; <paramref name="fields"/> writes those of one.</summary>
    public static void WriteObjects<T>(this Utf8JsonWriter writer, string name, IEnumerable<T> items, Action<T> fields)
    {
        writer.WriteStartArray(name);
        foreach (T item in items)
        {
            writer.WriteStartObject();
            fields(item);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
    }

    public static void WriteSpans(this Utf8JsonWriter writer, string name, ImmutableArray<TextSpan> spans, string text)
    {
        writer.WriteObjects(name, spans, span => writer.WriteSpanFields(span, text));
    }

    public static void WriteEvidence(this Utf8JsonWriter writer, ImmutableArray<Evidence> evidence, TraceResult trace)
    {
        writer.WriteObjects("evidence", evidence, item =>
        {
            writer.WriteString("document", item.Document);
            writer.WriteSpanFields(item.Span, trace.Documents[item.Document].Text);
        });
    }

    public static void WriteTexts(this Utf8JsonWriter writer, string name, ImmutableArray<string> texts)
    {
        writer.WriteStartArray(name);
        foreach (string text in texts.IsDefault ? [] : texts)
            writer.WriteStringValue(Whole(text));
        writer.WriteEndArray();
    }

    private static string Whole(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i])) continue;
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1])) i++;
            else return string.Concat(text.EnumerateRunes());
        }
        return text;
    }
}
