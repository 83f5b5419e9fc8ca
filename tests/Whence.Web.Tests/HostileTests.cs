using System.Reflection;
using System.Text;
using Whence.Casebook.Decisions;
using Whence.Pages;
using Whence.Text;
using Whence.Tracing;

namespace Whence.Web.Tests;

/// <summary>A casebook with markup in every field: nothing of it runs, nothing breaks.</summary>
public sealed class HostileTests(Chromium chromium)
{
    private const string Markup = "<script>window.ran=1</script>\"'><img src=x onerror=window.ran=1><svg onload=window.ran=1>&lt;b&gt; </title></style><!-- ]]> \u202e";

    [Fact]
    public async Task No_page_runs_or_breaks_on_what_reports_hold()
    {
        await using OwnApp app = await OwnApp.OpenAsync(Readings.Of(Reports()));
        string id = app.Bench.View.Trace.Claims.Select(claim => claim.Id).FirstOrDefault().ShouldNotBeNull("the hostile reports must give a claim");
        await app.Bench.DecideAsync(new()
        {
            Kind = Casebook.Decisions.DecisionKind.Rename, Text = Markup, Note = Markup, Who = Markup, When = DateTimeOffset.UnixEpoch,
            Claim = [.. app.Bench.View.Trace.Claims.Single(claim => claim.Id == id).Appearances.Select(appearance => new Tracing.Evidence(appearance.Document, appearance.Span))],
        }, default);
        await using Visit visit = await chromium.OpenAsync(width: 360);
        List<string> odd = [];
        IReadOnlyList<string> visited = await Crawl.AllAsync(visit, app.Home, 40, async path => odd.AddRange((await OddAsync(visit)).Select(flaw => path + flaw)));
        visited.Count.ShouldBeGreaterThan(12);
        await visit.GoAsync(new(app.Home, "/search?q=gates&outlet=" + Uri.EscapeDataString(Markup)));
        await visit.GoAsync(new(app.Home, "/check?claim=" + Uri.EscapeDataString(Markup + " gates")));
        (await visit.AskAsync<bool>("window.ran === 1")).ShouldBeFalse();
        odd.ShouldBeEmpty();
        visit.ShouldBeQuiet(app.Home);
    }

