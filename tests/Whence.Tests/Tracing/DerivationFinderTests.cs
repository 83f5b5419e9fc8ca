using Whence.Tracing;

namespace Whence.Tests.Tracing;

/// <summary>Steps from report to report, each in an invented story of its own.</summary>
public class DerivationFinderTests
{
    private const string NoWeights = "the weights of tagger or parser are not part of this build";

    private static readonly Whence.Text.Document Guild = InventedPile.Report("g1", "Harl Port Authority", "2031-04-07T09:00:00Z", "Statement on the ferry",
        "The Harl Port Authority rejects the reports of Monday.\n\nNo pilot was asleep on the night of the collision.\n\n\"Our people were awake and at the wheel all night,\" said chairman Odo Brandt.",
        "https://harlport.example/statements/ferry");

    [Fact]
    public void A_report_with_the_words_of_a_statement_quotes_it_whoever_is_named()
    {
        Assert.SkipUnless(InventedPile.CanRead, NoWeights);
        Derivation? step = Step("g1", "r1", Guild, InventedPile.Report("r1", "Harl Courier", "2031-04-07T18:00:00Z", "Pilots deny sleeping",
            "The pilots deny it all. \"Our people were awake and at the wheel all night,\" it was said in the town on Monday."));
        step.ShouldNotBeNull().Type.ShouldBe(DerivationType.Quoted);
    }

    [Theory]
    [InlineData("1 / 3Photo: The Tarn Courier", false)]
    [InlineData("The photo, The Tarn Courier reported, shows that the Brackwater dam leaks.", true)]
    [InlineData("The leak began in April, according to The Tarn Courier.", true)]
    public void The_credit_of_a_picture_is_none_of_the_report(string line, bool relayed)
    {
        Assert.SkipUnless(InventedPile.CanRead, NoWeights);
        Derivation? step = Step("a1", "p1", InventedPile.Dam[0], InventedPile.Report("p1", "Lindal Post", "2031-06-04T06:00:00Z", "Dam", "The Brackwater dam stands above the town of Lindal.\n\n" + line));
        (step is not null).ShouldBe(relayed);
    }

    [Fact]
    public void What_the_body_told_the_outlet_itself_or_grants_later_is_not_from_its_statement()
    {
        Assert.SkipUnless(InventedPile.CanRead, NoWeights);
        Step("g1", "r1", Guild, InventedPile.Report("r1", "Harl Courier", "2031-04-17T18:00:00Z", "Pilot slept",
            "Ferries were late. The Harl Port Authority conceded on Thursday that one of its pilots had slept when the ships met.\n\nThe Harl Port Authority told us that it had known since Tuesday that no pilot was awake.")).ShouldBeNull();
    }

    [Fact]
    public void A_whole_report_in_other_words_with_its_names_and_numbers_in_order_is_a_translation()
    {
        Assert.SkipUnless(InventedPile.CanRead, NoWeights);
        Derivation? step = Step("t1", "t2",
            InventedPile.Report("t1", "Harl Courier", "2031-05-02T06:00:00Z", "Bridge closed",
                "The mayor of Harl, Sunna Berg, closed the Kestrel bridge on Friday after 14 bolts fell into the river Teal.\n\nEngineer Pavel Moss counted 212 rusty bolts in April, and the firm Orlin & Sons offered to replace them for 38,000 crowns.\n\nAbout 5,400 cars cross from Velm to Harl each day."),
            InventedPile.Report("t2", "Il Ponte", "2031-05-03T06:00:00Z", "The bridge that loses pieces",
                "It was shut by the lady mayor of Harl, Sunna Berg, the passage of the Kestrel: of the screws 14 have gone down in the Teal.\n\nThe technician Pavel Moss had found in April rust upon 212 of them, the house Orlin wanted to give new ones against 38,000 crowns.\n\nOf wagons 5,400 go in the day from Velm to Harl."));
        step.ShouldNotBeNull().Type.ShouldBe(DerivationType.Translated);
    }

    [Fact]
    public void Who_says_that_the_other_reported_it_relays_it()
    {
        Assert.SkipUnless(InventedPile.CanRead, NoWeights);
        Step("a1", "a2", [.. InventedPile.Dam]).ShouldNotBeNull().Type.ShouldBe(DerivationType.Relayed);
    }

    [Fact]
    public void An_outlet_without_a_name_is_the_one_whose_report_has_the_person()
    {
        Assert.SkipUnless(InventedPile.CanRead, NoWeights);
        Derivation? step = Step("u1", "u2",
            InventedPile.Report("u1", "Harl Courier", "2031-05-02T06:00:00Z", "Baker saw the bolts fall", "The baker Runa Tveit saw the bolts of the bridge fall into the river. \"They rang like bells,\" she told the Courier."),
            InventedPile.Report("u2", "The Daily Gong", "2031-05-03T06:00:00Z", "BOLT FROM THE BLUE", "The bridge is falling to bits! Brave mum Runa Tveit told a local rag how the bolts fell into the river."));
        (step.ShouldNotBeNull().Type, step.Stated).ShouldBe((DerivationType.Relayed, false));
    }

    [Fact]
    public void A_text_of_no_outlet_is_known_by_who_signs_it()
    {
        Assert.SkipUnless(InventedPile.CanRead, NoWeights);
        Derivation? step = Step("s1", "s2",
            InventedPile.Report("s1", "", "2031-05-01T06:00:00Z", "My bolts", "I count the bolts of the bridge each Sunday. Two more are gone.\n\nOle Vind"),
            InventedPile.Report("s2", "Harl Courier", "2031-05-02T06:00:00Z", "Bolts gone", "Two bolts of the bridge are gone, the retired smith Ole Vind wrote on his page."));
        (step.ShouldNotBeNull().Type, step.Stated).ShouldBe((DerivationType.Quoted, true));
    }

    [Fact]
    public void Of_several_reports_of_an_outlet_the_one_is_meant_whose_names_and_numbers_are_told()
    {
        Assert.SkipUnless(InventedPile.CanRead, NoWeights);
        TraceResult trace = InventedPile.TraceAsOne([
            InventedPile.Report("n1", "Harl Courier", "2031-05-02T06:00:00Z", "Bridge closed", "The Kestrel bridge was closed after 14 bolts fell into the river, the mayor Sunna Berg said."),
            InventedPile.Report("n2", "Harl Courier", "2031-05-09T06:00:00Z", "Bridge opens", "The Kestrel bridge is open again. The engineer Pavel Moss had 212 bolts replaced."),
            InventedPile.Report("n3", "Il Ponte", "2031-05-10T06:00:00Z", "The bridge lives", "Again open is the bridge, with 212 screws new by the care of Pavel Moss, writes the Courier."),
        ]);
        trace.Derivations.ShouldContain(step => step.From == "n2" && step.To == "n3");
        trace.Derivations.ShouldNotContain(step => step.From == "n1" && step.To == "n3");
    }

    private static Derivation? Step(string from, string to, params Whence.Text.Document[] pile) =>
        InventedPile.TraceAsOne(pile).Derivations.FirstOrDefault(step => step.From == from && step.To == to);
}
