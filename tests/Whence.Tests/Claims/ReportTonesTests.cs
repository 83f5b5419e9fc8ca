using Whence.Claims;
using Whence.Text;
using Whence.Tracing;

namespace Whence.Tests.Claims;

public class ReportTonesTests
{
    [Fact]
    public void A_report_of_a_hoax_debunks_and_another_does_not()
    {
        ReportTones tones = new([Read("The dam still stands", "The dam was painted on Monday."), Read("The leak is a hoax", "The story is fake, a satire, a fabricated tale; a false report, a bogus picture, a hoax."), Read(null, "")]);
        tones.TitleDebunks(0).ShouldBeFalse();
        tones.Debunks(0).ShouldBe(0);
        tones.TitleDebunks(1).ShouldBeTrue();
        tones.Debunks(1).ShouldBe(1);
        tones.TitleDebunks(2).ShouldBeFalse();
        tones.Debunks(2).ShouldBe(0);
    }

    [Theory]
    [InlineData("A fake, then a hoax.", 2)]
    [InlineData("No word of it", 0)]
    [InlineData("", 0)]
    public void Words_are_counted_whole(string text, int count) => StanceWords.Count(text, StanceWords.Debunk).ShouldBe(count);

    private static Reading Read(string? title, string text) => new(Document.AsText("a", text, null) with { Title = title });
}