    [Fact]
    public async Task No_page_and_no_report_file_runs_or_breaks_on_what_a_trace_holds()
    {
        await using OwnApp app = await OwnApp.OpenAsync(Readings.Sample.Value);
        TraceResult hostile = HostileTrace.Of(app.Bench.View.Trace, Markup);
        // No run gives such a trace; it is put in the place of one.
        typeof(Workbench).GetField("_view", BindingFlags.NonPublic | BindingFlags.Instance)!.SetValue(app.Bench, new AppView(DecisionRun.Apply(hostile, []), Markup, null));
        await using Visit visit = await chromium.OpenAsync(width: 360);
        List<string> odd = [];
        foreach ((_, IReadOnlyList<string> paths) in PilePages.Of(app.Bench.View))
        {
            foreach (string path in paths.Take(4))
            {
                (await visit.GoAsync(new(app.Home, path))).ShouldBe(200, path);
                odd.AddRange((await OddAsync(visit)).Select(flaw => path + flaw));
            }
        }
        odd.ShouldBeEmpty();
        visit.ShouldBeQuiet(app.Home);
        string file = Path.Combine(Path.GetTempPath(), $"whence-test-{Guid.NewGuid():N}.html");
        try
        {
            await using (StreamWriter writer = new(file))
                await ReportFile.WriteAsync(hostile, writer, new() { Title = Markup, Version = Markup }, TestContext.Current.CancellationToken);
            await visit.GoAsync(new(file));
            (await visit.AskAsync<bool>("window.ran === 1 || document.querySelector('script, img, [onerror], [onload], main title:not(svg title), main style, iframe') !== null || document.querySelectorAll('main').length !== 1")).ShouldBeFalse();
            (await visit.AskAsync<bool>("[...document.querySelectorAll('a')].some(a => !a.getAttribute('href').startsWith('#'))")).ShouldBeFalse();
            visit.Flaws.ShouldBeEmpty();
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public async Task Names_of_files_texts_and_people_that_are_typed_are_shown_as_text()
    {
        await using OwnApp app = await OwnApp.OpenAsync([], change: static options => options with { Who = Markup, Title = Markup, Version = Markup });
        await using Visit visit = await chromium.OpenAsync(width: 360);
        await PostAsync(app, "/add/text", ("text", "The gates were shut, the foreman said. " + Markup), ("outlet", Markup), ("title", Markup), ("url", "javascript:window.ran=1"), ("published", "2031-02-24"));
        await DecideTests.Until(() => app.Bench.View.Trace.Documents.Count == 1);
        using (MultipartFormDataContent form = new() { { new StringContent(app.Bench.Token), "token" }, { new ByteArrayContent(Encoding.UTF8.GetBytes("Another text, she said.")), "files", "<img src=x onerror=window.ran=1>.txt" }, { new ByteArrayContent([0, 1, 2, 0]), "files", "<script>window.ran=1<.bin" } })
            await SendAsync(app, "/add/files", form);
        await DecideTests.Until(() => app.Bench.View.Trace.Documents.Count == 2);
        await PostAsync(app, "/look", ("who", Markup));
        List<string> odd = [];
        IReadOnlyList<string> visited = await Crawl.AllAsync(visit, app.Home, 40, async path => odd.AddRange((await OddAsync(visit)).Select(flaw => path + flaw)));
        visited.ShouldContain("/add/2");
        odd.ShouldBeEmpty();
        visit.ShouldBeQuiet(app.Home);
    }

    [Fact]
    public async Task Right_to_left_text_runs_from_right_to_left()
    {
        const string arabic = "قال العامل إن البوابات أغلقت تسعة أيام.";
        await using OwnApp app = await OwnApp.OpenAsync(Readings.Of([Document.AsText("a1", arabic) with { Title = "السد مغلق", Language = "ar", Outlet = "صدى السد", Published = new(new(2031, 2, 26)) }]));
        await using Visit visit = await chromium.OpenAsync();
        await visit.GoAsync(new(app.Home, "/reports/r-a1"));
        (await visit.AskAsync<string>("getComputedStyle(document.querySelector('h1')).direction")).ShouldBe("rtl");
        (await visit.AskAsync<string>("getComputedStyle(document.querySelector('.report p.body')).direction")).ShouldBe("rtl");
        (await visit.AskAsync<string>("getComputedStyle(document.querySelector('main')).direction")).ShouldBe("ltr");
        // A name that runs from right to left does not turn the date behind it round.
        (await visit.AskAsync<string>("document.querySelector('.report p').textContent")).ShouldStartWith("\u2068صدى السد\u2069, 2031-02-26");
        const string place = "(() => { const node = document.querySelector('.report p').firstChild, all = node.data, x = word => { const range = document.createRange(), at = all.indexOf(word); range.setStart(node, at); range.setEnd(node, at + word.length); return range.getBoundingClientRect().left; }; return x('2031') < x('26'); })()";
        (await visit.AskAsync<bool>(place)).ShouldBeTrue();
    }

    // What is wrong with the page that is open.
    private static async Task<List<string>> OddAsync(Visit visit)
    {
        List<string> odd = [];
        if (await visit.AskAsync<bool>("window.ran === 1 || document.querySelector('script, img, iframe, [onerror], [onload], main title:not(svg title), main style') !== null")) odd.Add(" runs, or holds what could");
        if (await visit.AskAsync<int>("document.querySelectorAll('main').length") != 1) odd.Add(" is broken");
        if (await visit.AskAsync<int>("document.documentElement.scrollWidth") > 360) odd.Add(" is wide");
        if (await visit.AskAsync<bool>("[...document.querySelectorAll('a[href]')].filter(a => a instanceof HTMLAnchorElement).some(a => !['http:', 'https:'].includes(a.protocol) || (a.origin !== location.origin && a.rel !== 'noopener noreferrer')) || [...document.querySelectorAll('svg a')].some(a => !a.getAttribute('href').startsWith('/'))")) odd.Add(" has a link that may not be");
        return odd;
    }

    private static Task PostAsync(OwnApp app, string path, params (string Name, string Value)[] fields) =>
        SendAsync(app, path, new FormUrlEncodedContent(fields.Append(("token", app.Bench.Token)).Select(field => KeyValuePair.Create(field.Item1, field.Item2))));

    private static async Task SendAsync(OwnApp app, string path, HttpContent content)
    {
        using HttpClient client = new(new HttpClientHandler { AllowAutoRedirect = false });
        using HttpRequestMessage request = new(HttpMethod.Post, new Uri(app.Home, path)) { Content = content };
        request.Headers.Add("Origin", app.Home.GetLeftPart(UriPartial.Authority));
        using HttpResponseMessage answer = await client.SendAsync(request);
        ((int)answer.StatusCode).ShouldBe(303, path);
    }

    private static IEnumerable<Document> Reports()
    {
        string[] bodies =
        [
            "The gates of the Halvard Dam were shut for nine days, the foreman <b>Ilse Kern</b> told Radio Meridian on Monday. It covers 900 hectares, she said. ",
            "The gates of the Halvard Dam were shut for nine days, Radio Meridian reported, citing foreman Ilse Kern. The Water Authority denied that the gates of the Halvard Dam were shut. It covers 700 hectares. ",
        ];
        for (int i = 0; i < bodies.Length; i++)
        {
            string text = bodies[i] + Markup + new string('w', 400);
            yield return new()
            {
                Id = Markup + i, Text = text, Title = Markup + "Gates shut", Outlet = (i == 0 ? "Radio Meridian" : "Post") + Markup, Url = i == 0 ? "javascript:window.ran=1" : "https://post.example/\"><script>",
                Path = Markup, Authors = [Markup], Language = "en", Credit = Markup, CanonicalUrl = "data:text/html," + Markup, Published = new(new(2031, 2, 24 + i)),
                Passages = [new(new(0, bodies[i].Length), PassageRole.Body), new(new(bodies[i].Length, text.Length), PassageRole.Furniture, Markup)],
            };
        }
    }
}
