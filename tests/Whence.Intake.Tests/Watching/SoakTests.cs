using System.Diagnostics;
using System.Globalization;
using System.Text;
using Whence.Casebook.Sqlite;
using Whence.Cli.Terminal;
using Whence.Cli.Watching;
using Whence.Intake.Tests.Web;
using Whence.Intake.Web;

namespace Whence.Intake.Tests.Watching;

/// <summary>Watching a server that does everything wrong. <c>WHENCE_SOAK=600</c> is the length, in seconds, for a release.</summary>
[Collection(nameof(Alone))]
public sealed class SoakTests : IDisposable
{
    private static readonly int Seconds = int.TryParse(Environment.GetEnvironmentVariable("WHENCE_SOAK"), NumberStyles.None, CultureInfo.InvariantCulture, out int seconds) ? seconds : 4;

    private const long MaxGrowthBytes = 48L << 20;
    private const int MaxReports = 150;

    private static readonly byte[] Bomb = Packing.Gzip(new byte[100 << 20]);

    private readonly LocalServer _server = new();
    private readonly TempFolder _folder = new();
    private readonly MovedClock _clock = new();
    private int _asked, _published;

    public void Dispose()
    {
        _server.Dispose();
        _folder.Dispose();
    }

    // One request in three fails, each time in another way.
    private byte[]? Misbehave(byte[] good)
    {
        int asked = Interlocked.Increment(ref _asked);
        if (asked % 3 != 0) return good;
        return (asked / 3 % 20) switch
        {
            0 => null,
            1 => LocalServer.Answer("500 Oops", []),
            2 => LocalServer.Answer("404 Not Found", []),
            3 => "HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\nshort"u8.ToArray(),
            4 => LocalServer.Answer("503 Later", [], "Retry-After: 1\r\n"),
            5 => LocalServer.Answer("302 Found", [], "Location: http://169.254.169.254/\r\n"),
            6 => LocalServer.Answer("200 OK", Packing.Gzip(new byte[1 << 20])[..100], "Content-Encoding: gzip\r\n"),
            7 => LocalServer.Answer("200 OK", [0, 1, 2, 0xFF], "Content-Type: image/png\r\n"),
            8 => LocalServer.Answer("200 OK", "<rss><channel><item>"u8.ToArray(), "Content-Type: application/rss+xml\r\n"),
            9 => "nonsense\r\n\r\n"u8.ToArray(),
            10 => LocalServer.Answer("302 Found", [], "Location: /ring\r\n"),
            11 => LocalServer.Silence,
            12 => LocalServer.Endless,
            13 => LocalServer.Answer("200 OK", Bomb, "Content-Type: text/html\r\nContent-Encoding: gzip\r\n"),
            14 => LocalServer.Answer("429 Slowly", [], "Retry-After: Wed, 21 Oct 1815 07:28:00 GMT\r\n"),
            15 => [.. "HTTP/1.1 200 OK\r\n"u8, .. Enumerable.Repeat((byte)'x', 1 << 20), .. "\r\n\r\n"u8],
            16 => LocalServer.Answer("304 Not Modified", []),
            17 => LocalServer.Answer("200 OK", "<p>a</p>"u8.ToArray(), "Content-Type: text/html\r\nContent-Encoding: nonsense\r\n"),
            18 => LocalServer.Answer("302 Found", [], "Location: file:///etc/passwd\r\n"),
            _ => LocalServer.Answer("200 OK", []),
        };
    }

    private void Publish()
    {
        int number = ++_published;
        string day = string.Create(CultureInfo.InvariantCulture, $"2031-02-{1 + (number % 27):00}");
        byte[] page = LocalServer.Answer("200 OK", Encoding.UTF8.GetBytes($"<!doctype html><html lang=\"en\"><head><title>Lock {number} leaked</title><meta property=\"og:site_name\" content=\"Outlet {number % 7}\"><meta property=\"article:published_time\" content=\"{day}T07:00:00Z\"></head><body><article><h1>Lock {number} leaked</h1>"
            + $"<p>A foreman told Radio Meridian that lock {number} of the Halvard Dam leaked {100 + number} litres an hour.</p><p>The ministry of waterways said on Monday that it would look into lock {number} within six weeks.</p><p>Residents of Lower Halvard asked for pumps at lock {number}.</p></article></body></html>"), "Content-Type: text/html; charset=utf-8\r\n");
        _server.Answers["/" + number] = _ => Misbehave(page);
    }

