using System.Globalization;
using System.Xml.Linq;
using Whence.Intake.Formats;

namespace Whence.Intake.Feeds;

/// <summary>Reads lists of addresses: OPML, sitemaps, sitemaps of news, indexes of sitemaps.</summary>
internal static class AddressLists
{
    /// <summary>The feeds that an OPML names, however deep its folders.</summary>
    public static IEnumerable<IntakeItem> ReadOpml(string text, Input input, IntakeOptions options) =>
        Read(text, static name => name == "body", input, options, static body => body.Descendants().Where(static element => element.Name.LocalName == "outline"), static (outline, place) =>
        {
            string? address = Attribute(outline, "xmlUrl"), title = Attribute(outline, "title") ?? Attribute(outline, "text");
            return address is null ? null : new(place, address, ListedKind.Feed) { Title = title };
        });

    /// <summary>The pages or further sitemaps that a sitemap names.</summary>
    public static IEnumerable<IntakeItem> ReadSitemap(string text, Input input, IntakeOptions options) =>
        Read(text, static name => name is "url" or "sitemap", input, options, static element => [element], static (element, place) =>
        {
            if (Value(element, "loc") is not { } address) return null;
            if (element.Name.LocalName == "sitemap") return new(place, address, ListedKind.List);
            XElement? news = element.Elements().FirstOrDefault(static part => part.Name.LocalName == "news");
            return new(place, address, ListedKind.Page)
            {
                Title = news is null ? null : FeedEntry.Words(Value(news, "title")),
                Published = news is null ? null : StatedTime.Read(Value(news, "publication_date")),
                Outlet = news?.Elements().FirstOrDefault(static part => part.Name.LocalName == "publication") is { } publication ? FeedEntry.Words(Value(publication, "name")) : null,
            };
        });

    private static IEnumerable<IntakeItem> Read(string text, Func<string, bool> isWanted, Input input, IntakeOptions options, Func<XElement, IEnumerable<XElement>> entries, Func<XElement, string, ListedAddress?> read)
    {
        int number = 0;
        foreach ((XElement? element, string? flaw) in XmlParts.Read(text, isWanted))
        {
            if (flaw is not null) yield return IntakeItem.Failed(input.Place, FailureReason.Feed, "is no list that can be read: " + flaw);
            if (element is null) break;
            foreach (XElement entry in entries(element))
            {
                if (read(entry, string.Create(CultureInfo.InvariantCulture, $"{input.Place}#{number + 1}")) is not { } address) continue;
                if (++number > options.MaxEntries)
                {
                    yield return IntakeItem.Failed(input.Place, FailureReason.TooMany, $"names more than {options.MaxEntries} addresses; the rest was not read");
                    yield break;
                }
                yield return IntakeItem.Of(address);
            }
        }
        if (number == 0) yield return IntakeItem.Failed(input.Place, FailureReason.NoReports, "is a list without addresses");
    }

    private static string? Attribute(XElement element, string name) =>
        element.Attributes().FirstOrDefault(attribute => attribute.Name.LocalName.Equals(name, StringComparison.OrdinalIgnoreCase))?.Value.Trim() is { Length: > 0 } value ? value : null;

    private static string? Value(XElement element, string name) =>
        element.Elements().FirstOrDefault(part => part.Name.LocalName == name)?.Value.Trim() is { Length: > 0 } value ? value : null;
}
