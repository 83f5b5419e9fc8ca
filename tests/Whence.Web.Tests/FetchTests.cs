using System.Diagnostics;
using System.Globalization;
using Whence.Intake;
using Whence.Intake.Tests.Web;

namespace Whence.Web.Tests;

/// <summary>Addresses that are typed in the app of the program as a user starts it, against a server on this machine that is let through by its port.</summary>
public sealed class FetchTests(Chromium chromium, FetchTests.Served served) : IClassFixture<FetchTests.Served>
{
    [Fact]
    public async Task A_page_is_fetched_once_read_kept_and_stored_as_it_came()
    {
        await using Visit visit = await chromium.OpenAsync();
        (await AddAsync(visit, served.Server.At("/01-radio-meridian.html"))).ShouldStartWith("Done: 1 report read, 0 failed.");
        await visit.ClickToOpenAsync("main li a");
        (await visit.AskAsync<string>("document.querySelector('main article a[rel=\"noopener noreferrer\"]').href")).ShouldStartWith("http");
        served.Server.Requests.Count(head => head.StartsWith("GET /01-radio-meridian.html ", StringComparison.Ordinal)).ShouldBe(1);
        IntakeItem[] stored = [.. new ReportReader().Read([Path.Combine(served.Folder, "dam.pages.warc.gz")])];
        stored.ShouldContain(item => item.Document != null && item.Document.Url == served.Server.At("/01-radio-meridian.html").AbsoluteUri);
        // Once more: it is here already, which is said.
        await AddAsync(visit, served.Server.At("/01-radio-meridian.html"));
        (await visit.AskAsync<string>("document.querySelector('main').textContent")).ShouldContain("is here already");
        visit.ShouldBeQuiet(served.Home);
    }

    [Fact]
    public async Task What_a_feed_names_is_fetched_and_what_fails_is_named_with_its_reason()
    {
        served.Server.Page("/feed", $"<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>Meridian</title>{string.Concat(new[] { "/02-ostrel-post.html", "/gone", "/closed/a" }.Select(path => $"<item><title>x</title><link>{served.Server.At(path)}</link></item>"))}</channel></rss>", "application/rss+xml");
        await using Visit visit = await chromium.OpenAsync();
        (await AddAsync(visit, served.Server.At("/feed"))).ShouldStartWith("Done: 1 report read, 2 failed.");
        string said = await visit.AskAsync<string>("document.querySelector('main').textContent");
        said.ShouldContain("answered 404");
        said.ShouldContain("its robots.txt says so");
        visit.ShouldBeQuiet(served.Home);
    }

    [Theory]
    [InlineData("http://127.0.0.1/x", "is loopback")]
    [InlineData("http://192.168.1.1/", "is private")]
    [InlineData("http://[::1]/", "is loopback")]
    [InlineData("http://user:pass@news.example/", "holds a name or password")]
    public async Task The_networks_inside_stays_closed(string address, string why)
    {
        await using Visit visit = await chromium.OpenAsync();
        (await AddAsync(visit, new(address))).ShouldStartWith("Done: 0 reports read, 1 failed.");
        (await visit.AskAsync<string>("document.querySelector('main ul').textContent")).ShouldContain(why);
    }

    private async Task<string> AddAsync(Visit visit, Uri address)
    {
        await visit.GoAsync(new(served.Home, "/add"));
        await visit.Page.TypeAsync("#address", address.OriginalString);
        await visit.ClickToOpenAsync("form[action='/add/address'] button");
        await visit.Page.WaitForFunctionAsync("() => document.querySelector('h1')?.textContent.startsWith('Added')");
        return await visit.AskAsync<string>("document.querySelector('[role=status]').textContent");
    }

    /// <summary>The program over a casebook that is yet to be made, with fetching on.</summary>
    public sealed class Served : IAsyncLifetime
    {
        private Process? _program;

        internal LocalServer Server { get; } = new();

        internal string Folder { get; } = Directory.CreateTempSubdirectory("whence-test-").FullName;

        internal Uri Home { get; private set; } = default!;

        public async ValueTask InitializeAsync()
        {
            foreach (string file in new[] { "01-radio-meridian.html", "02-ostrel-post.html" })
                Server.Page("/" + file, await File.ReadAllTextAsync(Path.Combine(Place.Sample, file)));
            Server.Page("/robots.txt", "User-agent: *\nDisallow: /closed", "text/plain");
            _program = ServeTests.Start("serve", Path.Combine(Folder, "dam.casebook"), "--port", "0", "--fetch", "--allow", Server.Allowed, "--gap", "0");
            Home = new(await _program.StandardOutput.ReadLineAsync() ?? await _program.StandardError.ReadToEndAsync());
        }

        public async ValueTask DisposeAsync()
        {
            if (_program is not null)
            {
                using (Process end = Process.Start("kill", ["-TERM", _program.Id.ToString(CultureInfo.InvariantCulture)])) await end.WaitForExitAsync();
                await _program.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(30));
                _program.Dispose();
            }
            Server.Dispose();
            Directory.Delete(Folder, recursive: true);
        }
    }
}
