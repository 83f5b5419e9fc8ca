using System.Net;
using System.ServiceModel.Syndication;
using System.Text;
using System.Xml;
using Whence.Extraction;
using Whence.Text;

namespace Whence.Intake;

/// <summary>Reads the entries of an RSS 2.0 or Atom feed that carry their text.</summary>
internal static class FeedReader
{
    private const string ContentNamespace = "http://purl.org/rss/1.0/modules/content/";
    private const string DublinCore = "http://purl.org/dc/elements/1.1/";

    /// <summary>Whether XML is a feed, by its first element.</summary>
    public static bool IsFeed(string text)
    {
        ReadOnlySpan<char> head = text.AsSpan(0, Math.Min(text.Length, 2048));
        return head.Contains("<rss", StringComparison.OrdinalIgnoreCase) || head.Contains("<feed", StringComparison.OrdinalIgnoreCase);
    }

    public static IEnumerable<IntakeItem> Read(string text, string path)
    {
        (SyndicationFeed? feed, string? error) = Load(text);
        if (feed is null) return [IntakeItem.Failed(path, FailureReason.Feed, "is no feed that can be read: " + error)];
        List<IntakeItem> items = [];
        int number = 0;
        foreach (SyndicationItem item in feed.Items)
            items.Add(ReadItem(item, feed.Title?.Text, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{path}#{++number}")));
        return items.Count > 0 ? items : [IntakeItem.Failed(path, FailureReason.NoReports, "is a feed without entries")];
    }

    private static (SyndicationFeed?, string?) Load(string text)
    {
        // A DTD is passed over, not refused: old feeds have one. Nothing outside the file is ever resolved.
        XmlReaderSettings settings = new() { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null, CheckCharacters = false, MaxCharactersInDocument = text.Length + 1L };
        try
        {
            using XmlReader reader = XmlReader.Create(new StringReader(text), settings);
            return (SyndicationFeed.Load(reader), null);
        }
        catch (XmlException exception)
        {
            return (null, exception.Message);
        }
    }

    private static IntakeItem ReadItem(SyndicationItem item, string? outlet, string place)
    {
        string? html = Content(item);
        string? title = item.Title?.Text is { Length: > 0 } given ? given.Trim() : null;
        if (string.IsNullOrWhiteSpace(html)) return IntakeItem.Failed(place, FailureReason.Feed, "is an entry without text");
        string? url = item.Links.FirstOrDefault(link => link.RelationshipType is null or "alternate")?.Uri?.ToString();
        string page = $"<html><head><title>{WebUtility.HtmlEncode(title)}</title></head><body><article><h1>{WebUtility.HtmlEncode(title)}</h1>{html}</article></body></html>";
        ExtractionResult result = PageReader.Read(page, url, ContentId.Of(url, outlet, html), place);
        if (result.Document is not { } document)
            return IntakeItem.Failed(place, FailureReason.NotArticle, $"is no article: {result.Detail ?? result.Reason.ToString()}");
        return IntakeItem.Of(document with
        {
            Title = title ?? document.Title,
            Outlet = outlet ?? document.Outlet,
            Published = Time(item, static entry => entry.PublishDate) ?? document.Published,
            Updated = Time(item, static entry => entry.LastUpdatedTime) ?? document.Updated,
            Url = url ?? document.Url,
        });
    }

    private static string? Content(SyndicationItem item)
    {
        foreach (SyndicationElementExtension extension in item.ElementExtensions)
            if (extension.OuterName == "encoded" && extension.OuterNamespace == ContentNamespace)
                return extension.GetObject<XmlElement>().InnerText;
        return item.Content is TextSyndicationContent content ? content.Text : item.Summary?.Text;
    }

    private static PublicationTime? Time(SyndicationItem item, Func<SyndicationItem, DateTimeOffset> read)
    {
        DateTimeOffset time;
        try
        {
            time = read(item);
        }
        catch (XmlException)
        {
            return null; // a date that can't be read is no reason to lose the entry
        }
        return time == default ? null : new(DateOnly.FromDateTime(time.DateTime), TimeOnly.FromDateTime(time.DateTime), time.Offset);
    }
}
