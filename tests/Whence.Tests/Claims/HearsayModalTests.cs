using Whence.Claims;
using Whence.Tests.Tracing;
using Whence.Tracing;

namespace Whence.Tests.Claims;

public class HearsayModalTests
{
    [Theory]
    [InlineData("\"I heard it,\" Odo Brandt told the Harl Bote. He has kept the weir for years.\n\nThe crack shall also have grown in May.", "Odo Brandt")]
    [InlineData("The crack in the wall shall have grown in May.\n\n\"I heard it,\" Odo Brandt told the Harl Bote.", "Odo Brandt")]
    [InlineData("\"I heard it,\" Odo Brandt told the Harl Bote. He has kept the weir for years.\n\nThe town shall have a new wall.", null)]
    [InlineData("The crack in the wall shall have grown in May.\n\nThe operator denied it.", null)]
    public void A_mark_of_hearsay_rests_on_the_source_beside_it(string text, string? source)
    {
        Assert.SkipUnless(InventedPile.CanRead, "the weights of tagger or parser are not part of this build");
        Reading reading = InventedPile.Read(InventedPile.Report("h", "Coast Radio", "2031-06-02T06:00:00Z", "Short", text));
        Proposition marked = reading.Propositions.Single(proposition => proposition.Span.Of(reading.Document.Text).Contains("shall", StringComparison.Ordinal));
        (marked.Voice?.Source).ShouldBe(source);
    }
}
