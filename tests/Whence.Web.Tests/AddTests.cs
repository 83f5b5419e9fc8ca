namespace Whence.Web.Tests;

/// <summary>Adding reports in the browser: text, files, an address; what fails is named with its reason.</summary>
public sealed class AddTests(Chromium chromium) : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("whence-test-").FullName;
    private OwnApp _app = default!;

    public async ValueTask InitializeAsync() => _app = await OwnApp.OpenAsync([]);

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task A_text_with_its_particulars_becomes_a_report()
    {
        await using Visit visit = await chromium.OpenAsync();
        await visit.GoAsync(new(_app.Home, "/add"));
        await visit.Page.TypeAsync("#text", "The gates of the Halvard Dam were shut for nine days, a foreman told Radio Meridian on Monday.");
        await visit.Page.TypeAsync("#outlet", "Radio Meridian");
        await visit.Page.TypeAsync("#title", "Gates shut");
        await visit.Page.EvaluateExpressionAsync("document.querySelector('#published').value = '2031-02-24'");
        await visit.ClickToOpenAsync("form[action='/add/text'] button");
        await DecideTests.Until(() => _app.Bench.View.Trace.Documents.Count == 1);
        Text.Document report = _app.Bench.View.Trace.Documents.Values.Single();
        (report.Title, report.Outlet, report.Published?.ToString()).ShouldBe(("Gates shut", "Radio Meridian", "2031-02-24"));
        visit.ShouldBeQuiet(_app.Home);
    }

    [Fact]
    public async Task Files_are_read_and_those_that_fail_are_named()
    {
        string bad = Path.Combine(_folder, "picture.html"), empty = Path.Combine(_folder, "empty.txt");
        await File.WriteAllBytesAsync(bad, [0, 1, 2, 0, 255, 254, 0, 9], TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(empty, "  \n", TestContext.Current.CancellationToken);
        await using Visit visit = await chromium.OpenAsync();
        await visit.GoAsync(new(_app.Home, "/add"));
        var field = await visit.Page.QuerySelectorAsync("#files");
        await field.UploadFileAsync(Path.Combine(Place.Sample, "01-radio-meridian.html"), Path.Combine(Place.Sample, "03-noorderblad.txt"), Path.Combine(Place.Sample, "04-corda-press.xml"), bad, empty);
        await visit.ClickToOpenAsync("form[action='/add/files'] button");
        await DecideTests.Until(() => _app.Bench.View.Trace.Documents.Count >= 3);
        await visit.Page.WaitForFunctionAsync("() => document.querySelector('h1')?.textContent.startsWith('Added')");
        string said = await visit.AskAsync<string>("document.querySelector('main').textContent");
        said.ShouldContain("2 failed");
        said.ShouldContain("picture.html");
        said.ShouldContain("empty.txt");
        _app.Bench.View.Trace.Documents.Values.Select(report => report.Path).ShouldContain("01-radio-meridian.html");
        visit.ShouldBeQuiet(_app.Home);
    }

    [Fact]
    public async Task An_address_is_fetched_where_fetching_is_on_and_else_said_not_to_be()
    {
        await using Visit visit = await chromium.OpenAsync();
        await visit.GoAsync(new(_app.Home, "/add"));
        (await visit.AskAsync<string>("document.querySelector('section[aria-labelledby=address-title] p').textContent")).ShouldStartWith("This app fetches nothing, as it was started without --fetch.");
        (await visit.AskAsync<int>("document.querySelectorAll('#address').length")).ShouldBe(0);
        using (HttpRequestMessage request = new(HttpMethod.Post, new Uri(_app.Home, "/add/address")) { Content = new FormUrlEncodedContent([new("token", _app.Bench.Token), new("address", "https://news.example/dam")]) })
        {
            request.Headers.Add("Origin", _app.Home.GetLeftPart(UriPartial.Authority));
            using HttpClient client = new();
            using HttpResponseMessage answer = await client.SendAsync(request, TestContext.Current.CancellationToken);
            ((int)answer.StatusCode, (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Contains("This app fetches nothing", StringComparison.Ordinal)).ShouldBe((400, true));
        }
        await using OwnApp fetching = await OwnApp.OpenAsync([], change: options => options with { Fetch = One });
        await visit.GoAsync(new(fetching.Home, "/add"));
        await visit.Page.TypeAsync("#address", "https://news.example/dam");
        await visit.ClickToOpenAsync("form[action='/add/address'] button");
        await DecideTests.Until(() => fetching.Bench.View.Trace.Documents.Count == 1);
    }

    [Fact]
    public async Task A_report_that_is_here_already_is_not_added_twice()
    {
        await using Visit visit = await chromium.OpenAsync();
        for (int i = 0; i < 2; i++)
        {
            await visit.GoAsync(new(_app.Home, "/add"));
            await visit.Page.TypeAsync("#text", "The gates were shut, the foreman said.");
            await visit.ClickToOpenAsync("form[action='/add/text'] button");
            await visit.Page.WaitForFunctionAsync("() => document.querySelector('h1')?.textContent.startsWith('Added')");
        }
        (await visit.AskAsync<string>("document.querySelector('main').textContent")).ShouldContain("is here already");
        _app.Bench.View.Trace.Documents.Count.ShouldBe(1);
    }

    internal static async IAsyncEnumerable<Intake.IntakeItem> One(Uri address, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken token)
    {
        await Task.CompletedTask;
        yield return Intake.IntakeItem.Of(Text.Document.AsText("fetched", "The gates were shut, the foreman said.") with { Url = address.AbsoluteUri });
    }
}
