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
    [InlineData("On Tuesday Times said more. The Times said more.", 33, null)]
    [InlineData("At Times Square it rained. The Times said more.", 31, null)]
    [InlineData("The Times of Corvik has it. The Times said more.", 32, null)]
    [InlineData("The St. Corvik Times has it. The Times said more.", 33, "St. Corvik Times")]
    public void The_longer_name_that_stands_nearest_before_is_meant(string text, int place, string? full) => FullName.Of(text, "Times", place).ShouldBe(full);

    [Fact]
    public void A_text_of_capitals_costs_no_more_than_its_places()
    {
        string text = string.Concat(Enumerable.Repeat("Xy ", 30_000)) + "Times. " + string.Concat(Enumerable.Repeat("The Times said it. ", 1_000));
        for (int at = text.IndexOf("The Times", StringComparison.Ordinal); at >= 0; at = text.IndexOf("The Times", at + 1, StringComparison.Ordinal)) FullName.Of(text, "Times", at)!.Length.ShouldBe("Xy Xy Xy Xy Times".Length);
    }

    [Theory]
    [InlineData("The New Corvik Times reported that the Brackwater dam has been leaking since April.", false)]
    [InlineData("The Times reported that the Brackwater dam has been leaking since April.", true)]
    public void A_longer_name_is_not_the_outlet_of_one_word(string text, bool relayed)
    {
        Assert.SkipUnless(InventedPile.CanRead, NoWeights);
        TraceResult trace = Trace("The Times", "Harl Courier", text);
        trace.Derivations.Any(step => step.From == "l1" && step.To == "r1").ShouldBe(relayed);
        trace.Derivations.Any(step => step.FromOutlet is not null && step.To == "r1").ShouldBe(!relayed);
    }

    [Theory]
    [InlineData("The Corvik Times reported on Thursday that the Brackwater dam leaks. The Times did not say how it knows.", false)]
    [InlineData("The Lindal Times reported on Thursday that the Brackwater dam leaks. The Times did not say how it knows.", true)]
    [InlineData("The Times reported on Thursday that the Brackwater dam leaks.", true)]
    public void A_report_relays_the_outlet_that_it_names_in_full(string text, bool relayed)
    {
        Assert.SkipUnless(InventedPile.CanRead, NoWeights);
        Trace("Lindal Times", "Harl Courier", text).Derivations.Any(step => step.From == "l1" && step.To == "r1").ShouldBe(relayed);
    }

    [Fact]
    public void The_last_word_of_its_own_name_means_the_outlet_itself()
    {
        Assert.SkipUnless(InventedPile.CanRead, NoWeights);
        Trace("Lindal Times", "Corvik Times", "The Times has reported that the Brackwater dam has been leaking since April.").Derivations.ShouldNotContain(step => step.From == "l1" && step.To == "r1" && step.Stated);
    }

    private static TraceResult Trace(string earlier, string later, string text) => InventedPile.TraceAsOne([
        InventedPile.Report("l1", earlier, "2031-06-02T06:00:00Z", "Dam leaks", $"Water runs through the Brackwater dam, {earlier} has learned."),
        InventedPile.Report("r1", later, "2031-06-05T06:00:00Z", "Dam leaks", text)]);
}
