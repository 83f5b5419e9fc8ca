using Whence.Claims;
using Whence.Language;
using Whence.Pipeline;
using Whence.Tests.Tracing;

namespace Whence.Tests.Claims;

/// <summary>Who speaks in a proposition where no attribution says it.</summary>
public class VoiceReaderTests
{
    private const string NoWeights = "the weights of tagger or parser are not part of this build";

    private static readonly AnalysisPipeline Stages = new(ShippedStages.All());

    [Theory]
    [InlineData("No rower of this club has accepted money for the race.", null)]
    [InlineData("The Rowing League has accepted the findings.", "The Rowing League")]
    [InlineData("Forty tons of gravel slid away, managing director Odo Brandt told a meeting in the hall.", "managing director Odo Brandt")]
    [InlineData("Warned has been nobody, how the miller told to the radio.", "the miller")]
    [InlineData("The boats lay in the harbour for a week, our own count of the register shows.", null)]
    public void Who_says_a_sentence_is_read_off_it(string text, string? source)
    {
        Assert.SkipUnless(InventedPile.CanRead, NoWeights);
        (Read(text)[0].Voice?.Source).ShouldBe(source);
    }

    private static Proposition[] Read(string text, string outlet = "Coast Radio") => PropositionFinder.Find(Stages.Run(InventedPile.Report("v", outlet, "2031-06-02T06:00:00Z", "Short", text)), WordVectors.Shipped);
}
