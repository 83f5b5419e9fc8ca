using Whence.Claims;
using Whence.Tests.Tracing;
using Whence.Text;
using Whence.Tracing;

namespace Whence.Tests.Claims;

public class StoryCopiesTests
{
    private const string Notice =
        "The Brackwater dam above Sund has been leaking since the spring, its keeper Odo Vorm told the council. Two sluices were closed on Monday and a third is to follow this week. "
        + "The operator Norrkraft said that 40 workers had inspected the wall from a barge. Families in the lower town packed blankets and documents into cars. "
        + "A school on the eastern bank stays shut until the engineers have finished their measurements.";

    private const string Statement = "\"The wall has been inspected from a barge and not a single crack was found by our engineers,\" ";

    [Fact]
    public void A_report_in_the_same_words_is_a_copy_and_says_what_its_original_says()
    {
        StoryCopies copies = Read(Notice, Notice);
        copies.CopyOf.ShouldBe([-1, 0]);
        copies.Originals.ShouldBe([0]);
        Enumerable.Range(0, copies.Readings[1].Propositions.Length).ShouldAllBe(i => copies.MatchOf(1, i) == i);
    }

    [Fact]
    public void So_is_one_that_was_cut_and_one_of_which_some_words_are_others()
    {
        StoryCopies copies = Read(
            Notice,
            Notice[..Notice.IndexOf(" A school", StringComparison.Ordinal)],
            Notice.Replace("blankets", "clothes", StringComparison.Ordinal).Replace("Two sluices", "Two gates", StringComparison.Ordinal).Replace("measurements", "surveys", StringComparison.Ordinal));
        copies.CopyOf.ShouldBe([-1, 0, 0]);
        Enumerable.Range(0, copies.Readings[2].Propositions.Length).Count(i => copies.MatchOf(2, i) >= 0).ShouldBeGreaterThan(3);
    }

    [Fact]
    public void A_copy_of_a_copy_has_its_words_from_the_first() => Read(Notice, Notice.Replace("blankets", "clothes", StringComparison.Ordinal), Notice.Replace("blankets", "clothes", StringComparison.Ordinal)).CopyOf.ShouldBe([-1, 0, 0]);

    [Fact]
    public void Another_figure_and_a_negation_stand_in_the_copy_alone()
    {
        StoryCopies copies = Read(Notice, Notice.Replace("40 workers", "90 workers", StringComparison.Ordinal).Replace("Two sluices were closed", "Two sluices were not closed", StringComparison.Ordinal));
        copies.CopyOf.ShouldBe([-1, 0]);
        MatchOf(copies, 1, "90 workers").ShouldBe(StoryCopies.Altered);
        MatchOf(copies, 1, "not closed").ShouldBe(StoryCopies.Altered);
        MatchOf(copies, 1, "packed blankets").ShouldBeGreaterThanOrEqualTo(0);
    }

    [Fact]
    public void Who_quotes_the_same_statement_and_tells_the_rest_himself_is_no_copy()
    {
        StoryCopies copies = Read(
            Statement + "the operator Norrkraft said on Tuesday. Fishermen on the lake had seen brown water near the eastern wall for weeks, and the mayor called for an inquiry.",
            Statement + "Norrkraft said. Lower Sund has packed its suitcases all the same: in the school gym stand sixty camp beds that nobody has slept in yet, and the bakery sells bread for three days.");
        copies.CopyOf.ShouldBe([-1, -1]);
    }

    [Fact]
    public void Who_adds_as_much_as_he_takes_is_no_copy()
    {
        string more = " Norrkraft's shares fell in Lindal after its chairman left without a word. Divers from the navy want to look at the foundations before the ice comes. The minister of works promised money for a second road out of the valley. "
            + "Farmers ask who will pay for cattle that were driven to the hills. Two bridges below the dam are watched by the police at night.";
        Read(Notice, Notice + more).CopyOf.ShouldBe([-1, -1]);
    }

    [Fact]
    public void A_short_sentence_makes_no_copy() => Read("Norrkraft denies it.", "Norrkraft denies it.").CopyOf.ShouldBe([-1, -1]);

    [Fact]
    public void Another_verb_is_no_copy_of_a_sentence()
    {
        StoryCopies copies = Read(Notice, Notice.Replace("Two sluices were closed", "Two sluices were opened", StringComparison.Ordinal));
        copies.CopyOf.ShouldBe([-1, 0]);
        MatchOf(copies, 1, "were opened").ShouldBe(StoryCopies.Altered);
    }

    [Fact]
    public void Two_reports_of_one_quotation_are_no_copies() => Read(Statement + "Norrkraft told us.", Statement + "Norrkraft told us.").CopyOf.ShouldBe([-1, -1]);

    [Fact]
    public void A_denial_that_a_copy_adds_disputes_and_stands_in_the_claim()
    {
        Assert.SkipUnless(InventedPile.CanRead, "the weights of tagger or parser are not part of this build");
        Document first = InventedPile.Report("r0", "Paper 0", "2031-06-01T06:00:00Z", "Dam", Notice), other = InventedPile.Report("r1", "Paper 1", "2031-06-02T06:00:00Z", "Dam", "The Brackwater dam above Sund has been leaking since the spring, the engineer Ines Vollan told Paper 1.");
        Document copy = InventedPile.Report("r2", "Paper 2", "2031-06-03T06:00:00Z", "Dam", Notice + " The mayor Tilde Orm denied that the Brackwater dam above Sund has been leaking since the spring.");
        Leak(InventedPile.TraceAsOne([first, other])).Disputed.ShouldBeFalse();
        Claim claim = Leak(InventedPile.TraceAsOne([first, other, copy]));
        claim.Appearances.Where(static place => place.Document == "r2").Select(static place => place.Stance).ShouldBe([Stance.Asserts, Stance.Denies]);
        claim.Disputed.ShouldBeTrue();

        static Claim Leak(TraceResult trace) => trace.Claims.First(static claim => claim.Wording.Contains("leaking", StringComparison.Ordinal));
    }

    private static int MatchOf(StoryCopies copies, int copy, string words)
    {
        Reading reading = copies.Readings[copy];
        int at = Array.FindIndex(reading.Propositions, proposition => proposition.Span.In(reading.Document.Text).Contains(words, StringComparison.Ordinal));
        at.ShouldBeGreaterThanOrEqualTo(0, words);
        return copies.MatchOf(copy, at);
    }

    private static StoryCopies Read(params string[] texts)
    {
        Assert.SkipUnless(InventedPile.CanRead, "the weights of tagger or parser are not part of this build");
        return StoryCopies.Of([.. texts.Select((text, i) => InventedPile.Read(InventedPile.Report($"r{i}", $"Paper {i}", $"2031-06-{i + 1:00}T06:00:00Z", "Dam", text)))]);
    }
}
