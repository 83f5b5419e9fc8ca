using Whence.Tracing;

namespace Whence.Tests.Tracing;

/// <summary>A sentence of the outlet's own that says who saw or heard what it tells.</summary>
public sealed class WitnessTests
{
    [Theory]
    [InlineData("Families wept after tired rescuers heard tapping from below", "tired rescuers")]
    [InlineData("Two fishermen have seen a slick of oil", "Two fishermen")]
    [InlineData("A patrol plane spotted the raft", "A patrol plane")]
    public void The_witness_is_named_by_the_words_before_the_verb(string sentence, string witness) => Witness.In(sentence).ShouldBe(witness);

    [Theory]
    [InlineData("The raft was seen by nobody")]
    [InlineData("They heard nothing")]
    [InlineData("The gates were opened late")]
    [InlineData("seen")]
    [InlineData("")]
    public void Without_a_subject_that_perceives_there_is_none(string sentence) => Witness.In(sentence).ShouldBeNull();
}
