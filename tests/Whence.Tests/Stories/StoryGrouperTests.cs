using System.Collections.Immutable;
using Whence.Stories;
using static Whence.Tests.Stories.ShownStories;

namespace Whence.Tests.Stories;

public sealed class StoryGrouperTests
{
    private static readonly StoryInput[] Pile = [.. InventedReports.Ferry, InventedReports.OlderFerry, .. InventedReports.Noise];

    [Fact]
    public void Reports_of_one_event_are_one_story_and_a_look_alike_of_another_year_stays_apart()
    {
        string[] stories = Shape(StoryGrouper.Group(Pile));
        stories.ShouldContain("f1 f2 f3 f4");
        stories.ShouldContain("g1");
    }

    [Fact]
    public void Noise_stands_alone() => Shape(StoryGrouper.Group(Pile)).ShouldBe(["f1 f2 f3 f4", "g1", "n1", "n2", "n3"], ignoreOrder: true);

    [Fact]
    public void The_order_of_the_reports_changes_nothing()
    {
        string[] expected = Whole(StoryGrouper.Group(Pile));
        Whole(StoryGrouper.Group(Pile.Reverse())).ShouldBe(expected);
        Whole(StoryGrouper.Group(Pile.OrderBy(report => report.Text.Length))).ShouldBe(expected);
    }

    [Fact]
    public void Two_halves_give_what_one_run_gives()
    {
        StoryGrouper grouper = new();
        foreach (StoryInput report in Pile.Take(4)) grouper.Add(report);
        grouper.Group();
        foreach (StoryInput report in Pile.Skip(4)) grouper.Add(report);
        Whole(grouper.Group()).ShouldBe(Whole(StoryGrouper.Group(Pile)));
    }

    [Fact]
    public void Noise_added_to_the_pile_leaves_the_story_as_it_was()
    {
        string[] without = Shape(StoryGrouper.Group([.. InventedReports.Ferry, InventedReports.OlderFerry]));
        Shape(StoryGrouper.Group(Pile)).Intersect(without).ShouldBe(without, ignoreOrder: true);
    }

    [Fact]
    public void The_same_report_twice_counts_once() => Whole(StoryGrouper.Group([.. Pile, .. Pile])).ShouldBe(Whole(StoryGrouper.Group(Pile)));

    [Fact]
    public void Every_story_says_why()
    {
        ImmutableArray<Story> stories = StoryGrouper.Group(Pile);
        stories.ShouldAllBe(story => story.Why.Length > 0);
        Story ferry = stories.Single(story => story.Documents.Length == 4);
        ferry.Why[0].ShouldBe("4 reports from 2031-04-02 to 2031-04-11");
        ferry.Why[1].ShouldContain("Alder");
        stories.Single(story => story.Documents[0] == "g1").Why.ShouldContain(why => why.Contains("kept apart from") && why.Contains("days between them"));
    }

    [Fact]
    public void A_later_report_leaves_the_id_of_the_story_as_it_is()
    {
        string before = StoryGrouper.Group(InventedReports.Ferry.Take(3)).Single().Id;
        StoryGrouper.Group(InventedReports.Ferry).Single().Id.ShouldBe(before);
    }

    [Fact]
    public void Empty_reports_and_an_empty_pile_are_no_reason_to_fail()
    {
        StoryGrouper.Group([]).ShouldBeEmpty();
        StoryGrouper.Group([StoryInput.AsText("a", ""), StoryInput.AsText("b", " \n ")]).Length.ShouldBe(2);
        StoryGrouper.Group([StoryInput.AsText("a", new string('\uD800', 1000) + new string('"', 10_000)), StoryInput.AsText("b", new string('x', 1_000_000))]).Length.ShouldBe(2);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("1970-01-01")]
    public void Ten_thousand_copies_without_a_right_date_are_one_story(string? published)
    {
        IEnumerable<StoryInput> copies = Enumerable.Range(0, 10_000).Select(i => InventedReports.Report($"c{i:d5}", $"outlet{i}.example", published, InventedReports.Ferry[0].Title, InventedReports.Ferry[0].Text + $" Copy {i}."));
        StoryGrouper.Group(copies).Length.ShouldBe(1);
    }

    [Fact]
    public void Without_dates_a_report_that_names_another_month_and_other_people_stays_apart()
    {
        StoryInput[] undated = [.. InventedReports.Siege.Select(report => report with { Published = null, Outlet = null, Title = null })];
        Shape(StoryGrouper.Group(undated)).ShouldBe(["k1 k2 k3 k4", "l1"]);
    }

    [Fact]
    public void A_story_of_years_ago_goes_on_where_the_same_person_answers_for_the_same_thing() =>
        Shape(StoryGrouper.Group(InventedReports.Bridge)).ShouldBe(["b1 b2 b3 b4"]);

    [Theory]
    [InlineData(null)]
    [InlineData("1970-01-01")]
    public void Thousands_of_reports_of_the_same_words_without_a_right_date_end_in_bounded_time(string? published)
    {
        // Not copies: each has its own order of the same two hundred words, so that every report is a candidate of every other.
        string[] words = [.. Enumerable.Range(0, 200).Select(i => $"{(char)('A' + (i % 26))}{(char)('a' + (i / 26))}rel{(char)('a' + (i % 7))}n")];
        StoryInput[] pile = [.. Enumerable.Range(0, 3000).Select(i => InventedReports.Report($"h{i:d5}", null, published, null,
            string.Join(' ', Enumerable.Range(0, 120).Select(k => words[((k * (1 + (i % 97))) + i) % words.Length]))))];
        System.Diagnostics.Stopwatch watch = System.Diagnostics.Stopwatch.StartNew();
        StoryGrouper.Group(pile).Sum(story => story.Documents.Length).ShouldBe(3000);
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(90));
    }

    private static string[] Shape(IEnumerable<Story> stories) => [.. stories.Select(story => string.Join(' ', story.Documents.Order(StringComparer.Ordinal))).Order(StringComparer.Ordinal)];
}
