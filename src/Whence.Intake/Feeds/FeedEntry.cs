using System.Collections.Immutable;
using System.Net;
using System.Xml.Linq;
using Whence.Intake.Formats;

namespace Whence.Intake.Feeds;

/// <summary>Reads an <c>item</c> of RSS or an <c>entry</c> of Atom. Names are compared without case, since the old forms were written by hand.</summary>
internal static class FeedEntry
{
    private const string Content = "http://purl.org/rss/1.0/modules/content/";
    private const string DublinCore = "http://purl.org/dc/elements/1.1/";
    private const string DublinTerms = "http://purl.org/dc/terms/";

    /// <summary>What the entry says.</summary>
    /// <param name="entry">The element.</param>
    /// <param name="feed">The title of the feed; null for none.</param>
    /// <param name="address">The address of the feed, against which others are read; null if not known.</param>
    public static ReportFields Read(XElement entry, string? feed, string? address)
    {
        string? outlet = SourceName(entry) ?? feed;
        return new()
        {
            Url = Absolute(Link(entry), address),
            Title = Words(Own(entry, "title")?.Value),
            Outlet = outlet,
            Html = Html(entry),
            IsFragment = true,
            Authors = Authors(entry),
            Published = StatedTime.Read(Text(entry, "pubdate") ?? Text(entry, "published") ?? Text(entry, "issued") ?? Text(entry, "date", DublinCore) ?? Text(entry, "created") ?? Text(entry, "issued", DublinTerms)),
            Updated = StatedTime.Read(Text(entry, "updated") ?? Text(entry, "modified") ?? Text(entry, "modified", DublinTerms)),
        };
    }

    /// <summary>Whether the entry carries a text meant to be whole, and not a summary alone.</summary>
    public static bool HasFullText(XElement entry) => Full(entry) is { } full && !string.IsNullOrWhiteSpace(full.Value);

    /// <summary>The words of a title: without markup, on one line; null for none.</summary>
    public static string? Words(string? title)
    {
        if (string.IsNullOrWhiteSpace(title)) return null;
        string words = FragmentText.Words(title);
        return words.Length > 0 ? words : null;
    }

    private static string? Html(XElement entry)
    {
        XElement? element = Full(entry) ?? Own(entry, "description") ?? Own(entry, "summary");
        if (element is null) return null;
        string type = (string?)element.Attribute("type") ?? "";
        if (type == "text") return WebUtility.HtmlEncode(element.Value);
        // XHTML stands in the feed as elements; anything else as text that holds markup.
        return element.HasElements ? string.Concat(element.Nodes().Select(static node => node.ToString(SaveOptions.DisableFormatting))) : element.Value;
    }

    private static XElement? Full(XElement entry) =>
        entry.Elements().FirstOrDefault(static element => element.Name.LocalName.Equals("encoded", StringComparison.OrdinalIgnoreCase) && element.Name.NamespaceName == Content)
        ?? (entry.Name.LocalName == "entry" ? Own(entry, "content") : null);

    private static string? Link(XElement entry)
    {
        XElement? guid = null;
        foreach (XElement element in entry.Elements())
        {
            if (Is(element, "guid", entry)) guid = element;
            if (!Is(element, "link", entry)) continue;
            if (element.Attribute("href") is { } href)
            {
                if (element.Attribute("rel") is null or { Value: "alternate" }) return href.Value.Trim();
            }
            else if (element.Value.Trim() is { Length: > 0 } link) return link;
        }
        return guid is not null && (string?)guid.Attribute("isPermaLink") != "false" && guid.Value.Trim() is var address && address.StartsWith("http", StringComparison.OrdinalIgnoreCase) ? address : null;
    }

    private static string? Absolute(string? link, string? address)
    {
        if (link is null || address is null || Uri.TryCreate(link, UriKind.Absolute, out _)) return link;
        return Uri.TryCreate(address, UriKind.Absolute, out Uri? whole) && Uri.TryCreate(whole, link, out Uri? joined) ? joined.ToString() : link;
    }

    private static string? SourceName(XElement entry)
    {
        if (Own(entry, "source") is not { } source) return null;
        return Words(source.HasElements ? source.Elements().FirstOrDefault(static element => element.Name.LocalName == "title")?.Value : source.Value);
    }

    private static ImmutableArray<string> Authors(XElement entry)
    {
        var names = ImmutableArray.CreateBuilder<string>();
        foreach (XElement element in entry.Elements())
        {
            bool creator = element.Name.LocalName == "creator" && element.Name.NamespaceName == DublinCore;
            if (!creator && !Is(element, "author", entry)) continue;
            string? name = Words(element.HasElements ? element.Elements().FirstOrDefault(static part => part.Name.LocalName == "name")?.Value : element.Value);
            // RSS gives “desk@meridian.example (Ana Prell)”.
            if (name is not null && name.Contains('@', StringComparison.Ordinal) && name.IndexOf('(', StringComparison.Ordinal) is >= 0 and var open) name = name[(open + 1)..].TrimEnd(')', ' ');
            if (name is { Length: > 0 } && !name.Contains('@', StringComparison.Ordinal)) names.Add(name);
        }
        return names.ToImmutable();
    }

    private static string? Text(XElement entry, string name, string? space = null)
    {
        XElement? element = space is null ? Own(entry, name)
            : entry.Elements().FirstOrDefault(element => element.Name.LocalName.Equals(name, StringComparison.OrdinalIgnoreCase) && element.Name.NamespaceName == space);
        return element?.Value.Trim() is { Length: > 0 } text ? text : null;
    }

    private static XElement? Own(XElement entry, string name) => entry.Elements().FirstOrDefault(element => Is(element, name, entry));

    // Only in the entry's own namespace: media:title and itunes:author are others' words.
    private static bool Is(XElement element, string name, XElement entry) =>
        element.Name.LocalName.Equals(name, StringComparison.OrdinalIgnoreCase) && element.Name.Namespace == entry.Name.Namespace;
}
