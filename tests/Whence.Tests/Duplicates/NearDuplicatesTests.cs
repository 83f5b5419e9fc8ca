using Whence.Duplicates;
using Whence.Language;
using Whence.Stories;
using Whence.Tests.Stories;

namespace Whence.Tests.Duplicates;

public sealed class NearDuplicatesTests
{
    [Fact]
    public void Edited_copies_of_one_report_are_folded_into_a_few_of_them() => Firsts(EditedReports.Copies(600, .1, 20)).Distinct().Count().ShouldBeLessThan(20);

    [Fact]
    public void A_few_edited_copies_are_compared_like_other_reports() => Firsts(EditedReports.Copies(8, .1, 20)).ShouldBe(Enumerable.Range(0, 8));

    [Fact]
    public void Copies_with_a_word_or_two_changed_are_folded_however_few_they_are() => Firsts(EditedReports.Copies(3, .005, 20)).ShouldBe([0, 0, 0]);

    [Fact]
    public void Notices_that_say_the_same_of_other_earthquakes_are_not_folded() => Firsts(EditedReports.Quakes(600)).Index().ShouldAllBe(report => report.Index == report.Item);

    [Fact]
    public void Weather_reports_with_other_numbers_for_the_same_places_are_not_folded() => Firsts(EditedReports.Weather(600)).Index().ShouldAllBe(report => report.Index == report.Item);

    [Fact]
    public void A_row_of_small_changes_leads_to_no_other_report()
    {
        // Each changes one word in thirty of the one before: the last has hardly a word of the first.
        List<StoryInput> row = [];
        string text = EditedReports.Text;
        for (int i = 0; i < 120; i++)
        {
            row.Add(InventedReports.Report($"r{i:000}", $"Outlet {i}", "2031-03-09", null, text));
            text = EditedReports.Edited(text, i, 1 / 30.0);
        }
        int[] firsts = Firsts(row);
        firsts[1].ShouldBe(0);
        firsts[^1].ShouldNotBe(0);
    }

    [Fact]
    public void Numbers_and_names_are_kept_as_often_as_words_in_an_edited_copy_and_less_often_in_a_bulletin()
    {
        KeptTerms copies = Compare(EditedReports.Copies(2, .1, 20)), quakes = Compare(EditedReports.Quakes(2)), weather = Compare(EditedReports.Weather(2));
        copies.DetailsAsWords(1.2).ShouldBeTrue();
        copies.OfBoth.ShouldBeLessThan(weather.OfBoth);
        quakes.DetailsAsWords(1.2).ShouldBeFalse();
        weather.DetailsAsWords(1.2).ShouldBeFalse();
    }

    private static KeptTerms Compare(IEnumerable<StoryInput> two) => Sketches(two) is [var first, var second] ? KeptTerms.Of(first, second) : throw new ArgumentException("Two are compared.", nameof(two));

    private static int[] Firsts(IEnumerable<StoryInput> reports) => NearDuplicates.Fold(Sketches(reports));

    private static TermSketch[] Sketches(IEnumerable<StoryInput> reports)
    {
        TermCollector collector = new(WordVectors.Shipped);
        return [.. reports.Select(report => collector.Collect(report, [.. report.Read]))];
    }
}
