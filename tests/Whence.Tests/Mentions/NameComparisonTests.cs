using Whence.Mentions;

namespace Whence.Tests.Mentions;

public sealed class NameComparisonTests
{
    [Theory]
    [InlineData("Zelensky", "Zelenskyy", NameMatch.Variant)]
    [InlineData("Zelenskiy", "Zelensky", NameMatch.Variant)]
    [InlineData("Kiev", "Kyiv", NameMatch.Variant)]
    [InlineData("Kurshchyna", "Kursk", NameMatch.Variant)]
    [InlineData("Kharkivshchyna", "Kharkiv", NameMatch.Variant)]
    [InlineData("The Valley Courier", "Valley Courier", NameMatch.Same)]
    [InlineData("São Brandão", "Sao Brandao", NameMatch.Same)]
    [InlineData("HPA", "Hallerland Press Agency", NameMatch.Acronym)]
    [InlineData("Veltia", "Hallerland", NameMatch.None)]
    public void Two_spellings_of_a_name_are_told_from_two_names(string first, string second, NameMatch expected)
    {
        NameComparison.Compare(first, second).ShouldBe(expected);
        NameComparison.Compare(second, first).ShouldBe(expected);
    }

    [Theory]
    [InlineData("Salin", "Ines Salin", true)]
    [InlineData("I. Salin", "Ines Salin", true)]
    [InlineData("Ines", "Ines Salin", false)]
    [InlineData("Marek Salin", "Ines Salin", false)]
    public void A_person_is_known_by_the_surname_and_not_by_the_first_name(string name, string full, bool expected) =>
        NameComparison.AreSame(name, full, EntityType.Person).ShouldBe(expected);

    [Theory]
    [InlineData("Zelensky", "Volodymyr Zelenskyy")]
    [InlineData("Kiev", "Kyiv")]
    public void Spellings_of_one_name_share_their_key(string first, string second) => NameComparison.Key(first).ShouldBe(NameComparison.Key(second));

    [Theory]
    [InlineData("")]
    [InlineData("’’ —")]
    [InlineData("\ud800\udfff\ud800")]
    public void A_name_without_letters_is_like_no_other(string name) => NameComparison.AreSame(name, "Veltia").ShouldBeFalse();
}
