using Shouldly;
using Whence.Extraction;
using Whence.Text;
using Xunit;

namespace Whence.Tests.Extraction;

/// <summary>Posts inside a report are somebody's word and keep whose.</summary>
public sealed class PostTests
{
    private const string Paragraph = "The water authority held back the water for nine days in February, an engineer at the gates told the paper, although three villages below the wall had asked for it to be let out since the first week of the month.";

    private static string With(string inner, string head = "") => $"<html><head><title>Gates stay shut at the dam</title>{head}</head><body><main><h1>Gates stay shut at the dam</h1><p>{Paragraph}</p>{inner}<p>{Paragraph.Replace("nine", "ten", StringComparison.Ordinal)}</p></main>";

    private static string[] Of(Document document, PassageRole role) => [.. document.Passages.Where(p => p.Role == role).Select(p => p.Span.Of(document.Text))];

    [Theory]
    [InlineData("<blockquote class='twitter-tweet'><p>The gates stay shut until the president comes.</p>&mdash; Vida Karst (@vidakarst) <a href='https://x.example/1'>March 4, 2031</a></blockquote>", "Vida Karst", "vidakarst", "2031-03-04")]
    [InlineData("<blockquote class='bluesky-embed'><p>The gates stay shut until the president comes.</p>&mdash; Vida Karst (<a href='y'>@karst.sky.example</a>) <a href='x'>4 March 2031 at 10:05</a></blockquote>", "Vida Karst", "karst.sky.example", "2031-03-04T10:05:00")]
    [InlineData("<blockquote class='instagram-media'><p>The gates stay shut until the president comes.</p><p>A post shared by Vida Karst (@vidakarst)</p></blockquote>", "Vida Karst", "vidakarst", null)]
    [InlineData("<blockquote class='fb-xfbml-parse-ignore'><p>The gates stay shut until the president comes.</p>Posted by <a href='x'>Vida Karst</a> on <a href='y'>Monday, 4 March 2031</a></blockquote>", "Vida Karst", null, "2031-03-04")]
    [InlineData("<blockquote class='tiktok-embed'><section><a href='z'>@vidakarst</a><p>The gates stay shut until the president comes.</p></section></blockquote>", null, "vidakarst", null)]
    public void A_post_inside_a_report_keeps_its_author(string post, string? author, string? handle, string? posted)
    {
        Document document = PageReader.Read(With(post)).Document.ShouldNotBeNull();
        ReportPost found = document.Posts.ShouldHaveSingleItem();
        (found.Kind, found.Author, found.Handle, found.Posted?.ToString()).ShouldBe((PostKind.Embedded, author, handle, posted));
        found.Span.Of(document.Text).ShouldContain("The gates stay shut until");
        Of(document, PassageRole.Body).ShouldAllBe(body => !body.Contains("president", StringComparison.Ordinal));
    }

    [Fact]
    public void A_post_outside_the_body_has_no_place_in_the_bodys_text()
    {
        const string Text = "The gates stay shut.\n\nShut.\n\nOpen.";
        var document = new Document
        {
            Id = "d1", Text = Text,
            Passages = [new(new(0, 20), PassageRole.Body), new(new(22, 27), PassageRole.EmbeddedPost, "outside the body"), new(new(29, 34), PassageRole.EmbeddedPost)],
            Posts = [new(PostKind.Embedded, new(22, 27), "Vida Karst", null, null), new(PostKind.Embedded, new(29, 34), "Jon Ruck", null, null)],
        };
        Document body = BodyText.Of(document);
        body.Posts.Select(post => (post.Author, post.Span.Of(body.Text))).ShouldBe([("Vida Karst", ""), ("Jon Ruck", "Open.")]);
    }

    [Fact]
    public void Posts_of_a_live_blog_keep_their_stamps_apart_from_their_text()
    {
        Document document = PageReader.Read(With($"<p>15:08 - {Paragraph}</p><p>14:50</p><p>{Paragraph}</p>")).Document!;
        Of(document, PassageRole.Timestamp).ShouldContain("15:08 -");
        Of(document, PassageRole.Body).ShouldAllBe(body => !body.StartsWith("15:08", StringComparison.Ordinal));
    }

