using Whence.Tracing;

namespace Whence.Tests.Tracing;

public class OutsideOutletsTests
{
    [Theory]
    [InlineData("As the weekly Der Stein was the first to report, it is late.", "Der Stein")]
    [InlineData("The trade journal Rope & Tide reported that it is late.", "Rope & Tide")]
    [InlineData("It is late, she said in an interview with the magazine Veld.", "Veld")]
    [InlineData("The bridge is safe, she told this newspaper on Thursday evening.", null)]
    [InlineData("The journalist, who wrote for The Harl Post, was last seen in May, police said.", null)]
    [InlineData("She is a columnist for the Harl Post, reports say.", null)]
    [InlineData("She reads the weekly Der Stein. It rained.", null)]
    public void An_outlet_outside_the_pile_is_found_by_the_noun_before_it(string text, string? name) =>
        OutsideOutlets.Find(text).Select(found => found.Name).FirstOrDefault().ShouldBe(name);
}
