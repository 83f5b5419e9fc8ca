using System.Text;
using Whence.Casebook;
using Whence.Casebook.Watching;
using Whence.Cli.Commands;
using Whence.Cli.Terminal;
using Whence.Intake.Web;
using Whence.Stories;
using Whence.Text;
using Whence.Tracing;

namespace Whence.Cli.Watching;

/// <summary>Follows feeds: rounds of asking, reading, tracing and telling. What it must not forget is in the casebook, so that it may be stopped at any point. Not for several threads.</summary>
internal sealed class Watcher(WatchOptions options, PageFetcher fetcher, ICasebook book, IWatchLog log, TimeProvider clock, Talk talk)
{
    private readonly FeedFollower _follower = new(options, fetcher, log, clock, talk);
    private readonly Tracer _tracer = new();
    private readonly StoryGrouper _grouper = new();
    private HashSet<string> _untraced = [];
    private TraceResult? _before;

    /// <summary>Rounds until the token is cancelled.</summary>
    public async Task RunAsync(CancellationToken token)
    {
        while (true)
        {
            await RoundAsync(token).ConfigureAwait(false);
            await Task.Delay(options.Every, clock, token).ConfigureAwait(false);
        }
    }

    /// <summary>One round.</summary>
    /// <returns>How many reports, new ones or new versions, it kept.</returns>
    public async Task<int> RoundAsync(CancellationToken token)
    {
        HashSet<string> kept = new((await book.EntriesAsync(token).ConfigureAwait(false)).Keys, StringComparer.Ordinal);
        List<Document> found = await _follower.RoundAsync(kept, token).ConfigureAwait(false);
        IReadOnlySet<string> settled = log.Settled();
        if (found.Count == 0) _follower.Remember();
        if (found.Count > 0 || kept.Count > settled.Count + _untraced.Count)
        {
            IReadOnlyCollection<Reading> readings = await new ReadingRun(talk, book).RunAsync(found, static () => { }, token).ConfigureAwait(false);
            _follower.Remember();
            TraceResult trace = _before = _tracer.Trace(readings, null, _before, _grouper, token);
            // What was not traced is not settled: its news is looked for when more is known of it, or at the next start.
            _untraced = UntracedStories.Tell(trace, talk, _untraced);
            log.Settle(new NewsFinder(trace, settled, log.Before, clock.GetUtcNow()).Find(), trace.Documents.Keys.Where(id => !settled.Contains(id) && !_untraced.Contains(id)));
        }
        await TellAsync(token).ConfigureAwait(false);
        return await book.CountAsync(token).ConfigureAwait(false) - kept.Count;
    }

    /// <summary>Gives out what was not given out yet. The feed is written whole out of the log; the terminal and the command are told once, and again only if the run was killed between.</summary>
    private async Task TellAsync(CancellationToken token)
    {
        IReadOnlyList<Alert> pending = log.Pending();
        if (pending.Count == 0) return;
        if (options.Feed is { } feed)
        {
            IReadOnlyList<Alert> newest = log.Newest(AlertFeed.MaxEntries);
            await OutputFile.WriteAsync(feed, writer =>
            {
                AlertFeed.Write(newest, writer);
                return Task.CompletedTask;
            }, talk).ConfigureAwait(false);
        }
        foreach (Alert alert in pending)
        {
            await talk.Data.WriteAsync(Encoding.UTF8.GetBytes(Lines(alert)), token).ConfigureAwait(false);
            await talk.Data.FlushAsync(token).ConfigureAwait(false);
            if (options.Command is { } command) await new AlertCommand(command, talk).RunAsync(alert, token).ConfigureAwait(false);
            log.GaveOut(alert.Id);
        }
    }

    private static string Lines(Alert alert)
    {
        StringBuilder text = new();
        text.Append(System.Globalization.CultureInfo.InvariantCulture, $"{alert.At.UtcDateTime:yyyy-MM-dd HH:mm}  {alert.Kind,-13}  {Plain.Line(alert.Title)}\n");
        foreach (string line in alert.Detail.Split('\n')) text.Append("    ").Append(Plain.Line(line)).Append('\n');
        if (alert.Url is { } url) text.Append("    ").Append(Plain.Line(url)).Append('\n');
        return text.ToString();
    }
}
