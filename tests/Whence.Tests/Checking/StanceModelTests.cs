using Whence.Checking;

namespace Whence.Tests.Checking;

public sealed class StanceModelTests
{
    private const ulong Asserting = 1, Denying = 2, Asking = 3;

    [Theory]
    [InlineData(Asserting, Asserting, CheckStance.Agree)]
    [InlineData(Denying, Denying, CheckStance.Agree)]
    [InlineData(Asserting, Denying, CheckStance.Disagree)]
    [InlineData(Denying, Asserting, CheckStance.Disagree)]
    [InlineData(Asking, Asserting, CheckStance.Discuss)]
    [InlineData(Denying, Asking, CheckStance.Discuss)]
    public void Two_sides_that_are_the_same_agree_and_two_that_differ_disagree(ulong claim, ulong report, CheckStance stance) => Judge(Model(relatedOffset: 1), claim, report).ShouldBe(stance);

    [Fact]
    public void A_report_that_does_not_speak_of_the_claim_takes_no_side_towards_it() => Judge(Model(relatedOffset: -1), Asserting, Denying).ShouldBe(CheckStance.Unrelated);

    [Fact]
    public void A_model_that_is_written_and_read_judges_the_same()
    {
        SideTerms terms = Terms();
        using MemoryStream stream = new();
        using BinaryWriter writer = new(stream);
        new SideModel(Trees(3), terms, 0.5).Write(writer);
        stream.Position = 0;
        using BinaryReader reader = new(stream);
        SideModel read = SideModel.Read(reader);
        read.TermShare.ShouldBe(0.5);
        ulong[] found = [Asserting, Denying, Denying, 99];
        Sums(read.Terms, found).ShouldBe(Sums(terms, found));
        stream.Position.ShouldBe(stream.Length);
    }

    [Fact]
    public void A_text_of_unknown_terms_has_the_sums_of_any_text() => Sums(Terms(), [7, 8, 9]).ShouldBe([0.25, 0, 0]);

    [Fact]
    public void A_text_says_no_more_by_being_longer() => Sums(Terms(), [Denying, Denying, Denying]).ShouldBe(Sums(Terms(), [Denying]));

    private static CheckStance Judge(StanceModel model, ulong claim, ulong report) => model.Judge(model.Odds(new float[StanceFeatures.Count]), new float[StanceFeatures.Count], Sums(model.Claim.Terms, [claim]), Sums(model.Report.Terms, [report])).Stance;

    private static double[] Sums(SideTerms terms, ReadOnlySpan<ulong> found)
    {
        double[] sums = new double[SideTerms.Sides];
        terms.Score(found, sums);
        return [.. sums.Select(sum => Math.Round(sum, 6))];
    }

    private static StanceModel Model(double relatedOffset) => new(Trees(1), new(Trees(3), Terms(), 1), new(Trees(3), Terms(), 1), relatedOffset, [0, 0, 0]);

    private static SideTerms Terms() => new([Asserting, Denying, Asking], [4, 0, 0, 0, 4, 0, 0, 0, 4], [0.25f, 0, 0]);

    private static BoostedTrees Trees(int classes) => new(classes, [], [], [], []);
}
