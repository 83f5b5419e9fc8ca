using Whence.Tracing;

namespace Whence.Tests.Tracing;

public class StatementWordsTests
{
    [Theory]
    [InlineData("Harl Organ Days", "The Festival rejects what is said of its jury.", 1)]
    [InlineData("Harl Organ Days", "Harl rejects what is said of its jury.", 2)]
    [InlineData("Harl Organ Days", "A festival rejects what is said of its jury.", 0)]
    public void What_a_body_calls_itself_speaks_for_a_statement(string body, string text, int score) => StatementWords.Score(text, new OutletName(body)).ShouldBe(score);
}
