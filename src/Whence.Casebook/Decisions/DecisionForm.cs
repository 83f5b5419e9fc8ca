using System.Collections.Immutable;
using System.Text.Json;
using Whence.Text;
using Whence.Tracing;

namespace Whence.Casebook.Decisions;

/// <summary>What a decision is about as JSON: <c>{"claim":[["id",0,9]],"other":[],"text":…,"state":…,"report":…,"beside":…,"note":…}</c>.</summary>
internal static class DecisionForm
{
    public static string Write(Decision decision)
    {
        using MemoryStream bytes = new();
        using (Utf8JsonWriter writer = new(bytes))
        {
            writer.WriteStartObject();
            WritePlaces(writer, "claim", decision.Claim);
            WritePlaces(writer, "other", decision.Other);
            writer.WriteString("text", decision.Text);
            writer.WriteString("state", decision.State?.ToString());
            writer.WriteString("report", decision.Report);
            writer.WriteString("beside", decision.Beside);
            writer.WriteString("note", decision.Note);
            writer.WriteEndObject();
        }
        return System.Text.Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length);
    }

    /// <summary>Puts what a decision is about into it.</summary>
    /// <exception cref="FormatException">It is no such JSON.</exception>
    public static Decision Read(string json, Decision bare)
    {
        try
        {
            using JsonDocument whole = JsonDocument.Parse(json);
            JsonElement root = whole.RootElement;
            return bare with
            {
                Claim = ReadPlaces(root.GetProperty("claim")),
                Other = ReadPlaces(root.GetProperty("other")),
                Text = root.GetProperty("text").GetString(),
                State = root.GetProperty("state").GetString() is { } state ? Enum.Parse<OriginState>(state) : null,
                Report = root.GetProperty("report").GetString(),
                Beside = root.GetProperty("beside").GetString(),
                Note = root.GetProperty("note").GetString(),
            };
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or KeyNotFoundException or ArgumentException or IndexOutOfRangeException)
        {
            throw new FormatException("A decision can't be read.", exception);
        }
    }

    private static void WritePlaces(Utf8JsonWriter writer, string name, ImmutableArray<Evidence> places)
    {
        writer.WriteStartArray(name);
        foreach (Evidence place in places)
        {
            writer.WriteStartArray();
            writer.WriteStringValue(place.Document);
            writer.WriteNumberValue(place.Span.Start);
            writer.WriteNumberValue(place.Span.End);
            writer.WriteEndArray();
        }
        writer.WriteEndArray();
    }

    private static ImmutableArray<Evidence> ReadPlaces(JsonElement places) =>
        [.. places.EnumerateArray().Select(static place => new Evidence(place[0].GetString() ?? "", new TextSpan(place[1].GetInt32(), place[2].GetInt32())))];
}
