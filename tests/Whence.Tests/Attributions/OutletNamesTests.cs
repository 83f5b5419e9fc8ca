using Whence.Attributions.Chains;

namespace Whence.Tests.Attributions;

public class OutletNamesTests
{
    [Theory]
    [InlineData("The Harl Messenger", true)]
    [InlineData("Reuters", true)]
    [InlineData("Hallerland Press Agency", true)]
    [InlineData("Radio Norrick", true)]
    [InlineData("Tessa Orlin", false)]
    [InlineData("Ministry of Defence", false)]
    public void Knows_the_look_of_an_outlet(string name, bool expected) => OutletNames.LooksLikeOne(name).ShouldBe(expected);

    [Theory]
    [InlineData("The Harl Messenger", "the Messenger", true)]
    [InlineData("Hallerland Press Agency", "HPA", true)]
    [InlineData("The Harl Messenger", "The Arlay Courier", false)]
    [InlineData("", "BBC", false)]
    [InlineData("NSW", "Norsund Wire", true)]
    [InlineData("NSW", "Norsund Post", false)]
    [InlineData("Norsnews", "Norsund News Agency", true)]
    [InlineData("Norsnews", "Northern Wire Agency", false)]
    public void Knows_two_names_of_one_outlet(string a, string b, bool expected) => OutletNames.AreSame(a, b).ShouldBe(expected);

    [Theory]
    [InlineData("TP", "Transpress", true)]
    [InlineData("NB", "Norrbladet", true)]
    [InlineData("TP", "The Post", false)]
    [InlineData("AP", "Avel Valley Post", false)]
    [InlineData("AP", "Avelposten", false)]
    [InlineData("IANS", "Inlandsanzeiger News", false)]
    [InlineData("Tp", "Transpress", false)]
    [InlineData("VP", "Transvale Press", false)]
    public void Two_capitals_sign_for_the_halves_of_a_name_of_one_word(string sign, string name, bool expected) => OutletNames.IsSign(sign, name).ShouldBe(expected);
}
