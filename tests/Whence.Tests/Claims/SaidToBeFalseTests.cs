using Whence.Claims;
using Whence.Text;
using Whence.Tracing;

namespace Whence.Tests.Claims;

public class SaidToBeFalseTests
{
    // What stands between the bars is the proposition.
    [Theory]
    [InlineData("|The story is a hoax|", true)]
    [InlineData("|The report that the dam leaks is completely false|", true)]
    [InlineData("Rumours that the |dam leaks are not true|", true)]
    [InlineData("The letter about the dam was shared widely, but |it turned out to be fake|.", true)]
    [InlineData("|It is simply not true that the dam leaks|", true)]
    [InlineData("|It’s false that the dam leaks|", true)]
    [InlineData("|Contrary to rumours, the dam is dry|", true)]
    [InlineData("|The story is not a hoax|", false)]
    [InlineData("|The story may be a hoax|", false)]
    [InlineData("|Is the story a hoax?|", false)]
    [InlineData("|If the report is false, he will resign|", false)]
    [InlineData("|The report is true|", false)]
    [InlineData("|The story was read by thousands|, and the hair was fake.", false)]
    [InlineData("He read the report. |The door was fake|", false)]
    [InlineData("|It isn't true that the dam leaks|", true)]
    [InlineData("|The rumours weren’t true|", true)]
    [InlineData("|The story has not been debunked|", false)]
    [InlineData("|The report was never proven false|", false)]
    [InlineData("|The claim cannot be proven false|", false)]
    [InlineData("|The story has yet to be debunked|", false)]
    [InlineData("|The report said his passport was fake|", false)]
    [InlineData("|The video is of money that was fake|", false)]
    [InlineData("|But contrary to published reports, the dam is dry|", true)]
    [InlineData("|Contrary to his brother, the warden came at night|", false)]
    [InlineData("|It was a long night|", false)]
    [InlineData("||", false)]
    public void What_is_told_is_said_to_be_false(string marked, bool says)
    {
        int start = marked.IndexOf('|', StringComparison.Ordinal), end = marked.LastIndexOf('|') - 1;
        string text = marked.Replace("|", "", StringComparison.Ordinal);
        Reading reading = new(Document.AsText("a", text, null)) { Propositions = [new() { Span = new(start, end), Sentence = 0, Terms = [] }] };
        SaidToBeFalse.Says(new(0, 0, reading)).ShouldBe(says);
    }
}
