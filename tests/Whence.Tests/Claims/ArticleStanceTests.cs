using Whence.Claims;
using Whence.Tests.Tracing;
using Whence.Text;
using Whence.Tracing;

namespace Whence.Tests.Claims;

/// <summary>In articles only who is said to deny denies; in other longer reports weights that were learnt on real ones tell.</summary>
public class ArticleStanceTests
{
    private const string Lead = "The Brackwater dam has been leaking since April, the engineer Ines Vollan told the paper on Monday.";

    private const string Denial = "Norrkraft denied that the Brackwater dam has been leaking since April.";

    private const string Negation = "The Brackwater dam has not been leaking since April, the geologist Odo Brandt said.";

    [Fact]
    public void A_verb_of_denial_denies_in_notices_and_articles()
    {
        Assert.SkipUnless(InventedPile.CanRead, "the weights of tagger or parser are not part of this build");
        foreach (int sentences in new[] { 0, 45 })
        {
            Claim claim = Trace(sentences, Denial);
            claim.Appearances.Single(static place => place.Document == "b").Stance.ShouldBe(Stance.Denies);
            claim.Disputed.ShouldBeTrue();
        }
    }

    [Fact]
    public void A_negation_alone_denies_in_notices_and_is_left_open_in_longer_reports()
    {
        Assert.SkipUnless(InventedPile.CanRead, "the weights of tagger or parser are not part of this build");
        Trace(0, Negation).Appearances.Single(static place => place.Document == "b").Stance.ShouldBe(Stance.Denies);
        foreach (int sentences in new[] { 20, 45 })
        {
            Appearance left = Trace(sentences, Negation).Appearances.Single(static place => place.Document == "b");
            left.Stance.ShouldBe(Stance.Discusses);
            left.Why.ShouldNotBeNull().ShouldContain("nothing says that it denies the claim");
        }
    }

    [Theory]
    [InlineData("The story that the Brackwater dam has been leaking since April is a hoax and was never true.", 0)]
    [InlineData("The story that the Brackwater dam has been leaking since April is a hoax and was never true.", 20)]
    [InlineData("The report that the Brackwater dam has been leaking since April is false, Norrkraft said.", 45)]
    public void Who_calls_what_is_told_false_denies_it_in_reports_of_any_length(string answer, int sentences)
    {
        Assert.SkipUnless(InventedPile.CanRead, "the weights of tagger or parser are not part of this build");
        Trace(sentences, answer).Appearances.Single(static place => place.Document == "b").Stance.ShouldBe(Stance.Denies);
    }

    [Fact]
    public void What_is_denied_in_an_article_is_shown_though_nobody_else_says_it()
    {
        Assert.SkipUnless(InventedPile.CanRead, "the weights of tagger or parser are not part of this build");
        TraceResult trace = InventedPile.TraceAsOne([Report("a", "The Tarn Courier", "Norrkraft denied any connection between its gift and the vote of the council.", 45, "Tarn"), Report("b", "Sund Agency", Lead, 45, "Sund")]);
        Claim claim = trace.Claims.Single(static claim => claim.Wording.Contains("connection", StringComparison.Ordinal));
        claim.Appearances.ShouldHaveSingleItem().Stance.ShouldBe(Stance.Denies);
        claim.Appearances[0].Source.ShouldBe("Norrkraft");
    }

    /// <summary>The claim of the leak in a story of two reports, each with so many sentences more about other things.</summary>
    private static Claim Trace(int sentences, string answer) =>
        InventedPile.TraceAsOne([Report("a", "The Tarn Courier", Lead, sentences, "Tarn"), Report("b", "Sund Agency", answer, sentences, "Sund")]).Claims.First(static claim => claim.Wording.Contains("leaking", StringComparison.Ordinal));

    private static Document Report(string id, string outlet, string lead, int sentences, string town)
    {
        string[] things = ["mill", "ferry", "school", "chapel", "market", "bridge", "library", "orchard", "quarry"], acts = ["was painted", "was sold", "was closed for repairs", "received a new roof", "opened its doors"];
        IEnumerable<string> more = Enumerable.Range(0, sentences).Select(i => $"The {things[i % things.Length]} of {town} {acts[i % acts.Length]} in {1901 + (3 * i)} by {(char)('A' + (i % 26))}{"elrinosvak".Substring(i % 6, 4)} Vorm.");
        return InventedPile.Report(id, outlet, id == "a" ? "2031-06-02T06:00:00Z" : "2031-06-03T06:00:00Z", "The Brackwater dam", string.Join("\n\n", [lead, .. more]));
    }
}
