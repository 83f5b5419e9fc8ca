using System.Collections.Immutable;
using Whence.Duplicates;
using Whence.Stories;
using Whence.Tests.Stories;

namespace Whence.Tests.Duplicates;

public sealed class CopyFinderTests
{
    private const string Agency =
        "MORVIK, April 2 - The ferry Alder Queen ran aground on a sandbank off Morvik on Wednesday with 214 passengers on board, the coast guard said. " +
        "The ship had left Stavern at 7:40 and was due on the island of Holm an hour later. " +
        "\"We felt a bump, then nothing moved any more,\" Petra Lund, a passenger, told reporters. " +
        "Divers found no hole in the hull, and the owner, Norderline, said a second ferry would take the passengers off at high water.";

    private static readonly StoryInput Original = InventedReports.Report("a", "Sund Agency", "2031-04-02T09:00:00Z", "Ferry aground", Agency);

    [Fact]
    public void The_same_text_elsewhere_is_a_verbatim_copy_of_the_earlier_one()
    {
        ReportCopy copy = Single(Original, InventedReports.Report("b", "The Lantern", "2031-04-02T12:00:00Z", null, "Advertisement\n\n" + Agency));
        (copy.Earlier, copy.Later, copy.Kind, copy.OrderIsKnown).ShouldBe(("a", "b", CopyKind.Verbatim, true));
        copy.Passages.ShouldAllBe(passage => passage.Later.End > passage.Later.Start);
    }

    [Fact]
    public void A_shorter_copy_is_cut_and_a_longer_one_extended()
    {
        Single(Original, InventedReports.Report("b", "The Lantern", "2031-04-02T12:00:00Z", null, Agency[..230])).Kind.ShouldBe(CopyKind.Cut);
        Single(Original, InventedReports.Report("b", "The Lantern", "2031-04-02T12:00:00Z", null, Agency + " In Holm the school choir waited on the quay and sang until dark, the mayor told the Lantern, and then went home. Some parents had brought soup and blankets for everybody who might arrive late.")).Kind.ShouldBe(CopyKind.Extended);
    }

    [Fact]
    public void A_lightly_edited_copy_is_found()
    {
        string edited = Agency.Replace("ran aground on a sandbank", "got stuck on a bank of sand", StringComparison.Ordinal).Replace("was due on the island", "should have reached the island", StringComparison.Ordinal).Replace("Divers found no hole", "No hole was found", StringComparison.Ordinal);
        Single(Original, InventedReports.Report("b", "The Lantern", "2031-04-02T12:00:00Z", null, edited)).Kind.ShouldBe(CopyKind.Edited);
    }

    [Fact]
    public void The_same_details_in_the_same_order_in_other_words_are_a_translated_twin()
    {
        StoryInput twin = InventedReports.Report("b", "Il Faro", "2031-04-02T15:00:00Z", null,
            "On Wednesday, 2 April, there sat 214 travellers fast before Morvik, as the steamer Alder Queen touched a bank, so the guard of the coast. From Stavern she had gone out at 7:40 towards Holm. So tells it the traveller Petra Lund: first a knock, then silence. The shipowner Norderline promises another boat.");
        ReportCopy? copy = CopyFinder.Find([Original, twin]).SingleOrDefault();
        copy.ShouldNotBeNull().Kind.ShouldBe(CopyKind.Translated);
    }

    [Fact]
    public void A_statement_that_both_quote_does_not_make_a_copy()
    {
        const string Quote = "\"There was no order to sail in the fog, and whoever says so has never stood on the bridge of a ship in the month of April or in any other month,\" Captain Runa Telde said.";
        CopyFinder.Find(
        [
            InventedReports.Report("a", "Harbour Post", "2031-04-03", null, Quote + " She spoke in the harbour office, where forms are stamped twice. Rain fell on the roof."),
            InventedReports.Report("b", "The Lantern", "2031-04-03", null, "Anger boiled over at noon in the canteen of the shipping line. " + Quote + " Nobody answered her there."),
        ]).ShouldBeEmpty();
    }

    [Fact]
    public void Reports_of_one_event_by_different_hands_are_no_copies() => CopyFinder.Find([.. InventedReports.Ferry, InventedReports.OlderFerry]).ShouldBeEmpty();

    [Fact]
    public void The_furniture_of_one_outlet_makes_no_copies()
    {
        const string Furniture = "\n\nSign up for our newsletter and get the best of the harbour every morning before the first ferry leaves.\n\nAll rights are with the Harbour Post and nobody may print its reports without leave.";
        CopyFinder.Find(InventedReports.Ferry.Concat(InventedReports.Noise).Take(6).Select((report, i) =>
            InventedReports.Report($"h{i}", "Harbour Post", $"2031-04-{(i * 4) + 1:d2}", report.Title, report.Text[..Math.Min(140, report.Text.Length)] + Furniture))).ShouldBeEmpty();
    }

    [Fact]
    public void The_order_of_the_reports_changes_nothing()
    {
        StoryInput[] pile = [Original, InventedReports.Report("b", "The Lantern", null, null, Agency), InventedReports.Report("c", null, null, null, Agency[..230]), .. InventedReports.Noise];
        Show(CopyFinder.Find(pile.Reverse())).ShouldBe(Show(CopyFinder.Find(pile)));
    }

    [Fact]
    public void Ten_thousand_copies_are_linked_at_a_cost_that_grows_with_their_number()
    {
        ImmutableArray<ReportCopy> copies = CopyFinder.Find(Enumerable.Range(0, 10_000).Select(i => InventedReports.Report($"c{i:d5}", null, null, null, Agency)));
        copies.Select(copy => copy.Later).Concat(copies.Select(copy => copy.Earlier)).Distinct().Count().ShouldBe(10_000);
        copies.Length.ShouldBeLessThan(150_000);
    }

    private static ReportCopy Single(params StoryInput[] reports) => CopyFinder.Find(reports).ShouldHaveSingleItem();

    private static string[] Show(IEnumerable<ReportCopy> copies) => [.. copies.Select(copy => $"{copy.Earlier} {copy.Later} {copy.Kind} {copy.Share:0.000} {copy.Why}")];
}
