using Shouldly;
using Whence.Extraction.Blocks;
using Whence.Extraction.Html;
using Xunit;

namespace Whence.Tests.Extraction;

public sealed class HtmlTests
{
    private static string[] Blocks(string html)
    {
        PageText text = BlockCutter.Cut(TreeScanner.Read(html, 400), 400);
        return [.. Enumerable.Range(0, text.Blocks.Length).Select(i => text.Of(i).ToString())];
    }

    [Theory]
    [InlineData("<p>One<p>Two", "One;Two")]
    [InlineData("<ul><li>One<li>Two</ul>", "One;Two")]
    [InlineData("<div>One<br><br>Two<br>three</div>", "One;Two\nthree")]
    [InlineData("<p>O<b>n</b>e <i>two</i></p>", "One two")]
    [InlineData("<a href=1>One</a><a href=2>Two</a>", "One Two")]
    [InlineData("<table><tr><td>One<td>Two<tr><td>Three</table>", "One;Two;Three")]
    [InlineData("One<script>var a = '<p>no</p>';</script><style>p{}</style><!-- <p>no</p> -->Two", "OneTwo")]
    [InlineData("a < b and c<d", "a < b and c")]
    [InlineData("&ldquo;One&rdquo; &amp; &#8212; &#x2014; &nosuch; &copy", "“One” & — — &nosuch; &copy")]
    [InlineData("<p>&#128512; &#150; &#0;</p>", "\U0001F600 – \uFFFD")]
    [InlineData("<h1>One</h2><p>Two</p>", "One;Two")]
    [InlineData("<div><span>One</div>Two", "One;Two")]
    [InlineData("<p title='a > b'>One</p>", "One")]
    [InlineData("wo\u00ADrd and so&shy;on", "word and soon")]
    [InlineData("<noscript>no</noscript><template>no</template><svg><text>no</text></svg>One", "One")]
    public void Text_is_cut_where_a_browser_shows_lines(string html, string blocks) => string.Join(';', Blocks(html)).ShouldBe(blocks);

    [Fact]
    public void Random_markup_is_read_without_an_exception_and_every_span_lies_in_the_page()
    {
        string[] parts = ["<p>", "</p>", "<div class=\"a b\">", "</div>", "<", ">", "&", "&amp;", "<!--", "-->", "<a href='", "'", "text ", "\uD800", "<script>", "</script>", "<table>", "<tr>", "<td>", "<li>", "<title>", "</title>", "\0", "<![CDATA[", "]]>", "<br/>", "="];
        var random = new Random(1);
        for (int round = 0; round < 400; round++)
        {
            string page = string.Concat(Enumerable.Range(0, random.Next(1, 120)).Select(_ => parts[random.Next(parts.Length)]));
            PageText text = BlockCutter.Cut(TreeScanner.Read(page, 40), 40);
            foreach (Block block in text.Blocks)
            {
                block.Start.ShouldBeLessThan(block.End);
                Whence.Text.TextSpan source = text.Positions.ToSource(new(block.Start, block.End));
                source.Start.ShouldBeInRange(0, page.Length);
                source.End.ShouldBeInRange(source.Start, page.Length);
            }
            Whence.Extraction.PageReader.Read(page);
        }
    }
}
