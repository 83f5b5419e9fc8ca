using Whence.Tracing;

namespace Whence.Tests.Tracing;

public class DatedStatementTests
{
    [Theory]
    [InlineData("“Our statement of 17 March was wrong,” she said.", true)]
    [InlineData("The port withdrew its notice of March 17.", true)]
    [InlineData("The port withdrew its notice of Mar. 17, a day late.", true)]
    [InlineData("The port withdrew its notice of March 18.", false)]
    [InlineData("On the evening of 17 March it rained.", false)]
    public void A_statement_is_named_by_its_day(string text, bool found) => DatedStatement.Find(text, new(2031, 3, 17)).HasValue.ShouldBe(found);
}