    private static readonly (string Clock, string Title, string Author, string Text)[] Updates =
    [
        ("14:20", "Ferries stay in port", "Ines Talver", "The ferry company cancelled all crossings until Friday, its spokeswoman said on the radio at noon."),
        ("13:05", "Roof torn from the school", "Jon Ruck", "The roof of the school at Port Alder was torn off by the wind, and nobody was hurt, the mayor said."),
        ("11:40", "Bridge closed", "Ines Talver", "Police closed the bridge at Ostrel to lorries and to cars with trailers, as they did a year ago."),
    ];

    [Fact]
    public void A_live_blog_gives_each_post_with_its_author_and_moment()
    {
        Document document = Live(post => $"<div class='lb-post'><time class='lb-time' datetime='2031-02-25T{post.Clock}:00+01:00'>{post.Clock}</time><h3>{post.Title}</h3><p class='lb-author'>{post.Author}</p><p>{post.Text}</p><p>{Paragraph}</p></div>");
        document.Posts.Select(post => (post.Kind, post.Author, post.Posted?.ToString())).ShouldBe(Updates.Select(post => (PostKind.Live, (string?)post.Author, (string?)$"2031-02-25T{post.Clock}:00+01:00")));
        Document body = BodyText.Of(document);
        for (int i = 0; i < Updates.Length; i++)
            Updates.Select(update => update.Text).Where(text => body.Posts[i].Span.Of(body.Text).Contains(text, StringComparison.Ordinal)).ShouldBe([Updates[i].Text]);
        body.Text.ShouldNotContain("Ines Talver");
    }

    [Fact]
    public void A_live_blog_without_elements_of_its_own_goes_from_stamp_to_stamp()
    {
        Document document = Live(post => $"<p class='stamp'>{post.Clock}</p><h3>{post.Title}</h3><p>By {post.Author}</p><p>{post.Text}</p><p>{Paragraph}</p>");
        document.Posts.Select(post => post.Author).ShouldBe(Updates.Select(post => post.Author));
        document.Posts.Select(post => post.Span.Of(document.Text)).ShouldAllBe(post => post.EndsWith(Paragraph, StringComparison.Ordinal));
    }

    [Fact]
    public void The_linked_data_says_who_wrote_a_post_and_when()
    {
        string told = string.Join(',', Updates.Select(post => $"{{\"@type\":\"BlogPosting\",\"headline\":\"{post.Title}\",\"datePublished\":\"2031-02-25T{post.Clock}:00+01:00\",\"author\":{{\"@type\":\"Person\",\"name\":\"{post.Author}\"}},\"articleBody\":\"{post.Text}\"}}"));
        Document document = Live(post => $"<p>{post.Clock} - {post.Text}</p><p>{Paragraph}</p>", $"<script type='application/ld+json'>{{\"@type\":\"LiveBlogPosting\",\"headline\":\"Storm\",\"liveBlogUpdate\":[{told}]}}</script>");
        document.Posts.Select(post => (post.Author, post.Posted?.ToString())).ShouldBe(Updates.Select(post => ((string?)post.Author, (string?)$"2031-02-25T{post.Clock}:00+01:00")));
    }

    [Fact]
    public void A_report_with_one_stamp_is_no_live_blog() =>
        PageReader.Read(With($"<p>14:20 - {Paragraph.Replace("nine", "six", StringComparison.Ordinal)}</p>")).Document!.Posts.ShouldBeEmpty();

    private static Document Live(Func<(string Clock, string Title, string Author, string Text), string> post, string head = "") => PageReader.Read($"<html lang='en'><head><title>Storm on the coast: live</title>{head}</head><body><main><article><h1>Storm on the coast: live</h1>"
        + $"<p>By Lisbet Orre</p><p>25 February 2031, 08:00</p><p>Winds of up to 140 kilometres an hour are expected on the north coast until the evening, the weather office says.</p>{string.Concat(Updates.Select(post))}</article></main></body></html>").Document.ShouldNotBeNull();
}
