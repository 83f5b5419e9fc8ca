using System.Text;
using Whence.Casebook.Sqlite;
using Whence.Casebook.Watching;
using Whence.Cli.Terminal;
using Whence.Cli.Watching;
using Whence.Intake.Tests.Web;
using Whence.Intake.Web;

namespace Whence.Intake.Tests.Watching;

/// <summary>Watching feeds of a server on this machine, round by round, with a clock of the test.</summary>
public sealed class WatchTests : IDisposable
{
    private const string First = "Engineers kept the gates of the Halvard Dam shut for nine days, a foreman told Radio Meridian on Monday. The flood covered 1,500 hectares of farmland, the foreman said. Residents of Lower Halvard were led to higher ground by soldiers during the night.";

    private readonly LocalServer _server = new();
    private readonly TempFolder _folder = new();
    private readonly MovedClock _clock = new();
    private readonly MemoryStream _told = new();
    private readonly StringWriter _errors = new();
    private readonly Dictionary<string, string> _entries = [];

    public WatchTests()
    {
        _folder.Write("feeds.opml", $"<opml version=\"2.0\"><body><outline text=\"Radio Meridian\" xmlUrl=\"{_server.At("/feed")}\"/><outline text=\"Broken\" xmlUrl=\"{_server.At("/broken")}\"/></body></opml>");
        _server.Answers["/feed"] = _ => LocalServer.Answer("200 OK", Encoding.UTF8.GetBytes("<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>Feed</title>"
            + string.Concat(_entries.Keys.Select(path => $"<item><title>{path}</title><link>{_server.At(path)}</link></item>")) + "</channel></rss>"), "Content-Type: application/rss+xml\r\n");
    }

    public void Dispose()
    {
        _server.Dispose();
        _folder.Dispose();
        _told.Dispose();
        _errors.Dispose();
    }

    private void Publish(string path, string outlet, string day, string title, string text)
    {
        _entries[path] = title;
        _server.Page(path, $"<!doctype html><html lang=\"en\"><head><title>{title}</title><meta property=\"og:site_name\" content=\"{outlet}\"><meta property=\"article:published_time\" content=\"2031-02-{day}T07:00:00Z\"></head><body><nav>Ad {_clock.GetUtcNow().Ticks}</nav><article><h1>{title}</h1>"
            + string.Concat(text.Split(". ").Select(sentence => $"<p>{sentence.TrimEnd('.')}.</p>")) + "</article></body></html>");
    }

    private async Task<int> RoundAsync(string? feed = null, string? command = null, double again = 10)
    {
        string file = _folder.At("watch.casebook");
        await using SqliteCasebook book = SqliteCasebook.Open(file, _clock, "test");
        using SqliteWatchLog log = SqliteWatchLog.Open(file);
        using PageFetcher fetcher = new(new() { Allowed = [_server.Allowed], HostGap = TimeSpan.Zero }, null, TimeProvider.System);
        Talk talk = new(_told, _errors, false, false, false, static () => Stream.Null);
        WatchOptions options = new() { List = _folder.At("feeds.opml"), Feed = feed, Command = command, LookAgain = TimeSpan.FromMinutes(again), Every = TimeSpan.FromMinutes(10) };
        int kept = await new Watcher(options, fetcher, book, log, _clock, talk).RoundAsync(TestContext.Current.CancellationToken);
        _clock.Move(TimeSpan.FromMinutes(30));
        return kept;
    }

    private IReadOnlyList<Alert> Alerts()
    {
        using SqliteWatchLog log = SqliteWatchLog.Open(_folder.At("watch.casebook"));
        return log.Newest(100);
    }

    [Fact]
    public async Task What_is_new_is_added_once_and_a_changed_text_is_kept_as_a_version_with_what_changed()
    {
        Publish("/gates", "Radio Meridian", "24", "Gates of Halvard Dam stayed shut", First);
        (await RoundAsync()).ShouldBe(1);
        (await RoundAsync()).ShouldBe(0);
        Publish("/gates", "Radio Meridian", "24", "Gates of Halvard Dam stayed shut", First);
        (await RoundAsync()).ShouldBe(0, "what changes around a report is no version");
        Alerts().ShouldBeEmpty();
        Publish("/gates", "Radio Meridian", "24", "Gates of Halvard Dam stayed shut", First.Replace("1,500", "2,300"));
        (await RoundAsync()).ShouldBe(1);
        (await RoundAsync()).ShouldBe(0);
        Alert alert = Alerts().Where(found => found.Kind == AlertKind.Correction).ShouldHaveSingleItem();
        alert.Detail.ShouldContain("1,500");
        alert.Detail.ShouldContain("2,300");
        using SqliteWatchLog log = SqliteWatchLog.Open(_folder.At("watch.casebook"));
        log.Versions(_server.At("/gates").ToString()).Count.ShouldBe(2);
        _errors.ToString().ShouldContain("/broken");
    }

