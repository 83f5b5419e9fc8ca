using PuppeteerSharp.Media;
using Whence.Pages;
using Whence.Tracing;

namespace Whence.Web.Tests;

/// <summary>The report file in a real browser: alone, offline, light and dark, on paper, every line leading to its sentence.</summary>
public sealed class ReportFileTests(Chromium chromium) : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("whence-test-").FullName;

    private Uri Address => new(Path.Combine(_folder, "trace.html"));

    public async ValueTask InitializeAsync() => await WriteAsync(new Tracer().Trace(Readings.Sample.Value));

    public ValueTask DisposeAsync()
    {
        Directory.Delete(_folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task It_asks_for_nothing_but_itself_and_has_no_flaw()
    {
        await using Visit visit = await chromium.OpenAsync(width: 360);
        await visit.GoAsync(Address);
        visit.Asked.ShouldBe([Address.AbsoluteUri]);
        visit.Flaws.ShouldBeEmpty();
        (await visit.AskAsync<int>("document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(360);
        (await AccessChecks.RunAsync(visit)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Every_line_of_the_contents_and_every_claim_link_and_figure_opens_its_place()
    {
        await using Visit visit = await chromium.OpenAsync();
        await visit.GoAsync(Address);
        (await visit.AskAsync<int>("document.querySelectorAll('nav[aria-label=Contents] a').length")).ShouldBeGreaterThan(5);
        (await visit.AskAsync<string[]>("[...document.querySelectorAll('a[href^=\"#\"]')].map(a => a.getAttribute('href')).filter(h => !document.getElementById(h.slice(1)))")).ShouldBeEmpty();
        (await visit.AskAsync<int>("document.querySelectorAll('article.claim').length")).ShouldBeGreaterThan(5);
        (await visit.AskAsync<int>("[...document.querySelectorAll('article.claim')].filter(c => !c.querySelector('td a[href^=\"#r-\"]')).length")).ShouldBe(0);
        (await visit.AskAsync<int>("[...document.querySelectorAll('article.series tbody tr')].filter(r => !r.querySelector('a[href^=\"#r-\"]')).length")).ShouldBe(0);
        await visit.Page.EvaluateExpressionAsync("document.querySelector('article.claim td a[href^=\"#r-\"]').click()");
        (await visit.AskAsync<bool>("document.querySelector('mark:target') !== null && document.querySelector('mark:target').checkVisibility()")).ShouldBeTrue();
    }

    [Fact]
    public async Task It_is_light_or_dark_with_the_system_and_folds_open_nothing_on_paper()
    {
        await using Visit light = await chromium.OpenAsync(), dark = await chromium.OpenAsync(dark: true);
        await light.GoAsync(Address);
        await dark.GoAsync(Address);
        const string ground = "getComputedStyle(document.body).backgroundColor";
        (await light.AskAsync<string>(ground)).ShouldNotBe(await dark.AskAsync<string>(ground));
        (await AccessChecks.RunAsync(dark)).ShouldBeEmpty();
        await light.Page.EmulateMediaTypeAsync(MediaType.Print);
        (await light.AskAsync<string>("getComputedStyle(document.querySelector('nav')).display")).ShouldBe("none");
        byte[] paper = await light.Page.PdfDataAsync(new() { Format = PaperFormat.A4 });
        paper.AsSpan(0, 5).SequenceEqual("%PDF-"u8).ShouldBeTrue();
        paper.Length.ShouldBeGreaterThan(20_000);
    }

    private async Task WriteAsync(TraceResult trace)
    {
        await using StreamWriter writer = new(Address.LocalPath);
        await ReportFile.WriteAsync(trace, writer, new() { Title = "Trace", Version = "0.1.0" });
    }
}
