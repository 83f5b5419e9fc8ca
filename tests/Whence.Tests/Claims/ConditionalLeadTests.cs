using Whence.Claims;
using Whence.Language;
using Whence.Pipeline;
using Whence.Tests.Tracing;

namespace Whence.Tests.Claims;

public class ConditionalLeadTests
{
    private static readonly AnalysisPipeline Stages = new(ShippedStages.All());

    [Theory]
    [InlineData("The wall of the reservoir would have well widened.\n\n\"In May the hand went into it,\" says Odo Brandt to the Harl Bote.", "Odo Brandt")]
    [InlineData("The wall of the reservoir has widened well.\n\n\"In May the hand went into it,\" says Odo Brandt to the Harl Bote.", null)]
    [InlineData("The wall of the reservoir would have widened if nobody had seen it.\n\n\"In May the hand went into it,\" says Odo Brandt to the Harl Bote.", null)]
    [InlineData("Unless the miller had called, the wall of the reservoir would have widened.\n\n\"In May the hand went into it,\" says Odo Brandt to the Harl Bote.", null)]
    public void A_lead_in_the_conditional_rests_on_the_source_that_follows(string text, string? source)
    {
        Assert.SkipUnless(InventedPile.CanRead, "the weights of tagger or parser are not part of this build");
        Proposition[] said = PropositionFinder.Find(Stages.Run(InventedPile.Report("c", "Coast Radio", "2031-06-02T06:00:00Z", "Short", text)), WordVectors.Shipped);
        (said[0].Voice?.Source).ShouldBe(source);
    }
}
