using Whence.Claims;
using Whence.Text;

namespace Whence.Web.Tests;

/// <summary>Addresses of places: they open the same sentence also when nothing is read there any more.</summary>
public sealed class PlaceTests(Chromium chromium, SampleApp app)
{
    private AppView View => app.App.Bench.View;

    [Theory]
    [InlineData("/claims/", "No claim any more")]
    [InlineData("/series/", "No series any more")]
    public async Task A_place_that_is_no_appearance_any_more_shows_its_sentence_and_what_is_read_there_now(string kind, string title)
    {
        (string report, TextSpan span) = Uncited(inFurniture: false);
        await using Visit visit = await chromium.OpenAsync(width: 360);
        (await visit.GoAsync(new(app.Home, kind + View.View.Anchor(report, span)))).ShouldBe(200);
        (await visit.AskAsync<string>("document.querySelector('h1').textContent")).ShouldBe(title);
        (await visit.AskAsync<string>("document.querySelector('blockquote mark.place').textContent")).ShouldBe(View.View.Words(report, span));
        (await visit.AskAsync<int>("document.querySelectorAll('.cards a[href^=\"/claims/\"]').length")).ShouldBeGreaterThan(0);
        (await AccessChecks.RunAsync(visit)).ShouldBeEmpty();
        await visit.ClickToOpenAsync("main blockquote + p a");
        (await visit.AskAsync<string>("document.querySelector('mark.place:target').textContent")).ShouldBe(View.View.Words(report, span));
        (await visit.AskAsync<string>("document.querySelector('[role=note]').textContent")).ShouldStartWith("Nothing is cited from the place");
        (await AccessChecks.RunAsync(visit)).ShouldBeEmpty();
        visit.ShouldBeQuiet(app.Home);
    }

    [Fact]
    public async Task A_place_in_what_is_left_out_now_is_unfolded_and_marked()
    {
        (string report, TextSpan span) = Uncited(inFurniture: true);
        await using Visit visit = await chromium.OpenAsync();
        await visit.GoAsync(new(app.Home, View.View.Link(report, span)));
        (await visit.AskAsync<bool>("document.querySelector('details.furniture[open] mark.place:target').checkVisibility()")).ShouldBeTrue();
    }

    [Fact]
    public async Task A_place_that_is_cited_is_marked_as_such()
    {
        Appearance appearance = View.Trace.Claims[0].Appearances[0];
        await using Visit visit = await chromium.OpenAsync();
        await visit.GoAsync(new(app.Home, View.View.Link(appearance.Document, appearance.Span)));
        (await visit.AskAsync<int>("document.querySelectorAll('mark.place, [role=note]').length")).ShouldBe(0);
        (await visit.AskAsync<string>("document.querySelector('mark:target').className")).ShouldBe("claim");
    }

    [Theory]
    [InlineData("9-3")]
    [InlineData("0-0")]
    [InlineData("5-99999999")]
    [InlineData("5--9")]
    [InlineData("x")]
    [InlineData("1-2-3")]
    [InlineData("99999999999-999999999999")]
    public async Task What_is_no_place_names_none(string at)
    {
        using HttpClient client = new() { BaseAddress = app.Home };
        string report = View.View.Link(View.Reports[0]);
        string page = await client.GetStringAsync($"{report}?at={at}", TestContext.Current.CancellationToken);
        page.ShouldNotContain("role=\"note\"");
        using HttpResponseMessage claim = await client.GetAsync($"/claims/{View.View.Anchor(View.Reports[0])}-{at}", TestContext.Current.CancellationToken);
        ((int)claim.StatusCode).ShouldBe(404);
    }

    // A stretch that nothing rests on: a word shorter than an appearance, or the first words of what was left out.
    private (string Report, TextSpan Span) Uncited(bool inFurniture)
    {
        if (!inFurniture)
        {
            Appearance appearance = View.Trace.Claims.SelectMany(claim => claim.Appearances).First(appearance => appearance.Span.Length > 40);
            TextSpan inner = new(appearance.Span.Start, View.View.Report(appearance.Document).Text.LastIndexOf(' ', appearance.Span.End));
            return (appearance.Document, inner);
        }
        Document report = View.Trace.Documents.Values.First(report => report.Passages.Any(passage => passage.Role == PassageRole.Furniture && passage.Span.Length > 4));
        TextSpan passage = report.Passages.First(passage => passage.Role == PassageRole.Furniture && passage.Span.Length > 4).Span;
        return (report.Id, new(passage.Start, passage.Start + 3));
    }
}
