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
    [InlineData("\"I have not seen a drop of water behind the dam since April,\" the warden Odo Brandt told Radio Lindal.", Stance.Denies)]
    [InlineData("\"Not a drop of water came from behind the dam since April, and I have heard nothing of it,\" the warden Odo Brandt told Radio Lindal.", Stance.Denies)]
    [InlineData("\"That the dam has been leaking since April does not mean that the company knew it,\" the geologist Odo Brandt told Radio Lindal.", Stance.Discusses)]
    public void What_a_witness_did_not_see_he_denies_and_what_does_not_follow_is_left_open(string text, Stance stance)
    {
        Assert.SkipUnless(InventedPile.CanRead, NoWeights);
        TraceResult trace = InventedPile.TraceAsOne([.. InventedPile.Dam, InventedPile.Report("a5", "Radio Lindal", "2031-06-03T10:00:00Z", "Voices from the dam", text)]);
        trace.Claims.SelectMany(claim => claim.Appearances).Where(appearance => appearance.Document == "a5").ShouldContain(appearance => appearance.Stance == stance);
    }

    [Theory]
    [InlineData("Norrkraft admitted on Monday that the Brackwater dam has been leaking since April.", false)]
    [InlineData("The mayor of Lindal admitted on Monday that the Brackwater dam has been leaking since April.", true)]
    public void A_denial_that_is_taken_back_disputes_no_more(string text, bool disputed)
    {
        Assert.SkipUnless(InventedPile.CanRead, NoWeights);
        TraceResult trace = InventedPile.TraceAsOne([.. InventedPile.Dam, InventedPile.Report("a5", "Sund Agency", "2031-06-09T10:00:00Z", "Dam", text)]);
        Claim claim = trace.Claims.First(claim => claim.Appearances.Any(a => a.Document == "a5" && a.Stance == Stance.Asserts) && claim.Appearances.Any(a => a.Stance == Stance.Denies));
        claim.Disputed.ShouldBe(disputed);
    }

    [Theory]
    [InlineData("They walked in at night and nobody turned on the light.", "turn light")]
    [InlineData("The dam does not leak, and the company knows it.", "leak")]
    [InlineData("The dam leaks.", "")]
    public void A_negation_reaches_the_words_behind_it_to_the_next_mark(string text, string reached)
    {
        Assert.SkipUnless(InventedPile.CanRead, NoWeights);
        Read(text).SelectMany(proposition => proposition.Negated).ShouldBe(reached.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => Term.KeyOf(word)), ignoreOrder: true);
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

    [Fact]
    public void What_a_denier_says_of_the_claim_denies_it_whoever_carries_it()
    {
        Assert.SkipUnless(InventedPile.CanRead, NoWeights);
        TraceResult trace = InventedPile.TraceAsOne([.. InventedPile.Dam,
            InventedPile.Report("a5", "Norrkraft", "2031-06-03T10:00:00Z", "Statement", "Norrkraft rejects the claim that the Brackwater dam has been leaking since April.\n\nThe Brackwater dam has been dry and was inspected in April, Norrkraft said.", "https://norrkraft.example/press/two"),
            InventedPile.Report("a6", "Radio Lindal", "2031-06-03T12:00:00Z", "Company answers", "A storm is expected on Friday.\n\nThe Brackwater dam has been dry and was inspected in April, the company said.")]);
        Claim claim = trace.Claims.First(claim => claim.Disputed);
        claim.Appearances.Where(a => a.Document == "a6").ShouldAllBe(a => a.Stance == Stance.Denies);
        claim.Appearances.ShouldContain(a => a.Document == "a6");
    }

    [Fact]
    public void Who_was_not_heard_denies_nothing_of_his_call()
    {
        Assert.SkipUnless(InventedPile.CanRead, NoWeights);
        TraceResult trace = InventedPile.TraceAsOne([
            InventedPile.Report("b1", "Coast Radio", "2031-06-02T06:00:00Z", "Skipper heard a call", "\"I heard Bo call for help at six on Tuesday,\" skipper Ingvar Dahle told Coast Radio. Dahle said that Bo did not hear his answer."),
            InventedPile.Report("b2", "Sund Agency", "2031-06-02T09:00:00Z", "Coast guard denies call", "The coast guard denied that Bo called for help at six on Tuesday."),
            InventedPile.Report("b3", "Lindal Post", "2031-06-02T12:00:00Z", "A call for help", "\"I heard Bo call for help at six on Tuesday,\" skipper Ingvar Dahle told Coast Radio.")]);
        Claim claim = trace.Claims.First(claim => claim.Disputed);
        claim.Appearances.Where(a => a.Source != null && a.Source.EndsWith("Dahle", StringComparison.Ordinal) && trace.Documents[a.Document].Text.AsSpan(a.Span.Start).StartsWith("I heard", StringComparison.Ordinal))
            .ShouldAllBe(a => a.Stance == Stance.Asserts);
        claim.Origins.Items.ShouldContain(origin => origin.State == OriginState.Confirmed && origin.Name.Contains("Dahle"));
    }

    private static Proposition[] Read(string text)
    {
        Analysis analysis = Stages.Run(InventedPile.Report("p", "Coast Radio", "2031-06-02T06:00:00Z", "Short", text));
        return PropositionFinder.Find(analysis, Whence.Language.WordVectors.Shipped);
    }
}
