using Whence.Tracing;

namespace Whence.Tests.Tracing;

public class OutletNameTests
{
    [Theory]
    [InlineData("The Valley Courier", "the Courier", true)]
    [InlineData("The Valley Courier", "Valley Courier", true)]
    [InlineData("Harbour Lights", "The blog Harbour Lights", true)]
    [InlineData("Hallerland Press Agency", "HPA", true)]
    [InlineData("Ministry of Health of Tolmere", "the health ministry", true)]
    [InlineData("The Valley Courier", "the valley", false)]
    [InlineData("The Valley Courier", "The Harbour Courier Group", false)]
    public void A_written_name_means_an_outlet_or_does_not(string outlet, string written, bool meant) => new OutletName(outlet).IsMeantBy(written).ShouldBe(meant);

    [Theory]
    [InlineData("He told the Compass on Monday.", 12)]
    [InlineData("He bought a compass on Monday.", -1)]
    [InlineData("As Financial Compass reports, all is well.", 3)]
    public void A_name_is_found_in_running_text(string text, int at) => new OutletName("Financial Compass").FindIn(text, 0, out _).ShouldBe(at);
}
