using Whence.Claims;
using Whence.Tests.Tracing;

namespace Whence.Tests.Claims;

public class TurnedDownTests
{
    [Theory]
    [InlineData("The guild rejected Corvik.")]
    [InlineData("The guild dismissed the engineer in May.")]
    [InlineData("Officers questioned him about the wall.")]
    [InlineData("The guild denied him a vote.")]
    public void Who_is_turned_down_or_asked_is_nothing_that_was_said(string sentence) => Voices(sentence).ShouldNotContain(static voice => voice.Responds);

    [Theory]
    [InlineData("The guild rejected the claim of the miller.")]
    [InlineData("The guild rejected Odo Brandt's claim that the wall leaks.")]
    [InlineData("The guild questioned the figure.")]
    [InlineData("There were rumours, and the guild denied them.")]
    public void What_was_said_is_denied_and_doubted(string sentence) => Voices(sentence).ShouldContain(static voice => voice.Responds);

    private static Voice[] Voices(string text)
    {
        Assert.SkipUnless(InventedPile.CanRead, "the weights of tagger or parser are not part of this build");
        return [.. InventedPile.Read(InventedPile.Report("t", "Harl Courier", "2031-06-02T06:00:00Z", "Dam", "The Brackwater dam leaks. " + text)).Propositions.Select(static proposition => proposition.Voice).OfType<Voice>()];
    }
}