    [Fact]
    public async Task A_server_that_misbehaves_in_every_way_costs_no_report_and_no_memory_and_brings_none_twice()
    {
        _server.Redirect("/ring", "/ring");
        _server.Answers["/feed"] = _ => Misbehave(LocalServer.Answer("200 OK", Encoding.UTF8.GetBytes("<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>Feed</title>"
            + string.Concat(Enumerable.Range(1, _published).Select(i => $"<item><title>Lock {i}</title><link>{_server.At("/" + i)}</link></item>")) + "</channel></rss>"), "Content-Type: application/rss+xml\r\n"));
        string list = _folder.Write("feeds.opml", $"<opml><body><outline text=\"F\" xmlUrl=\"{_server.At("/feed")}\"/></body></opml>"), file = _folder.At("soak.casebook");
        using MemoryStream told = new();
        long start = 0;
        int rounds = 0, kept = 0;
        Stopwatch watch = Stopwatch.StartNew();
        // Rounds go on behind the last publication, for a day of the clock, until all is there: what failed is asked for again.
        for (int quiet = 0; watch.Elapsed.TotalSeconds < Seconds || (quiet < 288 && kept < _published); rounds++)
        {
            if (watch.Elapsed.TotalSeconds < Seconds && _published < MaxReports && rounds % 2 == 0) Publish();
            else if (watch.Elapsed.TotalSeconds >= Seconds) quiet++;
            kept += await RoundAsync(list, file, told, restart: rounds % 5 == 0);
            if (rounds == 20) start = Settled();
        }
        kept.ShouldBe(_published);
        await using SqliteCasebook book = SqliteCasebook.Open(file);
        List<string?> addresses = [];
        await foreach (Casebook.KeptReport report in book.ReadAllAsync(TestContext.Current.CancellationToken)) addresses.Add(report.Document.Url);
        addresses.Distinct().Count().ShouldBe(addresses.Count);
        addresses.Count.ShouldBe(_published);
        using (SqliteWatchLog log = SqliteWatchLog.Open(file))
            Encoding.UTF8.GetString(told.ToArray()).Split('\n').Count(static line => line.StartsWith("2031-", StringComparison.Ordinal)).ShouldBe(log.Newest(10_000).Count, "each alert is told once");
        if (start > 0) (Settled() - start).ShouldBeLessThan(MaxGrowthBytes);
        TestContext.Current.TestOutputHelper?.WriteLine($"{rounds} rounds, {_asked} requests, {kept} reports, {(Settled() - start) >> 20} MiB more than after 20 rounds");
    }

    private static long Settled() => GC.GetTotalMemory(forceFullCollection: true);

    private (SqliteCasebook Book, SqliteWatchLog Log, PageFetcher Fetcher, Watcher Watcher)? _running;

    private async Task<int> RoundAsync(string list, string file, MemoryStream told, bool restart)
    {
        if (restart && _running is { } old)
        {
            await old.Book.DisposeAsync();
            old.Log.Dispose();
            old.Fetcher.Dispose();
            _running = null;
        }
        if (_running is null)
        {
            SqliteCasebook book = SqliteCasebook.Open(file, _clock, "test");
            SqliteWatchLog log = SqliteWatchLog.Open(file);
            PageFetcher fetcher = new(new() { Allowed = [_server.Allowed], HostGap = TimeSpan.Zero, Timeout = TimeSpan.FromSeconds(2), MaxWait = TimeSpan.Zero }, null, TimeProvider.System);
            Talk talk = new(told, TextWriter.Null, false, false, false, static () => Stream.Null);
            _running = (book, log, fetcher, new(new() { List = list, Every = TimeSpan.FromMinutes(1), LookAgain = TimeSpan.FromHours(12), MaxRest = TimeSpan.FromMinutes(2) }, fetcher, book, log, _clock, talk));
        }
        int kept = await _running.Value.Watcher.RoundAsync(TestContext.Current.CancellationToken);
        _clock.Move(TimeSpan.FromMinutes(5));
        return kept;
    }
}
