using Whence.Claims;
using Whence.Tests.Tracing;
using Whence.Tracing;

namespace Whence.Tests.Claims;

/// <summary>Sources behind their content, in the order of translated reports or where the tagger lost the verb.</summary>
public class PostposedSourceTests
{
    [Theory]
    [InlineData("Her bracket hung open as the door of a shed, say fellow skiers.", "fellow skiers", "Her bracket hung open as the door of a shed")]
    [InlineData("On the bridge of the tanker was not one living soul, affirms the captain of the ship with which it collided on Tuesday.", "the captain of the ship", "On the bridge of the tanker was not one living soul")]
    [InlineData("The release of the engineer was not like it was explained in the capital, says to our newspaper the elder of the valley, Odo Brandt.", "the elder of the valley, Odo Brandt", "The release of the engineer was not like it was explained in the capital")]
    [InlineData("Also the receipt of 1951 would be false, sustains the collector Bruno Achterberg.", "the collector Bruno Achterberg", "Also the receipt of 1951 would be false")]
    [InlineData("Nearly 60 homes were left split by the bang, the town hall reckons.", "the town hall", "Nearly 60 homes were left split by the bang")]
    public void Who_stands_behind_is_the_source(string text, string source, string content)
    {
        Reading reading = Read(text);
        reading.Propositions.ShouldContain(said => said.Voice != null && said.Voice.Source!.StartsWith(source, StringComparison.Ordinal) && said.Span.Of(reading.Document.Text) == content);
    }

    [Fact]
    public void To_whom_it_was_said_is_a_link_of_the_chain() =>
        Read("In the shed on the other bank have lain 90 tons, tells to the Lann Valley Herald a worker of the shed, Jost Imber.").Propositions
            .ShouldContain(static said => said.Voice != null && said.Voice.Chain.Length == 2 && said.Voice.Chain[1].IsOutlet && said.Voice.Chain[1].Name.EndsWith("Lann Valley Herald", StringComparison.Ordinal));

    [Theory]
    [InlineData("Donald Brandt has cancelled a visit next month, amid fears of mass protests.")]
    [InlineData("The dossier, partially funded by the campaign, is the one that lists the names.")]
    [InlineData("She drove to the station, told the police and waited for her husband.")]
    [InlineData("He studied law in Harl, launched the company in 2010 and sold it.")]
    [InlineData("The army crossed the river in May, launched a team of divers and withdrew.")]
    [InlineData("Leave the house at once, warn the neighbours and wait outside.")]
    [InlineData("They are stuck in a standoff over the bill, which the guild announced.")]
    public void What_goes_on_with_the_sentence_is_no_source(string text) => Read(text).Propositions.ShouldAllBe(static said => said.Voice == null || said.Voice.FoundBy != "source behind its content");

    private static Reading Read(string text)
    {
        Assert.SkipUnless(InventedPile.CanRead, "the weights of tagger or parser are not part of this build");
        return InventedPile.Read(InventedPile.Report("p", "Harl Courier", "2031-06-02T06:00:00Z", "Short", text));
    }
}
