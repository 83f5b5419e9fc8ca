using System.Text;
using System.Text.Json;
using Whence.Extraction;
using Whence.Text;

namespace Whence.Intake;

/// <summary>Reads JSON Lines: <c>{"id","url","outlet","published","title","text"}</c>, or <c>{"id","url","html"}</c> for pages.</summary>
internal static class JsonLinesReader
{
    public static IEnumerable<IntakeItem> Read(Stream stream, string name, IntakeOptions options)
    {
        using StreamReader reader = new(stream, new UTF8Encoding(false, throwOnInvalidBytes: true), detectEncodingFromByteOrderMarks: true, 1 << 16);
        LineReader lines = new(reader, options.MaxLineChars);
        while (true)
        {
            (string? line, IntakeItem? failure) = Next(lines, name);
            if (failure is not null) yield return failure;
            if (failure?.Failure is { Reason: FailureReason.Charset } || (line is null && failure is null)) yield break;
            if (string.IsNullOrWhiteSpace(line)) continue;
            yield return ReadLine(line, name + ":" + lines.Number.ToString(System.Globalization.CultureInfo.InvariantCulture), options);
        }
    }

    private static (string? Line, IntakeItem? Failure) Next(LineReader lines, string name)
    {
        try
        {
            (string? line, bool tooLong) = lines.Read();
            string item = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{name}:{lines.Number}");
            return tooLong ? (null, IntakeItem.Failed(item, FailureReason.TooLarge, "is a line longer than what is read")) : (line, null);
        }
        catch (DecoderFallbackException exception)
        {
            return (null, IntakeItem.Failed(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{name}:{lines.Number + 1}"), FailureReason.Charset, "is not valid UTF-8; the rest of the file was not read: " + exception.Message));
        }
    }

    private static IntakeItem ReadLine(string line, string item, IntakeOptions options)
    {
        JsonDocument json;
        try
        {
            json = JsonDocument.Parse(line, new() { MaxDepth = 64 });
        }
        catch (JsonException exception)
        {
            return IntakeItem.Failed(item, FailureReason.Json, "is no JSON: " + exception.Message);
        }
        using (json)
        {
            if (json.RootElement.ValueKind != JsonValueKind.Object) return IntakeItem.Failed(item, FailureReason.Json, "is no JSON object");
            string? Field(string name) => json.RootElement.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
            string? text, html, id, url, outlet;
            try
            {
                (text, html, id, url, outlet) = (Field("text"), Field("html"), Field("id"), Field("url"), Field("outlet"));
            }
            catch (InvalidOperationException)
            {
                return IntakeItem.Failed(item, FailureReason.Json, "holds a string that is no text: half of a surrogate pair");
            }
            if (html is not null)
            {
                ExtractionResult page = PageReader.Read(html, url, id ?? ContentId.Of(url, outlet, html), item);
                return page.Document is { } document ? IntakeItem.Of(document)
                    : IntakeItem.Failed(id ?? item, FailureReason.NotArticle, $"is no article: {page.Detail ?? page.Reason.ToString()}");
            }
            if (text is null) return IntakeItem.Failed(id ?? item, FailureReason.Json, "has neither “text” nor “html”");
            PublicationTime? published = PublicationTime.Parse(Field("published")) ?? options.Published;
            id ??= ContentId.Of(url, outlet, text);
            return IntakeItem.Of(options.AsText
                ? Document.AsText(id, text, published) with { Path = item, Url = url, Outlet = outlet, Title = Field("title") }
                : PlainTextReader.Read(text, id, url, outlet, Field("title"), published, item));
        }
    }
}
