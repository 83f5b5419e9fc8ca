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

    private static Derivation Step(string from, string to) => new() { From = from, To = to, Type = DerivationType.Relayed, Stated = true, Evidence = [], FoundBy = "test" };
}
