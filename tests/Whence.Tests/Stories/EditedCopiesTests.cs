using Whence.Stories;
using static Whence.Tests.Stories.ShownStories;

namespace Whence.Tests.Stories;

/// <summary>Stories of one report that was edited over and over: copies fold, whatever was changed in each.</summary>
public sealed class EditedCopiesTests
{
    [Theory]
    [InlineData(20)]
    [InlineData(1500)]
    [InlineData(0)]
    public void Thousands_of_copies_with_other_words_in_each_are_one_story(int days) =>
        StoryGrouper.Group(EditedReports.Copies(2000, .1, days)).ShouldHaveSingleItem().Documents.Length.ShouldBe(2000);

    [Theory]
    [InlineData(20, 0.98)]
    [InlineData(0, 0.98)]
    [InlineData(1500, 0.95)]
    public void So_are_nearly_all_from_which_sentences_were_left_out_too(int days, double share) =>
        StoryGrouper.Group(EditedReports.Copies(1000, .05, days, dropped: .25)).Max(story => story.Documents.Length).ShouldBeGreaterThanOrEqualTo((int)(1000 * share));

    [Fact]
    public void The_order_in_which_they_come_and_the_parts_change_nothing()
    {
        StoryInput[] pile = [.. EditedReports.Copies(300, .12, 30, dropped: .25), .. InventedReports.Ferry, .. InventedReports.Noise], mixed = [.. pile];
        new Random(3).Shuffle(mixed);
        StoryGrouper grouper = new();
        foreach (StoryInput report in mixed.Take(200)) grouper.Add(report);
        grouper.Group();
        foreach (StoryInput report in mixed.Skip(200)) grouper.Add(report);
        string[] whole = Whole(StoryGrouper.Group(pile));
        Whole(StoryGrouper.Group(mixed)).ShouldBe(whole);
        Whole(grouper.Group()).ShouldBe(whole);
    }

    [Fact]
    public void They_leave_the_stories_of_others_as_they_are()
    {
        StoryInput[] others = [.. InventedReports.Ferry, InventedReports.OlderFerry, .. InventedReports.Noise];
        string[] without = [.. StoryGrouper.Group(others).Select(Members)];
        StoryGrouper.Group([.. others, .. EditedReports.Copies(600, .1, 20)]).Select(Members).Intersect(without).ShouldBe(without, ignoreOrder: true);
    }

    [Fact]
    public void Notices_of_many_earthquakes_are_not_one_story() =>
        StoryGrouper.Group(EditedReports.Quakes(400)).Max(story => story.Documents.Length).ShouldBeLessThan(100);

    private static string Members(Story story) => string.Join(' ', story.Documents.Order(StringComparer.Ordinal));
}
