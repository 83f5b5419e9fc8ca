using System.Collections.Immutable;
using Whence.Stories;
using Whence.Text;
using static Whence.Tests.Stories.ShownStories;

namespace Whence.Tests.Stories;

public sealed class SmallPileTests
{
    private static readonly StoryInput[] Mill =
    [
        InventedReports.Report("m1", "Hollin Courier", "2031-09-02", "Dust explosion tears open Garrow flour mill",
            "A dust explosion tore the roof off the Garrow mill at Hollinwater on Tuesday night. The mill's owner, Sunder Grain, said that two men of the night shift were missing. The fire service needed five hours to put out the fire in the silo."),
        InventedReports.Report("m2", "Northern Wire", "2031-09-03", "Two missing after blast in Hollinwater mill",
            "Two workers are missing after an explosion in the Garrow flour mill at Hollinwater. The owner, Sunder Grain, said the dust filters in the silo had been checked in spring. The mill inspectorate has sent three people to Hollinwater."),
        InventedReports.Report("m3", "Hollin Courier", "2031-09-05", "Filters were never checked, says former miller",
            "The dust filters of the Garrow mill at Hollinwater were never checked, says Ossian Trell, who ran the silo until last year. Sunder Grain calls that untrue. The mill inspectorate would not comment on the explosion."),
        InventedReports.Report("m4", "Northern Wire", "2031-09-19", "Inspectorate finds blocked filters in Garrow mill",
            "The mill inspectorate has found blocked dust filters in the silo of the Garrow mill at Hollinwater, where an explosion killed two men. Sunder Grain has stopped work in its other mills."),
    ];

    private static readonly StoryInput Tabloid = InventedReports.Report("t1", "The Daily Blare", "2031-09-06", "BAKED ALIVE! Greedy bosses let death dust pile up",
        "Penny-pinching fat cats let the powder lie knee-deep, a pal of the victims told us over a pint. \"Everybody moaned, nobody listened,\" the burly lad sobbed. \"It was a bomb waiting for a match.\" Sunder bosses hid behind their lawyers.");

    private static readonly StoryInput Older = InventedReports.Report("o1", "Hollin Courier", "2022-03-11", "Fire in the silo of the Garrow mill",
        "A fire in the silo of the Garrow flour mill at Hollinwater was put out on Friday after two hours. Nobody was hurt. The mill inspectorate said a bearing had run hot. Sunder Grain, the owner, put the damage at 40,000 crowns.");

    [Fact]
    public void A_report_in_words_of_its_own_is_taken_into_the_story_of_its_weeks_and_the_story_says_so()
    {
        ImmutableArray<Story> stories = StoryGrouper.Group([.. Mill, Tabloid]);
        Shape(stories).ShouldBe(["m1 m2 m3 t1 m4"]);
        stories[0].Why.ShouldContain(why => why.StartsWith("t1 (The Daily Blare) is less like the others") && why.Contains("of the same weeks"));
    }

    [Fact]
    public void So_is_an_undated_one() => Shape(StoryGrouper.Group([.. Mill, Tabloid with { Published = null }])).ShouldBe(["m1 m2 m3 m4 t1"]);

    [Fact]
    public void One_of_another_season_is_not()
    {
        StoryInput[] pile = [.. Mill, Tabloid with { Published = PublicationTime.Parse("2031-10-24") }];
        Shape(Group(new() { LeftOverFactor = 0.3 }, pile)).ShouldBe(["m1 m2 m3 m4", "t1"]);
        Shape(Group(new() { LeftOverFactor = 0.3, LeftOverDays = 40 }, pile)).ShouldBe(["m1 m2 m3 m4 t1"]);
    }

    [Fact]
    public void Nor_is_one_that_is_no_nearer_to_the_story_than_to_much_else()
    {
        StoryInput[] others =
        [
            InventedReports.Report("x1", "Racing Eye", "2031-09-04", "Purse of the derby halved", "The sponsors, fat cats all, have cut the purse of the Lowmoor derby by half. Jockeys walked out of the paddock, and the stewards had to start without them."),
            InventedReports.Report("x2", "Pub Weekly", "2031-09-05", "Landlord pours for the last time", "Over a pint the landlord of the Blue Heron told why he is closing: the rent. A pal of forty years, Wim Saddle, carried the sign home."),
            InventedReports.Report("x3", "Ring Report", "2031-09-06", "Outsider floors the champion", "The outsider from Tarn sobbed as the belt was put on him. Few heard the bell, and the referee had to pull both apart."),
            InventedReports.Report("x4", "Snow Guide", "2031-09-07", "Guides praise the north side", "There is powder on the north side of the Stell glacier. Queues at the lifts are long, and guides warn of warm wind."),
            InventedReports.Report("x5", "Bomb Squad Monthly", "2031-09-08", "Shell found under a school", "A bomb of ninety kilos waiting under the gym of a school in Osk was lifted out on Monday. Lawyers of the builder hid from the press."),
        ];
        string[] stories = Shape(StoryGrouper.Group([.. Mill, Tabloid, .. others]));
        stories.ShouldContain("m1 m2 m3 m4");
        stories.ShouldContain("t1");
        Shape(Group(new() { NearFactor = 100 }, [.. Mill, Tabloid, .. others])).ShouldContain("m1 m2 m3 t1 m4");
    }

