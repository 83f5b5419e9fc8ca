using Whence.Claims;
using Whence.Language;
using Whence.Pipeline;
using Whence.Tests.Tracing;

namespace Whence.Tests.Claims;

/// <summary>Documents and pictures that the outlet has seen are the source of what they say.</summary>
public class ExhibitReaderTests
{
    private static readonly AnalysisPipeline Stages = new(ShippedStages.All());

    [Theory]
    [InlineData("The Dispatch has obtained the bills of a firm called Barrow. They list 12 pumps for the harbour. On the same days the pumps were sold in Velm.", "12 pumps", "the bills of a firm")]
    [InlineData("The Dispatch has obtained the bills of a firm called Barrow. They list 12 pumps for the harbour. On the same days the pumps were sold in Velm.", "On the same days", "the bills of a firm")]
    [InlineData("On 8 May the guild paid 300 crowns to the warden. The Dispatch has seen the receipt.", "On 8 May", "the receipt")]
    [InlineData("A letter of the port office that this newspaper holds is made out to the warden of the lock.", "made out", "A letter of the port office")]
    [InlineData("To us lies a picture of the camera. It shows the lock of the gate: two men in coats, one has a crowbar in the hand.", "one has", "a picture of the camera")]
    [InlineData("The keeper let us photograph the notebook. On 8 May two men stood at the gate.", "On 8 May", "the notebook")]
    [InlineData("The Dispatch has laid the register over three maps. On 8 May the wheat field was a lake.", "On 8 May", "the register")]
    [InlineData("“Nobody is to be let through without a paper.” So reads the order of the port office, of which a copy is before the Dispatch.", "Nobody is", "the order of the port office")]
    [InlineData("On 8 May the guild paid 300 crowns to the warden. I have seen the receipt.", "On 8 May", "the receipt")]
    [InlineData("On 8 May the guild paid 300 crowns to the warden. I have seen none of the receipts.", "On 8 May", null)]
    [InlineData("The Dispatch has not seen the receipt. On 8 May the guild paid 300 crowns to the warden.", "On 8 May", null)]
    [InlineData("The Dispatch has seen the film. He shot it on Friday from the bridge at Velm.", "He shot", null)]
    public void What_the_outlet_has_seen_says_what_stands_beside_it(string text, string place, string? source)
    {
        Assert.SkipUnless(InventedPile.CanRead, "the weights of tagger or parser are not part of this build");
        Proposition said = PropositionFinder.Find(Stages.Run(InventedPile.Report("x", "The Harl Dispatch", "2031-06-02T06:00:00Z", "Short", text)), WordVectors.Shipped)
            .First(proposition => proposition.Span.Of(text).Contains(place, StringComparison.Ordinal));
        (said.Voice?.Source).ShouldBe(source);
    }
}
