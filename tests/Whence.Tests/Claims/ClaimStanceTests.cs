using Whence.Claims;
using Whence.Pipeline;
using Whence.Tests.Tracing;
using Whence.Text;
using Whence.Tracing;

namespace Whence.Tests.Claims;

/// <summary>How a report stands to a claim, where the words are easily misread.</summary>
public class ClaimStanceTests
{
    private const string NoWeights = "the weights of tagger or parser are not part of this build";

    private static readonly AnalysisPipeline Stages = new(ShippedStages.All());

    [Fact]
    public void What_a_body_rejects_is_denied_also_behind_words_about_who_says_it()
    {
        Assert.SkipUnless(InventedPile.CanRead, NoWeights);
        Proposition[] said = Read("Norrkraft categorically rejects the claim, made by a former engineer and repeated in the media, that the Brackwater dam has been leaking since April.");
        said.ShouldContain(proposition => proposition.Voice != null && proposition.Voice.Standing == Whence.Attributions.Standing.Denied && proposition.Span.Length > 40);
        said.ShouldNotContain(proposition => proposition.Voice == null);
    }

    [Fact]
    public void A_later_verb_without_a_subject_denies_for_who_spoke_before_it()
    {
        Assert.SkipUnless(InventedPile.CanRead, NoWeights);
        Read("Norrkraft said on Tuesday that the wall was sound, but rejected a report that the dam leaked.")
            .ShouldContain(proposition => proposition.Voice != null && proposition.Voice.Standing == Whence.Attributions.Standing.Denied && proposition.Voice.Source == "Norrkraft");
    }

    [Theory]
    [InlineData("There is no doubt about the leak.", false)]
    [InlineData("The town stood without power for a weekend.", false)]
    [InlineData("The dam does not leak.", true)]
    public void A_negation_counts_where_it_negates_what_is_said(string text, bool negative)
    {
        Assert.SkipUnless(InventedPile.CanRead, NoWeights);
        Proposition proposition = Read(text).ShouldHaveSingleItem();
        proposition.Is(PropositionTraits.Negative).ShouldBe(negative);
        proposition.Is(PropositionTraits.CallsDoubtful).ShouldBeFalse();
    }

    [Fact]
    public void An_outlet_that_speaks_of_reports_does_not_say_what_they_say()
    {
        Assert.SkipUnless(InventedPile.CanRead, NoWeights);
        TraceResult trace = InventedPile.TraceAsOne([.. InventedPile.Dam, InventedPile.Report("a5", "Radio Lindal", "2031-06-03T10:00:00Z", "Leak examined",
            "Reports that the Brackwater dam has been leaking since April are being examined by the police.")]);
        trace.Claims.SelectMany(claim => claim.Appearances).Where(a => a.Document == "a5").ShouldAllBe(a => a.Stance == Stance.Discusses);
    }

    private static Proposition[] Read(string text)
    {
        Analysis analysis = Stages.Run(InventedPile.Report("p", "Coast Radio", "2031-06-02T06:00:00Z", "Short", text));
        return PropositionFinder.Find(analysis, Whence.Language.WordVectors.Shipped);
    }
}
