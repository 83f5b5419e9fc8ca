using System.Diagnostics;
using System.Globalization;
using Whence.Claims;
using Whence.Pages;
using Whence.Text;

namespace Whence.Web.Tests;

/// <summary>Every action over real articles, by keyboard alone. What one test changes it puts back, or the others do not look at.</summary>
public sealed class PileActionTests(Chromium chromium, PileDesk desk) : IClassFixture<PileDesk>
{
    /// <summary>Milliseconds until the page that shows a change is there. 2,000 articles are grouped anew for each; the bound is far above that, for machines that do other things as well.</summary>
    private const double MaxChange = 20_000;

    private OwnApp App => desk.App;

    private AppView View => App.Bench.View;

    [Fact]
    public async Task Every_decision_is_made_exported_there_after_another_run_and_taken_back()
    {
        Claim claim = View.Trace.Claims.Where(claim => claim.Origins.Items.Length > 0 && View.View.ClaimsOf(View.Story(View.View.Anchor(claim.Appearances[0].Document))!).Skip(1).Any())
            .OrderByDescending(claim => claim.Appearances.Length).First();
        Claim other = View.Trace.Claims.First(one => one.Story == claim.Story && one.Id != claim.Id);
        await using Visit visit = await chromium.OpenAsync();
        double[] decided = await Deciding.DecideAllAsync(visit, App, claim, other);
        await visit.GoAsync(new(App.Home, "/decisions"));
        string said = await visit.AskAsync<string>("document.querySelector('tbody').textContent");
        foreach (string line in View.View.Options.Notes.All) said.ShouldContain(line);

        string file = await DownloadAsync(visit);
        await using (Visit offline = await chromium.OpenAsync())
        {
            await offline.GoAsync(new(file));
            (await offline.AskAsync<string[]>("[...document.querySelectorAll('#decided li')].map(e => e.textContent)")).ShouldBe(View.View.Options.Notes.All);
            (await offline.AskAsync<int>("document.querySelectorAll('article.report').length")).ShouldBe(View.Trace.Documents.Count);
            offline.Asked.ShouldBe([new Uri(file).AbsoluteUri]);
            offline.Flaws.ShouldBeEmpty();
        }

        AppView again = await desk.RunAgainAsync();
        again.Decided.Idle.ShouldBeEmpty();
        Lines(again).Except(Lines(View)).Concat(Lines(View).Except(Lines(again))).ShouldBeEmpty();
        again.View.Options.Notes.All.ShouldBe(View.View.Options.Notes.All);

        double[] undone = await Deciding.UndoAllAsync(visit, App);
        TestContext.Current.SendDiagnosticMessage($"{PileArticles.Count} articles: a decision takes {decided.Average():0} ms, {decided.Max():0} at most, taking it back {undone.Average():0} ms, {undone.Max():0} at most; the report file has {new FileInfo(file).Length / 1000:#,0} kB");
        Math.Max(decided.Max(), undone.Max()).ShouldBeLessThan(MaxChange);
        visit.ShouldBeQuiet(App.Home);
    }

