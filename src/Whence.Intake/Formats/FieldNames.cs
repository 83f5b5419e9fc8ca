using System.Collections.Immutable;
using System.Globalization;

namespace Whence.Intake.Formats;

/// <summary>The names under which crawlers and datasets give what a report is made of; docs/formats.md has the same table, and a test holds both together.</summary>
/// <remarks>The first name of each line is our own. Of several that are there the first counts. Names are compared without case.</remarks>
internal static class FieldNames
{
    public static readonly ImmutableArray<string> Id = ["id", "uuid", "guid", "_id", "article_id", "articleId", "doc_id", "document_id"];

    public static readonly ImmutableArray<string> Url = ["url", "link", "source_url", "article_url", "web_url", "webUrl", "permalink", "external_url", "canonical_url", "uri", "requested_url"];

    public static readonly ImmutableArray<string> Text =
        ["text", "maintext", "article_text", "full_text", "fullText", "articleBody", "article_body", "body", "content", "article", "plain_text", "raw_text", "cleaned_text", "content_text", "bodyText", "document", "story_text"];

    public static readonly ImmutableArray<string> Html = ["html", "raw_html", "rawHtml", "html_content", "content_html", "page_source"];

    public static readonly ImmutableArray<string> Title = ["title", "headline", "title_page", "article_title", "webTitle", "name"];

    public static readonly ImmutableArray<string> Outlet =
        ["outlet", "publisher", "publication", "source_name", "source", "sitename", "site_name", "site", "newspaper", "source_domain", "hostname", "source-hostname", "domain"];

    public static readonly ImmutableArray<string> Authors = ["authors", "author", "byline", "creator", "writers"];

    public static readonly ImmutableArray<string> Published =
    [
        "published", "date_publish", "publish_date", "publishedAt", "published_at", "publishedDate", "published_date", "datePublished", "date_published", "publication_date", "pubDate", "pub_date",
        "webPublicationDate", "date", "dateTime", "timestamp", "seendate", "created_at", "filedate",
    ];

    public static readonly ImmutableArray<string> Updated = ["updated", "date_modify", "dateModified", "date_modified", "updatedAt", "updated_at", "modified", "last_modified"];

    public static readonly ImmutableArray<string> Language = ["language", "lang"];

    public static readonly ImmutableArray<string> Fetched = ["fetched", "date_download", "fetched_at", "crawled_at", "crawl_date", "retrieved_at", "download_date"];

    /// <summary>All lines of the table by what they give.</summary>
    public static readonly ImmutableArray<(string Meaning, ImmutableArray<string> Names)> All =
        [("id", Id), ("url", Url), ("text", Text), ("html", Html), ("title", Title), ("outlet", Outlet), ("authors", Authors), ("published", Published), ("updated", Updated), ("language", Language), ("fetched", Fetched)];

    /// <summary>The report that a row gives.</summary>
    /// <param name="field">The value of a name; null where it has none.</param>
    /// <param name="authors">The authors of a name; empty where it has none.</param>
    public static ReportFields Read(Func<string, string?> field, Func<string, ImmutableArray<string>> authors)
    {
        string? First(ImmutableArray<string> names)
        {
            foreach (string name in names)
                if (field(name) is { } value) return value;
            return null;
        }
        string? language = First(Language);
        return new()
        {
            Id = First(Id),
            Url = First(Url),
            Text = First(Text),
            Html = First(Html),
            Title = First(Title),
            Outlet = First(Outlet),
            Authors = Authors.Select(authors).FirstOrDefault(static names => names.Length > 0, []),
            Published = StatedTime.Read(First(Published)),
            Updated = StatedTime.Read(First(Updated)),
            Language = language is { Length: 2 } ? language.ToLowerInvariant() : null,
            Fetched = Instant(StatedTime.Read(First(Fetched))),
        };
    }

    /// <summary>A time as an instant; one without offset counts as UTC.</summary>
    public static DateTimeOffset? Instant(Text.PublicationTime? time) => time is { } stated ? new DateTimeOffset(stated.Instant, TimeSpan.Zero) : null;

    /// <summary>Names in one string: “A, B and C”.</summary>
    public static ImmutableArray<string> Split(string names) =>
        [.. names.Split([",", ";", "|", " and "], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(static name => name.StartsWith("By ", true, CultureInfo.InvariantCulture) ? name[3..] : name)];
}
