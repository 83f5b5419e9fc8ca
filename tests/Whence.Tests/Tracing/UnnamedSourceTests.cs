using Whence.Claims;
using Whence.Text;
using Whence.Tracing;

namespace Whence.Tests.Tracing;

/// <summary>When somebody unnamed counts as an origin of his own.</summary>
public class UnnamedSourceTests
{
    private const string NoWeights = "the weights of tagger or parser are not part of this build";

    [Theory]
    [InlineData("A corporal of the harbour guard", OriginState.Confirmed)]
    [InlineData("An insider", OriginState.Unresolved)]
    [InlineData("A former engineer", OriginState.Unresolved)]
    public void Who_is_called_by_something_else_than_the_named_source_is_another(string who, OriginState state)
    {
        Assert.SkipUnless(InventedPile.CanRead, NoWeights);
        Document second = InventedPile.Report("a9", "The Lindal Whistle", "2031-06-03T09:00:00Z", "Dam leaks, says another",
            $"{who}, who asked not to be named, has told The Lindal Whistle that the Brackwater dam has been leaking since April.");
        Claim claim = InventedPile.TraceAsOne([InventedPile.Dam[0], second]).Claims.First(claim => claim.Appearances.Select(a => a.Document).Distinct().Count() == 2);
        claim.Origins.Items.Single(origin => origin.Documents.Contains("a9") && !origin.Documents.Contains("a1")).State.ShouldBe(state);
    }

    [Theory]
    [InlineData("a mole at Lindal Works", "Lindal Works", true)]
    [InlineData("three brokers in Corvik", "Corvik", true)]
    [InlineData("a spokesman for Norrkraft", "Norrkraft", false)]
    [InlineData("a resident, plumber Jonas Fell", "Jonas Fell", false)]
    public void A_name_behind_a_preposition_says_only_where_somebody_belongs(string source, string name, bool behind) =>
        SourcePhrase.IsBehindHead(source, name).ShouldBe(behind);

    [Theory]
    [InlineData("whispers in the harbour")]
    [InlineData("rumours")]
    public void Hearsay_has_nobody_behind_it(string source) => SourceNames.Rumours.Has(SourceNames.HeadOf(source)).ShouldBeTrue();
}
