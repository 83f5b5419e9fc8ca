using Whence.Claims;
using Whence.Text;
using Whence.Tracing;

namespace Whence.Tests.Tracing;

/// <summary>Sources that are one origin though they go by several names: a body and its officers, its report, whom an outlet names later.</summary>
public class WhoSpeaksForWhomTests
{
    private const string NoWeights = "the weights of tagger or parser are not part of this build";

    [Theory]
    [InlineData("On Monday Union secretary Tor Vang told us so.", "Tor Vang", "dockers union", true)]
    [InlineData("On Monday Union secretary Tor Vang told us so.", "Tor Vang", "Red Union", false)]
    [InlineData("But Foreign Minister Aziz Tarn said so.", "Aziz Tarn", "Foreign Ministry", true)]
    [InlineData("But Foreign Minister Aziz Tarn said so.", "Aziz Tarn", "Ministry of Health", false)]
    [InlineData("Health Minister Ana Falk said so.", "Ana Falk", "Ministry of Health", true)]
    [InlineData("Health Minister Ana Falk said so.", "Ana Falk", "World Health Organization", false)]
    [InlineData("Education Secretary Ana Falk said so.", "Ana Falk", "Department of Education", true)]
    [InlineData("Education Secretary Ana Falk said so.", "Ana Falk", "National Education Union", false)]
    [InlineData("State secretary Ana Falk said so.", "Ana Falk", "State University", false)]
    [InlineData("The mayor of Tarn, Bruno Lask, has no doubt.", "Bruno Lask", "town hall of Tarn", true)]
    [InlineData("The mayor of Sund, Bruno Lask, has no doubt.", "Bruno Lask", "town hall of Tarn", false)]
    [InlineData("Former Mayor Bruno Lask has no doubt.", "Bruno Lask", "municipality", false)]
    [InlineData("Mayor Bruno Lask has no doubt.", "Bruno Lask", "Royal Albert Hall", false)]
    [InlineData("Harbour union secretary Tor Vang told us so.", "Tor Vang", "dockers union", false)]
    [InlineData("Mayor Bruno Lask of Tarn has no doubt.", "Bruno Lask", "town hall of Tarn", true)]
    [InlineData("Mayor Bruno Lask has no doubt.", "Bruno Lask", "town hall", true)]
    [InlineData("The baker Ilka Dorn has no doubt.", "Ilka Dorn", "town hall of Tarn", false)]
    public void An_office_before_a_name_tells_the_body(string text, string name, string body, bool speaks) => OfficeTitle.SpeaksFor(text, name, SourceIdentity.Words(body)).ShouldBe(speaks);

    [Theory]
    [InlineData("Dr Ines Falk of the district hospital told us so.", "Ines Falk", "district hospital", true)]
    [InlineData("Former team doctor Jan Kall told us that he had warned the World Running Union.", "Jan Kall", "World Running Union", false)]
    [InlineData("The head of the district hospital, Ines Falk, told us so.", "Ines Falk", "district hospital", true)]
    [InlineData("As the World Running Union kept silent, Jan Kall told us so.", "Jan Kall", "World Running Union", false)]
    public void What_stands_in_the_title_or_behind_the_name_tells_the_body(string text, string name, string body, bool speaks) => OfficeTitle.IsOf(text, name, SourceIdentity.Words(body)).ShouldBe(speaks);

    [Theory]
    [InlineData("a former driver", "DRIVER", true)]
    [InlineData("three drivers and a cook", "DRIVER", true)]
    [InlineData("the management", "MEN", false)]
    [InlineData("a screwdriver", "DRIVER", false)]
    [InlineData("a screwdriver of a driver", "DRIVER", true)]
    [InlineData("a driver", "", false)]
    public void A_noun_stands_in_a_text_as_a_word(string text, string noun, bool holds) => PersonText.HasWord(text, noun).ShouldBe(holds);

    [Theory]
    [InlineData("After a talk with the driver, Ole Vang said so", "Ole Vang", "DRIVER", false)]
    [InlineData("a former driver, Mattis Orl, told us so", "Mattis Orl", "DRIVER", true)]
    [InlineData("Mattis Orl, a former driver, told us so", "Mattis Orl", "DRIVER", true)]
    [InlineData("the driver Mattis Orl told us so", "Mattis Orl", "DRIVER", true)]
    [InlineData("the mayor, Ole Vang, said after a talk with the driver", "Ole Vang", "DRIVER", false)]
    [InlineData("Ole Vang, who met a driver, told us so", "Ole Vang", "DRIVER", false)]
    public void Somebody_is_called_by_what_stands_right_by_his_name(string text, string name, string noun, bool called) => PersonText.IsCalled(text, text.IndexOf(name, StringComparison.Ordinal), name.Length, noun).ShouldBe(called);

