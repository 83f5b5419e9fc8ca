using System.Text;

namespace Whence.Web.Tests;

/// <summary>Every page of the app over the sample, in a real browser.</summary>
public sealed class PageTests(Chromium chromium, SampleApp app)
{
    [Fact]
    public async Task Every_page_opens_without_an_error_and_asks_no_other_host()
    {
        await using Visit visit = await chromium.OpenAsync(width: 360);
        List<string> wide = [], odd = [];
        IReadOnlyList<string> visited = await Crawl.AllAsync(visit, app.Home, 120, async path =>
        {
            if (await visit.AskAsync<int>("document.documentElement.scrollWidth") > 360) wide.Add(path);
            if (await visit.AskAsync<int>("document.querySelectorAll('h1').length") != 1) odd.Add(path);
        });
        foreach (string kind in new[] { "/stories/", "/claims/", "/series/", "/reports/", "/reports" })
            visited.ShouldContain(path => path.StartsWith(kind, StringComparison.Ordinal), kind);
        wide.ShouldBeEmpty("pages wider than a telephone");
        odd.ShouldBeEmpty("pages without exactly one h1");
        visit.ShouldBeQuiet(app.Home);
    }

    [Fact]
    public async Task Every_link_into_a_report_leads_to_a_marked_stretch()
    {
        using HttpClient client = new() { BaseAddress = app.Home };
        string overview = await client.GetStringAsync("/", TestContext.Current.CancellationToken);
        string story = Links(overview, "/stories/").First();
        List<string> places = [.. Links(await client.GetStringAsync(story, TestContext.Current.CancellationToken), "/claims/").Take(8)];
        int followed = 0;
        foreach (string claim in places)
        {
            string page = await client.GetStringAsync(claim, TestContext.Current.CancellationToken);
            foreach (string place in Links(page, "/reports/").Where(link => link.Contains('#', StringComparison.Ordinal)))
            {
                string report = await client.GetStringAsync(place.Split('#')[0], TestContext.Current.CancellationToken);
                report.ShouldContain($"id=\"{place.Split('#')[1]}\"");
                followed++;
            }
        }
        followed.ShouldBeGreaterThan(8);
    }

    [Fact]
    public async Task A_page_that_is_not_there_says_so_and_leads_on()
    {
        await using Visit visit = await chromium.OpenAsync();
        (await visit.GoAsync(new(app.Home, "/claims/none"))).ShouldBe(404);
        (await visit.AskAsync<string>("document.querySelector('h1').textContent")).ShouldBe("Not found");
        (await visit.AskAsync<string>("document.querySelector('main a').getAttribute('href')")).ShouldBe("/");
    }

    [Fact]
    public async Task No_page_is_larger_than_half_a_megabyte()
    {
        using HttpClient client = new() { BaseAddress = app.Home };
        foreach (string link in Links(await client.GetStringAsync("/", TestContext.Current.CancellationToken), "/stories/"))
            Encoding.UTF8.GetByteCount(await client.GetStringAsync(link, TestContext.Current.CancellationToken)).ShouldBeLessThan(500_000, link);
    }

    private static IEnumerable<string> Links(string html, string start) =>
        html.Split("href=\"").Skip(1).Select(part => part[..part.IndexOf('"', StringComparison.Ordinal)]).Where(link => link.StartsWith(start, StringComparison.Ordinal)).Distinct();
}
