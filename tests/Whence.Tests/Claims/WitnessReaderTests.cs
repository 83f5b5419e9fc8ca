using Whence.Claims;
using Whence.Tests.Tracing;

namespace Whence.Tests.Claims;

/// <summary>Who is said to have seen or found what a sentence tells.</summary>
public class WitnessReaderTests
{
    [Theory]
    [InlineData("An angler filmed brown liquid pouring from the pipe.", "An angler")]
    [InlineData("On the shore stood a crowd. A porter of the hospital counted seventeen bodies.", "A porter of the hospital")]
    [InlineData("Monday firefighters heard knocks below the floor.", "firefighters")]
    [InlineData("The inspectors came across a red entry in the book.", "The inspectors")]
    [InlineData("Two rangers have seen the wolf near the gate.", "Two rangers")]
    [InlineData("A hunter wants to have discovered the boxes in a pit.", "A hunter", "who claims to have done it")]
    [InlineData("The rebels pretend to have shot down the aircraft.", "The rebels", "who claims to have done it")]
    public void Who_perceived_it_is_the_source(string text, string source, string rule = "who saw or found it")
    {
        Voice voice = Voices(text).ShouldHaveSingleItem();
        voice.Source.ShouldBe(source);
        voice.FoundBy.ShouldBe(rule);
    }

    [Theory]
    [InlineData("The region saw heavy rain in May.")]
    [InlineData("The wolf was seen by two rangers.")]
    [InlineData("The driver found himself in the river.")]
    [InlineData("Two rangers would see the wolf again.")]
    [InlineData("The year 2031 saw three floods.")]
    public void Nobody_is_a_witness_of_what_happened_to_him_or_to_a_thing(string text) => Voices(text).ShouldBeEmpty();

    private static Voice[] Voices(string text)
    {
        Assert.SkipUnless(InventedPile.CanRead, "the weights of tagger or parser are not part of this build");
        return [.. InventedPile.Read(InventedPile.Report("w", "Harl Courier", "2031-06-02T06:00:00Z", "Short", text)).Propositions.Select(static proposition => proposition.Voice).OfType<Voice>()];
    }
}
