using Whence.Tracing;

namespace Whence.Tests.Tracing;

public class OutsideNameTests
{
    [Theory]
    [InlineData("ORK News Tuesday", "ORK News")]
    [InlineData("Harl Times' Odo Brandt", "Harl Times")]
    [InlineData("Harl Times’ Odo Brandt", "Harl Times")]
    [InlineData("Harl Times White House", "Harl Times")]
    [InlineData("Fisherman's Gazette", "Fisherman's Gazette")]
    [InlineData("Sund Agency", "Sund Agency")]
    [InlineData("Edda Colm/Reuters", null)]
    [InlineData("Corvik (CNN)", null)]
    [InlineData("Mr. Brandt", null)]
    [InlineData("President Orsk", null)]
    [InlineData("Senate Harbour Committee", null)]
    [InlineData("Harbour Protection Agency", null)]
    [InlineData("TV", null)]
    [InlineData("Agence France-Presse (AFP)", "Agence France-Presse")]
    [InlineData("Radio National", "Radio National")]
    [InlineData("Evening News", "Evening News")]
    [InlineData("H/T Harl Times", "Harl Times")]
    [InlineData("Pixabay", null)]
    public void A_name_is_cut_to_that_of_the_outlet(string written, string? name) => OutsideName.Of(written, new StorySources([])).ShouldBe(name);

    [Theory]
    [InlineData("Times Orsk", "Times")]
    [InlineData("Radio Orsk", "Radio Orsk")]
    [InlineData("Daily Orsk", "Daily Orsk")]
    public void A_person_behind_the_name_of_a_paper_is_no_part_of_it(string written, string name)
    {
        Assert.SkipUnless(InventedPile.CanRead, "the weights of tagger or parser are not part of this build");
        Reading report = InventedPile.Read(InventedPile.Report("a1", "Coast Radio", "2031-06-02T06:00:00Z", "Bridge", "Mr. Orsk opened the bridge on Monday. He was late, said Ms Orsk. Mr. Orsk said that he was sorry."));
        OutsideName.Of(written, new StorySources([report])).ShouldBe(name);
    }
}
