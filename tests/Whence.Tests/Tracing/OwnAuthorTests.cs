using Whence.Claims;
using Whence.Text;
using Whence.Tracing;

namespace Whence.Tests.Tracing;

/// <summary>Reports that speak for themselves: texts of nobody's outlet, and what a town publishes.</summary>
public class OwnAuthorTests
{
    private const string NoWeights = "the weights of tagger or parser are not part of this build";

    [Theory]
    [InlineData("The Brackwater dam has been leaking since April. I walked down to the wall in May. I measured it with my own bucket.", OriginState.Confirmed)]
    [InlineData("The Brackwater dam has been leaking since April. The wall stands above the town. Nobody measured it.", OriginState.Unresolved)]
    public void Who_tells_in_the_first_person_where_no_outlet_stands_between_is_an_origin(string text, OriginState state)
    {
        Assert.SkipUnless(InventedPile.CanRead, NoWeights);
        Document own = InventedPile.Report("a0", "", "2031-06-01T06:00:00Z", "The dam", text) with { Outlet = null };
        Claim claim = InventedPile.TraceAsOne([own, .. InventedPile.Dam]).Claims.First(claim => claim.Appearances.Any(a => a.Document == "a0") && claim.Appearances.Any(a => a.Document == "a1"));
        claim.Origins.Items.First(origin => origin.Documents.Contains("a0")).State.ShouldBe(state);
    }

    [Theory]
    [InlineData("The Brackwater dam has been leaking since April. I walked down to the wall in May. I measured it with my own bucket. I counted to ten. It took me an hour.", OriginState.Confirmed)]
    [InlineData("I had breakfast late. I walked to the office. I opened my window. My coffee was cold. The street was empty. Nobody came. The Brackwater dam has been leaking since April. The town sleeps.", OriginState.Unresolved)]
    [InlineData("The Brackwater dam has been leaking since April. We like the wall in May. Our dog likes it. It took us an hour. We were tired.", OriginState.Unresolved)]
    public void A_blog_that_says_I_tells_what_its_author_knows(string text, OriginState state)
    {
        Assert.SkipUnless(InventedPile.CanRead, NoWeights);
        Document own = InventedPile.Report("a0", "Notes from Lindal", "2031-06-01T06:00:00Z", "The dam", text);
        Claim claim = InventedPile.TraceAsOne([own, .. InventedPile.Dam]).Claims.First(claim => claim.Appearances.Any(a => a.Document == "a0") && claim.Appearances.Any(a => a.Document == "a1"));
        claim.Origins.Items.First(origin => origin.Documents.Contains("a0")).State.ShouldBe(state);
    }

    [Theory]
    [InlineData("Agency for Dams and Rivers", OriginState.Confirmed)]
    [InlineData("Agency for News", OriginState.Unresolved)]
    [InlineData("City of Lindal", OriginState.Confirmed)]
    [InlineData("Lindal Notebook", OriginState.Unresolved)]
    public void What_a_town_publishes_it_says_itself(string outlet, OriginState state)
    {
        Assert.SkipUnless(InventedPile.CanRead, NoWeights);
        Document own = InventedPile.Report("a0", outlet, "2031-06-01T06:00:00Z", "The dam", "The Brackwater dam has been leaking since April. The wall stands above the town.");
        Claim claim = InventedPile.TraceAsOne([own, .. InventedPile.Dam]).Claims.First(claim => claim.Appearances.Any(a => a.Document == "a0") && claim.Appearances.Any(a => a.Document == "a1"));
        claim.Origins.Items.First(origin => origin.Documents.Contains("a0")).State.ShouldBe(state);
    }

    [Fact]
    public void Who_is_named_behind_an_outlet_is_the_same_one_elsewhere()
    {
        Assert.SkipUnless(InventedPile.CanRead, NoWeights);
        Claim claim = InventedPile.TraceAsOne([
            InventedPile.Report("c1", "Coast Review", "2031-06-02T06:00:00Z", "Dam will stand", "The Brackwater dam will stand for another thousand years, Edda Colm told the Coast Review."),
            InventedPile.Report("c2", "Lindal Post", "2031-06-03T06:00:00Z", "A thousand years", "The Brackwater dam will stand for another thousand years, Edda Colm told Radio Alder."),
        ]).Claims.First(claim => claim.Appearances.Length > 1);
        claim.Origins.Items.ShouldHaveSingleItem().Name.ShouldBe("Edda Colm");
    }

    [Fact]
    public void An_office_and_who_holds_it_are_one_origin()
    {
        Assert.SkipUnless(InventedPile.CanRead, NoWeights);
        Claim claim = InventedPile.TraceAsOne([
            InventedPile.Report("b1", "Coast Radio", "2031-06-02T06:00:00Z", "No ship unloaded", "No ship has been unloaded in Corvik since Monday morning, the harbour master said."),
            InventedPile.Report("b2", "Box Review", "2031-06-02T09:00:00Z", "Cranes stand still", "No ship has been unloaded in Corvik since Monday morning, the harbour master's office said on Tuesday."),
        ]).Claims.First(claim => claim.Appearances.Length > 1);
        claim.Origins.Confirmed.ShouldBe(1);
        claim.Origins.UpTo.ShouldBe(1);
    }

    [Theory]
    [InlineData("The Brackwater dam has been leaking since April, said a resident,")]
    [InlineData("The Brackwater dam has been leaking since April, said a resident, ")]
    [InlineData("The Brackwater dam has been leaking since April, said a resident,\n")]
    [InlineData("The Brackwater dam has been leaking since April, said a resident, plumber Jonas Fell")]
    public void A_text_that_breaks_off_behind_its_source_is_traced(string text)
    {
        Assert.SkipUnless(InventedPile.CanRead, NoWeights);
        Document broken = InventedPile.Report("a0", "Lindal Notebook", "2031-06-01T06:00:00Z", "The dam", text);
        InventedPile.TraceAsOne([broken, .. InventedPile.Dam]).Claims.ShouldContain(claim => claim.Appearances.Any(a => a.Document == "a0") && claim.Origins.Items.Any(origin => origin.Documents.Contains("a0")));
    }
}
