using Shouldly;
using Whence.Extraction;
using Whence.Text;
using Xunit;

namespace Whence.Tests.Extraction;

public sealed class PublishedDayTests
{
    private const string Told = """<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2029-03-04T09:00:00+01:00","dateModified":"2031-02-25T09:00:00+01:00"}</script>""";

    private const string ToldOfLate = """<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2031-02-22T09:00:00+01:00","dateModified":"2031-02-25T09:00:00+01:00"}</script>""";

    private const string Video = """<script type="application/ld+json">{"@type":"VideoObject","uploadDate":"2030-12-06T10:55:00-06:00"}</script>""";

    [Theory]
    [InlineData("a report dated anew after two years, without a word of an update, is of the day that it shows", Told, "<p>25 February 2031</p>", "2031-02-25")]
    [InlineData("one that says that it was updated keeps its first day", Told, "<p>Last updated 25 February 2031</p>", "2029-03-04T09:00:00+01:00")]
    [InlineData("so does one that is dated anew within days", ToldOfLate, "<p>25 February 2031</p>", "2031-02-22T09:00:00+01:00")]
    [InlineData("a first day shown goes before a later one that machines are told", ToldOfLate, "<p>Published 14 January 2030</p><p>Updated 22 February 2031</p>", "2030-01-14")]
    [InlineData("as it does without a word", ToldOfLate, "<p>14 January 2030</p>", "2030-01-14")]
    [InlineData("but not as a caption", ToldOfLate, "<figure><figcaption>14 January 2030</figcaption></figure>", "2031-02-22T09:00:00+01:00")]
    [InlineData("the day of a video does not go before that of the report", Video + """<meta name="parsely-pub-date" content="2031-02-25T09:42:00-06:00">""", "", "2031-02-25T09:42:00-06:00")]
    [InlineData("it is taken where nothing else is said", Video, "", "2030-12-06T10:55:00-06:00")]
    [InlineData("of two days on a line the one of publication", "", "<p>Updated: Feb. 25, 2031, 4:31 a.m. | Published: Feb. 24, 2031, 7:00 p.m.</p>", "2031-02-24T19:00:00")]
    [InlineData("a label may stand on the line above", "", "<h3>Last reviewed</h3><p>25 February 2031</p><h3>Published</h3><p>14 January 2030</p>", "2030-01-14")]
    [InlineData("a counter may be pasted to the year", "", "<p><span>Lisbet Orre</span><span>Feb 24, 2031</span><span>2 Shares</span></p>", "2031-02-24")]
    [InlineData("a slashed day may be pasted to the name", "", "<p><b>Orre</b><span>3/4/2031</span></p>", "2031-03-04")]
    [InlineData("a day behind a name that is not told in words is that of its element", "", """<p><time datetime="2031-02-25T15:55:39-08:00">2/25 — 2031</time></p>""", "2031-02-25T15:55:39-08:00")]
    [InlineData("linked data may be escaped as text is", """<script type="application/ld+json">{&quot;@type&quot;:&quot;NewsArticle&quot;,&quot;datePublished&quot;:&quot;2031-02-25&quot;}</script>""", "", "2031-02-25")]
    public void The_day_of_publication(string what, string head, string below, string expected) =>
        Read(head, below, "").Published.ShouldNotBeNull(what).ToString().ShouldBe(expected, what);

    [Theory]
    [InlineData("""<p>Published <time pubdate datetime="2031-02-25">25 February</time></p>""", "2031-02-25")]
    [InlineData("<p>Posted on February 25, 2031</p>", "2031-02-25")]
    [InlineData("<p>Page last modified February 25, 2031</p>", "2031-02-25")]
    public void A_day_below_the_body_is_taken_where_nothing_else_is_said(string foot, string expected) =>
        Read("", "", foot).Published.ShouldNotBeNull().ToString().ShouldBe(expected);

    [Fact]
    public void A_day_shown_in_the_zone_of_machines_is_the_outlets_day() =>
        Read("""<meta property="article:published_time" content="2031-02-24T22:57:00-05:00">""", "<p>Feb 25, 2031 3:57 AM</p>", "").Published!.Value.Date.ShouldBe(new DateOnly(2031, 2, 25));

    [Fact]
    public void A_day_shown_that_is_the_one_told_goes_before_the_day_in_the_address() =>
        PageReader.Read(Page("""<meta property="article:published_time" content="2031-02-25T17:08:00Z">""", "<p>Tue 25 Feb 2031 18.08 CET</p>", ""), "https://herald.example/2031/feb/24/dam-holds").Document!.Published!.Value.Date.ShouldBe(new DateOnly(2031, 2, 25));

    [Fact]
    public void What_a_page_streams_into_its_place_is_shown() =>
        PageReader.Read(Page("", "<p>25 February 2031</p>", "").Replace("<main>", """<div hidden id="S:1"><main>""", StringComparison.Ordinal).Replace("</main>", "</main></div>", StringComparison.Ordinal)).Document!.Published!.Value.Date.ShouldBe(new DateOnly(2031, 2, 25));

    private static Document Read(string head, string below, string foot) => PageReader.Read(Page(head, below, foot)).Document.ShouldNotBeNull();

    private static string Page(string head, string below, string foot) => $"""
        <!doctype html><html lang="en"><head><title>Dam holds, water authority says</title>{head}</head><body><main><article>
        <h1>Dam holds, water authority says</h1>{below}
        <p>The water authority said on Monday that the wall of the Halvard Dam had held through the night, although the lake behind it stood higher than ever.</p>
        <p>Engineers who spoke to the Herald said that they had seen no cracks in it and that the gates would stay shut until the end of March.</p>
        <p>“Nobody told us anything,” said a farmer in the valley, whose fields have been under water since the dike broke in January and who sleeps in a school.</p>
        <p>The ministry did not answer questions by Monday evening, and the company that owns the gates referred to a statement of the week before.</p>
        </article></main>{foot}<footer><p>Capital Herald, Port Alder.</p></footer></body></html>
        """;
}
