using Whence.Text;
using Whence.Tracing;

namespace Whence.Tests.Tracing;

public class SharedQuotationTests
{
    private const string Statement = "No order has been given concerning this ship. \"Nobody will go hungry here,\" said the harbour master.";

    [Theory]
    [InlineData("\"No order has been given concerning this ship,\" the port said.", "No order has been given concerning this ship")]
    [InlineData("“Nobody will go hungry here”, said the master.", "Nobody will go hungry here")]
    [InlineData("The port spoke of \"this ship\".", null)]
    [InlineData("No order has been given concerning this ship.", null)]
    public void Words_in_quotation_marks_are_found_in_the_other_text(string report, string? words) =>
        (SharedQuotation.Find(report, Statement) is { } found ? found.Quotation.Of(report) : null).ShouldBe(words);

    [Fact]
    public void Words_that_are_quoted_in_the_other_text_too_are_told_from_its_own()
    {
        SharedQuotation.IsQuoted(Statement, Statement.IndexOf("No order", StringComparison.Ordinal)).ShouldBeFalse();
        SharedQuotation.IsQuoted(Statement, Statement.IndexOf("Nobody", StringComparison.Ordinal)).ShouldBeTrue();
    }
}
