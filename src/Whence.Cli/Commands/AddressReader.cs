using System.Runtime.CompilerServices;
using Whence.Intake;
using Whence.Intake.Warc;
using Whence.Intake.Web;

namespace Whence.Cli.Commands;

/// <summary>Fetches addresses one after the other while the program runs, and reads what answers: a report, or the reports that a feed or list names. Every page is stored as it came.</summary>
/// <remarks>The archive is taken over and put back for each address, so that it is whole whenever the program is killed. One address at a time.</remarks>
internal sealed class AddressReader : IDisposable
{
    private readonly string _pages;
    private readonly Shelf _shelf = new();
    private readonly PageFetcher _fetcher;

    /// <param name="how">How pages are fetched.</param>
    /// <param name="pages">The web archive.</param>
    public AddressReader(FetchOptions how, string pages) => (_pages, _fetcher) = (pages, new(how, _shelf, TimeProvider.System));

    /// <summary>The reports at an address; what fails is among them with its reason.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public async IAsyncEnumerable<IntakeItem> ReadAsync(Uri address, [EnumeratorCancellation] CancellationToken token)
    {
        // Off the thread that asks: what follows waits for servers.
        await Task.Yield();
        (WarcFile? archive, IntakeItem? failure) = Guarded(address, () => WarcFile.Open(_pages, "Whence/" + ProgramVersion.Text));
        if (archive is null)
        {
            yield return failure!;
            yield break;
        }
        using (archive)
        {
            _shelf.Archive = archive;
            foreach (IntakeItem item in new ReportReader(new() { Fetch = new Source(_fetcher, token) }).Read([address.AbsoluteUri]))
                yield return item;
            (_, failure) = Guarded(address, () =>
            {
                archive.Commit();
                return archive;
            });
            if (failure is not null) yield return failure;
        }
    }

    private (WarcFile? Archive, IntakeItem? Failure) Guarded(Uri address, Func<WarcFile> step)
    {
        try
        {
            return (step(), null);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return (null, IntakeItem.Failed(address.AbsoluteUri, FailureReason.Unreadable, $"is not fetched: {_pages}, where pages are stored, can't be written or taken over: {exception.Message}"));
        }
    }

    public void Dispose() => _fetcher.Dispose();

    /// <summary>Keeps pages in the archive of the moment. It knows none from before: who asks for an address wants its report, even where another casebook has it.</summary>
    private sealed class Shelf : IPageStore
    {
        public WarcFile? Archive { get; set; }

        public KnownPage? Known(Uri asked) => null;

        public void Keep(Uri asked, FetchedPage page) => Archive!.Keep(asked, page);
    }

    /// <summary>Fetches one page after the other until the token is cancelled.</summary>
    private sealed class Source(PageFetcher fetcher, CancellationToken token) : IPageSource
    {
        public IEnumerable<FetchOutcome> Fetch(IEnumerable<Uri> addresses)
        {
            foreach (Uri address in addresses)
                yield return fetcher.FetchAsync(address, null, token).GetAwaiter().GetResult();
        }
    }
}
