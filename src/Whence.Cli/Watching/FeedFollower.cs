using Whence.Casebook.Watching;
using Whence.Cli.Terminal;
using Whence.Extraction;
using Whence.Intake;
using Whence.Intake.Web;
using Whence.Text;

namespace Whence.Cli.Watching;

/// <summary>Asks feeds and the pages that they name, keeps each page as it came, and gives the reports whose text was not there before. Not for several threads.</summary>
internal sealed class FeedFollower(WatchOptions options, PageFetcher fetcher, IWatchLog log, TimeProvider clock, Talk talk)
{
    private readonly ReportReader _lists = new();
    private readonly List<Action> _toRemember = [];
    private readonly ReportReader _pages = new(new() { Fetch = new NoPages() });

    /// <summary>The reports that are new, or new versions, in the order of the feeds. Once they are kept, <see cref="Remember"/> is to be called.</summary>
    /// <param name="kept">The ids of the reports that are kept.</param>
    /// <param name="token">Stops the round.</param>
    public async Task<List<Document>> RoundAsync(IReadOnlySet<string> kept, CancellationToken token)
    {
        _toRemember.Clear();
        List<Document> found = [];
        HashSet<string> seen = new(StringComparer.Ordinal);
        foreach (ListedAddress feed in _lists.Addresses(options.List, talk.Failed).ToList())
        {
            foreach (IntakeItem item in await AskAsync(feed.Url, options.Every / 2, token).ConfigureAwait(false))
            {
                if (item.Document is { } entry) Take(entry, entry.Url ?? feed.Url + "#" + entry.Id, kept, found);
                else if (item.Address is { } listed && seen.Add(listed.Url))
                    foreach (IntakeItem page in await AskAsync(listed.Url, options.LookAgain, token).ConfigureAwait(false))
                    {
                        if (page.Document is { } document)
                            Take(document with { Title = document.Title ?? listed.Title, Outlet = document.Outlet ?? listed.Outlet ?? feed.Title, Published = document.Published ?? listed.Published }, listed.Url, kept, found);
                        else if (page.Failure is { } failure) talk.Failed(failure);
                    }
                else if (item.Failure is { } failure) talk.Failed(failure);
            }
        }
        return found;
    }

    /// <summary>Remembers what this round asked for. Not before its reports are kept: a run that is killed between must ask again.</summary>
    public void Remember()
    {
        foreach (Action remember in _toRemember) remember();
        _toRemember.Clear();
    }

    // The id is out of the words of the report: what else changes on a page, such as advertisements and counters, makes no version.
    private void Take(Document document, string address, IReadOnlySet<string> kept, List<Document> found)
    {
        string id = ContentId.Of(address, document.Outlet, BodyText.Of(document).Text);
        ReportVersion version = new(address, clock.GetUtcNow(), id);
        _toRemember.Add(() => log.Note(version));
        if (!kept.Contains(id) && found.TrueForAll(other => other.Id != id)) found.Add(document with { Id = id, Url = document.Url ?? address });
    }

    private async Task<IReadOnlyList<IntakeItem>> AskAsync(string address, TimeSpan rest, CancellationToken token)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out Uri? uri) || uri.Scheme is not ("http" or "https")) return [IntakeItem.Failed(address, FailureReason.Refused, "is no address of the web")];
        WatchedAddress? known = log.Find(address);
        DateTimeOffset now = clock.GetUtcNow();
        if (known is not null && known.Next > now) return [];
        FetchOutcome outcome = await fetcher.FetchAsync(uri, known is null ? null : new(known.Tag, known.Modified), token).ConfigureAwait(false);
        if (outcome.Failure is { } failure)
        {
            int failures = (known?.Failures ?? 0) + 1;
            DateTimeOffset next = now + TimeSpan.FromTicks(Math.Min(options.MaxRest.Ticks, options.Every.Ticks << Math.Min(failures, 16)));
            log.Remember(new(address, known?.Tag, known?.Modified, now, outcome.RetryAt > next ? Min(outcome.RetryAt.Value, now + options.MaxRest) : next, failures));
            return [IntakeItem.Failed(failure.Item, failure.Reason, failure.Detail)];
        }
        if (outcome.Page is not { } page)
        {
            log.Remember(new(address, known?.Tag, known?.Modified, now, now + rest, 0));
            return [];
        }
        log.Keep(new(address, page.Address.ToString(), page.Fetched, page.Status, string.Join('\n', page.Fields.Select(static field => field.Key + ": " + field.Value)), page.Body, page.Sha256));
        IntakeItem[] items = [.. _pages.Read(page)];
        // A page that came without a report may have come broken: it is asked for again sooner, and never with “if it has changed”.
        bool isEmpty = Array.TrueForAll(items, static item => item.Document is null && item.Address is null);
        int empties = isEmpty ? (known?.Failures ?? 0) + 1 : 0;
        DateTimeOffset again = now + (isEmpty ? TimeSpan.FromTicks(Math.Min(rest.Ticks, options.Every.Ticks << Math.Min(empties, 16))) : rest);
        _toRemember.Add(() => log.Remember(new(address, isEmpty ? null : page.Field("ETag"), isEmpty ? null : page.Field("Last-Modified"), now, again, empties)));
        return items;
    }

    private static DateTimeOffset Min(DateTimeOffset left, DateTimeOffset right) => left < right ? left : right;

    /// <summary>Says that pages can be had, so that entries with a summary alone are given as addresses; the follower itself asks for them.</summary>
    private sealed class NoPages : IPageSource
    {
        public IEnumerable<FetchOutcome> Fetch(IEnumerable<Uri> addresses) => [];
    }
}
