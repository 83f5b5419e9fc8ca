using Shouldly;
using Whence.Extraction.Metadata;
using Xunit;

namespace Whence.Tests.Extraction;

public sealed class MetadataTests
{
    [Theory]
    [InlineData("2031-05-06T08:30:00Z", "2031-05-06T08:30:00Z")]
    [InlineData("2031-05-06T08:30:00.123+0200", "2031-05-06T08:30:00+02:00")]
    [InlineData("2031-05-06", "2031-05-06")]
    [InlineData("Tue, 06 May 2031 08:30:00 GMT", "2031-05-06T08:30:00Z")]
    [InlineData("May 6, 2031 at 4:10 pm ET", "2031-05-06T16:10:00")]
    [InlineData("6th of May, 2031", "2031-05-06")]
    [InlineData("6 Sept. 2031, 12:05 a.m.", "2031-09-06T00:05:00")]
    [InlineData("05/06/2031 20:41:43", "2031-05-06T20:41:43")]
    [InlineData("16/05/2031", "2031-05-16")]
    [InlineData("06.05.2031 08:55", "2031-05-06T08:55:00")]
    [InlineData("2031-05-06 08:57:25 -0500", "2031-05-06T08:57:25-05:00")]
    [InlineData("Published: Feb. 30, 2031", null)]
    [InlineData("maybe 6 2031", null)]
    [InlineData("version 12.4.1", null)]
    public void Dates_are_read_as_pages_write_them(string text, string? expected) => DateText.Parse(text)?.ToString().ShouldBe(expected);

    [Theory]
    [InlineData("Lisbet Orre", "Lisbet Orre")]
    [InlineData("By Lisbet Orre, Ostrel", "Lisbet Orre")]
    [InlineData("Lisbet Orre and Reto Salm", "Lisbet Orre;Reto Salm")]
    [InlineData("Lisbet Orre, Reto Salm & Nika Obrist", "Lisbet Orre;Reto Salm;Nika Obrist")]
    [InlineData("Lisbet Orre | Capital Herald", "Lisbet Orre")]
    [InlineData("Lisbet Orre, chief correspondent", "Lisbet Orre")]
    [InlineData("Lisbet Orre | lorre@herald.example", "Lisbet Orre")]
    [InlineData("Niall O&#039;Orre", "Niall O'Orre")]
    [InlineData("https://herald.example/staff/orre", "")]
    [InlineData("Lisbet Orre PhD (Image: Herald)", "Lisbet Orre PhD")]
    public void Names_of_authors_are_cleaned(string text, string expected) => string.Join(';', AuthorNames.Split(text)).ShouldBe(expected);

    [Theory]
    [InlineData("By Lisbet Orre | February 3, 2031", "Lisbet Orre")]
    [InlineData("By Jessica OrreDec. 21, 2031 11:00 pm EST", "Jessica Orre")]
    [InlineData("Written by Ike Salm | Published on December 21, 2031", "Ike Salm")]
    [InlineData("By Lisbet Orre and Reto Salm on December 21, 2031 at 3:53PM PST", "Lisbet Orre;Reto Salm")]
    [InlineData("By Edward OrreCity Columnist", "Edward Orre")]
    public void Bylines_end_where_the_date_or_the_role_begins(string line, string expected) => string.Join(';', AuthorNames.OfByline(line)).ShouldBe(expected);

    [Theory]
    [InlineData("Dam holds, authority says | Capital Herald", "Capital Herald", "Dam holds, authority says")]
    [InlineData("Capital Herald - Dam holds, authority says", "Capital Herald", "Dam holds, authority says")]
    [InlineData("Dam holds through the night, water authority says - News - Capital Herald", null, "Dam holds through the night, water authority says")]
    [InlineData("Dam holds - and the town waits for the water to come down again", null, "Dam holds - and the town waits for the water to come down again")]
    public void A_title_loses_the_name_of_its_outlet(string title, string? outlet, string expected) => TitleChooser.WithoutOutlet(title, outlet).ShouldBe(expected);

    [Fact]
    public void Linked_data_with_raw_breaks_trailing_commas_and_a_cut_end_is_read_as_far_as_it_goes()
    {
        LinkedValue? value = LinkedReader.Read("<!-- { \"headline\": \"Dam\nholds\", \"author\": [{\"name\": \"Lisbet \\u00d6rre\"},], \"datePublished\": \"2031-05-06\", \"articleBody\": \"cut he");
        value.ShouldNotBeNull();
        value["headline"]!.Text.ShouldBe("Dam\nholds");
        value["author"]!.Name.ShouldBe("Lisbet Örre");
        value["DATEPUBLISHED"]!.Text.ShouldBe("2031-05-06");
    }

    [Fact]
    public void Linked_data_nested_without_end_is_cut() => LinkedReader.Read(string.Concat(Enumerable.Repeat("{\"a\":[", 200_000))).ShouldNotBeNull();
}
