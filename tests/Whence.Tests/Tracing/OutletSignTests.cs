using Whence.Text;
using Whence.Tracing;

namespace Whence.Tests.Tracing;

public class OutletSignTests
{
    [Theory]
    [InlineData("Norrsund Wire", "STAVE, Nov 22 (NSW) - The mayor resigned on Monday.", "NSW")]
    [InlineData("Meridian Press", "QUENBY, May 15 (Meridian) - The mayor resigned.", "Meridian")]
    [InlineData("The Bay Post", "STAVE, Nov 22 (NSW) - The mayor resigned on Monday.", null)]
    [InlineData("Norrsund Wire", "The mayor (59) - a tall man - resigned on Monday.", null)]
    [InlineData("Klokken International", "A captain tells Klokken that the road is closed.", "Klokken")]
    [InlineData("Klokken International", "A captain told Klokken Park that the road is closed.", null)]
    public void What_an_outlet_calls_itself_is_read_from_its_report(string outlet, string text, string? sign) =>
        OutletSign.Of(Document.AsText("d", text) with { Outlet = outlet }).ShouldBe(sign);
}
