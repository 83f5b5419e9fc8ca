using Shouldly;
using Whence.Extraction;
using Whence.Text;
using Xunit;

namespace Whence.Tests.Extraction;

public sealed class PageReaderTests
{
    private const string Page = """
        <!doctype html>
        <html lang="en"><head><meta charset="utf-8">
        <title>Dam holds, water authority says | Capital Herald</title>
        <meta property="og:site_name" content="Capital Herald"><meta property="og:type" content="article">
        <link rel="canonical" href="https://wire.example/2031/dam-holds">
        <script type="application/ld+json">{"@type":"NewsArticle","headline":"Dam holds","datePublished":"2031-02-24T23:30:00Z","dateModified":"2031-02-25T09:00:00Z","author":{"@type":"Person","name":"Lisbet Orre"},"isBasedOn":"https://radio.example/dam","articleSection":"Politics"}</script>
        </head><body>
        <nav><ul><li><a href="/">Home</a></li><li><a href="/news">News</a></li><li><a href="/sport">Sport</a></li></ul></nav>
        <main><article>
        <h1>Dam holds, water authority says</h1>
        <p class="byline">By Lisbet Orre, Ostrel</p>
        <time datetime="2031-02-25">25 February 2031</time>
        <div class="share"><a href="#">Share</a> <a href="#">Save</a></div>
        <p>OSTREL (Corda Press) &#8212; The water authority said on Monday that the wall of the Halvard Dam had held through the night, although the lake behind it stood higher than ever.</p>
        <figure><img src="a.jpg"><figcaption>The wall on Monday. Photo: Corda Press</figcaption></figure>
        <p>Engineers who spoke to the <b>Herald</b> said that they had seen <a href="/x">no cracks</a> in it &amp; that the gates would stay shut until the end of March.</p>
        <blockquote class="twitter-tweet"><p>The gates stay shut until the president comes, and everybody in the valley knows it.</p>&mdash; Vida Karst (@vidakarst)</blockquote>
        <p>“Nobody told us anything,” said a farmer in the valley, whose fields have been under water since the dike broke in January and who sleeps in a school.</p>
        <p>The ministry did not answer questions by Monday evening, and the company that owns the gates referred to a statement of the week before.</p>
        <aside class="related"><h2>More on this story</h2><ul><li><a href="/a">Mayor opens a third shelter in the old school</a></li><li><a href="/b">How a dike breaks and what it costs</a></li></ul></aside>
        </article></main>
        <footer><p>Capital Herald, Port Alder. <a href="/terms">Terms of use</a>. <a href="/privacy">Privacy</a>.</p></footer>
        </body></html>
        """;

    private static string[] Of(Document document, PassageRole role) => [.. document.Passages.Where(p => p.Role == role).Select(p => p.Span.Of(document.Text))];

    [Fact]
    public void A_report_is_read_with_its_metadata()
    {
        ExtractionResult result = PageReader.Read(Page, "https://herald.example/dam-holds", "d1");
        Document document = result.Document.ShouldNotBeNull();
        document.Id.ShouldBe("d1");
        document.Title.ShouldBe("Dam holds, water authority says");
        document.Outlet.ShouldBe("Capital Herald");
        document.Authors.ShouldBe(["Lisbet Orre"]);
        document.Published!.Value.Date.ShouldBe(new DateOnly(2031, 2, 25));
        document.Updated?.ToString().ShouldBe("2031-02-25T09:00:00Z");
        document.Language.ShouldBe("en");
        document.CanonicalUrl.ShouldBe("https://wire.example/2031/dam-holds");
        document.Credit.ShouldBe("Corda Press");
        result.Section.ShouldBe("Politics");
        result.BasedOn.ShouldBe(["https://radio.example/dam"]);
        result.FoundBy.ShouldContain(new FieldOrigin("authors", "json-ld:author"));
    }

    [Fact]
    public void The_body_is_whole_and_nothing_else_is_in_it()
    {
        Document body = BodyText.Of(PageReader.Read(Page).Document!);
        body.Text.ShouldStartWith("OSTREL (Corda Press) — The water authority");
        body.Text.ShouldEndWith("a statement of the week before.");
        body.Text.ShouldContain("Herald said that they had seen no cracks in it & that");
        body.Text.ShouldNotContain("Share");
        body.Text.ShouldNotContain("More on this story");
        body.Text.ShouldNotContain("Terms of use");
        foreach (Passage passage in body.Passages) passage.Span.End.ShouldBeLessThanOrEqualTo(body.Text.Length);
    }

    [Fact]
    public void Every_passage_leads_back_to_its_place_in_the_page()
    {
        ExtractionResult result = PageReader.Read(Page);
        Document document = result.Document!;
        foreach (Passage passage in document.Passages)
        {
            string source = passage.Source!.Value.Of(Page), words = passage.Span.Of(document.Text);
            string[] parts = words.Split([' ', '\n', '—', '&']);
            source.ShouldStartWith(parts[0][..Math.Min(4, parts[0].Length)]);
            foreach (string word in parts) source.ShouldContain(word.Trim('.', ','));
        }
        int at = document.Text.IndexOf("no cracks", StringComparison.Ordinal);
        result.Positions.ToSource(new(at, at + 9)).Of(Page).ShouldBe("no cracks");
        at = document.Text.IndexOf("& that", StringComparison.Ordinal);
        result.Positions.ToSource(new(at, at + 1)).Of(Page).ShouldBe("&amp;");
    }

