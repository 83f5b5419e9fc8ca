using Whence.Claims;
using Whence.Extraction;
using Whence.Text;
using Whence.Tracing;

namespace Whence.Tests.Tracing;

/// <summary>When somebody unnamed counts as an origin of his own.</summary>
public class UnnamedSourceTests
{
    private const string NoWeights = "the weights of tagger or parser are not part of this build";

    [Theory]
    [InlineData("A corporal of the harbour guard", OriginState.Confirmed)]
    [InlineData("An insider", OriginState.Unresolved)]
    [InlineData("A former engineer", OriginState.Unresolved)]
    public void Who_is_called_by_something_else_than_the_named_source_is_another(string who, OriginState state)
    {
        Assert.SkipUnless(InventedPile.CanRead, NoWeights);
        Document second = InventedPile.Report("a9", "The Lindal Whistle", "2031-06-03T09:00:00Z", "Dam leaks, says another",
            $"{who}, who asked not to be named, has told The Lindal Whistle that the Brackwater dam has been leaking since April.");
        Claim claim = InventedPile.TraceAsOne([InventedPile.Dam[0], second]).Claims.First(claim => claim.Appearances.Select(a => a.Document).Distinct().Count() == 2);
        claim.Origins.Items.Single(origin => origin.Documents.Contains("a9") && !origin.Documents.Contains("a1")).State.ShouldBe(state);
    }

    [Theory]
    [InlineData("Petra Luning, who runs it, apologised. Luning told reporters so.", "Luning", "Petra Luning")]
    [InlineData("The board told Luning on Monday. Luning said so.", "Luning", "Luning")]
    [InlineData("Then Luning said so.", "Luning", null)]
    [InlineData("Peter Luning, who runs it, apologised. Luning told reporters so.", "Luning", "Peter Luning")]
    [InlineData("They asked what Captain Luning knew. Luning said so.", "Luning", null)]
    [InlineData("To Luning, that is closed. Luning said so.", "Luning", null)]
    [InlineData("Engineers said so. The city asked Engineers Limited.", "Engineers", null)]
    [InlineData("Police said so. The city police said so.", "Police", null)]
    [InlineData("Luning, 52, said so. He met Ida Luning there.", "Luning, 52,", "Ida Luning")]
    public void A_single_name_that_the_mentions_do_not_know_is_a_name(string text, string source, string? name) => LoneName.Of(text, source).ShouldBe(name);

    [Fact]
    public void A_paper_that_an_outlet_elsewhere_quotes_may_be_nobody_who_spoke()
    {
        Assert.SkipUnless(InventedPile.CanRead, NoWeights);
        Document second = InventedPile.Report("a9", "The Lindal Whistle", "2031-06-03T09:00:00Z", "Dam leaks, says log", "The trade journal Penstick wrote on Monday, quoting a service log from May, that the Brackwater dam has been leaking since April.");
        Claim claim = InventedPile.TraceAsOne([InventedPile.Dam[0], second]).Claims.First(claim => claim.Appearances.Select(a => a.Document).Distinct().Count() == 2);
        Origin own = claim.Origins.Items.Single(origin => origin.Documents.Contains("a9") && !origin.Documents.Contains("a1"));
        own.State.ShouldBe(OriginState.Confirmed);
        own.Name.ShouldBe("a service log, by Penstick");
    }

    [Fact]
    public void What_a_body_says_in_its_statement_of_its_papers_is_its_own_word()
    {
        Assert.SkipUnless(InventedPile.CanRead, NoWeights);
        Document statement = InventedPile.Report("a9", "Norrkraft", "2031-06-03T09:00:00Z", "Statement on the Brackwater dam", "Norrkraft regrets the concern of its neighbours.\n\nThe data recorder shows that the Brackwater dam has been leaking since April. We have informed the authorities.", "https://norrkraft.example/press/brackwater-2");
        Claim claim = InventedPile.TraceAsOne([InventedPile.Dam[0], statement]).Claims.First(claim => claim.Appearances.Select(a => a.Document).Distinct().Count() == 2);
        claim.Appearances.Single(appearance => appearance.Document == "a9").Source.ShouldBe("Norrkraft");
        claim.Origins.Items.ShouldContain(origin => origin.Name == "Norrkraft" && origin.State == OriginState.Confirmed);
    }

    [Fact]
    public void The_author_of_a_column_is_no_source_of_it()
    {
        Assert.SkipUnless(InventedPile.CanRead, NoWeights);
        Document column = InventedPile.Report("a9", "The Lindal Whistle", "2031-06-03T09:00:00Z", "The dam and I", "I believe that the Brackwater dam has been leaking since April and that the company knew it. I have walked along the dam every spring.\n\nThe company says nothing.");
        Claim claim = InventedPile.TraceAsOne([InventedPile.Dam[0], column]).Claims.First(claim => claim.Appearances.Select(a => a.Document).Distinct().Count() == 2);
        Origin own = claim.Origins.Items.Single(origin => origin.Documents.Contains("a9") && !origin.Documents.Contains("a1"));
        own.State.ShouldBe(OriginState.Unresolved);
        own.Name.ShouldNotStartWith("I,");
    }