    [Fact]
    public async Task A_denial_is_told_once_on_every_way_and_never_again_after_a_restart()
    {
        string feed = _folder.At("alerts.atom"), script = _folder.Write("told.sh", $"#!/bin/sh\nprintf '%s|' \"$@\" >> {_folder.At("told.txt")}\necho >> {_folder.At("told.txt")}\n");
        File.SetUnixFileMode(script, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        Publish("/gates", "Radio Meridian", "24", "Gates of Halvard Dam stayed shut", First);
        await RoundAsync(feed, script);
        Publish("/denial", "Valley Courier", "25", "Ministry denies gates of Halvard Dam stayed shut", "The Ministry of Waterways denied that engineers kept the gates of the Halvard Dam shut for nine days. The flood covered 1,500 hectares of farmland, the ministry said. Residents of Lower Halvard were led to higher ground by soldiers during the night.");
        for (int i = 0; i < 3; i++) await RoundAsync(feed, script);
        Alert denial = Alerts().Where(alert => alert.Kind == AlertKind.Denial).ShouldHaveSingleItem();
        string told = Encoding.UTF8.GetString(_told.ToArray());
        told.Split(denial.Title).Length.ShouldBe(2);
        (await File.ReadAllTextAsync(feed, TestContext.Current.CancellationToken)).Split("urn:whence:alert:" + denial.Id).Length.ShouldBe(2);
        (await File.ReadAllLinesAsync(_folder.At("told.txt"), TestContext.Current.CancellationToken)).Count(line => line.StartsWith(denial.Id + "|Denial|", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public async Task A_new_origin_and_a_revised_number_are_told_once_each()
    {
        Publish("/gates", "Radio Meridian", "24", "Gates of Halvard Dam stayed shut", First);
        await RoundAsync();
        Publish("/second", "Valley Courier", "25", "Dispatcher: dam gates were shut for nine days", "The gates of the Halvard Dam were kept shut for nine days by engineers, the dispatcher Ana Prell told the Valley Courier on Tuesday. The flood covered 2,300 hectares of farmland, she said. Nobody at the ministry of waterways answered her calls in that time.");
        for (int i = 0; i < 3; i++) await RoundAsync();
        Alert number = Alerts().Where(alert => alert.Kind == AlertKind.RevisedNumber).ShouldHaveSingleItem();
        number.Title.ShouldContain("1,500 hectares");
        number.Title.ShouldContain("2,300 hectares");
        Alert[] origins = [.. Alerts().Where(alert => alert.Kind == AlertKind.NewOrigin)];
        origins.ShouldNotBeEmpty(string.Join('\n', Alerts().Select(alert => alert.Kind + " " + alert.Title)));
        string told = Encoding.UTF8.GetString(_told.ToArray());
        foreach (Alert alert in (Alert[])[number, .. origins]) told.Split(alert.Title).Length.ShouldBe(2, alert.Title);
    }

    [Fact]
    public async Task An_alert_that_was_found_and_not_told_is_told_by_the_next_run()
    {
        Publish("/gates", "Radio Meridian", "24", "Gates of Halvard Dam stayed shut", First);
        await RoundAsync();
        using (SqliteWatchLog log = SqliteWatchLog.Open(_folder.At("watch.casebook")))
        {
            log.Settle([new("x", AlertKind.Denial, _clock.GetUtcNow(), "Denied by nobody", "", "r", null)], []);
            log.Settle([new("x", AlertKind.Denial, _clock.GetUtcNow(), "Denied by nobody", "", "r", null)], []);
        }
        await RoundAsync();
        await RoundAsync();
        Encoding.UTF8.GetString(_told.ToArray()).Split("Denied by nobody").Length.ShouldBe(2);
    }

    [Fact]
    public async Task A_page_that_came_broken_is_asked_for_again_soon()
    {
        Publish("/gates", "Radio Meridian", "24", "Gates of Halvard Dam stayed shut", First);
        Func<string, byte[]?> good = _server.Answers["/gates"];
        Queue<byte[]> broken = new([LocalServer.Answer("200 OK", [], "ETag: \"a\"\r\n"), LocalServer.Answer("304 Not Modified", []), LocalServer.Answer("200 OK", "<p>"u8.ToArray(), "Content-Type: text/html\r\nETag: \"b\"\r\n")]);
        _server.Answers["/gates"] = head => broken.TryDequeue(out byte[]? answer) ? answer : good(head);
        int kept = 0, rounds = 0;
        for (; kept == 0 && rounds < 20; rounds++) kept = await RoundAsync(again: 60 * 24);
        kept.ShouldBe(1);
        rounds.ShouldBeLessThan(12, "a page with a report is asked for again after a day only");
    }

    [Fact]
    public async Task A_feed_that_fails_is_left_alone_for_longer_and_longer()
    {
        for (int i = 0; i < 8; i++) await RoundAsync();
        _server.Requests.Count(head => head.StartsWith("GET /broken ", StringComparison.Ordinal)).ShouldBeInRange(2, 5);
    }
}
