using System.Text.Json;

namespace Whence.EndToEnd.Tests;

/// <summary>Looks at every span in what the program printed.</summary>
internal static class Spans
{
    /// <summary>Every object with a start, an end and a text must give the very words of the document.</summary>
    /// <param name="element">What was printed.</param>
    /// <param name="text">The text of the document that spans point into where they name none.</param>
    /// <param name="texts">The texts by the ids that spans name as their document.</param>
    public static int Check(JsonElement element, string? text, IReadOnlyDictionary<string, string>? texts = null)
    {
        int seen = 0;
        if (element.ValueKind == JsonValueKind.Array)
            foreach (JsonElement item in element.EnumerateArray())
                seen += Check(item, text, texts);
        if (element.ValueKind != JsonValueKind.Object) return seen;
        if (texts is not null && element.TryGetProperty("document", out JsonElement document)) text = texts[document.GetString()!];
        if (text is not null && element.TryGetProperty("start", out JsonElement start) && element.TryGetProperty("text", out JsonElement words))
        {
            int from = start.GetInt32(), until = element.GetProperty("end").GetInt32();
            text[from..until].ShouldBe(words.GetString());
            seen++;
        }
        foreach (JsonProperty property in element.EnumerateObject())
            seen += Check(property.Value, text, texts);
        return seen;
    }
}
