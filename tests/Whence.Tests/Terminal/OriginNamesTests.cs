using Whence.Pages;
using Whence.Text;
using Whence.Tracing;

namespace Whence.Tests.Terminal;

public sealed class OriginNamesTests
{
    [Theory]
    [InlineData("a itself", null, "the report itself")]
    [InlineData("a", null, "bridge.html")]
    [InlineData("a miller, by a", null, "a miller, by bridge.html")]
    [InlineData("a itself", "Coast Radio", "a itself")]
    public void A_report_without_an_outlet_is_called_by_what_a_reader_knows(string name, string? outlet, string expected)
    {
        Document document = new() { Id = "a", Text = "", Outlet = outlet };
        Origin origin = new() { Name = name, Documents = ["a"], State = OriginState.Unresolved, Why = "no source is shown", Evidence = [] };
        OriginNames.Of(origin, _ => document, _ => "bridge.html").ShouldBe(expected);
    }
}
