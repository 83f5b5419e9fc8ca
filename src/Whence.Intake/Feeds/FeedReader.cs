using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using Whence.Intake.Formats;

namespace Whence.Intake.Feeds;

/// <summary>Reads feeds: RSS 0.9x, 1.0 and 2.0, Atom 0.3 and 1.0. Entries with text are reports, entries with an address alone are addresses.</summary>
internal static class FeedReader
{
    public static IEnumerable<IntakeItem> Read(string text, Input input, IntakeOptions options)
    {
        string? outlet = null;
        int number = 0;
        using IEnumerator<(XElement? Element, string? Flaw)> parts = XmlParts.Read(text, static name => name is "item" or "entry" or "title").GetEnumerator();
        while (parts.MoveNext())
        {
            (XElement? element, string? flaw) = parts.Current;
            if (flaw is not null) yield return IntakeItem.Failed(input.Place, FailureReason.Feed, "is no feed that can be read: " + flaw);
            if (element is null) yield break;
            if (element.Name.LocalName == "title")
            {
                outlet ??= FeedEntry.Words(element.Value); // the first title stands outside of every entry: it is the feed's
                continue;
            }
            if (++number > options.MaxEntries)
            {
                yield return IntakeItem.Failed(input.Place, FailureReason.TooMany, $"holds more than {options.MaxEntries} entries; the rest was not read");
                yield break;
            }
            yield return ReadEntry(element, outlet, string.Create(CultureInfo.InvariantCulture, $"{input.Place}#{number}"), input, options);
        }
        if (number == 0) yield return IntakeItem.Failed(input.Place, FailureReason.NoReports, "is a feed without entries");
    }

    private static IntakeItem ReadEntry(XElement element, string? outlet, string place, Input input, IntakeOptions options)
    {
        ReportFields fields = FeedEntry.Read(element, outlet, input.Url);
        bool wantsPage = options.Fetch is not null && !FeedEntry.HasFullText(element);
        if (fields.Url is { } url && (wantsPage || string.IsNullOrWhiteSpace(fields.Html)))
            return IntakeItem.Of(new ListedAddress(place, url, ListedKind.Page) { Title = fields.Title, Outlet = fields.Outlet, Published = fields.Published });
        if (string.IsNullOrWhiteSpace(fields.Html)) return IntakeItem.Failed(place, FailureReason.Feed, "is an entry without text");
        return fields.Make(place, options);
    }
}
