using Whence.Quantities;

namespace Whence.Tests.Quantities;

public sealed class FigureComparisonTests
{
    private static Quantity Figure(string text) => Figures.Read(text).ShouldHaveSingleItem();

    [Theory]
    [InlineData("4.2 million people", "4,151,900 people", Agreement.Agrees)]
    [InlineData("4.2 million people", "4,149,000 people", Agreement.Contradicts)]
    [InlineData("800 square kilometres", "308.9 square miles", Agreement.Agrees)]
    [InlineData("800 square kilometres", "400 square miles", Agreement.Contradicts)]
    [InlineData("about 800 soldiers", "826 soldiers", Agreement.Agrees)]
    [InlineData("about 800 soldiers", "950 soldiers", Agreement.Contradicts)]
    [InlineData("at least 12 people", "14 people", Agreement.Agrees)]
    [InlineData("at least 12 people", "11 people", Agreement.Contradicts)]
    [InlineData("up to 400 people", "300 people", Agreement.Agrees)]
    [InlineData("400-500 soldiers", "450 soldiers", Agreement.Agrees)]
    [InlineData("400-500 soldiers", "600 soldiers", Agreement.Contradicts)]
    [InlineData("dozens of people", "40 people", Agreement.Agrees)]
    [InlineData("dozens of people", "4,000 people", Agreement.Contradicts)]
    [InlineData("20 °C", "68 °F", Agreement.Agrees)]
    [InlineData("$5 million", "€5 million", Agreement.Incomparable)]
    [InlineData("5 km", "5 kg", Agreement.Incomparable)]
    [InlineData("two hours", "120 minutes", Agreement.Agrees)]
    public void Two_figures_are_compared_within_how_finely_they_are_stated(string first, string second, Agreement agreement)
    {
        FigureComparison.Compare(Figure(first), Figure(second)).ShouldBe(agreement);
        FigureComparison.Compare(Figure(second), Figure(first)).ShouldBe(agreement);
    }

    [Theory]
    [InlineData("1,376 square kilometres", "40 percent", "about 800 square kilometres", Agreement.Agrees)]
    [InlineData("1,376 square kilometres", "40 percent", "about 600 square kilometres", Agreement.Contradicts)]
    [InlineData("1,400 square kilometres", "two-thirds", "500 square kilometres", Agreement.Agrees)]
    [InlineData("1,400 square kilometres", "two-thirds", "800 square kilometres", Agreement.Contradicts)]
    [InlineData("31 km", "more than 60 percent", "12 km", Agreement.Agrees)]
    [InlineData("31 km", "60 percent", "18.6 km", Agreement.Contradicts)]
    [InlineData("31 km", "12 km", "19 km", Agreement.Incomparable)]
    public void A_whole_a_share_lost_and_what_is_left_are_held_against_each_other(string whole, string lost, string left, Agreement agreement) =>
        FigureComparison.CompareRest(Figure(whole), Figure(lost), Figure(left)).ShouldBe(agreement);

    [Theory]
    [InlineData("2.3 billion dollars", "3.3 billion dollars", "43 percent", Agreement.Agrees)]
    [InlineData("2.3 billion dollars", "3.3 billion dollars", "about 40 percent", Agreement.Agrees)]
    [InlineData("2.3 billion dollars", "3.3 billion dollars", "60 percent", Agreement.Contradicts)]
    [InlineData("11 children", "14 children", "three children", Agreement.Agrees)]
    public void A_change_is_held_against_what_it_leads_from_and_to(string before, string after, string change, Agreement agreement) =>
        FigureComparison.CompareChange(Figure(before), Figure(after), Figure(change)).ShouldBe(agreement);

    [Fact]
    public void A_part_is_held_against_the_whole_and_the_share() =>
        FigureComparison.ComparePart(Figure("1,500 houses"), Figure("two-thirds"), Figure("about 1,000 houses")).ShouldBe(Agreement.Agrees);

    [Fact]
    public void A_conversion_goes_there_and_back()
    {
        UnitConversion.TryConvert(new(1376, 1, default), "square kilometre", "square mile", out StatedNumber miles).ShouldBeTrue();
        Math.Round(miles.Value).ShouldBe(531);
        UnitConversion.TryConvert(miles, "square mile", "square kilometre", out StatedNumber back).ShouldBeTrue();
        Math.Round(back.Value).ShouldBe(1376);
        UnitConversion.TryConvert(back, "square kilometre", "kilogram", out _).ShouldBeFalse();
    }
}
