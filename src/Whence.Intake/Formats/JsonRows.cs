using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Whence.Intake.Formats;

/// <summary>The lines of a JSON Lines file, bounded in length, with the failure of each that can't be read.</summary>
internal static class JsonRows
{
    /// <summary>Lines that are not blank, each with its place; or a failure. Closes the stream.</summary>
    public static IEnumerable<(string? Line, string Item, IntakeItem? Failure)> Read(Stream stream, string name, int maxLineChars)
    {
        using StreamReader reader = new(stream, new UTF8Encoding(false, throwOnInvalidBytes: true), detectEncodingFromByteOrderMarks: true, 1 << 16);
        LineReader lines = new(reader, maxLineChars);
        while (true)
        {
            (string? line, IntakeItem? failure) = Next(lines, name);
            string item = Place(name, lines.Number);
            if (failure is not null) yield return (null, item, failure);
            if (failure?.Failure is { Reason: not FailureReason.TooLarge } || (line is null && failure is null)) yield break;
            if (!string.IsNullOrWhiteSpace(line)) yield return (line, item, null);
        }
    }

    /// <summary>The object of a line, or why there is none.</summary>
    public static (JsonDocument? Json, IntakeItem? Failure) Parse(string line, string item)
    {
        try
        {
            JsonDocument json = JsonDocument.Parse(line, new() { MaxDepth = 64 });
            if (json.RootElement.ValueKind == JsonValueKind.Object) return (json, null);
            json.Dispose();
            return (null, IntakeItem.Failed(item, FailureReason.Json, "is no JSON object"));
        }
        catch (JsonException exception)
        {
            return (null, IntakeItem.Failed(item, FailureReason.Json, "is no JSON: " + exception.Message));
        }
    }

    /// <summary>A field that is text, or a number as it is written; null for anything else.</summary>
    /// <exception cref="InvalidOperationException">The text holds half of a surrogate pair.</exception>
    public static string? Text(JsonElement row, string name) => !row.TryGetProperty(name, out JsonElement value) ? null : value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number => value.GetRawText(),
        _ => null,
    };

    private static (string? Line, IntakeItem? Failure) Next(LineReader lines, string name)
    {
        try
        {
            (string? line, bool tooLong) = lines.Read();
            return tooLong ? (null, IntakeItem.Failed(Place(name, lines.Number), FailureReason.TooLarge, "is a line longer than what is read")) : (line, null);
        }
        catch (DecoderFallbackException exception)
        {
            return (null, IntakeItem.Failed(Place(name, lines.Number + 1), FailureReason.Charset, "is not valid UTF-8; the rest of the file was not read: " + exception.Message));
        }
        catch (FlawException)
        {
            throw;
        }
        catch (IOException exception)
        {
            return (null, IntakeItem.Failed(Place(name, lines.Number + 1), FailureReason.Unreadable, "can't be read: " + exception.Message));
        }
    }

    private static string Place(string name, int line) => string.Create(CultureInfo.InvariantCulture, $"{name}:{line}");
}
