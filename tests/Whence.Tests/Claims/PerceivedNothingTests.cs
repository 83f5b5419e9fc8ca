using Whence.Claims;

namespace Whence.Tests.Claims;

public class PerceivedNothingTests
{
    [Theory]
    [InlineData("I haven’t seen or heard anything about the soldiers", true)]
    [InlineData("We have not noticed a drop of water", true)]
    [InlineData("I saw nothing", true)]
    [InlineData("I did not hear the siren", true)]
    [InlineData("I haven't seen", true)]
    [InlineData("I don't want to hear about it", false)]
    [InlineData("I have never heard of the man", false)]
    [InlineData("I have never seen anything like this", false)]
    [InlineData("I saw the dam leak", false)]
    [InlineData("I was sitting on my porch and I saw nothing", false)]
    [InlineData("The guards have not seen him", false)]
    [InlineData("I have not", false)]
    [InlineData("", false)]
    public void Who_begins_with_what_he_did_not_perceive_says_so_at_once(string text, bool begins) => PerceivedNothing.BeginsSo(text).ShouldBe(begins);
}
