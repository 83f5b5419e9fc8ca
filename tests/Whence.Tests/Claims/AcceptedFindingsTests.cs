using Whence.Claims;

namespace Whence.Tests.Claims;

public class AcceptedFindingsTests
{
    [Theory]
    [InlineData("it accepted the findings of the board", false, true)]
    [InlineData("The club also withdrew its statement", false, false)] // “the club” is told of, and says nothing itself
    [InlineData("accepted that the dam leaks", false, false)]
    [InlineData("the measurements of the office were right", true, true)]
    [InlineData("the measurements of the office were right", false, false)]
    [InlineData("", true, false)]
    public void What_another_has_found_is_no_word_of_who_accepts_it(string text, bool grants, bool holds) => AcceptedFindings.Is(text, grants).ShouldBe(holds);
}
