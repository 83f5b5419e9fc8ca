using System.Globalization;
using System.Text.Json;

namespace Whence.Intake.Formats;

/// <summary>Reads one JSON value: an article, an array of articles, JSON Feed, or an answer of a news interface with its articles in a field. Lines of JSON under the wrong name too.</summary>
internal static class JsonFileReader
{
    private static readonly string[] Lists = ["articles", "items", "results", "documents", "data", "hits"];

    /// <exception cref="FlawException">It is no JSON.</exception>
    public static IEnumerable<IntakeItem> Read(string text, Input input, IntakeOptions options)
    {
        JsonDocument json;
        try
        {
            json = JsonDocument.Parse(text, new() { MaxDepth = 64, AllowTrailingCommas = true });
        }
        catch (JsonException exception)
        {
            string first = text.AsSpan().TrimStart().ToString().Split('\n')[0];
            if (JsonRows.Parse(first, input.Place).Json is { } line)
            {
                line.Dispose();
                return JsonLinesReader.Read(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(text)), input, options);
            }
            throw new FlawException(FailureReason.Json, "is no JSON: " + exception.Message);
        }
        return Items(json, input, options);
    }

    private static IEnumerable<IntakeItem> Items(JsonDocument json, Input input, IntakeOptions options)
    {
        using (json)
        {
            JsonElement root = json.RootElement;
            (JsonElement list, string? feed, string? flaw) = Shape(root);
            if (flaw is not null)
            {
                yield return IntakeItem.Failed(input.Place, FailureReason.Json, flaw);
                yield break;
            }
            if (list.ValueKind == JsonValueKind.Object)
            {
                yield return JsonReport.Read(root, input.Place, options);
                yield break;
            }
            if (list.ValueKind != JsonValueKind.Array)
            {
                yield return IntakeItem.Failed(input.Place, FailureReason.Json, "is no JSON object and no array of objects");
                yield break;
            }
            int number = 0;
            foreach (JsonElement row in list.EnumerateArray())
            {
                string place = string.Create(CultureInfo.InvariantCulture, $"{input.Place}#{++number}");
                if (number > options.MaxEntries)
                {
                    yield return IntakeItem.Failed(input.Place, FailureReason.TooMany, $"holds more than {options.MaxEntries} entries; the rest was not read");
                    yield break;
                }
                yield return row.ValueKind != JsonValueKind.Object ? IntakeItem.Failed(place, FailureReason.Json, "is no JSON object")
                    : JsonReport.Read(row, place, options, feed);
            }
            if (number == 0) yield return IntakeItem.Failed(input.Place, FailureReason.NoReports, "is a list without entries");
        }
    }

    /// <summary>The list of articles in a value, or the value itself; and the title of a JSON Feed, null for anything else.</summary>
    private static (JsonElement List, string? Feed, string? Flaw) Shape(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object) return (root, null, null);
        try
        {
            string? name = Array.Find(Lists, name => root.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.Array);
            if (name is null) return (root, null, null);
            return (root.GetProperty(name), IsFeed(root) ? JsonRows.Text(root, "title") ?? "" : null, null);
        }
        catch (InvalidOperationException)
        {
            // JSON may name a half by its number, and no string may hold it.
            return (root, null, "holds half of a surrogate pair in a name or title");
        }
    }

    private static bool IsFeed(JsonElement root) => root.TryGetProperty("version", out JsonElement version) && version.ValueKind == JsonValueKind.String
        && version.GetString()!.Contains("jsonfeed.org", StringComparison.OrdinalIgnoreCase);
}
