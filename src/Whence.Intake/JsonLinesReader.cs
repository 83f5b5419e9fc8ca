using System.Text.Json;
using Whence.Extraction;
using Whence.Text;

namespace Whence.Intake;

/// <summary>Reads JSON Lines: <c>{"id","url","outlet","published","title","text"}</c>, or <c>{"id","url","html"}</c> for pages.</summary>
internal static class JsonLinesReader
{
    public static IEnumerable<IntakeItem> Read(Stream stream, string name, IntakeOptions options)
    {
        foreach ((string? line, string item, IntakeItem? failure) in JsonRows.Read(stream, name, options.MaxLineChars))
            yield return failure ?? ReadLine(line!, item, options);
    }

    private static IntakeItem ReadLine(string line, string item, IntakeOptions options)
    {
        (JsonDocument? json, IntakeItem? flaw) = JsonRows.Parse(line, item);
        if (json is null) return flaw!;
        using (json)
        {
            string? Field(string name) => JsonRows.Text(json.RootElement, name);
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
