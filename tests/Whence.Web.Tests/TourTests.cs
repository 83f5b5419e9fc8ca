using Whence.Claims;
using Whence.Pages;

namespace Whence.Web.Tests;

/// <summary>Pictures of each page over the sample, at both widths and in both themes. <c>WHENCE_TOUR</c> names the folder for them; else they go to the build folder.</summary>
public sealed class TourTests(Chromium chromium, SampleApp app)
{
    private static readonly string Folder = Environment.GetEnvironmentVariable("WHENCE_TOUR") is { Length: > 0 } named ? named : Path.Combine(Place.Root, ".build", "tour");

    [Theory]
    [InlineData(1_600, false)]
    [InlineData(1_600, true)]
    [InlineData(360, false)]
    [InlineData(360, true)]
    public async Task Each_page_is_pictured_and_fits_its_window(int width, bool dark)
    {
        Directory.CreateDirectory(Folder);
        await using Visit visit = await chromium.OpenAsync(width, dark);
        foreach ((string name, string path) in Pages())
        {
            (await visit.GoAsync(new(app.Home, path))).ShouldBe(200, path);
            string file = Path.Combine(Folder, $"{name}-{width}{(dark ? "-dark" : "")}.png");
            await visit.Page.ScreenshotAsync(file);
            new FileInfo(file).Length.ShouldBeGreaterThan(4_000, name);
            (await visit.AskAsync<int>("document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(width, name);
        }
        visit.ShouldBeQuiet(app.Home);
    }

    [Fact]
    public async Task A_claim_on_the_page_of_a_trace_is_pictured()
    {
        Directory.CreateDirectory(Folder);
        Tracing.TraceResult trace = app.App.Bench.View.Trace;
        Uri page = new(Path.Combine(Folder, "trace.html"));
        await using (StreamWriter writer = new(page.LocalPath))
            await ReportFile.WriteAsync(trace, writer, new() { Title = "Trace" }, TestContext.Current.CancellationToken);
        await using Visit visit = await chromium.OpenAsync();
        await visit.Page.SetViewportAsync(new() { Width = 1_000, Height = 1_100 });
        await visit.GoAsync(page);
        string id = Disputed(trace).Id;
        await visit.Page.EvaluateFunctionAsync("id => document.getElementById(id).scrollIntoView()", "c-" + id);
        await visit.Page.ScreenshotAsync(Path.Combine(Folder, "claim.png"));
        visit.Flaws.ShouldBeEmpty();
    }

    private static Claim Disputed(Tracing.TraceResult trace) => trace.Claims.Where(claim => claim.Disputed).OrderByDescending(claim => claim.Appearances.Length).First();

    private IEnumerable<(string Name, string Path)> Pages()
    {
        AppView view = app.App.Bench.View;
        Claim claim = Disputed(view.Trace);
        Stories.Story story = view.Trace.Stories.OrderByDescending(story => story.Documents.Length).First();
        yield return ("stories", "/");
        yield return ("story", view.View.Links.Story(story.Id));
        yield return ("claim", view.View.Links.Claim(claim.Id));
        yield return ("report", view.View.Link(claim.Appearances[0].Document));
        Tracing.Derivation copy = view.Trace.Derivations.Where(step => step.From is not null).OrderByDescending(step => step.Type == Tracing.DerivationType.Copied)
            .ThenByDescending(step => Math.Abs(view.View.Report(step.From!).Text.Length - view.View.Report(step.To).Text.Length)).First();
        yield return ("beside", $"{view.View.Link(copy.From!)}/beside?other={view.View.Anchor(copy.To)}");
        yield return ("series", view.View.Links.Series(view.Trace.Series.OrderByDescending(series => series.Points.Length).First().Id));
        yield return ("speaker", "/speakers/" + Uri.EscapeDataString(view.Speakers.All[0].Key));
        yield return ("search", "/search?q=gates&stance=denies");
        yield return ("check", "/check?claim=" + Uri.EscapeDataString("Engineers were ordered to keep the gates shut until the opening"));
        yield return ("add", "/add");
        yield return ("decisions", "/decisions");
    }
}
