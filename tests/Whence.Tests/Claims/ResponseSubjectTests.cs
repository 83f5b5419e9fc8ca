using Whence.Attributions;
using Whence.Claims;
using Whence.Tests.Tracing;

namespace Whence.Tests.Claims;

/// <summary>Who answers where something leads to the one who does.</summary>
public class ResponseSubjectTests
{
    [Theory]
    [InlineData("The guild denied it.", "The guild")]
    [InlineData("During the meetings, the guild denied it.", "the guild")]
    [InlineData("In a statement on Tuesday, the guild denied it.", "the guild")]
    [InlineData("After the talks in Lindal, the guild denied it.", "the guild")]
    [InlineData("The guild on Tuesday denied it.", "The guild")]
    [InlineData("But the guild denied it.", "the guild")]
    [InlineData("Nevertheless, the guild denied it.", "the guild")]
    [InlineData("Although the guild denied it, the wall was mended.", "the guild")]
    [InlineData("The wall had stood for long, and the guild denied it.", "the guild")]
    [InlineData("Odo Brandt earlier this week denied it.", "Odo Brandt")]
    public void What_leads_to_it_is_no_part_of_the_source(string sentence, string source)
    {
        Voices("The Brackwater dam leaks. " + sentence).Single().Source.ShouldBe(source);
    }

    [Theory]
    [InlineData("The Harl Bell took back its report that a girl had died.", "The Harl Bell", Standing.Denied)]
    [InlineData("Harl Bell has taken back what it wrote.", "Harl Bell", Standing.Denied)]
    [InlineData("Norrkraft, which had spoken of 17 tonnes in May, retracted that figure.", "Norrkraft", Standing.Denied)]
    [InlineData("The guild ruled out any link with the wall.", "The guild", Standing.Denied)]
    [InlineData("The guild excludes it.", "The guild", Standing.Denied)]
    [InlineData("The guild has \"no knowledge of any alarm before noon\".", "The guild", Standing.Denied)]
    [InlineData("The guild knows nothing of an alarm.", "The guild", Standing.Denied)]
    [InlineData("False, answers the guild.", "the guild", Standing.Denied)]
    [InlineData("The hydrologist Odo Brandt was sceptical.", "The hydrologist Odo Brandt", Standing.Doubted)]
    [InlineData("Odo Brandt is not impressed.", "Odo Brandt", Standing.Doubted)]
    [InlineData("Odo Brandt does not believe it.", "Odo Brandt", Standing.Doubted)]
    [InlineData("The keeper has his doubts.", "The keeper", Standing.Doubted)]
    [InlineData("The ruling leaves that question open.", "The ruling", Standing.Asserted)]
    [InlineData("The guild stands by its logs.", "The guild", Standing.Asserted)]
    [InlineData("The guild holds fast at sixty.", "The guild", Standing.Asserted)]
    [InlineData("Odo Brandt put the number of sheep that were lost at 28.", "Odo Brandt", Standing.Asserted)]
    public void Answers_without_a_clause_have_who_gives_them(string sentence, string source, Standing standing)
    {
        Voice voice = Voices("The Brackwater dam leaks. " + sentence).ShouldHaveSingleItem();
        voice.Source.ShouldBe(source);
        voice.Standing.ShouldBe(standing);
    }

    [Theory]
    [InlineData("The guild took the wall back.")]
    [InlineData("The guild ruled out a deal.")]
    [InlineData("The mills leave this. This open gate is old.")]
    [InlineData("The guild has no money.")]
    [InlineData("It is doubtful.")]
    [InlineData("The forecasts have cast doubt on the mill.")]
    [InlineData("The keeper has no doubt.")]
    [InlineData("The guild was convinced.")]
    [InlineData("Odo Brandt put the box at the gate.")]
    [InlineData("The rules exclude children.")]
    [InlineData("Harl, a disputed valley, had many mills.")]
    [InlineData("The guild rejected the deal in May.")]
    [InlineData("The charges were dismissed in May.")]
    [InlineData("A motion to dismiss the suit was filed.")]
    [InlineData("It was a shock because it contradicted the guild.")]
    [InlineData("The guild will accept girls this summer.")]
    [InlineData("This contradicts the older rules.")]
    [InlineData("The numbers could not be verified.")]
    public void What_only_looks_like_an_answer_is_none(string sentence) => Voices("The Brackwater dam leaks. " + sentence).ShouldBeEmpty();

    [Fact]
    public void Who_takes_back_a_denial_of_a_report_denies_it_no_more()
    {
        Voice voice = Voices("The Brackwater dam leaks. The guild withdrew its denial of the report.").ShouldHaveSingleItem();
        voice.Standing.ShouldBe(Standing.Asserted);
        voice.Contact.ShouldBe(Contact.Concedes);
    }

    [Fact]
    public void What_is_rejected_is_no_assertion_of_whose_claim_it_was()
    {
        Voice voice = Voices("Corvane has put out a statement. It \"categorically rejects\" the union's claim that sensors had been switched off.").ShouldHaveSingleItem();
        voice.Source.ShouldBe("Corvane");
        voice.Standing.ShouldBe(Standing.Denied);
    }

    private static Voice[] Voices(string text)
    {
        Assert.SkipUnless(InventedPile.CanRead, "the weights of tagger or parser are not part of this build");
        return [.. InventedPile.Read(InventedPile.Report("a1", "Harl Courier", "2031-06-02T06:00:00Z", "Dam", text)).Propositions.Select(static proposition => proposition.Voice).OfType<Voice>()];
    }
}
