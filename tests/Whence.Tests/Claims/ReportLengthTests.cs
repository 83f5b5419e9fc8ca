using Whence.Claims;
using Whence.Language;
using Whence.Tests.Tracing;
using Whence.Tracing;

namespace Whence.Tests.Claims;

public class ReportLengthTests
{
    [Theory]
    [InlineData(72, 8, 0)]
    [InlineData(107, 4, 0)]
    [InlineData(56, 2, 0)]
    [InlineData(68, 2, 1)]
    [InlineData(12, 1, 0)]
    [InlineData(13, 1, 0.1589f)]
    [InlineData(16, 1, 1)]
    [InlineData(430, 10, 1)]
    public void Notices_are_short_and_forty_propositions_are_an_article(int units, int reports, float fullness) => ReportLength.Fullness(units, reports).ShouldBe(fullness, 1e-4f);

    [Fact]
    public void It_rises_steadily_between()
    {
        float[] fullness = [.. Enumerable.Range(28, 7).Select(static units => ReportLength.Fullness(2 * units, 2))];
        fullness.ShouldBeInOrder();
        fullness[3].ShouldBeInRange(0.4f, 0.7f);
    }

    [Theory]
    [InlineData(112, 8, true)]
    [InlineData(113, 8, false)]
    [InlineData(14, 1, true)]
    public void Up_to_fourteen_propositions_a_report_is_a_notice(int units, int reports, bool notices) => ReportLength.AreNotices(units, reports).ShouldBe(notices);

    [Fact]
    public void Copies_make_no_article_of_a_notice()
    {
        Assert.SkipUnless(InventedPile.CanRead, "the weights of tagger or parser are not part of this build");
        string notice = string.Join(" ", Enumerable.Range(0, 9).Select(static i => $"The {Things[i]} of Tarn was painted in {1901 + i} by Odo Vorm of Lindal."));
        Reading[] readings = [.. Enumerable.Range(0, 11).Select(k => InventedPile.Read(InventedPile.Report($"c{k}", $"Paper {k}", $"2031-06-{k + 1:00}T06:00:00Z", "Paint",
            k == 0 ? notice : $"{notice} The editor of paper {k} adds that {Things[k % 9]} number {k} stays shut. Reader {k} wrote about a {Things[(k + 1) % 9]} in town {k}. Letter {k} spoke of {k + 20} lamps at the {Things[(k + 2) % 9]}.")))];
        StoryUnits story = ClaimGrouping.Group(readings, WordVectors.Shipped, ClaimModels.Shipped).Story;
        story.Originals.ShouldBe(1);
        story.Units.Length.ShouldBeGreaterThan(30);
        story.AreArticles.ShouldBeFalse();
    }

    private static readonly string[] Things = ["mill", "ferry", "school", "chapel", "market", "bridge", "library", "orchard", "quarry"];

    [Fact]
    public void A_story_of_copies_alone_or_of_nothing_has_a_length_too() => (ReportLength.Fullness(0, 0), ReportLength.Fullness(50, 0)).ShouldBe((0, 1));
}
