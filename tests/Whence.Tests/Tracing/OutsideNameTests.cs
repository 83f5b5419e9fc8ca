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
    public void A_name_is_cut_to_that_of_the_outlet(string written, string? name) => OutsideName.Of(written, new StorySources([])).ShouldBe(name);
}
