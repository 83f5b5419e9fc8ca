using Whence.Tests.Tracing;
using Whence.Text;

namespace Whence.Tests.Text;

/// <summary>Which of two reports is earlier where of one only the day is known.</summary>
public class ReportOrderTests
{
    [Theory]
    [InlineData("2031-06-02T12:00:00Z", "2031-06-02T13:00:00Z", true)]
    [InlineData("2031-06-02T13:00:00Z", "2031-06-02T12:00:00Z", false)]
    [InlineData("2031-06-02T12:00:00Z", "2031-06-02", null)]
    [InlineData("2031-06-02", "2031-06-02T12:00:00Z", null)]
    [InlineData("2031-06-02", "2031-06-02", null)]
    [InlineData("2031-06-02", "2031-06-03T00:10:00Z", true)]
    [InlineData("2031-06-03", "2031-06-02T23:50:00Z", false)]
    [InlineData("2031-06-02T12:00:00+02:00", "2031-06-02T12:00:00Z", true)]
    public void A_day_tells_nothing_of_the_hours_of_that_day(string first, string second, bool? before) =>
        ReportOrder.IsBefore(PublicationTime.Parse(first)!.Value, PublicationTime.Parse(second)!.Value).ShouldBe(before);

    [Fact]
    public void A_report_with_a_time_stands_before_one_of_that_day_without() =>
        ReportOrder.Compare(PublicationTime.Parse("2031-06-02T12:00:00Z")!.Value, PublicationTime.Parse("2031-06-02")!.Value).ShouldBeLessThan(0);

    [Fact]
    public void A_copy_that_has_but_the_day_of_its_dateline_is_the_copy()
    {
        Assert.SkipUnless(InventedPile.CanRead, "the weights of tagger or parser are not part of this build");
        Document original = InventedPile.Dam[0], copy = InventedPile.Report("a0", "Eastern Echo", "2031-06-02", original.Title!, original.Text);
        InventedPile.TraceAsOne([original, copy]).Derivations.ShouldHaveSingleItem().From.ShouldBe("a1");
    }
}
