using System.Net;
using System.Text;
using Whence.Intake.Warc;
using Whence.Intake.Web;
using Whence.Text;

namespace Whence.Intake.Tests.Web;

/// <summary>Fetching from a server on this machine, which is let through by its port.</summary>
public sealed class FetchTests : IDisposable
{
    private readonly LocalServer _server = new();
    private readonly TempFolder _folder = new();

    public void Dispose()
    {
        _server.Dispose();
        _folder.Dispose();
    }

    private FetchOptions Options => new() { Allowed = [_server.Allowed], HostGap = TimeSpan.Zero, Timeout = TimeSpan.FromSeconds(20), Contact = "desk@meridian.example" };

    private async Task<FetchOutcome> FetchAsync(Uri address, FetchOptions? options = null, KnownPage? known = null)
    {
        using PageFetcher fetcher = new(options ?? Options, null, TimeProvider.System);
        return await fetcher.FetchAsync(address, known, TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task A_page_comes_with_its_address_time_fields_and_hash()
    {
        _server.Page("/a", "<p>The dam.</p>", extra: "ETag: \"x\"\r\n");
        FetchedPage page = (await FetchAsync(_server.At("/a"))).Page.ShouldNotBeNull();
        page.Address.ShouldBe(_server.At("/a"));
        page.Field("etag").ShouldBe("\"x\"");
        page.Sha256.ShouldBe(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData("<p>The dam.</p>"u8)));
        string request = _server.Requests.Last();
        request.ShouldContain("User-Agent: Whence/");
        request.ShouldContain("desk@meridian.example");
        request.ShouldNotContain("Cookie");
    }

    [Fact]
    public async Task A_page_that_has_not_changed_is_not_sent_again()
    {
        _server.Answers["/a"] = head => head.Contains("If-None-Match: \"x\"", StringComparison.Ordinal) ? LocalServer.Answer("304 Not Modified", []) : LocalServer.Answer("200 OK", "new"u8.ToArray());
        (await FetchAsync(_server.At("/a"), known: new("\"x\"", null))).IsUnchanged.ShouldBeTrue();
        (await FetchAsync(_server.At("/a"))).Page.ShouldNotBeNull();
    }

    [Fact]
    public async Task What_robots_txt_closes_is_not_asked_for()
    {
        _server.Page("/robots.txt", "User-agent: *\nDisallow: /private", "text/plain");
        _server.Page("/private/a", "x");
        (await FetchAsync(_server.At("/private/a"))).Failure!.Detail.ShouldContain("robots.txt");
        _server.Requests.ShouldAllBe(head => head.StartsWith("GET /robots.txt ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Where_robots_txt_is_out_of_order_nothing_is_asked_for()
    {
        _server.Answers["/robots.txt"] = _ => LocalServer.Answer("500 Oops", []);
        _server.Page("/a", "x");
        (await FetchAsync(_server.At("/a"))).Failure!.Reason.ShouldBe(FailureReason.Refused);
    }

    [Fact]
    public async Task Retry_after_is_waited_for_once_it_is_short()
    {
        int asked = 0;
        _server.Answers["/a"] = _ => ++asked == 1 ? LocalServer.Answer("429 Too Many Requests", [], "Retry-After: 1\r\n") : LocalServer.Answer("200 OK", "x"u8.ToArray());
        long start = TimeProvider.System.GetTimestamp();
        (await FetchAsync(_server.At("/a"))).Page.ShouldNotBeNull();
        TimeProvider.System.GetElapsedTime(start).ShouldBeGreaterThan(TimeSpan.FromSeconds(0.9));
        _server.Answers["/b"] = _ => LocalServer.Answer("503 Later", [], "Retry-After: 86400\r\n");
        FetchOutcome later = await FetchAsync(_server.At("/b"));
        later.Failure.ShouldNotBeNull();
        later.RetryAt.ShouldNotBeNull();
    }

    [Theory]
    [InlineData("3600")]
    [InlineData("2147483647")]
    public async Task A_host_that_asks_for_a_long_rest_gets_it_and_holds_nothing_up(string seconds)
    {
        _server.Answers["/a"] = _ => LocalServer.Answer("503 Later", [], $"Retry-After: {seconds}\r\n");
        _server.Page("/b", "x");
        using PageFetcher fetcher = new(new() { Allowed = [_server.Allowed], HostGap = TimeSpan.Zero }, null, TimeProvider.System);
        (await fetcher.FetchAsync(_server.At("/a"), null, TestContext.Current.CancellationToken)).RetryAt.ShouldNotBeNull();
        int asked = _server.Requests.Count;
        FetchOutcome other = await fetcher.FetchAsync(_server.At("/b"), null, TestContext.Current.CancellationToken);
        other.Failure.ShouldNotBeNull().Detail.ShouldContain("longer rest");
        other.RetryAt.ShouldNotBeNull().ShouldBeLessThan(DateTimeOffset.UtcNow.AddHours(25));
        _server.Requests.Count.ShouldBe(asked);
    }

    [Fact]
    public async Task Not_modified_is_no_answer_to_who_has_nothing()
    {
        _server.Answers["/a"] = _ => LocalServer.Answer("304 Not Modified", []);
        (await FetchAsync(_server.At("/a"))).Failure.ShouldNotBeNull().Detail.ShouldContain("304");
    }

    [Theory]
    [InlineData("/endless", "longer than")]
    [InlineData("/short", "can't be fetched")]
    [InlineData("/silent", "can't be fetched")]
    [InlineData("/nonsense", "can't be fetched")]
    [InlineData("/slow", "took longer")]
    [InlineData("/gone", "404")]
    [InlineData("/ring", "redirects more than")]
    [InlineData("/nowhere", "redirects to nowhere")]
    public async Task What_a_server_does_wrong_is_named(string path, string why)
    {
        _server.Answers["/endless"] = _ => LocalServer.Answer("200 OK", new byte[200_000]);
        _server.Answers["/short"] = _ => "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nfew"u8.ToArray();
        _server.Answers["/silent"] = _ => null;
        _server.Answers["/nonsense"] = _ => "\u0001\u0002 what\r\n\r\n"u8.ToArray();
        using ManualResetEventSlim given = new();
        // Nothing comes until the client has given up.
        _server.Answers["/slow"] = _ =>
        {
            given.Wait(TimeSpan.FromSeconds(20));
            return null;
        };
        _server.Redirect("/ring", "/ring");
        _server.Answers["/nowhere"] = _ => LocalServer.Answer("302 Found", []);
        FetchOutcome outcome = await FetchAsync(_server.At(path), Options with { MaxBytes = 100_000, Timeout = TimeSpan.FromSeconds(path == "/slow" ? 1 : 10) });
        given.Set();
        outcome.Page.ShouldBeNull();
        outcome.Failure.ShouldNotBeNull().Detail.ShouldContain(why);
    }

    [Fact]
    public void A_feed_is_followed_to_its_pages_which_are_stored_and_read_again_without_the_network()
    {
        string page = File.ReadAllText(Fixture.At("page.html"));
        _server.Page("/feed", $"<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>Radio Meridian</title><item><title>Gates</title><link>{_server.At("/gates")}</link></item></channel></rss>", "application/rss+xml");
        _server.Page("/gates", page);
        string list = _folder.Write("feeds.opml", $"<opml version=\"2.0\"><body><outline text=\"M\" xmlUrl=\"{_server.At("/feed")}\"/></body></opml>");
        string archive = _folder.At("pages.warc.gz");
        Document live = Fetched(list, archive).Document();
        live.ShouldHoldTheReport();
        live.Stored!.Fetched.ShouldNotBeNull();
        Document again = Fixture.Read(archive).Document();
        again.Text.ShouldBe(live.Text);
        again.Id.ShouldBe(live.Id);
        again.Url.ShouldBe(_server.At("/gates").ToString());
        again.Stored!.Sha256.ShouldBe(live.Stored.Sha256);
        again.Stored.Fetched.ShouldBe(live.Stored.Fetched);
    }

    private List<IntakeItem> Fetched(string list, string archive)
    {
        using WarcFile store = WarcFile.Open(archive, "test");
        using PageFetcher fetcher = new(Options, store, TimeProvider.System);
        List<IntakeItem> items = Fixture.Read(list, new() { Fetch = fetcher });
        store.Commit();
        return items;
    }

    [Fact]
    public async Task One_host_is_asked_for_one_thing_at_a_time_with_a_gap()
    {
        int now = 0, most = 0;
        using ManualResetEventSlim second = new();
        for (int i = 0; i < 4; i++)
        {
            _server.Answers["/" + i] = _ =>
            {
                most = Math.Max(most, Interlocked.Increment(ref now));
                if (most > 1) second.Set();
                // Long enough for another one to come in between.
                second.Wait(TimeSpan.FromMilliseconds(30));
                Interlocked.Decrement(ref now);
                return LocalServer.Answer("200 OK", "x"u8.ToArray());
            };
        }
        using PageFetcher fetcher = new(Options with { HostGap = TimeSpan.FromMilliseconds(100) }, null, TimeProvider.System);
        long start = TimeProvider.System.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, 4).Select(i => fetcher.FetchAsync(_server.At("/" + i), null, TestContext.Current.CancellationToken)));
        most.ShouldBe(1);
        TimeProvider.System.GetElapsedTime(start).ShouldBeGreaterThan(TimeSpan.FromMilliseconds(390));
    }
}
