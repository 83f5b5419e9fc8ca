using Whence.Web.Searching;

namespace Whence.Web.Tests;

/// <summary>Search: what a person types, what it is understood as, what is found.</summary>
public sealed class SearchTests(Chromium chromium, SampleApp app)
{
    [Theory]
    [InlineData("gates", "“gates”")]
    [InlineData("gates dam", "“gates” and “dam”")]
    [InlineData("“nine days” gat*", "the phrase “nine days” and a word that begins with “gat”")]
    [InlineData("flood OR breach -farmland", "“flood” or “breach”, but not “farmland”")]
    [InlineData("near AND NOT \"x\"", "“near” and “AND” and “NOT” and the phrase “x”")]
    [InlineData("title:gates^2 (dam)", "the phrase “title gates 2” and “dam”")]
    public void A_query_is_said_in_plain_words(string query, string words) => SearchQuery.Read(query).Query!.ToWords().ShouldBe(words);

    [Theory]
    [InlineData("\"open", "The quotation mark before “open” is not closed.")]
    [InlineData("-flood", "Say what to look for, not only what to leave out.")]
    [InlineData("OR flood", "OR needs a word on both sides.")]
    [InlineData("flood OR", "OR needs a word on both sides.")]
    [InlineData("!!! ***", "There is no word in the query.")]
    public async Task A_bad_query_is_a_message(string query, string message)
    {
        SearchQuery.Read(query).Flaw.ShouldBe(message);
        using HttpClient client = new() { BaseAddress = app.Home };
        using HttpResponseMessage answer = await client.GetAsync("/search?q=" + Uri.EscapeDataString(query), TestContext.Current.CancellationToken);
        answer.IsSuccessStatusCode.ShouldBeTrue();
        System.Net.WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain(message);
    }

    [Theory]
    [InlineData("'")]
    [InlineData("\";DROP TABLE entry;--")]
    [InlineData("a NEAR(b) {c} : ^ * + - \\")]
    [InlineData("\ud800 x\u0000y \u0002z")]
    [InlineData("((((((((((")]
    [InlineData("“„”")]
    public void Nothing_that_is_typed_is_an_error(string words)
    {
        SearchResult result = app.App.Bench.View.Search.Value.Find(new() { Words = words, Outlet = words, Speaker = words });
        result.Count.ShouldBe(0);
    }

    [Fact]
    public void Filters_leave_what_fits_them()
    {
        SearchIndex index = app.App.Bench.View.Search.Value;
        SearchResult denied = index.Find(new() { Words = "dam OR gates OR lake OR water", Stance = "denies" });
        denied.Count.ShouldBeGreaterThan(0);
        denied.Hits.ShouldAllBe(hit => hit.Stance == "denies" && hit.Kind == "appearance");
        SearchResult outlet = index.Find(new() { Outlet = "the ostrel post" });
        outlet.Count.ShouldBeGreaterThan(0);
        outlet.Hits.ShouldAllBe(hit => hit.Outlet.Equals("The Ostrel Post", StringComparison.OrdinalIgnoreCase));
        SearchResult late = index.Find(new() { Kind = "report", From = new(2031, 3, 1), Until = new(2031, 3, 31) });
        late.Count.ShouldBeGreaterThan(0);
        late.Hits.ShouldAllBe(hit => hit.Day.StartsWith("2031-03", StringComparison.Ordinal));
        late.Count.ShouldBeLessThan(index.Find(new() { Kind = "report" }).Count);
    }

    [Fact]
    public async Task A_search_by_keyboard_leads_to_the_place_in_the_report()
    {
        await using Visit visit = await chromium.OpenAsync();
        await visit.GoAsync(app.Home);
        await visit.Page.FocusAsync("#find");
        await visit.Page.Keyboard.TypeAsync("gates");
        await visit.PressToOpenAsync("Enter");
        visit.Page.Url.ShouldEndWith("/search?q=gates");
        (await visit.AskAsync<int>("document.querySelectorAll('.cards mark').length")).ShouldBeGreaterThan(0);
        await visit.Page.SelectAsync("#kind", "appearance");
        await visit.ClickToOpenAsync("form.fields button");
        await visit.ClickToOpenAsync(".cards h3 a");
        (await visit.AskAsync<bool>("document.querySelector('mark:target') !== null")).ShouldBeTrue();
        visit.ShouldBeQuiet(app.Home);
    }

    [Fact]
    public async Task A_claim_that_is_typed_is_checked_against_each_report()
    {
        await using Visit visit = await chromium.OpenAsync();
        await visit.GoAsync(new(app.Home, "/check"));
        await visit.Page.TypeAsync("#claim", "Engineers were ordered to keep the gates shut until the opening");
        await visit.PressToOpenAsync("Enter");
        (await visit.AskAsync<int>("document.querySelectorAll('.cards li').length")).ShouldBeGreaterThan(3);
        (await visit.AskAsync<int>("document.querySelectorAll('.cards blockquote').length")).ShouldBeGreaterThan(3);
        visit.ShouldBeQuiet(app.Home);
    }

    [Fact]
    public void A_speaker_has_what_it_said_and_is_said_to_have_said()
    {
        AppView view = app.App.Bench.View;
        view.Speakers.All.Count.ShouldBeGreaterThan(5);
        view.Speakers.All.SelectMany(speaker => speaker.Sayings).ShouldContain(saying => saying.Role == Speakers.SayingRole.SaidToHaveSaid);
        foreach (Speakers.Speaker speaker in view.Speakers.All) view.Speakers.At(speaker.Key).ShouldBe(speaker);
    }
}
