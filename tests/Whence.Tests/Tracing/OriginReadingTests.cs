using Whence.Claims;
using Whence.Text;
using Whence.Tracing;

namespace Whence.Tests.Tracing;

/// <summary>Whom a report leaves behind what it says: a finding, a weekly that is named by what it is, who spoke right before.</summary>
public class OriginReadingTests
{
    private const string NoWeights = "the weights of tagger or parser are not part of this build";

    [Fact]
    public void A_finding_of_experts_is_no_crowd_that_might_be_somebody_named()
    {
        Assert.SkipUnless(InventedPile.CanRead, NoWeights);
        Origin[] origins = Leak("The Brackwater dam has been leaking since April, court-appointed experts concluded in a report made public on Friday.");
        origins.ShouldContain(origin => origin.Name.Contains("experts", StringComparison.Ordinal) && origin.State == OriginState.Confirmed);
    }

    [Fact]
    public void Who_is_called_a_weekly_is_an_outlet_that_shows_nobody()
    {
        Assert.SkipUnless(InventedPile.CanRead, NoWeights);
        Leak("The eastern wall of the Brackwater dam has leaked since April, according to Bollard, a weekly for engineers.").ShouldContain(origin => origin.Name == "Bollard" && origin.State == OriginState.Unresolved);
    }

    [Fact]
    public void A_body_that_is_called_an_agency_is_no_outlet()
    {
        Assert.SkipUnless(InventedPile.CanRead, NoWeights);
        Leak("The eastern wall of the Brackwater dam has leaked since April, the aid agency Lumen said on Friday.").ShouldContain(origin => origin.Name.Contains("Lumen", StringComparison.Ordinal) && origin.State == OriginState.Confirmed);
    }

    [Fact]
    public void Who_is_contradicted_stands_behind_nothing()
    {
        Assert.SkipUnless(InventedPile.CanRead, NoWeights);
        Leak("Prime minister Ruta Salin told parliament that the dam was sound. But the eastern wall of the Brackwater dam has leaked since April.").ShouldNotContain(origin => origin.Name.Contains("Salin", StringComparison.Ordinal));
    }

    [Fact]
    public void Who_only_knew_it_says_nothing()
    {
        Assert.SkipUnless(InventedPile.CanRead, NoWeights);
        Leak("Norrkraft knew that the eastern wall of the Brackwater dam has leaked since April.").ShouldNotContain(origin => origin.Name.Contains("Norrkraft", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("knew", true)]
    [InlineData("has known", true)]
    [InlineData("lets know", false)]
    [InlineData("made known", false)]
    [InlineData("said", false)]
    public void To_know_is_not_to_say_and_to_let_know_is(string cue, bool only) => HearsayVoice.OnlyKnew(cue, new Voice { Cue = new(0, cue.Length), FoundBy = "test" }).ShouldBe(only);

    [Theory]
    [InlineData("hear", true)]
    [InlineData("hears", true)]
    [InlineData("heard", false)]
    [InlineData("says", false)]
    public void What_is_heard_has_nobody_behind_it_and_what_somebody_heard_himself_has(string cue, bool heard) => HearsayVoice.Heard(cue, new Voice { Cue = new(0, cue.Length), FoundBy = "test" }).ShouldBe(heard);

    [Fact]
    public void Auditors_of_a_body_speak_for_it()
    {
        Assert.SkipUnless(InventedPile.CanRead, NoWeights);
        Leak("The eastern wall of the Brackwater dam has leaked since April, auditors of the Common Water Fund said on Friday.").ShouldContain(origin => origin.Name == "Common Water Fund" && origin.State == OriginState.Confirmed);
    }

    [Fact]
    public void What_an_agency_saw_by_its_sign_it_shows_itself()
    {
        Assert.SkipUnless(InventedPile.CanRead, NoWeights);
        Leak("LINDAL, July 1 (LW) - A paper of the treasurer seen by LW says that the eastern wall of the Brackwater dam has leaked since April.").ShouldContain(origin => origin.Documents.Contains("b9") && origin.State == OriginState.Confirmed);
    }

    [Theory]
    [InlineData("the newspapers of Tarn", true)]
    [InlineData("Tarn media", true)]
    [InlineData("Tarn's state-run media", false)]
    [InlineData("the Sund Press", false)]
    [InlineData("The Media Authority", false)]
    public void Newspapers_without_a_name_are_the_others(string source, bool press) => SourceNames.IsPress(source).ShouldBe(press);

    [Theory]
    [InlineData("a provincial newspaper", true)]
    [InlineData("local newspaper", true)]
    [InlineData("The newsletter of the tenants", true)]
    [InlineData("the Harl Messenger", false)]
    [InlineData("Interlink", false)]
    public void An_outlet_without_a_capital_has_no_name(string outlet, bool none) => UnnamedOutlet.IsNoName(outlet).ShouldBe(none);

    [Theory]
    [InlineData("two people who work at the zoo", "two")]
    [InlineData("Three officials", "three")]
    [InlineData("several people", null)]
    [InlineData("two", null)]
    public void A_phrase_counts_who_stands_behind_it(string source, string? count) => SourceNames.CountOf(source).ShouldBe(count);

    [Theory]
    [InlineData("satellite pictures taken", "PICTURES")]
    [InlineData("a decree published in the state gazette", "DECREE")]
    [InlineData("a leaked memo", "MEMO")]
    [InlineData("the published figures", "FIGURES")]
    public void A_participle_ends_a_description_behind_its_noun_only(string source, string head) => SourceNames.HeadOf(source).ShouldBe(head);

    [Fact]
    public void What_an_agency_has_from_the_same_nurse_twice_is_one_origin()
    {
        Assert.SkipUnless(InventedPile.CanRead, NoWeights);
        Document First(string id, string day, string text) => InventedPile.Report(id, "Sund Agency", day, "Dam", text);
        Claim claim = InventedPile.TraceAsOne(
        [
            First("b1", "2031-06-03T06:00:00Z", "The Brackwater dam has been leaking since April, a diver at the plant told the Sund Agency on Monday."),
            First("b2", "2031-06-04T06:00:00Z", "Norrkraft opened the gates on Tuesday. A diver at its plant told the Sund Agency that the Brackwater dam has been leaking since April."),
        ]).Claims.First(claim => claim.Appearances.Select(a => a.Document).Distinct().Count() == 2);
        claim.Origins.UpTo.ShouldBe(1);
    }

    // The origins of the leak, told by one other report besides.
    private static Origin[] Leak(string text) =>
        [.. InventedPile.TraceAsOne([InventedPile.Dam[0], InventedPile.Report("b9", "Lindal Wire", "2031-07-01T09:00:00Z", "Dam", text)])
            .Claims.First(claim => claim.Appearances.Select(a => a.Document).Distinct().Count() == 2).Origins.Items];
}
