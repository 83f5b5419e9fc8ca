using Whence.Language.Tags;

namespace Whence.Tests.Language;

/// <summary>What the spelling of a verb in -ed or -ing says of its dictionary form.</summary>
public class VerbFormsTests
{
    [Theory]
    [InlineData("conceded", "concede")]
    [InlineData("blamed", "blame")]
    [InlineData("hoped", "hope")]
    [InlineData("voting", "vote")]
    [InlineData("shouted", "shout")]
    [InlineData("claimed", "claim")]
    [InlineData("challenged", "challenge")]
    [InlineData("entitled", "entitle")]
    [InlineData("declined", "decline")]
    [InlineData("assumed", "assume")]
    public void A_regular_verb_goes_back_to_its_base(string word, string expected) => VerbForms.BaseOf(word).ShouldBe(expected);

    [Theory]
    [InlineData("opened")]
    [InlineData("visited")]
    [InlineData("monitored")]
    [InlineData("banged")]
    [InlineData("stopped")]
    [InlineData("said")]
    public void A_spelling_that_leaves_it_open_says_nothing(string word) => VerbForms.BaseOf(word).ShouldBeNull();
}
