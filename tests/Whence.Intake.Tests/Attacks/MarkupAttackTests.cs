using System.Diagnostics;
using System.Text;
using Whence.Intake.Feeds;
using Whence.Text;

namespace Whence.Intake.Tests.Attacks;

/// <summary>XML, HTML and Markdown made to read files, to grow, or to take for ever.</summary>
public sealed class MarkupAttackTests
{
    private static string Feed(string declarations, string text) =>
        $"<?xml version=\"1.0\"?>{declarations}<rss version=\"2.0\"><channel><title>Radio Meridian</title><item><title>Gates</title><description>Engineers kept the gates of the Halvard Dam shut for nine days, a foreman told Radio Meridian on Monday. {text}</description></item></channel></rss>";

    private static List<IntakeItem> Read(string text) => Fixture.Read(Encoding.UTF8.GetBytes(text));

    [Theory]
    [InlineData("<!DOCTYPE rss [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>")]
    [InlineData("<!DOCTYPE rss [<!ENTITY % p SYSTEM \"http://127.0.0.1:1/evil.dtd\"> %p;]>")]
    [InlineData("<!DOCTYPE rss SYSTEM \"file:///etc/passwd\">")]
    [InlineData("<!DOCTYPE rss [<!ENTITY x \"secret > ] root:\">]>")]
    public void An_external_entity_is_never_resolved(string declarations)
    {
        Document document = Read(Feed(declarations, "&x; end.")).Document();
        document.Text.ShouldNotContain("root:");
        document.Text.ShouldContain("Halvard Dam");
        document.Text.ShouldContain("end.");
    }

    [Fact]
    public void A_billion_laughs_stay_as_many_words_as_were_written()
    {
        StringBuilder lol = new("<!DOCTYPE rss [<!ENTITY l0 \"lol\">");
        for (int i = 1; i < 12; i++) lol.Append($"<!ENTITY l{i} \"{string.Concat(Enumerable.Repeat($"&l{i - 1};", 10))}\">");
        Read(Feed(lol + "]>", "&l11;")).Document().Text.Length.ShouldBeLessThan(500);
    }

    [Theory]
    [InlineData("<!DOCTYPE rss PUBLIC \"-//Netscape Communications//DTD RSS 0.91//EN\" \"http://my.netscape.example/rss-0.91.dtd\">", "Shut &mdash; nine days &eacute;tude AT&T &nosuch; & so", "Shut \u2014 nine days \u00e9tude AT&T &nosuch; & so")]
    [InlineData("<!DOCTYPE rss [<!ENTITY % HTMLlat1 PUBLIC \"-//W3C//ENTITIES Latin 1 for XHTML//EN\" \"x.ent\"> %HTMLlat1;]>", "caf&eacute; &#8212; &#x2014;", "caf\u00e9 \u2014 \u2014")]
    public void An_old_feed_with_a_document_type_is_read(string declarations, string written, string read) => Read(Feed(declarations, written)).Document().Text.ShouldContain(read);

    [Theory]
    [InlineData("<a>")]
    [InlineData("<item>")]
    [InlineData("<!--")]
    [InlineData("<![CDATA[")]
    [InlineData("<?")]
    [InlineData("&amp")]
    [InlineData("<!DOCTYPE [")]
    [InlineData("<b attribute='")]
    public void Xml_without_end_is_named_in_time(string part)
    {
        Stopwatch watch = Stopwatch.StartNew();
        List<IntakeItem> items = Read("<rss version=\"2.0\"><channel>" + string.Concat(Enumerable.Repeat(part, 200_000)));
        items.ShouldAllBe(item => item.Failure != null);
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(10));
    }

    [Theory]
    [InlineData("<div>")]
    [InlineData("<p><b><i>")]
    [InlineData("<table><tr><td>")]
    [InlineData("<a href=\"")]
    [InlineData("<!--")]
    [InlineData("<script>")]
    [InlineData("&#x1F4A7;")]
    [InlineData("<x a=1 ")]
    [InlineData("</p>")]
    [InlineData("<svg><math>")]
    public void Hostile_html_is_read_or_named_in_time(string part)
    {
        Stopwatch watch = Stopwatch.StartNew();
        Read("<html><body>" + string.Concat(Enumerable.Repeat(part, 200_000)) + "<p>The dam.</p>").Count.ShouldBe(1);
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(10));
    }

    [Theory]
    [InlineData("> ")]
    [InlineData("[")]
    [InlineData("![](")]
    [InlineData("*a ")]
    [InlineData("_")]
    [InlineData("`")]
    [InlineData("- ")]
    [InlineData("<b>")]
    [InlineData("[a](<b")]
    public void Hostile_markdown_is_read_or_named_in_time(string part)
    {
        using TempFolder folder = new();
        Stopwatch watch = Stopwatch.StartNew();
        Fixture.Read(folder.Write("a.md", "The dam.\n\n" + string.Concat(Enumerable.Repeat(part, 20_000)))).Count.ShouldBe(1);
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(10));
    }

    [Fact]
    public void A_list_of_everything_ends()
    {
        string item = "<url><loc>https://meridian.example/a</loc></url>";
        string map = "<urlset>" + string.Concat(Enumerable.Range(0, 3000).Select(i => item.Replace("/a", "/" + i))) + "</urlset>";
        Fixture.Read(Encoding.UTF8.GetBytes(map), new() { MaxEntries = 1000 }).Select(found => found.Failure!.Reason).ShouldBe([FailureReason.TooMany, FailureReason.NotFetched]);
    }

    [Fact]
    public void A_message_within_messages_ends()
    {
        StringBuilder mail = new();
        for (int i = 0; i < 3000; i++) mail.Append($"MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=\"b{i}\"\n\n--b{i}\n");
        Read(mail + "Content-Type: text/plain\n\nThe dam.").ShouldAllBe(item => item.Failure != null || item.Document != null);
    }

    [Fact]
    public void Charsets_that_hide_markup_are_not_believed()
    {
        TextDecoding.Decode("+ADw-script+AD4-"u8, "utf-7", mayDeclare: true).Text.ShouldBe("+ADw-script+AD4-");
        XmlText.Plain("<a>&#0;&#xD800;&#99999999;</a>").ShouldBe("<a>&amp;#0;&amp;#xD800;&amp;#99999999;</a>");
    }
}
