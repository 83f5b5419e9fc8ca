using Whence.Checking;
using Whence.Language;

namespace Whence.Tests.Checking;

public sealed class StanceTermsTests
{
    [Fact]
    public void The_first_word_of_a_claim_and_its_question_mark_are_terms_of_their_own()
    {
        ulong[] said = Claim("No, the library has closed"), asked = Claim("No, the library has closed?"), turned = Claim("The library has closed, no");
        asked.Except(said).Count().ShouldBe(1);
        said.Except(turned).ShouldNotBeEmpty();
    }

    [Fact]
    public void The_terms_of_a_report_count_and_those_of_its_lead_stand_twice()
    {
        const string Sentence = "The mayor denied it. ";
        ulong[] lead = StanceTerms.OfReport(Read(Sentence)), longer = StanceTerms.OfReport(Read(string.Concat(Enumerable.Repeat(Sentence, 6))));
        lead.Length.ShouldBe(2 * (4 + 3));
        longer.Length.ShouldBe((6 + 4) * (4 + 3));
        longer.Distinct().Count().ShouldBe(lead.Distinct().Count());
    }

    private static ulong[] Claim(string text) => StanceTerms.OfClaim(Read(text), text);

    private static CheckText Read(string text) => CheckText.Read(text, [new(0, text.Length)], WordVectors.Shipped);
}