    [Fact]
    public void An_older_event_of_the_same_place_is_parted_and_the_story_says_so()
    {
        ImmutableArray<Story> stories = StoryGrouper.Group([.. Mill, Older]);
        Shape(stories).ShouldBe(["o1", "m1 m2 m3 m4"]);
        stories[0].Why[0].ShouldStartWith("years apart from the story of m1 (Hollin Courier): likeness");
        stories[1].Why.ShouldContain(why => why.StartsWith("years apart from o1 (Hollin Courier): likeness"));
    }

    [Fact]
    public void Noise_added_leaves_both_as_they_are() =>
        Shape(StoryGrouper.Group([.. Mill, Tabloid, Older, .. InventedReports.Ferry, InventedReports.OlderFerry, .. InventedReports.Noise])).ShouldBe(["m1 m2 m3 t1 m4", "o1", "f1 f2 f3 f4", "g1", "n1", "n2", "n3"], ignoreOrder: true);

    [Fact]
    public void The_order_of_the_reports_and_parts_change_nothing()
    {
        StoryInput[] pile = [.. Mill, Tabloid, Older, .. InventedReports.Noise];
        string[] expected = Whole(StoryGrouper.Group(pile));
        Whole(StoryGrouper.Group(pile.Reverse())).ShouldBe(expected);
        StoryGrouper grouper = new();
        foreach (StoryInput report in pile)
        {
            grouper.Add(report);
            grouper.Group();
        }
        Whole(grouper.Group()).ShouldBe(expected);
    }

    [Fact]
    public void A_pile_that_grows_beyond_a_small_one_says_what_one_run_says()
    {
        StoryInput[] pile = [.. Mill, Tabloid, Older, .. Enumerable.Range(0, 54).Select(Other)];
        StoryGrouper grouper = new();
        foreach (StoryInput report in pile) grouper.Add(report);
        Whole(grouper.Group()).ShouldContain(story => story.Contains("is less like the others"));
        grouper.Add(Other(54));
        Whole(grouper.Group()).ShouldBe(Whole(StoryGrouper.Group([.. pile, Other(54)])));
    }

    [Fact]
    public void A_report_that_turns_out_to_be_a_copy_says_what_one_run_says()
    {
        StoryInput original = Tabloid with { Id = "a1", Outlet = "The Evening Blare" };
        StoryGrouper grouper = new();
        foreach (StoryInput report in (StoryInput[])[.. Mill, Tabloid]) grouper.Add(report);
        grouper.Group();
        grouper.Add(original);
        Whole(grouper.Group()).ShouldBe(Whole(StoryGrouper.Group([.. Mill, Tabloid, original])));
    }

    [Fact]
    public void So_does_one_of_few_reports_and_many_copies_of_which_only_the_oldest_are_learnt_from()
    {
        StoryTuning tuning = new() { LearntWhole = 5 };
        StoryInput[] pile = [.. Mill, Older, Tabloid], late = [Mill[0] with { Id = "z1", Published = PublicationTime.Parse("2031-09-20"), Outlet = "Late Wire" }, Mill[0] with { Id = "z2", Published = PublicationTime.Parse("2031-09-21"), Outlet = "Later Wire" }];
        StoryGrouper grouper = new(tuning);
        foreach (StoryInput report in pile) grouper.Add(report);
        foreach (StoryInput report in late)
        {
            grouper.Group();
            grouper.Add(report);
        }
        Whole(grouper.Group()).ShouldBe(Whole(Group(tuning, [.. pile, .. late])));
    }

    private static ImmutableArray<Story> Group(StoryTuning tuning, StoryInput[] reports)
    {
        StoryGrouper grouper = new(tuning);
        foreach (StoryInput report in reports) grouper.Add(report);
        return grouper.Group();
    }

    /// <summary>One of many reports that share nothing.</summary>
    private static StoryInput Other(int i)
    {
        string[] words = [.. Enumerable.Range(0, 12).Select(k => new string([.. Enumerable.Range(0, 6).Select(at => (char)('a' + (((i * 31) + (k * 7) + (at * 11) + (i * k)) % 26)))]))];
        return InventedReports.Report($"y{i:00}", $"Sheet {i}", "2031-07-01", words[0], string.Join(' ', words) + ".");
    }

    private static string[] Shape(ImmutableArray<Story> stories) => [.. stories.Select(story => string.Join(' ', story.Documents))];
}
