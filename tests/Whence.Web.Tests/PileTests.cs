using System.Text;

namespace Whence.Web.Tests;

/// <summary>Every kind of page over real articles: many, long, with all that pages of the web hold.</summary>
public sealed class PileTests(Chromium chromium, PileApp pile) : IClassFixture<PileApp>
{
    [Fact]
    public async Task Every_kind_of_page_opens_without_an_error_fits_a_telephone_and_asks_no_other_host()
    {
        Uri home = pile.App.Home;
        await using Visit visit = await chromium.OpenAsync(width: 360);
        List<string> flaws = [];
        int opened = 0;
        foreach ((_, IReadOnlyList<string> paths) in PilePages.Of(pile.App.Bench.View))
        {
            foreach (string path in Some(paths, PileArticles.IsWhole ? 40 : 5))
            {
                (await visit.GoAsync(new(home, path))).ShouldBe(200, path);
                opened++;
                if (await visit.AskAsync<int>("document.documentElement.scrollWidth") > 360) flaws.Add("is wide: " + path);
                if (await visit.AskAsync<int>("document.querySelectorAll('h1').length") != 1) flaws.Add("has not one h1: " + path);
            }
        }
        flaws.ShouldBeEmpty();
        opened.ShouldBeGreaterThan(30);
        visit.ShouldBeQuiet(home);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_largest_page_of_each_kind_has_names_roles_order_and_contrast(bool dark)
    {
        Uri home = pile.App.Home;
        await using Visit visit = await chromium.OpenAsync(dark: dark);
        List<string> flaws = [];
        foreach ((_, IReadOnlyList<string> paths) in PilePages.Of(pile.App.Bench.View))
        {
            foreach (string path in paths.Take(PileArticles.IsWhole ? 4 : 1))
            {
                await visit.GoAsync(new(home, path));
                flaws.AddRange((await AccessChecks.RunAsync(visit)).Select(flaw => path + " " + flaw));
            }
        }
        flaws.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Axe_finds_nothing_on_the_largest_page_of_each_kind(bool dark)
    {
        Uri home = pile.App.Home;
        string axe = Axe.ScriptOrSkip();
        await using Visit visit = await chromium.OpenAsync(dark: dark);
        List<string> flaws = [];
        foreach ((_, IReadOnlyList<string> paths) in PilePages.Of(pile.App.Bench.View))
        {
            foreach (string path in paths.Take(PileArticles.IsWhole ? 4 : 1))
            {
                await visit.GoAsync(new(home, path));
                flaws.AddRange((await Axe.RunAsync(visit, axe)).Select(flaw => path + " " + flaw));
            }
        }
        flaws.ShouldBeEmpty();
    }

    [Fact]
    public async Task No_page_is_larger_than_half_a_megabyte_and_each_has_its_links_within_the_app()
    {
        OwnApp app = pile.App;
        using HttpClient client = new() { BaseAddress = app.Home };
        List<string> flaws = [];
        (int Bytes, string Path) largest = default;
        int read = 0;
        foreach ((_, IReadOnlyList<string> paths) in PilePages.Of(app.Bench.View))
        {
            foreach (string path in PileArticles.IsWhole ? paths : Some(paths, 60))
            {
                using HttpResponseMessage answer = await client.GetAsync(path, TestContext.Current.CancellationToken);
                string page = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
                read++;
                if (!answer.IsSuccessStatusCode) flaws.Add($"answered {(int)answer.StatusCode}: {path}");
                if (page.Contains("href=\"/claims/\"", StringComparison.Ordinal) || page.Contains("href=\"/stories/\"", StringComparison.Ordinal)) flaws.Add("leads nowhere: " + path);
                int bytes = Encoding.UTF8.GetByteCount(page);
                if (bytes > largest.Bytes) largest = (bytes, path);
            }
        }
        TestContext.Current.SendDiagnosticMessage($"{read} pages of {PileArticles.Count} articles, the largest {largest.Bytes / 1000} kB: {largest.Path}");
        flaws.ShouldBeEmpty();
        largest.Bytes.ShouldBeLessThan(500_000, largest.Path);
    }

    // The first, which are the largest, and others evenly from among the rest.
    private static IEnumerable<string> Some(IReadOnlyList<string> paths, int count)
    {
        if (paths.Count <= count) return paths;
        int first = count / 2, rest = count - first;
        return paths.Take(first).Concat(Enumerable.Range(0, rest).Select(i => paths[first + (int)((long)i * (paths.Count - first) / rest)]));
    }
}
