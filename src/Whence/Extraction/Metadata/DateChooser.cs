using Whence.Extraction.Blocks;
using Whence.Extraction.Html;
using Whence.Extraction.Plain;
using Whence.Text;

namespace Whence.Extraction.Metadata;

/// <summary>Chooses when a report was published and updated. Linked data goes before meta elements, these before marked elements, these before the text and the address.</summary>
/// <remarks>Machines are told UTC; where the page shows its readers the day before or after, or its address holds the day before, that is the outlet's day and wins. A day in the address wins over one in the text, which may be another's.</remarks>
internal static class DateChooser
{
    private const int BlocksBefore = 6, BlocksAfter = 16, MaxChars = 200;

    private static readonly string[] PublishedMetas = ["article:published_time", "datePublished", "parsely-pub-date", "sailthru.date", "og:article:published_time", "cXenseParse:recs:publishtime", "pubdate", "publishdate", "publish-date", "publish_date", "dc.date.issued", "dcterms.created", "dc.date", "dc.date.created", "dcterms.date", "date.created", "article.published", "article.created", "citation_publication_date", "citation_online_date", "citation_date", "rnews:datePublished", "og:pubdate", "og:publish_date", "DisplayDate", "last-published-date", "date"];

    private static readonly string[] UpdatedMetas = ["article:modified_time", "dateModified", "og:updated_time", "lastmod", "last-modified", "dc.date.modified", "dcterms.modified", "article.updated"];

    /// <summary>Chooses both times.</summary>
    public static (PublicationTime? Published, string PublishedPlace, PublicationTime? Updated, string UpdatedPlace) Choose(PageText text, PageHead head, string? url, int headline, int firstBody)
    {
        PublicationTime? updated = Linked(head, "dateModified");
        string updatedPlace = "json-ld:dateModified";
        if (updated is null) updated = Said(head, UpdatedMetas, out updatedPlace);
        PublicationTime? published = Linked(head, "datePublished") ?? Linked(head, "dateCreated") ?? Linked(head, "uploadDate");
        string place = "json-ld:datePublished";
        if (published is null) published = Said(head, PublishedMetas, out place);
        if (published is null) published = Marked(text.Tree, out place);
        PublicationTime? seen = Seen(text, headline, firstBody, out bool onlyUpdated, out string seenPlace);
        PublicationTime? day = OfAddress(url ?? head.Canonical);
        if (published is { } told)
        {
            if (seen is { } shown && !onlyUpdated && (told.Offset is null || told.Offset == TimeSpan.Zero) && told.Time is not null && Math.Abs(shown.Date.DayNumber - told.Date.DayNumber) == 1)
                (published, place) = (shown, seenPlace);
            else if (told.Offset == TimeSpan.Zero && told.Time is not null && day is { } inAddress && told.Date.DayNumber - inAddress.Date.DayNumber == 1)
                (published, place) = (inAddress, "address");
        }
        else if (day is { } written && seen is { } other && Math.Abs(other.Date.DayNumber - written.Date.DayNumber) > 1) (published, place) = (written, "address");
        else if (seen is not null) (published, place) = (seen, seenPlace);
        else if (day is { } address) (published, place) = (address, "address");
        else if (updated is not null) (published, place) = (updated, updatedPlace);
        if (updated is { } later && published is { } first && later.Instant <= first.Instant) updated = null;
        return (published, place, updated, updatedPlace);
    }

    private static PublicationTime? Linked(PageHead head, string name)
    {
        foreach (LinkedValue article in head.Articles)
            if (DateText.Parse(article[name]?.Name) is { } time) return time;
        foreach (LinkedValue item in head.Objects)
            if (item.IsOfType(type => type is "WebPage" or "VideoObject" or "LiveBlogPosting" or "PodcastEpisode" or "Recipe") && DateText.Parse(item[name]?.Name) is { } time) return time;
        return null;
    }

    private static PublicationTime? Said(PageHead head, string[] names, out string place)
    {
        foreach (string name in names)
            if (DateText.Parse(head.Meta(name)) is { } time)
            {
                place = "meta:" + name;
                return time;
            }
        place = "";
        return null;
    }

