using System.Collections.Immutable;
using Whence.Stories;
using static Whence.Tests.Stories.ShownStories;

namespace Whence.Tests.Stories;

/// <summary>Reports that come one by one give the stories of one run, and late ones at a small price.</summary>
public sealed class IncrementalGroupingTests
{
    private const int Many = 560;

    // Late reports meet what is known already.
    private static readonly StoryTuning Tuning = new() { LearntWhole = 500 };

    [Fact]
    public void Reports_added_one_by_one_give_what_one_run_gives()
    {
        StoryInput[] pile = InventedStream.Of(Many);
        StoryGrouper grouper = new(Tuning);
        foreach (StoryInput report in pile.Take(510)) grouper.Add(report);
        grouper.Group();
        foreach (StoryInput report in pile.Skip(510))
        {
            grouper.Add(report);
            grouper.Group();
        }
        Whole(grouper.Group()).ShouldBe(Whole(AtOnce(pile)));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Any_order_gives_the_same(int seed)
    {
        StoryInput[] pile = InventedStream.Of(Many), mixed = [.. pile];
        new Random(seed).Shuffle(mixed);
        StoryGrouper grouper = new(Tuning);
        foreach (StoryInput report in mixed.Take(520)) grouper.Add(report);
        grouper.Group();
        foreach (StoryInput[] part in mixed.Skip(520).Chunk(13))
        {
            foreach (StoryInput report in part) grouper.Add(report);
            grouper.Group();
        }
        Whole(grouper.Group()).ShouldBe(Whole(AtOnce(pile)));
    }

    [Fact]
    public void Undated_reports_in_any_order_give_the_same()
    {
        StoryInput[] pile = [.. InventedStream.Of(Many).Select((report, i) => i % 2 == 0 ? report with { Published = null } : report)], mixed = [.. pile];
        new Random(3).Shuffle(mixed);
        StoryGrouper grouper = new(Tuning);
        foreach (StoryInput[] part in mixed.Chunk(140))
        {
            foreach (StoryInput report in part) grouper.Add(report);
            grouper.Group();
        }
        Whole(grouper.Group()).ShouldBe(Whole(AtOnce(pile)));
    }

    [Fact]
    public void A_late_report_is_compared_with_its_own_candidates_alone()
    {
        StoryInput[] pile = InventedStream.Of(Many);
        StoryGrouper grouper = new(Tuning);
        foreach (StoryInput report in pile.Take(510)) grouper.Add(report);
        grouper.Group();
        int before = grouper.Rebuilds;
        foreach (StoryInput report in pile.Skip(510))
        {
            grouper.Add(report);
            grouper.Group();
        }
        grouper.Rebuilds.ShouldBeLessThan(before + 25, "only a report that becomes the first of a family of copies, or joins two, changes more");
    }

    [Fact]
    public void Stories_that_a_new_report_does_not_touch_are_the_same_objects()
    {
        StoryInput[] pile = InventedStream.Of(Many);
        StoryGrouper grouper = new(Tuning);
        // With 540 the settings go a step (StoryTuning.For): one more is the 266th that is no copy.
        foreach (StoryInput report in pile.Take(550)) grouper.Add(report);
        HashSet<Story> before = [.. grouper.Group()];
        grouper.Add(InventedReports.Noise[0]);
        ImmutableArray<Story> after = grouper.Group();
        after.Count(story => !before.Contains(story)).ShouldBeLessThan(after.Length * 3 / 4);
    }

    private static ImmutableArray<Story> AtOnce(StoryInput[] pile)
    {
        StoryGrouper grouper = new(Tuning);
        foreach (StoryInput report in pile) grouper.Add(report);
        return grouper.Group();
    }
}
