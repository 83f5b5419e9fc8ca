using Whence.Claims;
using Whence.Text;
using Whence.Tracing;

namespace Whence.Tests.Tracing;

public class WrittenSourceTests
{
    [Theory]
    [InlineData("a foreman of the yard", "Ivar Holm, 58,", "a foreman of the yard (Ivar Holm)")]
    [InlineData("the man who inspected it", "Mads Juhl, a consulting engineer,", "the man who inspected it (Mads Juhl)")]
    [InlineData("a trader from Upper Harl", "Ivar Holm", "a trader from Upper Harl (Ivar Holm)")]
    [InlineData("the actor Odo Brandt", "Ivar Holm", "the actor Odo Brandt")]
    [InlineData("the planning officer", "Ann Holm", "the planning officer (Ann Holm)")]
    [InlineData("foreman Holm", "Ivar Holm", null)]
    [InlineData("he", "Ivar Holm", null)]
    [InlineData("the Harl Courier", "A passenger", null)]
    [InlineData("the club", "Vasmere", null)]
    public void Who_is_described_here_and_named_elsewhere_is_shown_as_both(string written, string source, string? shown) =>
        WrittenSource.Of(written + " said", new Voice { Source = source, Span = new TextSpan(0, written.Length), FoundBy = "test" }).ShouldBe(shown);

    [Fact]
    public void The_name_that_follows_a_lead_stands_behind_its_description()
    {
        Assert.SkipUnless(InventedPile.CanRead, "the weights of tagger or parser are not part of this build");
        Document report = InventedPile.Report("w1", "Harl Courier", "2031-06-02T05:00:00Z", "Bridge", "The town council was warned in October that the Mill Bridge could fall, says the man who inspected it.\n\n“I wrote that it must be closed,” Mads Juhl, a consulting engineer, told the Courier.");
        InventedPile.TraceAsOne([report]).Claims.SelectMany(claim => claim.Appearances).ShouldContain(place => place.Source == "the man who inspected it (Mads Juhl)" && place.Chain[0].Name == place.Source);
    }
}
