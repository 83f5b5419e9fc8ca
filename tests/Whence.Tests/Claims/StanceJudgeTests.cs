using Whence.Claims;
using Whence.Tracing;

namespace Whence.Tests.Claims;

public class StanceJudgeTests
{
    [Fact]
    public void The_likeliest_stance_wins()
    {
        float[][] weights = [[0f, 1f], [0f, 1.5f], [0f, 2.5f], [0f, -1f]];
        StanceJudge.Likeliest(weights, [1, 1]).ShouldBe(Stance.Doubts);
        StanceJudge.Likeliest(weights, [1, -1]).ShouldBe(Stance.Discusses);
    }

    [Theory]
    [InlineData(0.6f, Stance.Asserts)]
    [InlineData(0.8f, Stance.Denies)]
    public void A_denial_must_be_likelier_by_the_margin(float odds, Stance stance) => StanceJudge.Likeliest([[0f], [odds], [-1f], [-1f]], [1], StanceJudge.DenialMargin).ShouldBe(stance);

    [Fact]
    public void The_shipped_weights_are_four_rows_of_all_features_those_of_notices_without_the_last()
    {
        foreach (float[][] weights in new[] { StanceWeights.Notices, StanceWeights.Reports }) weights.Length.ShouldBe(Enum.GetValues<Stance>().Length);
        StanceWeights.Reports.ShouldAllBe(row => row.Length == StanceFeatures.Count);
        StanceWeights.Notices.ShouldAllBe(row => row.Length == StanceFeatures.Count - DebunkFeatures.Count);
    }

    [Fact]
    public void What_there_is_no_proof_of_is_doubted()
    {
        Assert.SkipUnless(Tracing.InventedPile.CanRead, "the weights of the language core are missing");
        TraceResult trace = Tracing.InventedPile.TraceAsOne([.. Tracing.InventedPile.Dam,
            Tracing.InventedPile.Report("a5", "Radio Lindal", "2031-06-04T10:00:00Z", "Report on the dam", "A commission published its report on Wednesday. It found no proof that the Brackwater dam has been leaking since April.")]);
        trace.Claims.SelectMany(claim => claim.Appearances).Where(a => a.Document == "a5" && a.Why?.Contains("no proof", StringComparison.Ordinal) == true).ShouldAllBe(a => a.Stance == Stance.Doubts);
        trace.Claims.SelectMany(claim => claim.Appearances).ShouldNotContain(a => a.Document == "a5" && a.Stance == Stance.Asserts && a.Span.Of(trace.Documents["a5"].Text).StartsWith("the Brackwater dam", StringComparison.Ordinal));
    }
}