    [Fact]
    public async Task Reports_are_added_as_text_address_and_files_and_are_said_to_be_new()
    {
        await using Visit visit = await chromium.OpenAsync(width: 360);
        int before = View.Trace.Documents.Count;
        await visit.GoAsync(App.Home);
        await visit.EnterAsync("form[action='/look'] button");
        (await visit.AskAsync<string>("document.querySelector('section.panel').textContent")).ShouldContain("Nothing has changed.");
        Stopwatch watch = Stopwatch.StartNew();

        await visit.GoAsync(new(App.Home, "/add"));
        await visit.WriteAsync("#text", "The gates of the Halvard Dam were shut for nine days, a foreman told Radio Meridian on Monday.");
        await visit.WriteAsync("#title", "Gates shut at Halvard");
        await visit.EnterAsync("form[action='/add/text'] button");
        (await AddedAsync(visit)).ShouldContain("1 report read, 0 failed");
        TestContext.Current.SendDiagnosticMessage($"{PileArticles.Count} articles: a text is added and traced after {watch.Elapsed.TotalMilliseconds:0} ms");

        await visit.GoAsync(new(App.Home, "/add"));
        await visit.WriteAsync("#address", "https://news.example/dam");
        await visit.EnterAsync("form[action='/add/address'] button");
        (await AddedAsync(visit)).ShouldContain("1 report read, 0 failed");

        // A real article behind those that are there, a page of the sample, and a picture that is none.
        Document further = PileArticles.All().Skip(PileArticles.Count).First(article => article.Text.Length > 500);
        string article = Path.Combine(desk.Folder, "further.txt"), picture = Path.Combine(desk.Folder, "picture.html");
        await File.WriteAllTextAsync(article, further.Text, TestContext.Current.CancellationToken);
        await File.WriteAllBytesAsync(picture, [0, 1, 2, 0, 255, 254, 0, 9], TestContext.Current.CancellationToken);
        await visit.GoAsync(new(App.Home, "/add"));
        await visit.ChooseAsync("#files", article, picture, Path.Combine(Place.Sample, "01-radio-meridian.html"));
        await visit.EnterAsync("form[action='/add/files'] button");
        string said = await AddedAsync(visit);
        said.ShouldContain("2 reports read, 1 failed");
        said.ShouldContain("picture.html");

        View.Trace.Documents.Count.ShouldBe(before + 4);
        await visit.GoAsync(App.Home);
        (await visit.AskAsync<string>("document.querySelector('section.panel').textContent")).ShouldContain("4 new reports");
        await visit.UnfoldAsync("section.panel details");
        await visit.EnterAsync("section.panel li a[href^='/reports/']");
        (await visit.AskAsync<int>("document.querySelectorAll('article.report').length")).ShouldBe(1);
        await visit.GoAsync(new(App.Home, "/search?q=Halvard"));
        (await visit.AskAsync<string[]>("[...document.querySelectorAll('.cards h3')].map(e => e.textContent)")).ShouldContain("Gates shut at Halvard");
        visit.ShouldBeQuiet(App.Home);
    }

    [Fact]
    public async Task Search_finds_by_words_kind_stance_outlet_speaker_and_date_and_a_bad_query_is_a_message()
    {
        await using Visit visit = await chromium.OpenAsync();
        Claim denied = View.Trace.Claims.First(claim => claim.Appearances.Any(IsSaidAndDenied));
        Appearance denial = denied.Appearances.First(IsSaidAndDenied);
        Document report = View.View.Report(denial.Document);
        string word = View.View.Words(denial.Document, denial.Span).Split(' ').Where(static word => word.All(char.IsAsciiLetter)).MaxBy(static word => word.Length)!;
        await visit.GoAsync(App.Home);
        await visit.WriteAsync("#find", word);
        await visit.PressToOpenAsync("Enter");
        await visit.WriteAsync("#outlet", report.Outlet!);
        await visit.WriteAsync("#speaker", denial.Source!.Split(' ')[^1]);
        await visit.EnterAsync("form.fields button");
        // Choices last: a letter in a list of choices is not written but chosen.
        await visit.TabToAsync("#kind");
        await visit.Page.Keyboard.PressAsync("p");
        await visit.TabToAsync("#stance");
        await visit.Page.Keyboard.PressAsync("d");
        await visit.EnterAsync("form.fields button");
        DateOnly published = report.Published!.Value.Date;
        string day = published.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        foreach (string field in new[] { "#from", "#until" })
        {
            await visit.TabToAsync(field);
            foreach (char digit in published.ToString("MMddyyyy", CultureInfo.InvariantCulture)) await visit.Page.Keyboard.PressAsync(digit.ToString());
        }
        await visit.EnterAsync("form.fields button");
        (await visit.AskAsync<string>("document.querySelector('main h2').textContent")).ShouldNotBe("0 hits");
        string plain = await visit.AskAsync<string>("document.querySelector('main h2 + p').textContent");
        foreach (string part in new[] { word, report.Outlet!, day }) plain.ShouldContain(part);
        (await visit.AskAsync<int>("[...document.querySelectorAll('.cards li>div.quiet')].filter(e => !e.textContent.endsWith('denies')).length")).ShouldBe(0);
        await visit.EnterAsync(".cards h3 a");
        (await visit.AskAsync<bool>("document.querySelector('mark:target') !== null")).ShouldBeTrue();

        await visit.GoAsync(new(App.Home, "/search?q=said&kind=report"));
        await visit.EnterAsync("nav.pager a[rel=next]");
        visit.Page.Url.ShouldEndWith("page=1");
        await visit.WriteAsync("#q", "\"open");
        await visit.PressToOpenAsync("Enter");
        (await visit.AskAsync<string>("document.querySelector('[role=alert]').textContent")).ShouldBe("The quotation mark before “open” is not closed.");
        visit.ShouldBeQuiet(App.Home);

        bool IsSaidAndDenied(Appearance appearance) => appearance is { Stance: Stance.Denies, Source.Length: > 0 } && View.View.Report(appearance.Document) is { Published: not null, Outlet: not null };
    }

