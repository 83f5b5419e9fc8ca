using Whence.Pipeline;
using Whence.Tracing;

namespace Whence.Tests.Tracing;

public class FigureFateTests
{
    [Theory]
    [InlineData("The number of confirmed dead had risen to 21, with 43 people missing.", new byte[] { 1, 2 })]
    [InlineData("Eleven people were killed and 40 wounded when the roof came down.", new byte[] { 1, 3 })]
    [InlineData("The yard employs 900 people.", new byte[] { 0 })]
    public void A_number_of_people_goes_with_the_nearest_word_for_what_became_of_them(string text, byte[] expected)
    {
        Assert.SkipUnless(InventedPile.CanRead, "the weights of tagger or parser are not part of this build");
        Analysis analysis = new AnalysisPipeline(ShippedStages.All()).Run(InventedPile.Report("p", "Coast Radio", "2031-06-02T06:00:00Z", "Short", text));
        new Tracer().Read(analysis).Figures.Select(figure => figure.Fate).ShouldBe(expected);
    }

    [Theory]
    [InlineData("One of the soldiers was captured at the bridge.", 0)]
    [InlineData("One soldier was captured at the bridge.", 1)]
    public void Who_is_picked_out_of_several_is_no_count(string text, int figures)
    {
        Assert.SkipUnless(InventedPile.CanRead, "the weights of tagger or parser are not part of this build");
        Analysis analysis = new AnalysisPipeline(ShippedStages.All()).Run(InventedPile.Report("p", "Coast Radio", "2031-06-02T06:00:00Z", "Short", text));
        new Tracer().Read(analysis).Figures.Length.ShouldBe(figures);
    }
}
