using Whence.Attributions;
using Whence.Claims;
using Whence.Tests.Tracing;
using Whence.Tracing;

namespace Whence.Tests.Claims;

/// <summary>Who says something by a verb alone, without a clause or a quotation that an attribution would hold.</summary>
public class TellingPhraseTests
{
    [Theory]
    [InlineData("Also a driver speaks of 4,800 carcasses that were paid.", "a driver")]
    [InlineData("The ministry affirms to have contacted no one.", "The ministry")]
    [InlineData("Some villagers lament to have not been warned.", "Some villagers")]
    [InlineData("The channel reproaches to her expenses without link to her work.", "The channel")]
    [InlineData("The family of Ilka Brandt holds the failure responsible for her death.", "The family of Ilka Brandt")]
    public void The_subject_of_the_verb_is_the_source(string text, string source)
    {
        Voice voice = Voices(text).ShouldHaveSingleItem();
        voice.Source.ShouldBe(source);
        voice.Standing.ShouldBe(Standing.Asserted);
        voice.FoundBy.ShouldBe("verb of its subject");
    }

    [Theory]
    [InlineData("The agency refutes.", "The agency")]
    [InlineData("Also this the firm contests.", "the firm")]
    [InlineData("In public the mission rules out any such thing.", "the mission")]
    [InlineData("Builder Keld Brandt speaks all against.", "Builder Keld Brandt")]
    [InlineData("The governor cries to the falsification.", "The governor")]
    [InlineData("Governor Odo Brandt called the paper a forgery when we reached him.", "Governor Odo Brandt")]
    [InlineData("The mayor wants to know nothing of a leak.", "The mayor")]
    public void Whoever_denies_in_so_few_words_denies(string text, string source)
    {
        Voice voice = Voices(text).ShouldHaveSingleItem();
        voice.Source.ShouldBe(source);
        voice.Standing.ShouldBe(Standing.Denied);
    }

    [Theory]
    [InlineData("The ministry did not answer a question about the register.", "The ministry")]
    [InlineData("The Mission is at present not in a position to say whose boat it was.", "The Mission")]
    public void Who_cannot_say_leaves_it_open(string text, string source) => Voices(text).ShouldContain(voice => voice.Source == source && voice.Standing == Standing.Declined);

    [Theory]
    [InlineData("Lumora Hydro called that wrong and spoke of an appointment postponed by both sides.", "spoke of an appointment postponed by both sides", Standing.Asserted)]
    [InlineData("The defence ministry, which had said that rebels shelled the convoy, called the report \"bought\" and repeated that no army aircraft flew on that day.", "repeated that no army aircraft flew on that day", Standing.Asserted)]
    [InlineData("The ministry said it knew nothing, and got a letter of the guild on Friday.", "got a letter of the guild on Friday", null)]
    public void What_a_verb_without_a_subject_tells_is_of_whom_the_sentence_has(string text, string place, Standing? standing)
    {
        Assert.SkipUnless(InventedPile.CanRead, "the weights of tagger or parser are not part of this build");
        Reading reading = InventedPile.Read(InventedPile.Report("v", "Harl Courier", "2031-06-02T06:00:00Z", "Short", text));
        Proposition? said = reading.Propositions.FirstOrDefault(said => said.Span.Of(text) == place);
        (said?.Voice?.FoundBy == "verb without a subject" ? said.Voice.Standing : (Standing?)null).ShouldBe(standing);
    }

    [Theory]
    [InlineData("On Friday its spokesman, Jarle Brandt, had \"nothing to add and nothing to take away\".", "its spokesman, Jarle Brandt", Standing.Declined)]
    [InlineData("The ministry sees \"no reason to depart from 389 million\".", "The ministry", Standing.Asserted)]
    [InlineData("The bridge is shut. The ministry now names the end of April.", "The ministry", Standing.Asserted)]
    public void A_few_quoted_words_or_a_date_are_said(string text, string source, Standing standing) => Voices(text).ShouldContain(voice => voice.Source == source && voice.Standing == standing);

    [Fact]
    public void Whom_a_pronoun_means_is_the_body_that_acts_in_the_sentence_before() =>
        Voices("The commission recovered 40 litres of oil from the pit. It cannot tell yet if the oil ran out before the fire.").ShouldContain(static voice => voice.Source == "The commission" && voice.Standing == Standing.Declined);

    [Theory]
    [InlineData("Three diplomats alleged to be spies left the country on Friday.")]
    [InlineData("The guild did not answer calls on Monday.")]
    [InlineData("The table counts four legs.")]
    [InlineData("The company called its offer false economy.")]
    [InlineData("Troops remain in their positions along the river.")]
    [InlineData("Shoppers stood in their line for hours.")]
    [InlineData("The new tax would negate the savings of the mill.")]
    [InlineData("Six candidates will contest, for the first time, every seat.")]
    [InlineData("The evidence speaks against it.")]
    [InlineData("The men shouted abuse at the wrong house.")]
    [InlineData("New safety rules out on Friday.")]
    [InlineData("Traffic rules out of date.")]
    [InlineData("Two dead in border disputes.")]
    [InlineData("New border disputes")]
    [InlineData("Fans angry after song contests.")]
    [InlineData("The company holds a stake in the firm responsible for the spill.")]
    [InlineData("Hardly any party denied the report.", true)]
    public void Elsewhere_nobody_speaks(string text, bool hardly = false) => Voices(text).ShouldNotContain(voice => hardly ? voice.Source == "any party" : voice.Responds || voice.FoundBy == "verb of its subject" || voice.FoundBy == "figure given");

    [Theory]
    [InlineData("A source who could not be identified has said that the army lost 300 soldiers.")]
    [InlineData("An official who could not be named has said that the army lost 300 soldiers.")]
    public void Who_cannot_be_named_has_said_it(string text) => Voices(text).ShouldNotContain(static voice => voice.Standing == Standing.Declined);

    private static Voice[] Voices(string text)
    {
        Assert.SkipUnless(InventedPile.CanRead, "the weights of tagger or parser are not part of this build");
        return [.. InventedPile.Read(InventedPile.Report("v", "Harl Courier", "2031-06-02T06:00:00Z", "Short", text)).Propositions.Select(static proposition => proposition.Voice).OfType<Voice>()];
    }
}