    [Fact]
    public async Task A_claim_is_checked_two_reports_are_compared_marks_switched_and_the_list_ordered()
    {
        await using Visit visit = await chromium.OpenAsync();
        Claim claim = View.Trace.Claims.OrderByDescending(claim => claim.Appearances.Select(appearance => appearance.Document).Distinct(StringComparer.Ordinal).Count()).First();
        await visit.GoAsync(new(App.Home, "/check"));
        await visit.WriteAsync("#claim", claim.Wording[..Math.Min(claim.Wording.Length, 300)]);
        await visit.PressToOpenAsync("Enter");
        (await visit.AskAsync<int>("document.querySelectorAll('.cards blockquote').length")).ShouldBeGreaterThan(0);
        await visit.EnterAsync(".cards a[href^='/reports/']");

        string report = View.Trace.Stories.MaxBy(static story => story.Documents.Length)!.Documents[0];
        await visit.GoAsync(new(App.Home, View.View.Link(report)));
        string kind = await visit.AskAsync<string>("document.querySelector('mark.said, mark.quantity, mark.time, mark.source').className");
        const string lines = "[...document.querySelectorAll('mark')].filter(e => e.classList.contains('KIND') && getComputedStyle(e).borderBottomStyle !== 'none').length";
        (await visit.AskAsync<int>(lines.Replace("KIND", kind, StringComparison.Ordinal))).ShouldBeGreaterThan(0);
        await visit.TabToAsync("#show-" + kind);
        await visit.Page.Keyboard.PressAsync("Space");
        (await visit.AskAsync<int>(lines.Replace("KIND", kind, StringComparison.Ordinal))).ShouldBe(0);
        await visit.EnterAsync("form[aria-label='Side by side'] button");
        (await visit.AskAsync<int>("document.querySelectorAll('table.compared tbody tr').length")).ShouldBeGreaterThan(1);

        await visit.GoAsync(App.Home);
        await visit.EnterAsync("nav.pager a[href='/?order=disputed']");
        int[] disputed = await visit.AskAsync<int[]>("[...document.querySelectorAll('td[data-of=Disputed]')].map(e => +e.textContent)");
        disputed.ShouldBe(disputed.OrderDescending());
        visit.ShouldBeQuiet(App.Home);
    }

    private static List<string> Lines(AppView app) => [.. app.Trace.Claims.Select(static claim => $"{claim.Id} {claim.Origins.Confirmed} {claim.Origins.UpTo} {claim.Wording}")];

    // Follows the link that saves the report file, and gives where it was saved.
    private async Task<string> DownloadAsync(Visit visit)
    {
        await visit.Page.Client.SendAsync("Page.setDownloadBehavior", new { behavior = "allow", downloadPath = desk.Folder });
        await visit.GoAsync(new(App.Home, "/decisions"));
        await visit.TabToAsync("a[download]");
        await visit.Page.Keyboard.PressAsync("Enter");
        string file = Path.Combine(desk.Folder, "trace.html");
        for (int i = 0; i < 1_200 && !File.Exists(file); i++) await Task.Delay(50, TestContext.Current.CancellationToken);
        File.Exists(file).ShouldBeTrue();
        return file;
    }

    private static async Task<string> AddedAsync(Visit visit)
    {
        await visit.Page.WaitForFunctionAsync("() => document.querySelector('h1')?.textContent.startsWith('Added')", new PuppeteerSharp.WaitForFunctionOptions { Timeout = 120_000 });
        return await visit.AskAsync<string>("document.querySelector('main').textContent");
    }
}
