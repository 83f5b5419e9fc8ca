using System.Collections.Immutable;
using System.Text.Json;
using Whence.Text;

namespace Whence.Casebook;

/// <summary>Passages as JSON: <c>[["body",0,120,null,null,null],…]</c>, role, start, end, reason, and start and end in the page as stored.</summary>
internal static class PassageForm
{
    public static string Write(ImmutableArray<Passage> passages)
    {
        using MemoryStream bytes = new();
        using (Utf8JsonWriter writer = new(bytes))
        {
            writer.WriteStartArray();
            foreach (Passage passage in passages)
            {
                writer.WriteStartArray();
                writer.WriteStringValue(passage.Role.ToString());
                writer.WriteNumberValue(passage.Span.Start);
                writer.WriteNumberValue(passage.Span.End);
                if (passage.Reason is { } reason) writer.WriteStringValue(reason);
                else writer.WriteNullValue();
                if (passage.Source is { } source)
                {
                    writer.WriteNumberValue(source.Start);
                    writer.WriteNumberValue(source.End);
                }
                writer.WriteEndArray();
            }
            writer.WriteEndArray();
        }
        return System.Text.Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length);
    }

    /// <exception cref="FormatException">It is no such JSON, or a passage does not lie within the text.</exception>
    public static ImmutableArray<Passage> Read(string json, int textLength)
    {
        try
        {
            using JsonDocument whole = JsonDocument.Parse(json);
            var passages = ImmutableArray.CreateBuilder<Passage>(whole.RootElement.GetArrayLength());
            foreach (JsonElement item in whole.RootElement.EnumerateArray())
            {
                TextSpan span = new(item[1].GetInt32(), item[2].GetInt32());
                if (span.Start < 0 || span.End < span.Start || span.End > textLength) throw new FormatException("A passage lies outside the text.");
                TextSpan? source = item.GetArrayLength() > 4 ? new(item[4].GetInt32(), item[5].GetInt32()) : null;
                passages.Add(new(span, Enum.Parse<PassageRole>(item[0].GetString()!), item[3].GetString(), source));
            }
            return passages.MoveToImmutable();
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or ArgumentException or IndexOutOfRangeException)
        {
            throw new FormatException("The passages can't be read.", exception);
        }
    }
}
