using Whence.Language;

namespace Whence.Tests.Language;

/// <summary>Which words WordNet relates.</summary>
public class WordRelationsTests
{
    [Theory]
    [InlineData("resign", "resignation", true)]
    [InlineData("kill", "die", true)]
    [InlineData("ferry", "boat", true)]
    [InlineData("exercise", "drill", true)]
    [InlineData("car", "school", false)]
    [InlineData("boat", "qzxv", false)]
    public void Words_are_related_by_what_they_mean(string first, string second, bool related)
    {
        Assert.SkipUnless(WordRelations.Shipped.Has(WordVectors.KeyOf("boat")), "the relations of WordNet are not part of this build");
        byte[] table = new byte[4];
        WordRelations.Shipped.Fill([WordVectors.KeyOf(first), WordVectors.KeyOf(second)], table);
        table[1].ShouldBe(table[2]);
        (table[1] >= 255 * WordRelations.MinNearness - 1).ShouldBe(related);
        table[0].ShouldBe((byte)0);
    }

    [Fact]
    public void A_word_that_is_not_known_is_said_to_be_so() => WordRelations.Shipped.Has(WordVectors.KeyOf("qzxv")).ShouldBeFalse();
}
