using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Whence.Pages;
using Whence.Tracing;

namespace Whence.Tests.Pages;

public sealed class ReportFileTests
{
    private const string Hostile = "<script>alert('x')</script>\" onclick=\"x\" <img src=x onerror=y>&amp;]]>";

    [Fact]
    public async Task A_large_page_gives_claims_of_one_report_some_lines_and_loses_no_place()
    {
        TraceResult trace = InventedTrace.Of();
        var more = trace.Documents.Values.First();
        var claim = trace.Claims[0];
        var said = claim.Appearances[0];
        TraceResult large = trace with
        {
            Documents = trace.Documents.AddRange(Enumerable.Range(0, 201).Select(i => KeyValuePair.Create($"x{i}", more with { Id = $"x{i}" }))),
            Stories = [.. trace.Stories, .. Enumerable.Range(0, 201).Select(i => new Whence.Stories.Story { Id = $"sx{i}", Documents = [$"x{i}"] })],
            Claims = [claim, claim with { Id = "lone", Appearances = [said, said with { Span = new(said.Span.Start, said.Span.End - 1), Source = "somebody else", Chain = [] }] }],
        };
        using StringWriter text = new();
        await ReportFile.WriteAsync(large, text, new(), TestContext.Current.CancellationToken);
        string page = text.ToString();
        TraceView view = new(large, new());
        page.ShouldContain("1 claim of one report only");
        page.ShouldContain("by somebody else");
        foreach (var each in large.Claims)
        {
            page.ShouldContain($"id=\"c-{each.Id}\"");
            foreach (var appearance in each.Appearances) page.ShouldContain($"href=\"{view.Link(appearance.Document, appearance.Span)}\"");
        }
    }

    [Fact]
    public async Task Every_link_within_the_page_has_its_target()
    {
        IDocument page = Parse(await Render(InventedTrace.Of()));
        List<string> links = [.. page.QuerySelectorAll("a").Select(a => a.GetAttribute("href")!).Where(href => href.StartsWith('#'))];
        links.Count.ShouldBeGreaterThan(10);
        foreach (string link in links)
            page.GetElementById(link[1..]).ShouldNotBeNull(link);
    }

    [Fact]
    public async Task What_a_step_rests_on_can_be_linked_to_also_where_it_was_left_out()
    {
        TraceResult trace = InventedTrace.Of();
        trace = trace with { Derivations = [trace.Derivations[0] with { Evidence = [new("d1", new(0, 4))] }] };
        IDocument page = Parse(await Render(trace));
        page.GetElementById("r-d1-0-4")!.Closest("details").ShouldNotBeNull();
    }

    [Fact]
    public async Task Each_place_of_a_claim_says_why_it_stands_there()
    {
        TraceResult trace = InventedTrace.Of();
        var claim = trace.Claims[0];
        string why = "it shares 2 words; the words that report it deny it " + Hostile;
        IDocument page = Parse(await Render(trace with { Claims = [claim with { Appearances = [claim.Appearances[0], claim.Appearances[1], claim.Appearances[2] with { Why = why }] }] }));
        string[] rows = [.. page.QuerySelectorAll("td.words").Select(cell => cell.TextContent)];
        rows.Count(row => row.EndsWith(" · " + why, StringComparison.Ordinal)).ShouldBe(1);
        page.QuerySelectorAll("td.words script, td.words img").ShouldBeEmpty();
    }

    [Fact]
    public async Task No_id_stands_twice()
    {
        IDocument page = Parse(await Render(InventedTrace.Of()));
        page.QuerySelectorAll("[id]").GroupBy(element => element.Id).Where(group => group.Count() > 1).Select(group => group.Key).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_cited_stretch_is_marked_in_its_report_word_for_word()
    {
        TraceResult trace = InventedTrace.Of();
        IDocument page = Parse(await Render(trace));
        page.GetElementById("r-d1-5-22")!.TextContent.ShouldBe("The lake was held");
        int start = trace.Documents["d2"].Text.IndexOf("700", StringComparison.Ordinal);
        page.GetElementById($"r-d2-{start}-{start + 19}")!.TextContent.ShouldBe("700 to 750 hectares");
    }

    [Fact]
    public async Task A_mark_that_crosses_another_loses_no_word()
    {
        TraceResult trace = InventedTrace.Of();
        IDocument page = Parse(await Render(trace));
        page.QuerySelector("#r-d1 p.body")!.TextContent.ShouldBe(trace.Documents["d1"].Text[5..]);
    }

    [Fact]
    public async Task Words_from_outside_stay_words()
    {
        IDocument page = Parse(await Render(InventedTrace.Of(Hostile)));
        page.QuerySelectorAll("script, img, [onclick], [onerror]").Length.ShouldBe(0);
        page.Body!.TextContent.ShouldContain("<script>alert('x')</script>");
    }

    [Fact]
    public async Task Only_web_addresses_become_links()
    {
        IDocument page = Parse(await Render(InventedTrace.Of()));
        List<string> links = [.. page.QuerySelectorAll("a").Select(a => a.GetAttribute("href")!).Where(href => !href.StartsWith('#'))];
        links.ShouldBe(["https://radiomeridian.example/held"]);
    }

    [Fact]
    public async Task The_page_asks_for_nothing_from_outside()
    {
        IDocument page = Parse(await Render(InventedTrace.Of()));
        page.QuerySelectorAll("[src], link, iframe, object, embed").Length.ShouldBe(0);
        page.QuerySelector("meta[http-equiv='Content-Security-Policy']")!.GetAttribute("content")!.ShouldStartWith("default-src 'none'");
    }

    [Fact]
    public async Task Furniture_is_folded_with_its_reason()
    {
        IDocument page = Parse(await Render(InventedTrace.Of()));
        IElement furniture = page.QuerySelector("details.furniture")!;
        furniture.HasAttribute("open").ShouldBeFalse();
        furniture.QuerySelector("summary")!.TextContent.ShouldBe("Left out: menu");
    }

    [Fact]
    public async Task Every_drawing_has_a_table_twin_and_a_name()
    {
        IDocument page = Parse(await Render(InventedTrace.Of()));
        page.QuerySelectorAll("svg").Length.ShouldBe(3);
        foreach (IElement svg in page.QuerySelectorAll("svg"))
        {
            svg.GetAttribute("aria-label").ShouldNotBeNullOrEmpty();
            svg.Closest("figure, article")!.QuerySelector("table").ShouldNotBeNull();
        }
    }

    [Fact]
    public async Task The_same_trace_gives_the_same_bytes() => (await Render(InventedTrace.Of())).ShouldBe(await Render(InventedTrace.Of()));

    [Fact]
    public async Task A_trace_of_nothing_is_a_page_all_the_same()
    {
        TraceResult nothing = InventedTrace.Of() with { Documents = System.Collections.Immutable.ImmutableSortedDictionary<string, Whence.Text.Document>.Empty, Stories = [], Derivations = [], Claims = [], Series = [] };
        Parse(await Render(nothing)).QuerySelector("h1")!.TextContent.ShouldBe("Trace");
    }

    private static async Task<string> Render(TraceResult trace)
    {
        StringWriter writer = new();
        await ReportFile.WriteAsync(trace, writer, new(), TestContext.Current.CancellationToken);
        return writer.ToString();
    }

    private static IDocument Parse(string html) => new HtmlParser().ParseDocument(html);
}
