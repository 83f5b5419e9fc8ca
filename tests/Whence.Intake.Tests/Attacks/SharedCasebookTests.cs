using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Whence.Casebook;
using Whence.Casebook.Sqlite;
using Whence.Intake.Tests.Web;

namespace Whence.Intake.Tests.Attacks;

/// <summary>The app, a watcher and a trace as processes of their own on one casebook at once.</summary>
public sealed partial class SharedCasebookTests : IDisposable
{
    private const int Reports = 16;

    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(3);

    private readonly LocalServer _server = new();
    private readonly TempFolder _folder = new();
    private int _published;

    public void Dispose()
    {
        _server.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task The_app_and_a_watcher_at_once_lose_nothing_and_show_nobody_a_lock()
    {
        _server.Answers["/feed"] = _ => LocalServer.Answer("200 OK", Encoding.UTF8.GetBytes("<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>Feed</title>"
            + string.Concat(Enumerable.Range(1, _published).Select(i => $"<item><title>Lock {i}</title><link>{_server.At("/" + i)}</link></item>")) + "</channel></rss>"), "Content-Type: application/rss+xml\r\n");
        string list = _folder.Write("feeds.opml", $"<opml><body><outline text=\"F\" xmlUrl=\"{_server.At("/feed")}\"/></body></opml>"), book = _folder.At("a.casebook");
        Publish(1);
        using Said watcher = new("watch", list, "--casebook", book, "--allow", _server.Allowed, "--gap", "0", "--every", "0.01", "--again", "60");
        using Said app = new("serve", "--casebook", book, "--port", "0");
        using HttpClient client = new(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = new(await app.FirstLineAsync()) };
        string page = await client.GetStringAsync("/add", TestContext.Current.CancellationToken);
        string token = Token().Match(page).Groups[1].Value;
        token.ShouldNotBeEmpty(page);
        Task<Ended>? trace = null;
        for (int i = 1; i <= Reports; i++)
        {
            Publish(i);
            await PostAsync(client, "/add/text", new() { ["token"] = token, ["text"] = Report(i + 1000), ["outlet"] = "Halvard Post" });
            await PostAsync(client, "/look", new() { ["token"] = token, ["who"] = "Ana Prell" });
            if (i == Reports / 2) trace = WhenceProcess.RunAsync("trace", "--casebook", book, "--json");
        }
        await WhenAllAreThereAsync(book);
        Ended traced = await trace!;
        traced.Code.ShouldBe(0, traced.Error);
        foreach (Said process in (Said[])[watcher, app]) (await process.StopAsync()).ShouldBe(0, process.Errors);
        foreach (string words in (string[])["locked", "held by", "busy", "can't be used", "damaged", "Exception"])
            (watcher.Errors + app.Errors + traced.Error).ShouldNotContain(words, Case.Insensitive);
        await using SqliteCasebook kept = SqliteCasebook.Open(book);
        List<string> texts = [];
        await foreach (KeptReport report in kept.ReadAllAsync(TestContext.Current.CancellationToken)) texts.Add(report.Document.Text);
        for (int i = 1; i <= Reports; i++)
        {
            texts.Count(text => text.Contains($"lock {i} of", StringComparison.Ordinal)).ShouldBe(1, "brought by the feed");
            texts.Count(text => text.Contains($"lock {i + 1000} of", StringComparison.Ordinal)).ShouldBe(1, "added in the app");
        }
        texts.Count.ShouldBe(2 * Reports);
        (await kept.Decisions.LastLookAsync(TestContext.Current.CancellationToken)).ShouldNotBeNull().Who.ShouldBe("Ana Prell");
    }

    private static string Report(int number) => string.Create(CultureInfo.InvariantCulture, $"A foreman told Radio Meridian that lock {number} of the Halvard Dam leaked {100 + number} litres an hour. The ministry of waterways said on Monday that it would look into it within six weeks.");

    private void Publish(int number)
    {
        _server.Page("/" + number, $"<!doctype html><html lang=\"en\"><head><title>Lock {number} leaked</title><meta property=\"og:site_name\" content=\"Valley Courier\"></head><body><article><h1>Lock {number} leaked</h1><p>{Report(number)}</p></article></body></html>");
        _published = number;
    }

    private static async Task PostAsync(HttpClient client, string path, Dictionary<string, string> fields)
    {
        using HttpRequestMessage request = new(HttpMethod.Post, path) { Content = new FormUrlEncodedContent(fields) };
        request.Headers.Add("Origin", client.BaseAddress!.GetLeftPart(UriPartial.Authority));
        using HttpResponseMessage answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
        ((int)answer.StatusCode).ShouldBe(303, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    private static async Task WhenAllAreThereAsync(string book)
    {
        Stopwatch watch = Stopwatch.StartNew();
        await using SqliteCasebook look = SqliteCasebook.Open(book);
        while (await look.CountAsync(TestContext.Current.CancellationToken) < 2 * Reports && watch.Elapsed < Limit) await Task.Delay(200, TestContext.Current.CancellationToken);
    }

    [GeneratedRegex("name=\"token\" value=\"([0-9a-f]+)\"", RegexOptions.NonBacktracking)]
    private static partial Regex Token();

    /// <summary>A process that lasts, with all that it says.</summary>
    private sealed class Said : IDisposable
    {
        private readonly Process _process;
        private readonly StringBuilder _errors = new();
        private readonly TaskCompletionSource<string> _first = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Said(params string[] arguments)
        {
            _process = WhenceProcess.Start(arguments);
            _process.OutputDataReceived += (_, line) => _first.TrySetResult(line.Data ?? "");
            _process.ErrorDataReceived += (_, line) =>
            {
                lock (_errors) _errors.AppendLine(line.Data);
            };
            _process.BeginOutputReadLine();
            _process.BeginErrorReadLine();
        }

        public string Errors
        {
            get
            {
                lock (_errors) return _errors.ToString();
            }
        }

        public Task<string> FirstLineAsync() => _first.Task.WaitAsync(Limit, TestContext.Current.CancellationToken);

        public async Task<int> StopAsync()
        {
            using Process end = Process.Start("kill", ["-TERM", _process.Id.ToString(CultureInfo.InvariantCulture)]);
            await _process.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(Limit, TestContext.Current.CancellationToken);
            return _process.ExitCode;
        }

        public void Dispose()
        {
            if (!_process.HasExited) _process.Kill();
            _process.Dispose();
        }
    }
}
