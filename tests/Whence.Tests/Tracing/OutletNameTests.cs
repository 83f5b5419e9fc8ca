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
    [InlineData("Harbour Times - News", "The Harbour Times", true)]
    [InlineData("Harbour Times | Politics", "the Harbour Times", true)]
    [InlineData("ORK (Web News)", "ORK", true)]
    [InlineData("ORK News", "ORK", true)]
    [InlineData("ORK Harbour", "ORK", false)]
    [InlineData("The Whistle (Corvik)", "The Whistle (Lindal)", false)]
    [InlineData("World News - Harl Courier", "the Harl Courier", true)]
    [InlineData("DAILY NEWS", "DAILY", false)]
    [InlineData("The Times", "The Corvik Times", false)]
    public void A_written_name_means_an_outlet_or_does_not(string outlet, string written, bool meant) => new OutletName(outlet).IsMeantBy(written).ShouldBe(meant);

    [Theory]
    [InlineData("He told the Compass on Monday.", 12)]
    [InlineData("He bought a compass on Monday.", -1)]
    [InlineData("As Financial Compass reports, all is well.", 3)]
    public void A_name_is_found_in_running_text(string text, int at) => new OutletName("Financial Compass").FindIn(text, 0, out _).ShouldBe(at);

    [Theory]
    [InlineData("Rossel Wire", "Nobody has paid yet, reports the agency Rossel.", 40)]
    [InlineData("Rossel Wire", "He went to Rossel by train.", -1)]
    [InlineData("Radio Ossel", "The people of the Ossel valley wait.", -1)]
    [InlineData("Vassmere Mercury", "The coach told the Vassmere goalkeeper so.", -1)]
    [InlineData("Vassmere Mercury", "He told the Mercury so.", 12)]
    [InlineData("Hallow Bay Mercury", "So tells the Mercury of Hallow Bay.", 13)]
    [InlineData("Rope & Tide", "The journal Rope and Tide has it.", 12)]
    [InlineData("Vassmere Times", "He told the Times of Corvik so.", -1)]
    [InlineData("Vassmere Mercury", "It stood in the Mercury of June 3.", 16)]
    [InlineData("Vassmere Mercury", "He works for the Vassmere-based institute.", -1)]
    [InlineData("ORK News", "So it was, ORK reported.", 11)]
    public void A_short_form_counts_where_it_can_mean_nothing_else(string outlet, string text, int at) => new OutletName(outlet).FindIn(text, 0, out _).ShouldBe(at);

    [Theory]
    [InlineData("Rossel Wire", "RW", "The mayor has resigned (RW).", 23)]
    [InlineData("Rossel Wire", "RW", "The mayor has resigned, reports RW.", 32)]
    [InlineData("Unity Kurier", "UK", "He flew to the UK on Monday.", -1)]
    [InlineData("Norrsund Wire", "NSW", "As NSW reports, the mayor has resigned.", 3)]
    public void An_agency_is_known_by_its_sign(string outlet, string sign, string text, int at) => new OutletName(outlet, sign).FindIn(text, 0, out _).ShouldBe(at);

    [Fact]
    public void A_sign_alone_means_its_outlet() => new OutletName("Norrsund Wire", "NSW").IsMeantBy("NSW").ShouldBeTrue();

    [Fact]
    public void The_number_of_a_channel_does_not_stand_for_it()
    {
        OutletName channel = new("Harbour Channel 19");
        channel.FindIn("In the 19 weeks since April the dam has lost a metre of water.", 0, out _).ShouldBe(-1);
        channel.FindIn("Harbour Channel 19 reported it first.", 0, out _).ShouldBe(0);
    }
}