    [Fact]
    public void What_is_left_out_is_kept_as_furniture_with_a_reason()
    {
        Document document = PageReader.Read(Page).Document!;
        document.Passages.Where(p => p.Role == PassageRole.Furniture).ShouldAllBe(p => p.Reason != null);
        Of(document, PassageRole.Furniture).ShouldContain("Mayor opens a third shelter in the old school");
        Of(document, PassageRole.Headline).ShouldBe(["Dam holds, water authority says"]);
        Of(document, PassageRole.Caption).ShouldBe(["The wall on Monday. Photo: Corda Press"]);
        Of(document, PassageRole.Dateline).ShouldBe(["OSTREL (Corda Press) —"]);
    }

    [Fact]
    public void Hostile_pages_cost_bounded_time_and_the_cap_is_noted()
    {
        var watch = System.Diagnostics.Stopwatch.StartNew();
        string deep = string.Concat(Enumerable.Repeat("<div>", 50_000)) + "<p>The dam held.</p>";
        PageReader.Read(deep).DepthCapped.ShouldBeTrue();
        PageReader.Read(string.Concat(Enumerable.Repeat("<b><i>", 100_000)) + "The dam held.");
        PageReader.Read("<p " + string.Concat(Enumerable.Repeat("class=a ", 1_000_000)) + ">The dam held.</p>");
        PageReader.Read("<p>The dam held.</p><!-- " + new string('-', 2_000_000));
        PageReader.Read(new string('<', 1_000_000));
        PageReader.Read(string.Concat(Enumerable.Repeat("</p>", 300_000)));
        PageReader.Read(string.Concat(Enumerable.Repeat("<script>", 100_000)));
        PageReader.Read(string.Concat(Enumerable.Repeat("<li>", 200_000)));
        PageReader.Read("<p>" + new string('&', 1_000_000) + "</p>");
        PageReader.Read("<p>" + string.Concat(Enumerable.Repeat("word ", 400_000)) + "</p>");
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(25));
    }

    [Fact]
    public void A_page_longer_than_is_read_is_cut_and_says_so()
    {
        ExtractionResult result = PageReader.Read(Page + new string(' ', PageReader.MaxChars));
        result.Truncated.ShouldBeTrue();
        result.Document.ShouldNotBeNull();
    }

    private static readonly string Paragraph = "The water authority held back the water for nine days in February, an engineer at the gates told the paper, although three villages below the wall had asked for it to be let out since the first week of the month.";

    private static string With(string inner) => $"<html><head><title>Gates stay shut at the dam</title></head><body><main><h1>Gates stay shut at the dam</h1><p>{Paragraph}</p>{inner}<p>{Paragraph.Replace("nine", "ten", StringComparison.Ordinal)}</p></main>";

    [Fact]
    public void Comments_and_captions_are_no_body()
    {
        Document document = PageReader.Read(With("<figure><figcaption>The wall on Monday.</figcaption></figure>") + "<div class='comments'><h2>Comments (2)</h2><p>oldmiller: I could have told you that in January, as could everybody else in the valley.</p></div></body></html>").Document!;
        Of(document, PassageRole.Body).Length.ShouldBe(2);
        Of(document, PassageRole.Caption).ShouldBe(["The wall on Monday."]);
    }

    [Fact]
    public void The_headline_and_the_name_under_it_are_no_body()
    {
        Document document = PageReader.Read($"<html><head><title>Gates stay shut at the dam</title></head><body><main><h1>Gates stay shut at the dam</h1><p class='author'>Runa Teller</p><p>{Paragraph}</p></main></body></html>").Document!;
        Of(document, PassageRole.Headline).ShouldBe(["Gates stay shut at the dam"]);
        Of(document, PassageRole.Body).ShouldHaveSingleItem().ShouldBe(Paragraph);
    }

    [Theory]
    [InlineData("<link rel='canonical' href='https://wire.example/dam'>", "https://wire.example/dam")]
    [InlineData("<link rel='canonical' href='https://herald.example/dam'><script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"isBasedOn\":\"https://radio.example/dam\"}</script>", "https://radio.example/dam")]
    [InlineData("<link rel='canonical' href='https://herald.example/dam'>", "https://herald.example/dam")]
    public void The_original_that_a_page_names_is_its_canonical_address_or_what_it_is_based_on(string head, string expected) =>
        PageReader.Read(With("").Replace("</head>", head + "</head>", StringComparison.Ordinal), "https://herald.example/dam").Document!.CanonicalUrl.ShouldBe(expected);

    [Theory]
    [InlineData("<meta property='article:published_time' content='2031-03-05T01:48:19Z'>", "https://herald.example/2031/03/04/dam", "2031-03-04")]
    [InlineData("<meta property='article:published_time' content='2031-03-05T01:48:19+02:00'>", "https://herald.example/2031/03/04/dam", "2031-03-05T01:48:19+02:00")]
    [InlineData("", "https://herald.example/2031/mar/04/dam", "2031-03-04")]
    public void The_day_in_the_address_is_the_outlets_own(string head, string url, string expected) =>
        PageReader.Read(With("").Replace("</head>", head + "</head>", StringComparison.Ordinal), url).Document!.Published.ShouldNotBeNull().ToString().ShouldBe(expected);
}
