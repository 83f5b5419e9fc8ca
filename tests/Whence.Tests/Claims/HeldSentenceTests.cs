using Whence.Claims;
using Whence.Language;
using Whence.Pipeline;
using Whence.Tests.Tracing;

namespace Whence.Tests.Claims;

public class HeldSentenceTests
{
    private static readonly AnalysisPipeline Stages = new(ShippedStages.All());

    [Theory]
    [InlineData("Tilde Orm had never met the man, she says. Nor did she hear a bell. \"It hung by the gate as quiet as a pear.\"", "Tilde Orm")]
    [InlineData("Tilde Orm had never met the man, she says. The bell hangs by the gate. The gate was painted in May.", null)]
    public void What_stands_between_two_sentences_of_one_speaker_is_said_by_him(string text, string? source)
    {
        Assert.SkipUnless(InventedPile.CanRead, "the weights of tagger or parser are not part of this build");
        Proposition[] said = PropositionFinder.Find(Stages.Run(InventedPile.Report("h", "Coast Radio", "2031-06-02T06:00:00Z", "Short", text)), WordVectors.Shipped);
        (said.First(proposition => proposition.Sentence == 1).Voice?.Source).ShouldBe(source);
    }
}
