using Whence.Claims;
using Whence.Tests.Tracing;
using Whence.Tracing;

namespace Whence.Tests.Claims;

/// <summary>Sentences without a cue that go on with what somebody said.</summary>
public class BackshiftedSentenceTests
{
    [Theory]
    [InlineData("“We have not seen this list. I repeat that no candidate had the paper,” said State Secretary Berit Osk. There would be no second examination.", "There would be no second examination", "State Secretary Berit Osk")]
    [InlineData("The leader of the camp, Salma Dorn, contradicted in the transmitter Radio Ombria. There had been chlorine on every day.", "There had been chlorine on every day", "The leader of the camp, Salma Dorn")]
    public void In_the_tense_of_what_is_reported_they_are_still_his(string text, string place, string source) => VoiceOf(text, place)!.Source.ShouldBe(source);

    [Theory]
    [InlineData("“We have not seen this list,” said State Secretary Berit Osk. The school was closed in May.", "The school was closed in May")]
    [InlineData("Police said that nobody was hurt. Firefighters had reached the house at nine.", "Firefighters had reached the house at nine")]
    [InlineData("“We have not seen this list,” said State Secretary Berit Osk.\n\nThere would be no second examination.", "There would be no second examination")]
    public void In_another_tense_or_paragraph_they_are_the_outlet_s(string text, string place) => VoiceOf(text, place).ShouldBeNull();

    private static Voice? VoiceOf(string text, string place)
    {
        Assert.SkipUnless(InventedPile.CanRead, "the weights of tagger or parser are not part of this build");
        Reading reading = InventedPile.Read(InventedPile.Report("b", "Harl Courier", "2031-06-02T06:00:00Z", "Short", "Papers were sold in the town. They cost 15 crowns.\n\n" + text));
        return reading.Propositions.First(said => said.Span.Of(reading.Document.Text) == place).Voice;
    }
}
