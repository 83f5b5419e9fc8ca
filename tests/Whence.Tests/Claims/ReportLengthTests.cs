using Whence.Claims;

namespace Whence.Tests.Claims;

public class ReportLengthTests
{
    [Theory]
    [InlineData(72, 8, 0)]
    [InlineData(107, 4, 0)]
    [InlineData(56, 2, 0)]
    [InlineData(68, 2, 1)]
    [InlineData(12, 1, 0)]
    [InlineData(16, 1, 1)]
    [InlineData(430, 10, 1)]
    public void Notices_are_short_and_forty_propositions_are_an_article(int units, int reports, float fullness) => ReportLength.Fullness(units, reports).ShouldBe(fullness, 1e-5f);

    [Fact]
    public void It_rises_steadily_between()
    {
        float[] fullness = [.. Enumerable.Range(28, 7).Select(static units => ReportLength.Fullness(2 * units, 2))];
        fullness.ShouldBeInOrder();
        fullness[3].ShouldBeInRange(0.4f, 0.7f);
    }

    [Fact]
    public void A_story_of_copies_alone_or_of_nothing_has_a_length_too() => (ReportLength.Fullness(0, 0), ReportLength.Fullness(50, 0)).ShouldBe((0, 1));
}