    [Theory]
    [InlineData("Dr Hasso Bell, the director of epidemiology, told reporters so.", "Bell", true)]
    [InlineData("Dr Hasso Bell, the director of the museum, told reporters so.", "Bell", false)]
    [InlineData("Dr Hasso Bell, the director of Norrkraft, told reporters so.", "Bell", false)]
    [InlineData("Dr Hasso Bell, the director of operations at Norrkraft, told reporters so.", "Bell", false)]
    public void An_office_of_what_somebody_does_names_no_other_body(string text, string last, bool holds) => OfficeHolder.Is(text, last).ShouldBe(holds);

    [Fact]
    public void A_doctor_and_the_hospital_that_she_is_said_to_be_of_are_one_origin_across_reports()
    {
        Origin[] origins = Two(
            "At least 63 people in Tarn have fallen ill from the water since Monday, the district hospital said.",
            "At least 63 people in Tarn have fallen ill from the water since Monday, Dr Ines Falk of the district hospital told Lindal Wire.");
        origins.Count(origin => origin.State == OriginState.Confirmed).ShouldBe(1);
        origins.Single(origin => origin.State == OriginState.Confirmed).Documents.Length.ShouldBe(2);
    }

    [Fact]
    public void A_report_that_was_made_public_is_an_origin_and_not_whoever_is_named_first()
    {
        Origin[] origins = Two(
            "The eastern wall of the Brackwater dam has leaked since April, says a former engineer, Edda Colm.",
            "The Water Inspectorate has been at Brackwater for three weeks. Its divers went down on Monday, and the road to the valley stayed shut until noon.\n\nThe Brackwater dam has been leaking at its eastern wall since April, the report says. Farmers in the valley were told to move their cattle.");
        origins.Length.ShouldBe(2);
        origins.Single(origin => origin.Name.Contains("Colm", StringComparison.Ordinal)).Documents.ShouldBe(["b1"]);
        origins.Single(origin => origin.Documents.Contains("b2")).State.ShouldBe(OriginState.Confirmed);
    }

    [Fact]
    public void Whom_an_outlet_first_kept_unnamed_is_the_one_whom_it_names_later()
    {
        Origin[] origins = Two(
            "The eastern wall of the Brackwater dam has leaked since April, a former driver of the works told the Coast Review.",
            "The eastern wall of the Brackwater dam has leaked since April, a former driver, Mattis Orl, told the Coast Review.", "Coast Review");
        origins.ShouldHaveSingleItem().State.ShouldBe(OriginState.Confirmed);
    }

    [Fact]
    public void As_many_as_spoke_to_an_outlet_before_are_the_same()
    {
        Origin[] origins = Two(
            "The eastern wall of the Brackwater dam has leaked since April, two people who work at the dam told the Coast Review.",
            "The eastern wall of the Brackwater dam has leaked since April, two employees told the Coast Review.", "Coast Review");
        origins.Length.ShouldBe(1);
    }

    [Theory]
    [InlineData("two soldiers told the Coast Review", "two nurses told the Coast Review", "Coast Review")]
    [InlineData("the State University said", "the state said", "Lindal Wire")]
    [InlineData("Edda Colm said", "Edda Vang told the Sund Tribune", "Lindal Wire")]
    public void Who_only_shares_a_word_is_another(string first, string second, string outlet)
    {
        const string What = "The eastern wall of the Brackwater dam has leaked since April";
        // Other words about it, so that neither is a copy.
        Two($"{What}, {first}.\n\nFarmers in the valley moved their cattle on Monday. The school at Tarn stayed open, and the bus went as always.\n\nA chapel below the dam was built in 1820.",
            $"Rain fell on the hills for a third week. Trains were late in the morning, and two bridges stayed shut.\n\n{What}, {second}.\n\nThe harvest fair has been put off until June.", outlet).Length.ShouldBe(2);
    }

    // The origins of what two reports, the second by default of another outlet, say.
    private static Origin[] Two(string first, string second, string outlet = "Lindal Wire")
    {
        Assert.SkipUnless(InventedPile.CanRead, NoWeights);
        return [.. InventedPile.TraceAsOne(
        [
            InventedPile.Report("b1", "Coast Review", "2031-06-02T06:00:00Z", "Report", first),
            InventedPile.Report("b2", outlet, "2031-06-05T06:00:00Z", "Report", second),
        ]).Claims.First(claim => claim.Appearances.Select(a => a.Document).Distinct().Count() == 2).Origins.Items];
    }
}
