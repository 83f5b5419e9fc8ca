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
    public void What_leads_to_it_is_no_part_of_the_source(string sentence, string source)
    {
        Assert.SkipUnless(InventedPile.CanRead, "the weights of tagger or parser are not part of this build");
        InventedPile.Read(InventedPile.Report("a1", "Harl Courier", "2031-06-02T06:00:00Z", "Dam", "The Brackwater dam leaks. " + sentence))
            .Propositions.Select(static proposition => proposition.Voice).OfType<Voice>().Single().Source.ShouldBe(source);
    }
}
