using Whence.Tracing;

namespace Whence.Tests.Tracing;

public class DerivationCyclesTests
{
    [Fact]
    public void Reports_that_name_each_other_are_marked_and_others_are_not()
    {
        Dictionary<(int From, int To), Derivation> steps = new() { [(0, 1)] = Step("a", "b"), [(1, 0)] = Step("b", "a"), [(1, 2)] = Step("b", "c") };
        DerivationCycles.Mark(steps);
        steps[(0, 1)].Flaw.ShouldBe(DerivationFlaw.Cycle);
        steps[(1, 0)].Flaw.ShouldBe(DerivationFlaw.Cycle);
        steps[(1, 2)].Flaw.ShouldBe(DerivationFlaw.None);
    }

    [Fact]
    public void A_ring_of_a_hundred_thousand_reports_is_found_whole_and_the_chain_before_it_is_left()
    {
        const int Chain = 50_000, All = 100_000;
        Derivation step = Step("a", "b");
        Dictionary<(int From, int To), Derivation> steps = Enumerable.Range(0, All - 1).ToDictionary(i => (i, i + 1), _ => step);
        steps[(All - 1, Chain)] = step;
        DerivationCycles.Mark(steps);
        steps.Count(pair => pair.Value.Flaw == DerivationFlaw.Cycle).ShouldBe(All - Chain);
        steps[(Chain - 1, Chain)].Flaw.ShouldBe(DerivationFlaw.None);
    }

    private static Derivation Step(string from, string to) => new() { From = from, To = to, Type = DerivationType.Relayed, Stated = true, Evidence = [], FoundBy = "test" };
}
