using System.Globalization;
using Whence.Intake.Formats;
using Whence.Intake.Warc;
using Whence.Intake.Web;
using Whence.Text;

namespace Whence.Intake;

/// <summary>Follows the addresses that lists name where fetching is on, and says how many there are where it is not.</summary>
internal sealed class ListReader(IntakeOptions options, ContentReader reader)
{
    /// <summary>An OPML names feeds, those name pages: two steps. An index of sitemaps takes one more.</summary>
    private const int MaxSteps = 3;

    /// <summary>Lists are cut here: nobody reads more in one run, and a hostile list must end.</summary>
    private const int MaxAddresses = 100_000;

    /// <summary>Whether a path is an address.</summary>
    public static bool IsAddress(string path) => path.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || path.StartsWith("https://", StringComparison.OrdinalIgnoreCase);

    /// <summary>The items without addresses: those are fetched, or counted in one failure.</summary>
    public IEnumerable<IntakeItem> Follow(string place, IEnumerable<IntakeItem> items) => Follow(place, items, MaxSteps, new HashSet<string>(StringComparer.Ordinal));

    /// <summary>Reads a fetched page, a feed or a list; addresses in it are given as such.</summary>
    public IEnumerable<IntakeItem> ReadPage(FetchedPage page)
    {
        HttpAnswer answer = new(page.Status, page.Fields.GroupBy(static field => field.Key, StringComparer.OrdinalIgnoreCase).ToDictionary(static field => field.Key, static field => field.First().Value, StringComparer.OrdinalIgnoreCase), page.Body);
        Input input = new(page.Address.ToString())
        {
            Url = page.Address.ToString(), Fetched = page.Fetched, Charset = answer.Charset,
            // What is served as plain bytes, or as text though it is a feed, is judged by what it is.
            MediaType = answer.MediaType is "text/plain" ? null : answer.MediaType, Ending = "",
        };
        ReadOnlyMemory<byte> body;
        IntakeItem? failure = null;
        try
        {
            body = BodyCoding.Decode(page.Body, null, answer.Field("Content-Encoding"), options.MaxFileBytes);
        }
        catch (FlawException exception)
        {
            body = default;
            failure = IntakeItem.Failed(input.Place, exception.Reason, exception.Message);
        }
        if (failure is not null) return [failure];
        StoredBytes stored = new(page.Sha256, page.Body.Length, page.Fetched);
        return reader.Read(new MemoryStream(body.ToArray(), writable: false), input).Select(item => item.With(document => document with { Stored = stored }));
    }

    private IEnumerable<IntakeItem> Follow(string place, IEnumerable<IntakeItem> items, int steps, HashSet<string> seen)
    {
        List<ListedAddress> named = [];
        int more = 0;
        foreach (IntakeItem item in items)
        {
            if (item.Address is not { } address) yield return item;
            else if (!seen.Add(address.Url)) continue;
            else if (seen.Count > MaxAddresses) more++;
            else named.Add(address);
        }
        if (more > 0) yield return IntakeItem.Failed(place, FailureReason.TooMany, $"names more than {MaxAddresses} addresses; {more} were left out");
        if (named.Count == 0) yield break;
        if (options.Fetch is null)
        {
            yield return IntakeItem.Failed(place, FailureReason.NotFetched, IsAddress(place) ? "is an address; with --fetch it is read" : string.Create(CultureInfo.InvariantCulture, $"names {named.Count} addresses, which are read with --fetch"));
            yield break;
        }
        if (steps == 0)
        {
            yield return IntakeItem.Failed(place, FailureReason.TooDeep, "is a list of lists of lists; what it names was not fetched");
            yield break;
        }
        foreach (IntakeItem item in Fetch(named, steps, seen))
            yield return item;
    }

    private IEnumerable<IntakeItem> Fetch(List<ListedAddress> named, int steps, HashSet<string> seen)
    {
        List<(ListedAddress Listed, Uri Address)> addresses = [];
        foreach (ListedAddress listed in named)
        {
            if (Uri.TryCreate(listed.Url, UriKind.Absolute, out Uri? address) && address.Scheme is "http" or "https") addresses.Add((listed, address!));
            else yield return IntakeItem.Failed(listed.Place, FailureReason.Refused, $"names “{listed.Url}”, which is no address of the web");
        }
        int at = 0;
        foreach (FetchOutcome outcome in options.Fetch!.Fetch(addresses.Select(static pair => pair.Address)))
        {
            ListedAddress listed = addresses[at++].Listed;
            if (outcome.Failure is { } failure) yield return IntakeItem.Failed(failure.Item, failure.Reason, failure.Detail);
            else if (outcome.Page is { } page)
                foreach (IntakeItem item in Follow(outcome.Asked.ToString(), ReadPage(page), steps - 1, seen))
                    yield return item.With(document => listed.Kind == ListedKind.Page ? Complete(document, listed) : document);
        }
    }

    private static Document Complete(Document document, ListedAddress listed) => document with
    {
        Title = document.Title ?? listed.Title,
        Outlet = document.Outlet ?? listed.Outlet,
        Published = document.Published ?? listed.Published,
    };
}
