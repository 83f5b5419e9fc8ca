using Whence.Claims;
using Whence.Tests.Tracing;
using Whence.Tracing;

namespace Whence.Tests.Claims;

/// <summary>A name beside a description that was taken for the source alone.</summary>
public class NameBesideTests
{
    [Theory]
    [InlineData("Printers Falk & Daughter said they count each sheet.", "they count each sheet", "Printers Falk & Daughter")]
    [InlineData("Joost Arden, the driver who told the radio that he had missed the stop, has been suspended.", "he had missed the stop", "Joost Arden")]
    [InlineData("The keeper handed the Post a discharge sheet. It is dated 6 March and reads: “Fed by probe, patient restrained.”", "Fed by probe, patient restrained", "a discharge sheet")]
    public void The_name_belongs_to_the_source(string text, string place, string source) => Source(text, place)!.ShouldEndWith(source);

    [Theory]
    [InlineData("The printers said that Falk counts each sheet.", "Falk counts each sheet", "The printers")]
    [InlineData("A spokesman Wednesday said that the bridge is shut.", "the bridge is shut", "A spokesman")]
    [InlineData("The dam has been leaking for weeks, according to a local newspaper\n\nIvar Holm denied the report.", "The dam has been leaking", "a local newspaper")]
    [InlineData("The ministry handed the Post a discharge sheet. It is dated 6 March and reads: “Fed by probe, patient restrained.”", "Fed by probe", "a discharge sheet")]
    [InlineData("Ilko Marr, the mayor, sold the mill, and the driver told the radio that it burned.", "it burned", "the driver")]
    public void A_name_that_is_not_beside_it_does_not(string text, string place, string source) => Source(text, place).ShouldBe(source);

    private static string? Source(string text, string place)
    {
        Assert.SkipUnless(InventedPile.CanRead, "the weights of tagger or parser are not part of this build");
        Reading reading = InventedPile.Read(InventedPile.Report("n", "Harl Courier", "2031-06-02T06:00:00Z", "Short", text));
        return reading.Propositions.First(said => said.Voice is not null && said.Span.Of(reading.Document.Text).Contains(place, StringComparison.Ordinal)).Voice!.Source;
    }
}
