using Whence.Attributions;
using Whence.Claims;
using Whence.Tests.Tracing;
using Whence.Tracing;

namespace Whence.Tests.Claims;

public class TurnedDownTests
{
    [Theory]
    [InlineData("The guild rejected Corvik.")]
    [InlineData("The guild dismissed the engineer in May.")]
    [InlineData("Officers questioned him about the wall.")]
    [InlineData("The guild denied him a vote.")]
    [InlineData("The guild denied them the option of leaving.")]
    [InlineData("The guild has tried to deny public funds to the clinics.")]
    [InlineData("Voters rejected an initiative that would have closed the mill.")]
    [InlineData("The first advertisement was rejected by the guild.")]
    [InlineData("Voters rejected its initiative.")]
    [InlineData("The guild dismissed the effort as “playing politics”.")]
    [InlineData("Those who disagreed with him left the guild.")]
    [InlineData("The vote denied Odo Brandt the support of the guild.")]
    [InlineData("Officers of the guild contested the orders of the mayor.")]
    [InlineData("The guild accused Odo Brandt of making false accusations.")]
    public void Who_is_turned_down_or_asked_is_nothing_that_was_said(string sentence) => Voices(sentence).ShouldNotContain(static voice => voice.Responds);

    [Theory]
    [InlineData("The guild rejected the claim of the miller.")]
    [InlineData("The guild rejected Odo Brandt's claim that the wall leaks.")]
    [InlineData("The guild questioned the figure.")]
    [InlineData("The guild dismissed the notion of a leak.")]
    [InlineData("The guild dismissed the reports as “nonsense”.")]
    [InlineData("The guild denied any connection between the gift and the vote.")]
    [InlineData("The guild dismissed the mayor's promise of a return on Sunday.")]
    [InlineData("The guild denied on Monday the allegations of bribery.")]
    [InlineData("The guild denied Monday the reports of a leak.")]
    [InlineData("The guild denied last week the reports of a leak.")]
    [InlineData("The guild rejected its critics' claim.")]
    [InlineData("The guild denied ties to the mafia.")]
    [InlineData("The guild denied any payments to the mayor.")]
    [InlineData("The guild rejected the Bank of Tarn's claim that the wall leaks.")]
    [InlineData("The guild rejected all of that.")]
    [InlineData("The guild rejected the analysis.")]
    [InlineData("The guild dismissed the attack on the dam as a fabrication.")]
    [InlineData("The guild denied as many as forty cases of bribery.")]
    [InlineData("The claim was rejected by the guild.")]
    [InlineData("There were rumours, and the guild denied them.")]
    public void What_was_said_is_denied_and_doubted(string sentence) => Voices(sentence).ShouldContain(static voice => voice.Responds);

    [Fact]
    public void What_it_is_called_is_not_denied()
    {
        Assert.SkipUnless(InventedPile.CanRead, "the weights of tagger or parser are not part of this build");
        Reading reading = InventedPile.Read(InventedPile.Report("t", "Harl Courier", "2031-06-02T06:00:00Z", "Dam", "The guild dismissed the persistent rumours of a leak in the eastern wall of the old dam as a tale of anglers."));
        reading.Propositions.Where(static said => said.Voice is { Standing: Standing.Denied }).ShouldAllBe(said => !said.Span.Of(reading.Document.Text).Contains("anglers", StringComparison.Ordinal));
        reading.Propositions.ShouldContain(static said => said.Voice != null && said.Voice.Standing == Standing.Denied);
    }

    [Theory]
    [InlineData("The guild did not deny that the wall leaks.")]
    [InlineData("The guild does not dispute the figure.")]
    [InlineData("The guild would neither confirm nor deny that the wall leaks.")]
    public void Who_does_not_deny_a_thing_does_not_deny_it(string sentence) => Voices(sentence).ShouldContain(static voice => voice.Standing == Standing.Declined);

    private static Voice[] Voices(string text)
    {
        Assert.SkipUnless(InventedPile.CanRead, "the weights of tagger or parser are not part of this build");
        return [.. InventedPile.Read(InventedPile.Report("t", "Harl Courier", "2031-06-02T06:00:00Z", "Dam", "The Brackwater dam leaks. " + text)).Propositions.Select(static proposition => proposition.Voice).OfType<Voice>()];
    }
}
