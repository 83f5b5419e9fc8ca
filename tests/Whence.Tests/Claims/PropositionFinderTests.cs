using Whence.Claims;
using Whence.Language;
using Whence.Pipeline;
using Whence.Tests.Tracing;

namespace Whence.Tests.Claims;

public class PropositionFinderTests
{
    private static readonly AnalysisPipeline Stages = new(ShippedStages.All());

    [Fact]
    public void Sentences_of_one_short_quotation_are_one_proposition()
    {
        Assert.SkipUnless(InventedPile.CanRead, "the weights of tagger or parser are not part of this build");
        Read("\"My officers listen to that channel. They heard nothing,\" Commander Leif Aasen said on Monday.")
            .ShouldContain("My officers listen to that channel. They heard nothing");
    }

    [Fact]
    public void Who_is_told_to_do_a_thing_is_part_of_what_is_said()
    {
        Assert.SkipUnless(InventedPile.CanRead, "the weights of tagger or parser are not part of this build");
        Read("Mayor Ruta Salin intends to resign before the weekend.").ShouldContain(said => said.StartsWith("Mayor Ruta Salin intends to resign", StringComparison.Ordinal));
    }

    [Fact]
    public void A_thing_that_is_only_mentioned_as_possible_is_no_proposition()
    {
        Assert.SkipUnless(InventedPile.CanRead, "the weights of tagger or parser are not part of this build");
        Read("President Ruta Salin mentioned a possible exchange of land between Ostrel and Varn, which holds 20 percent of the valley.").ShouldNotContain(said => said.Contains("possible exchange", StringComparison.Ordinal));
        Read("President Ruta Salin said a possible exchange of land would help Varn.").ShouldContain(said => said.Contains("possible exchange", StringComparison.Ordinal));
    }

    [Fact]
    public void What_somebody_else_said_before_is_no_part_of_an_answer_to_it()
    {
        Assert.SkipUnless(InventedPile.CanRead, "the weights of tagger or parser are not part of this build");
        string[] said = Read("The army on Friday stood by its figure of 12 dead in the crash after a provincial newspaper reported that 17 bodies had been taken to a hospital.");
        said.ShouldContain(part => part.StartsWith("The army", StringComparison.Ordinal) && !part.Contains("17 bodies", StringComparison.Ordinal));
        said.ShouldContain("17 bodies had been taken to a hospital");
    }

    private static string[] Read(string text)
    {
        Analysis analysis = Stages.Run(InventedPile.Report("p", "Coast Radio", "2031-06-02T06:00:00Z", "Short", text));
        return [.. PropositionFinder.Find(analysis, WordVectors.Shipped).Select(proposition => proposition.Span.Of(text))];
    }
}
