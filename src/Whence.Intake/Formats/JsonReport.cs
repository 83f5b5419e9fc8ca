using System.Collections.Immutable;
using System.Text.Json;

namespace Whence.Intake.Formats;

/// <summary>Reads a JSON object as a report, by the names of <see cref="FieldNames"/>.</summary>
internal static class JsonReport
{
    /// <param name="row">The object.</param>
    /// <param name="place">What a user calls it.</param>
    /// <param name="options">The limits.</param>
    /// <param name="feed">The title of the feed that it is an entry of, empty for none; null where it is no entry of a feed.</param>
    public static IntakeItem Read(JsonElement row, string place, IntakeOptions options, string? feed = null)
    {
        try
        {
            // Only the names that are there are looked up: a row has a dozen, the table some hundred.
            Dictionary<string, JsonElement> values = new(StringComparer.OrdinalIgnoreCase);
            foreach (JsonProperty property in row.EnumerateObject())
                values.TryAdd(property.Name, property.Value);
            ReportFields fields = FieldNames.Read(name => values.TryGetValue(name, out JsonElement value) ? Text(value) : null, name => values.TryGetValue(name, out JsonElement value) ? Names(value) : []);
            if (feed is not null) fields = fields with { IsFragment = true, Outlet = fields.Outlet ?? (feed.Length > 0 ? feed : null) };
            if (fields.Text is null && fields.Html is null && fields.Url is { } url && url.StartsWith("http", StringComparison.OrdinalIgnoreCase))
                return IntakeItem.Of(new ListedAddress(place, url, ListedKind.Page) { Title = fields.Title, Outlet = fields.Outlet, Published = fields.Published });
            return fields.Make(place, options);
        }
        catch (InvalidOperationException)
        {
            return IntakeItem.Failed(place, FailureReason.Json, "holds a string that is no text: half of a surrogate pair");
        }
    }

    // NewsAPI and schema.org give a source as an object with a name.
    private static string? Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number => value.GetRawText(),
        JsonValueKind.Object when value.TryGetProperty("name", out JsonElement name) && name.ValueKind == JsonValueKind.String => name.GetString(),
        JsonValueKind.Object when value.TryGetProperty("title", out JsonElement title) && title.ValueKind == JsonValueKind.String => title.GetString(),
        _ => null,
    };

    private static ImmutableArray<string> Names(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => FieldNames.Split(value.GetString()!),
        JsonValueKind.Array => [.. value.EnumerateArray().Select(Text).OfType<string>().Where(static name => name.Length > 0)],
        JsonValueKind.Object => Text(value) is { Length: > 0 } name ? [name] : [],
        _ => [],
    };
}
