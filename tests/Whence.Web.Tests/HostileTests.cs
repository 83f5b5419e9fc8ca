using Whence.Text;

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
        IReadOnlyList<string> visited = await Crawl.AllAsync(visit, app.Home, 40, async path =>
        {
            if (await visit.AskAsync<bool>("window.ran === 1 || document.querySelector('script, img, [onerror], [onload], main title:not(svg title), main style') !== null")) odd.Add(path);
            if (await visit.AskAsync<int>("document.querySelectorAll('main').length") != 1) odd.Add(path + " is broken");
            if (await visit.AskAsync<int>("document.documentElement.scrollWidth") > 360) odd.Add(path + " is wide");
            if (await visit.AskAsync<bool>("[...document.querySelectorAll('a[href]')].filter(a => a instanceof HTMLAnchorElement).some(a => !['http:', 'https:'].includes(a.protocol) || (a.origin !== location.origin && a.rel !== 'noopener noreferrer')) || [...document.querySelectorAll('svg a')].some(a => !a.getAttribute('href').startsWith('/'))")) odd.Add(path + " has a link that may not be");
        });
        visited.Count.ShouldBeGreaterThan(12);
        await visit.GoAsync(new(app.Home, "/search?q=gates&outlet=" + Uri.EscapeDataString(Markup)));
        await visit.GoAsync(new(app.Home, "/check?claim=" + Uri.EscapeDataString(Markup + " gates")));
        (await visit.AskAsync<bool>("window.ran === 1")).ShouldBeFalse();
        odd.ShouldBeEmpty();
        visit.ShouldBeQuiet(app.Home);
    }

    [Fact]
    public async Task Right_to_left_text_runs_from_right_to_left()
    {
        const string arabic = "قال العامل إن البوابات أغلقت تسعة أيام.";
        await using OwnApp app = await OwnApp.OpenAsync(Readings.Of([Document.AsText("a1", arabic) with { Title = "السد مغلق", Language = "ar" }]));
        await using Visit visit = await chromium.OpenAsync();
        await visit.GoAsync(new(app.Home, "/reports/r-a1"));
        (await visit.AskAsync<string>("getComputedStyle(document.querySelector('h1')).direction")).ShouldBe("rtl");
        (await visit.AskAsync<string>("getComputedStyle(document.querySelector('.report p.body')).direction")).ShouldBe("rtl");
        (await visit.AskAsync<string>("getComputedStyle(document.querySelector('main')).direction")).ShouldBe("ltr");
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
