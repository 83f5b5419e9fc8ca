using Whence.Tracing;

namespace Whence.Tests.Tracing;

/// <summary>Which of several outlets with one last word a report means.</summary>
public class FullNameTests
{
    private const string NoWeights = "the weights of tagger or parser are not part of this build";

    [Theory]
    [InlineData("The Corvik Times reported it. The Times said more.", 30, "Corvik Times")]
    [InlineData("The Times said more. It was the Corvik Times.", 4, "Corvik Times")]
    [InlineData("The Corvik Times reported it, and the Harl Times too. The Times said more.", 58, "Harl Times")]
    [InlineData("The Times said more. At times it rained.", 4, null)]
    public void The_longer_name_that_stands_nearest_before_is_meant(string text, int place, string? full) => FullName.Of(text, "Times", place).ShouldBe(full);

    [Theory]
    [InlineData("The Corvik Times reported on Thursday that the Brackwater dam leaks. The Times did not say how it knows.", false)]
    [InlineData("The Lindal Times reported on Thursday that the Brackwater dam leaks. The Times did not say how it knows.", true)]
    [InlineData("The Times reported on Thursday that the Brackwater dam leaks.", true)]
    public void A_report_relays_the_outlet_that_it_names_in_full(string text, bool relayed)
    {
        Assert.SkipUnless(InventedPile.CanRead, NoWeights);
        TraceResult trace = InventedPile.TraceAsOne([
            InventedPile.Report("l1", "Lindal Times", "2031-06-02T06:00:00Z", "Dam leaks", "The Brackwater dam leaks, the Lindal Times has learned."),
            InventedPile.Report("r1", "Harl Courier", "2031-06-05T06:00:00Z", "Dam leaks", text)]);
        trace.Derivations.Any(step => step.From == "l1" && step.To == "r1").ShouldBe(relayed);
    }

    [Fact]
    public void The_last_word_of_its_own_name_means_the_outlet_itself()
    {
        Assert.SkipUnless(InventedPile.CanRead, NoWeights);
        TraceResult trace = InventedPile.TraceAsOne([
            InventedPile.Report("l1", "Lindal Times", "2031-06-02T06:00:00Z", "Dam leaks", "The Brackwater dam leaks, the Lindal Times has learned."),
            InventedPile.Report("r1", "Corvik Times", "2031-06-05T06:00:00Z", "Dam leaks", "The Times has reported that water runs through the Brackwater dam.")]);
        trace.Derivations.ShouldNotContain(step => step.From == "l1" && step.To == "r1" && step.Stated);
    }
}
