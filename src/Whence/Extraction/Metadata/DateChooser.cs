using Whence.Extraction.Blocks;
using Whence.Extraction.Html;
using Whence.Text;

namespace Whence.Extraction.Metadata;

/// <summary>Chooses when a report was published and updated. Linked data goes before meta elements, these before marked elements, these before the text and the address.</summary>
/// <remarks>
/// Machines are told UTC; where the page shows its readers the day before or after, or its address holds the day before, that is the outlet's day and wins.
/// What is shown also wins where it is older than what machines are told, and where a report is dated anew after weeks; else the first publication is kept, and the change is <c>updated</c>.
/// A day in the address wins over one in the text, which may be another's.
/// </remarks>
internal static class DateChooser
{
    private const int MaxChars = 200;

    /// <summary>24 of 1,194 pages showed a day more than this after the one told, with no word of an update: the marked day is the one shown on 15, and of another year than either on three.</summary>
    private const int MinDaysToEdition = 30;

    private static readonly string[] PublishedMetas = ["article:published_time", "datePublished", "parsely-pub-date", "sailthru.date", "og:article:published_time", "cXenseParse:recs:publishtime", "pubdate", "publishdate", "publish-date", "publish_date", "dc.date.issued", "dcterms.created", "dc.date", "dc.date.created", "dcterms.date", "date.created", "article.published", "article.created", "published", "published-date", "published_date", "published_time", "w-published-date", "citation_publication_date", "citation_online_date", "citation_date", "rnews:datePublished", "og:pubdate", "og:publish_date", "DisplayDate", "last-published-date", "date"];

    private static readonly string[] UpdatedMetas = ["article:modified_time", "dateModified", "og:updated_time", "lastmod", "last-modified", "dc.date.modified", "dcterms.modified", "article.updated"];

    /// <summary>Chooses both times.</summary>
    public static (PublicationTime? Published, string PublishedPlace, PublicationTime? Updated, string UpdatedPlace) Choose(PageText text, PageHead head, string? url, int headline, int firstBody)
    {
        PublicationTime? updated = Linked(head, "dateModified");
        string updatedPlace = "json-ld:dateModified";
        if (updated is null) updated = Said(head, UpdatedMetas, out updatedPlace);
        (PublicationTime? published, string place) = Told(text.Tree, head);
        (ShownDate? shown, ShownDate? change) = ShownDates.Around(text, headline, firstBody);
        PublicationTime? day = OfAddress(url ?? head.Canonical);
        if (published is { } told)
        {
            if (shown is { } seen && GoesBefore(seen, told, updated)) (published, place) = (seen.Time, seen.Place);
            else if (IsUtc(told) && shown?.Time.Date != told.Date && day is { } inAddress && told.Date.DayNumber - inAddress.Date.DayNumber == 1) (published, place) = (inAddress, "address");
        }
        else if (day is { } written && (shown ?? change) is { } other && Math.Abs(other.Time.Date.DayNumber - written.Date.DayNumber) > 1) (published, place) = (written, "address");
        else if (shown is { } read) (published, place) = (read.Time, read.Place);
        else if (day is { } address) (published, place) = (address, "address");
        else
        {
            (ShownDate? labelled, ShownDate? laterChange) = ShownDates.Labelled(text);
            if ((labelled ?? change) is { } first) (published, place) = (first.Time, first.Place);
            else if (updated is not null) (published, place) = (updated, updatedPlace);
            else if (laterChange is { } last) (published, place) = (last.Time, last.Place);
        }
        if (updated is { } later && published is { } earlier && later.Instant <= earlier.Instant) updated = null;
        return (published, place, updated, updatedPlace);
    }

    /// <summary>Whether the day shown is taken in place of the one that machines are told.</summary>
    private static bool GoesBefore(ShownDate shown, PublicationTime told, PublicationTime? updated)
    {
        int days = shown.Time.Date.DayNumber - told.Date.DayNumber;
        if (days == 0) return false;
        if (Math.Abs(days) == 1 && told.Time is { } clock && (IsUtc(told) || told.Offset is null || shown.Time.Time is { } time && time.Hour == told.Instant.Hour && time.Minute == clock.Minute)) return true;
        // Some systems tell machines the day of the last change for that of publication, and show readers the first one.
        if (days < 0 && shown.Label == DateLabel.Published || days < -1 && shown.IsProminent) return true;
        // A report that is dated anew after weeks, without a word of an update, is a new edition: the text that is read is of that day.
        return days > MinDaysToEdition && shown.Label == DateLabel.None && updated?.Date >= shown.Time.Date;
    }

    private static bool IsUtc(PublicationTime time) => time.Offset == TimeSpan.Zero && time.Time is not null;

    /// <summary>The time of publication that the page tells machines.</summary>
    private static (PublicationTime? Time, string Place) Told(PageTree tree, PageHead head)
    {
        if (Linked(head, "datePublished") is { } linked) return (linked, "json-ld:datePublished");
        if (Linked(head, "dateCreated") is { } created) return (created, "json-ld:dateCreated");
        if (Said(head, PublishedMetas, out string place) is { } said) return (said, place);
        if (Marked(tree) is { } marked) return (marked, "microdata:datePublished");
        return LinkedVideo(head) is { } video ? (video, "json-ld:uploadDate") : (null, "");
    }

    private static PublicationTime? Linked(PageHead head, string name)
    {
        foreach (LinkedValue article in head.Articles)
            if (DateText.Parse(article[name]?.Name) is { } time) return time;
        foreach (LinkedValue item in head.Objects)
            if (item.IsOfType(type => type is "WebPage" or "LiveBlogPosting" or "PodcastEpisode" or "Recipe") && DateText.Parse(item[name]?.Name) is { } time) return time;
        return null;
    }

    /// <summary>When the page's video was put up: only of use where the page says nothing of itself, for a report may show an older video.</summary>
    private static PublicationTime? LinkedVideo(PageHead head)
    {
        foreach (LinkedValue item in head.Objects)
            if (item.IsOfType(type => type is "VideoObject") && DateText.Parse((item["datePublished"] ?? item["uploadDate"])?.Name) is { } time) return time;
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
    private static PublicationTime? Marked(PageTree tree)
    {
        for (int i = 1; i < tree.Nodes.Length; i++)
        {
            if (tree.Nodes[i].AttributeCount == 0 || !tree.Raw(i, AttributeId.Itemprop).Contains("datePublished", StringComparison.OrdinalIgnoreCase) && !tree.Has(i, AttributeId.Pubdate)) continue;
            if (DateText.Parse(tree.Value(i, AttributeId.Datetime) ?? tree.Value(i, AttributeId.Content)) is { } time) return time;
            if (DateText.Parse(tree.TextOf(i, MaxChars)) is { } text) return text;
        }
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
