using Whence.Text;

namespace Whence.Tests.Text;

public sealed class PublicationTimeTests
{
    [Theory]
    [InlineData("2024-11-30", "2024-11-30")]
    [InlineData("2024-11-30T08:55:00+02:00", "2024-11-30T08:55:00+02:00")]
    [InlineData("2024-11-30T08:55:00Z", "2024-11-30T08:55:00Z")]
    [InlineData("2024-11-30T08:55:00+0200", "2024-11-30T08:55:00+02:00")]
    [InlineData("2024-11-30T08:55", "2024-11-30T08:55:00")]
    public void A_time_is_kept_as_finely_as_it_is_stated(string text, string kept) => PublicationTime.Parse(text).ToString().ShouldBe(kept);

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("yesterday")]
    [InlineData("2024-13-30")]
    [InlineData("30/11/2024")]
    public void What_is_not_ISO_is_not_guessed(string? text) => PublicationTime.Parse(text).ShouldBeNull();

    [Fact]
    public void Offsets_count_in_the_order() =>
        (PublicationTime.Parse("2024-11-30T08:00:00+02:00") < PublicationTime.Parse("2024-11-30T07:00:00Z")).ShouldBeTrue();
}
