using Whence.Stories;

namespace Whence.Tests.Stories;

public class StoryTuningTests
{
    private static readonly StoryTuning Tuning = new();

    [Fact]
    public void Small_piles_have_their_own_settings_and_streams_of_news_theirs()
    {
        StoryTuning small = Tuning.For(Tuning.SmallPile), large = Tuning.For(Tuning.LargePile);
        Tuning.For(0).ShouldBe(small);
        Tuning.For(1_000_000).ShouldBe(large);
        (large.MinLikeness, large.NameWeight, large.LateFloor).ShouldBe((Tuning.MinLikeness, Tuning.NameWeight, Tuning.LateFloor));
        small.MinLikeness.ShouldBe(Tuning.MinLikeness * Tuning.SmallPileFactor, 1e-9);
        (small.NameWeight, small.LateFloor).ShouldBe((Tuning.SmallPileNames, Tuning.SmallPileFloor));
    }

    [Fact]
    public void Between_them_they_change_in_few_steps_and_one_way()
    {
        StoryTuning[] steps = [.. Enumerable.Range(Tuning.SmallPile, Tuning.LargePile - Tuning.SmallPile + 1).Select(Tuning.For)];
        steps.Distinct().Count().ShouldBeInRange(3, 30);
        steps.Select(step => step.MinLikeness).ShouldBeInOrder();
        steps.Select(step => -step.NameWeight).ShouldBeInOrder();
    }
}
