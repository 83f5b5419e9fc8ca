using System.Diagnostics;
using Whence.Attributions.Quotations;

namespace Whence.Tests.Attributions;

public class QuotationFinderTests
{
    [Theory]
    [InlineData("“One,” he said.", "“One,”")]
    [InlineData("\"One,\" he said. \"Two.\"", "\"One,\"|\"Two.\"")]
    [InlineData("''One,'' he said.", "''One,''")]
    [InlineData("'We won,' he said.", "'We won,'")]
    [InlineData("‘We won,’ he said.", "‘We won,’")]
    [InlineData("„Eins“, he said", "„Eins“")]
    [InlineData("«Un», he said", "«Un»")]
    [InlineData("The dogs' bowls weren't full.", "")]
    [InlineData("“He said ‘go’ and left,” she said.", "“He said ‘go’ and left,”")]
    [InlineData("“One “two” three,” he said.", "“One “two” three,”")]
    [InlineData("“Open to the end", "“Open to the end")]
    [InlineData("“Never closed. “Closed,” she said.", "“Closed,”")]
    public void Finds_the_outermost_quotations(string text, string expected) =>
        string.Join('|', QuotationFinder.Find(text).Select(q => q.Span.Of(text))).ShouldBe(expected);

    [Fact]
    public void An_odd_mark_costs_its_paragraph_and_no_more()
    {
        string text = "He is 5\" tall and \"odd\n\n\"Two,\" she said.";
        QuotationFinder.Find(text)[^1].Span.Of(text).ShouldBe("\"Two,\"");
    }

    [Fact]
    public void A_quotation_that_stays_open_is_taken_up_by_the_next_paragraph()
    {
        List<Quotation> found = QuotationFinder.Find("“One.\n\n“Two.”");
        found.Count.ShouldBe(2);
        found[0].IsClosed.ShouldBeFalse();
        found[1].Reopens.ShouldBeTrue();
    }

    [Theory]
    [InlineData('“')]
    [InlineData('"')]
    [InlineData('\'')]
    [InlineData('‘')]
    [InlineData('\ud800')]
    public void A_hundred_thousand_marks_take_no_time(char mark)
    {
        var watch = Stopwatch.StartNew();
        QuotationFinder.Find(new string(mark, 100_000));
        QuotationFinder.Find(string.Concat(Enumerable.Repeat(" " + mark + "a", 100_000)));
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(3));
    }
}