    [Theory]
    [InlineData("a mole at Lindal Works", "Lindal Works", true)]
    [InlineData("three brokers in Corvik", "Corvik", true)]
    [InlineData("a spokesman for Norrkraft", "Norrkraft", false)]
    [InlineData("a resident, plumber Jonas Fell", "Jonas Fell", false)]
    public void A_name_behind_a_preposition_says_only_where_somebody_belongs(string source, string name, bool behind) =>
        SourcePhrase.IsBehindHead(source, name).ShouldBe(behind);

    [Theory]
    [InlineData("A former kitchen worker told us so. By seven they slept, the kitchen worker said.", "worker", true)]
    [InlineData("The waiter, 24, has a picture. It was taken by a waiter, who sold it.", "waiter", true)]
    [InlineData("Three brokers in Corvik say so. The brokers know the port.", "broker", true)]
    [InlineData("The rescuers heard knocking.", "rescuer", false)]
    [InlineData("Three witnesses told us so. The witnesses saw it.", "witnesse", true)]
    [InlineData("Two policemen told us so. The policemen saw it.", "policemen", true)]
    [InlineData("A letter reached us. The letter says so.", "letter", false)]
    [InlineData("A boat, the rescuers said, was lost.", "rescuer", false)]
    public void Whom_the_report_brings_in_itself_it_has_spoken_to(string text, string noun, bool introduced) => IntroducedSource.IsBroughtIn(text, noun).ShouldBe(introduced);

    [Theory]
    [InlineData("The flight was ordered by us, chief executive Berit Sax told reporters.", "Sax", true)]
    [InlineData("Trade Minister Balin Orsk said so.", "Orsk", true)]
    [InlineData("Ladina Spesch, the prefect, offered her resignation.", "Spesch", true)]
    [InlineData("Pal Engst, head of the Controllers' Association, said so.", "Engst", false)]
    [InlineData("Berit Sax, CEO, said so.", "Sax", true)]
    [InlineData("But chief executive Berit Sax said so.", "Sax", true)]
    [InlineData("No boats at the hospital\n\nChief executive Berit Sax said so.", "Sax", true)]
    [InlineData("It is so (Berit Sax, the prefect).", "Sax", true)]
    [InlineData("Norrkraft director Berit Sax said so.", "Sax", false)]
    [InlineData("Former chief executive Berit Sax said so.", "Sax", false)]
    [InlineData("The hospital director Berit Sax said so.", "Sax", false)]
    [InlineData("The prefect Orskova said so.", "Orsk", false)]
    [InlineData("The baker Ilka Doran heard the minister.", "Doran", false)]
    public void Who_is_brought_in_by_an_office_alone_speaks_for_the_body_of_the_report(string text, string last, bool holds) => OfficeHolder.Is(text, last).ShouldBe(holds);

    [Fact]
    public void A_company_and_its_chief_executive_are_one_origin_and_who_accepts_findings_is_none()
    {
        Assert.SkipUnless(InventedPile.CanRead, NoWeights);
        Document last = InventedPile.Report("a9", "Sund Agency", "2031-06-09T08:00:00Z", "Norrkraft admits leak",
            "The power company Norrkraft admitted on Monday that the Brackwater dam has been leaking since April.\n\n\"The dam has been leaking since April,\" chief executive Pell Odden told reporters.\n\nThe dam guard said that it accepted the findings on the Brackwater dam.");
        Claim claim = InventedPile.TraceAsOne([InventedPile.Dam[0], last]).Claims.First(claim => claim.Appearances.Count(a => a.Document == "a9") >= 2);
        claim.Origins.Items.Count(origin => origin.Documents.Contains("a9")).ShouldBe(1);
    }

    [Fact]
    public void An_officer_before_whom_neither_of_two_bodies_has_spoken_in_the_paragraph_stays_apart()
    {
        Assert.SkipUnless(InventedPile.CanRead, NoWeights);
        Document first = PlainTextReader.Read("Water runs through the Brackwater dam, which has been leaking since April, says a former engineer, Edda Colm.", "a1", outlet: "Lindal Post", title: "Dam leaks", published: PublicationTime.Parse("2031-06-01T06:00:00Z"));
        Document second = PlainTextReader.Read(
            "The Ministry of Energy said on Monday that the Brackwater dam has been leaking since April.\n\nThe Health Board said that the dam at Brackwater has leaked since April, when the ice went.\n\n\"We have had a leaking dam at Brackwater since April,\" chief executive Pell Odden told reporters.",
            "a9", outlet: "Sund Agency", title: "Dam", published: PublicationTime.Parse("2031-06-09T08:00:00Z"));
        Claim claim = InventedPile.TraceAsOne([first, second]).Claims.First(claim => claim.Appearances.Count(a => a.Document == "a9") == 3);
        claim.Origins.Items.Where(origin => origin.Documents.Contains("a9")).Select(origin => origin.Name).ShouldBe(["Health Board", "Ministry of Energy", "Pell Odden"], ignoreOrder: true);
    }

    [Theory]
    [InlineData("whispers in the harbour")]
    [InlineData("rumours")]
    public void Hearsay_has_nobody_behind_it(string source) => SourceNames.Rumours.Has(SourceNames.HeadOf(source)).ShouldBeTrue();
}
