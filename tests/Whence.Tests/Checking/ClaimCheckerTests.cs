using Whence.Checking;
using Whence.Text;

namespace Whence.Tests.Checking;

public sealed class ClaimCheckerTests
{
    private const string Claim = "Mayor Osk Brenner ordered the library of Lindal to be closed";

    private const string Denial =
        "LINDAL - Mayor Osk Brenner has denied that he ordered the library of Lindal to be closed. \"That is false, a hoax,\" he said. No such order exists, the town hall said. The story was fabricated by a satirical site.";

    private const string Other = "The chess club of Sevrin has bought new clocks. The old ones had stopped during a storm in May, its treasurer told members.";

    private readonly ClaimChecker checker = new();

    [Fact]
    public void A_report_of_something_else_is_unrelated_and_shows_no_evidence()
    {
        CheckResult result = Check(Claim, Other);
        result.Stance.ShouldBe(CheckStance.Unrelated);
        result.Evidence.ShouldBeEmpty();
    }

    [Fact]
    public void A_report_that_calls_the_claim_a_hoax_disagrees() => Check(Claim, Denial).Stance.ShouldBe(CheckStance.Disagree);

    [Fact]
    public void Evidence_is_whole_sentences_of_the_report_in_order()
    {
        CheckResult result = Check(Claim, Denial);
        result.Evidence.ShouldNotBeEmpty();
        result.Evidence.Select(span => span.Of(Denial)).ShouldContain(sentence => sentence.Contains("has denied that he ordered the library", StringComparison.Ordinal));
        result.Evidence.ShouldBeInOrder();
        result.Evidence.ShouldAllBe(span => span.Start >= 0 && span.End <= Denial.Length && !span.IsEmpty);
    }

    private const string Assertion =
        "LINDAL - Mayor Osk Brenner ordered the library of Lindal to be closed on Tuesday, the town hall announced. The mayor signed the order in the morning. Staff were told to lock the library's doors at noon, and the readers went home.";

    [Fact]
    public void A_claim_that_denies_agrees_with_a_report_that_denies_and_disagrees_with_one_that_asserts()
    {
        const string Denied = "No, Mayor Osk Brenner did not order the library of Lindal to be closed, report is a hoax";
        Check(Claim, Assertion).Stance.ShouldBe(CheckStance.Agree);
        Check(Denied, Denial).Stance.ShouldBe(CheckStance.Agree);
        Check(Denied, Assertion).Stance.ShouldBe(CheckStance.Disagree);
    }

    [Fact]
    public void A_sentence_on_the_same_matter_that_calls_it_a_lie_disagrees_although_it_holds_few_words_of_the_claim()
    {
        CheckResult result = Check("The council spent the money for schools on a new stadium", "Council members called that a lie and said that the funds for teachers and pupils were untouched.");
        result.Stance.ShouldBe(CheckStance.Disagree);
        result.FoundBy.ShouldBe("stance of sentences");
        result.Evidence.Length.ShouldBe(1);
        result.Why.ShouldNotBeEmpty();
    }

    [Fact]
    public void A_sentence_on_another_matter_is_unrelated_although_it_denies() => Check(Claim, "The striker denied that he had been offside.").Stance.ShouldBe(CheckStance.Unrelated);

    [Fact]
    public void Furniture_is_not_read()
    {
        Document document = Document.AsText("d", Denial) with { Passages = [new(new(0, Denial.Length), PassageRole.Furniture, "a test")] };
        checker.Check(Claim, checker.Prepare(document)).Stance.ShouldBe(CheckStance.Unrelated);
    }

    [Theory]
    [InlineData("", "text")]
    [InlineData("claim", "")]
    [InlineData("\uD800\uDC00\uD800", "\uDC00\uD800 ???")]
    public void Nothing_to_compare_is_unrelated(string claim, string text) => Check(claim, text).Stance.ShouldBe(CheckStance.Unrelated);

    [Fact]
    public void Hostile_text_takes_linear_time()
    {
        Check(Claim, new string('x', 1_000_000));
        Check(Claim, new string('"', 100_000));
        Check(Claim, string.Concat(Enumerable.Repeat("Brenner ordered. ", 10_000)));
        Check(string.Concat(Enumerable.Repeat("Brenner ordered the library ", 2_000)), Denial).ShouldNotBeNull();
    }

    private CheckResult Check(string claim, string text) => checker.Check(claim, checker.Prepare(Document.AsText("d", text)));
}
