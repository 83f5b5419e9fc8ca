using Whence.Claims;
using Whence.Tests.Tracing;

namespace Whence.Tests.Claims;

public class MeasuredKindsTests
{
    [Theory]
    [InlineData("An area of 2,600 square kilometres has been searched.", "A slick of oil about four kilometres long was seen.", true)]
    [InlineData("A slick of oil about four kilometres long was seen.", "The slick is now seven miles long.", false)]
    [InlineData("An area of 2,600 square kilometres has been searched.", "The search goes on in the north.", false)]
    [InlineData("An area of 2,600 square kilometres has been searched.", "Odo Vorm, aged 46, was seen on the coast.", false)]
    [InlineData("An area of 2,600 square kilometres has been searched.", "About 40 percent of the coast was seen.", false)]
    public void An_area_and_a_length_are_apart(string first, string second, bool apart)
    {
        Assert.SkipUnless(InventedPile.CanRead, "the weights of tagger or parser are not part of this build");
        StoryUnits story = StoryUnits.Of([InventedPile.Read(InventedPile.Report("a", "Sund Agency", "2031-06-02T06:00:00Z", "Search", first)), InventedPile.Read(InventedPile.Report("b", "Lindal Post", "2031-06-03T06:00:00Z", "Search", second))]);
        story.Units.Length.ShouldBe(2);
        new MeasuredKinds(story).AreApart([0], [1]).ShouldBe(apart);
        new MeasuredKinds(story).AreApart([1], [0]).ShouldBe(apart);
    }
}
