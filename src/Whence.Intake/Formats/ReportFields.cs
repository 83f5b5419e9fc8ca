using System.Collections.Immutable;
using System.Net;
using Whence.Extraction;
using Whence.Text;

namespace Whence.Intake.Formats;

/// <summary>A report as a row or an entry gives it, in parts. Immutable.</summary>
internal sealed record ReportFields
{
    public string? Id { get; init; }
    public string? Url { get; init; }
    public string? Outlet { get; init; }
    public string? Title { get; init; }
    public ImmutableArray<string> Authors { get; init; } = [];
    public PublicationTime? Published { get; init; }
    public PublicationTime? Updated { get; init; }
    public string? Language { get; init; }
    public DateTimeOffset? Fetched { get; init; }

    /// <summary>The text; null for none.</summary>
    public string? Text { get; init; }

    /// <summary>A page, or a piece of one; null for none. It goes before <see cref="Text"/>.</summary>
    public string? Html { get; init; }

    /// <summary>Whether <see cref="Html"/> is the text of the report alone, so that what is said beside it goes before what is found in it.</summary>
    public bool IsFragment { get; init; }

    /// <summary>The report.</summary>
    public IntakeItem Make(string place, IntakeOptions options)
    {
        if (Html is not null && !options.AsText)
        {
            IntakeItem page = MakePage(Html, place, options);
            if (page.Document is not null || string.IsNullOrWhiteSpace(Text)) return page;
        }
        string? text = Text ?? Html;
        if (text is null) return IntakeItem.Failed(Id ?? place, FailureReason.Json, "has neither “text” nor “html”");
        string id = Id ?? ContentId.Of(Url, Outlet, text);
        PublicationTime? published = Published ?? options.Published;
        if (options.AsText) return IntakeItem.Of(Document.AsText(id, text, published) with { Path = place, Url = Url, Outlet = Outlet, Title = Title });
        return IntakeItem.Of(Complete(PlainTextReader.Read(text, id, Url, Outlet, Title, published, place)));
    }

    private IntakeItem MakePage(string html, string place, IntakeOptions options)
    {
        string title = WebUtility.HtmlEncode(Title ?? "");
        string page = IsFragment ? $"<html><head><title>{title}</title></head><body><article><h1>{title}</h1>{html}</article></body></html>" : html;
        ExtractionResult result = PageReader.Read(page, Url, Id ?? ContentId.Of(Url, Outlet, html), place);
        if (result.Document is not { } document) return NotArticle.Of(Id ?? place, result);
        document = document with
        {
            Title = IsFragment ? Title ?? document.Title : document.Title ?? Title,
            Outlet = IsFragment ? Outlet ?? document.Outlet : document.Outlet ?? Outlet,
            Published = (IsFragment ? Published ?? document.Published : document.Published ?? Published) ?? options.Published,
        };
        return IntakeItem.Of(Complete(document));
    }

    private Document Complete(Document document) => document with
    {
        Authors = document.Authors.IsDefaultOrEmpty ? Authors : document.Authors,
        Updated = document.Updated ?? Updated,
        Url = document.Url ?? Url,
        Language = document.Language ?? Language,
    };
}