    /// <summary>The first element with the property <c>datePublished</c> or the attribute <c>pubdate</c>.</summary>
    private static PublicationTime? Marked(PageTree tree, out string place)
    {
        place = "microdata:datePublished";
        for (int i = 1; i < tree.Nodes.Length; i++)
        {
            if (tree.Nodes[i].AttributeCount == 0 || !tree.Raw(i, AttributeId.Itemprop).Contains("datePublished", StringComparison.OrdinalIgnoreCase)) continue;
            if (DateText.Parse(tree.Value(i, AttributeId.Datetime) ?? tree.Value(i, AttributeId.Content)) is { } time) return time;
            if (DateText.Parse(tree.TextOf(i, MaxChars)) is { } text) return text;
        }
        return null;
    }

    /// <summary>The first date that the page shows around its headline; one that is said to be of an update only if there is no other.</summary>
    private static PublicationTime? Seen(PageText text, int headline, int firstBody, out bool onlyUpdated, out string place)
    {
        onlyUpdated = false;
        place = "text";
        int anchor = headline >= 0 ? headline : firstBody;
        if (anchor < 0) return null;
        int from = Math.Max(0, anchor - BlocksBefore), to = Math.Min(text.Blocks.Length, Math.Max(anchor + BlocksAfter, firstBody + 2));
        PublicationTime? updated = null;
        foreach (int i in Enumerable.Range(anchor, to - anchor).Concat(Enumerable.Range(from, anchor - from).Reverse()))
        {
            ref readonly Block block = ref text.Blocks[i];
            if (block.Length > MaxChars || block.Hidden) continue;
            ReadOnlySpan<char> line = text.Of(i);
            if (DateText.Find(line, out TextSpan span) is not { } shown || line.Length - span.Length > 90 || CaptionLine.IsCaption(line, LineShape.Of(line))) continue;
            // The element may give the same moment with its offset.
            if (Element(text.Tree, block.FirstText) is { } exact && exact.Date == shown.Date) (shown, place) = (exact, "time");
            ReadOnlySpan<char> before = line[..span.Start];
            if (before.Contains("update", StringComparison.OrdinalIgnoreCase) && !before.Contains("publish", StringComparison.OrdinalIgnoreCase) || before.Contains("modified", StringComparison.OrdinalIgnoreCase)) updated ??= shown;
            else return shown;
        }
        onlyUpdated = updated is not null;
        return updated;
    }

    private static PublicationTime? Element(PageTree tree, int node)
    {
        for (int step = 0; node > 0 && step < 4; node = tree.Nodes[node].Parent, step++)
            if (tree.Nodes[node].Tag == TagId.Time) return DateText.Parse(tree.Value(node, AttributeId.Datetime));
        return null;
    }

    /// <summary>The day in an address, “/2031/03/04/”, “/2031-03-04-…”, “/20310304/”, “/2031/mar/04/”.</summary>
    public static PublicationTime? OfAddress(string? url)
    {
        if (url is null) return null;
        for (int i = 0; i + 8 < url.Length; i++)
        {
            if (url[i] is not ('/' or '-' or '_') || !char.IsAsciiDigit(url[i + 1])) continue;
            int end = i + 1;
            while (end < url.Length && (char.IsAsciiDigit(url[end]) || url[end] is '/' or '-')) end++;
            ReadOnlySpan<char> run = url.AsSpan(i + 1, end - i - 1).Trim("/-");
            if (run.Length == 4 && end + 7 < url.Length && Named(url.AsSpan(i + 1)) is { } named) return named;
            if (run.Length < 8 || !run.StartsWith("20") && !run.StartsWith("19")) continue;
            if (run.Length == 8 && !run.ContainsAny('/', '-')) return DateText.Parse($"{run[..4]}-{run[4..6]}-{run[6..]}");
            if (run[4] is '/' or '-' && DateText.Find(run, out _) is { } day) return new(day.Date);
        }
        return null;
    }

    /// <summary>“2031/mar/04/”.</summary>
    private static PublicationTime? Named(ReadOnlySpan<char> address)
    {
        if (address.Length < 12 || address[4] != '/' || address[8] != '/' || !char.IsAsciiDigit(address[9]) || !char.IsAsciiDigit(address[10]) || address[11] != '/') return null;
        return DateText.Parse($"{address[9..11]} {address[5..8]} {address[..4]}");
    }
}
