using Whence.Text;
using Whence.Tracing;

namespace Whence.Tests.Tracing;

/// <summary>Where a report shows that its outlet saw a thing itself.</summary>
public class OwnSightTests
{
    [Theory]
    [InlineData("The bill, which The Quill has in its hands, names the miller.", true)]
    [InlineData("A bill that this newspaper holds names the miller.", true)]
    [InlineData("The letter was shared with The Quill.", true)]
    [InlineData("Pictures reviewed by The Quill show the wall.", true)]
    [InlineData("The clerk showed us the ledger.", true)]
    [InlineData("We looked at all 212 pages of the register.", true)]
    [InlineData("The boats lay idle for a week, our own count of the register shows.", true)]
    [InlineData("The Quill has not seen such a letter.", false)]
    [InlineData("According to information obtained by The Quill the team stayed at a hotel.", false)]
    [InlineData("\"We looked at all the pages,\" the clerk said.", false)]
    [InlineData("The Harl Bote has seen the letter.", false)]
    [InlineData("The Quill has three storeys and a tower.", false)]
    public void Sight_is_shown_by_what_the_outlet_says_of_itself(string text, bool shown) =>
        (OwnSight.Find(text, new TextSpan(0, text.Length), "The Quill", relays: false) is not null).ShouldBe(shown);

    [Fact]
    public void In_a_report_that_follows_another_the_newspaper_is_that_one() =>
        OwnSight.Find("The letter was seen by the newspaper.", new TextSpan(0, 37), "The Quill", relays: true).ShouldBeNull();
}
