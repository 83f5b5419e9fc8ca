using Whence.Tracing;

namespace Whence.Tests.Tracing;

/// <summary>Persons and bodies, by what all reports of a story say about a name.</summary>
public class StorySourcesTests
{
    private const string NoWeights = "the weights of tagger or parser are not part of this build";

    [Theory]
    [InlineData("Skyvel said the mast stood. The operator Skyvel has 400 masts.", "Skyvel", true)]
    [InlineData("Skyvel said the mast stood. Skyvel, which has 400 masts, gave no reason.", "Skyvel", true)]
    [InlineData("Skyvel said the mast stood. Skyvel's managing director left the hall.", "Skyvel", true)]
    [InlineData("Skyvel said the mast stood. Ms Skyvel, who climbs it, agreed.", "Skyvel", false)]
    [InlineData("Odo Brandt said the mast stood. Odo Brandt, 46, climbs it.", "Odo Brandt", false)]
    [InlineData("Salin said the mast stood. Mr. Salin left.", "Salin", false)]
    [InlineData("Salin said the mast stood. The Salin government fell.", "Salin", null)]
    [InlineData("Odo Brandt said the mast stood.", "Odo Brandt", null)]
    [InlineData("Hotel Semaphore said the mast stood. The porter of the Hotel Semaphore, who left, agreed.", "Hotel Semaphore", true)]
    public void What_stands_about_a_name_tells(string text, string name, bool? body)
    {
        Assert.SkipUnless(InventedPile.CanRead, NoWeights);
        new StorySources([InventedPile.Read(InventedPile.Report("p1", "Coast Radio", "2031-06-02T06:00:00Z", "Mast", text))]).IsBody(name).ShouldBe(body);
    }

    [Fact]
    public void Who_issues_a_statement_is_a_body_in_the_other_reports_too()
    {
        Assert.SkipUnless(InventedPile.CanRead, NoWeights);
        Reading report = InventedPile.Read(InventedPile.Report("p1", "Coast Radio", "2031-06-02T06:00:00Z", "Dam", "Norrkraft said the dam stood."));
        new StorySources([report]).IsBody("Norrkraft").ShouldBeNull();
        new StorySources([report, InventedPile.Read(InventedPile.Dam[2])]).IsBody("Norrkraft").ShouldBe(true);
    }
}
