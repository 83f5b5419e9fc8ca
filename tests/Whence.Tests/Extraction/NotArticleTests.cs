using Shouldly;
using Whence.Extraction;
using Whence.Text;
using Xunit;

namespace Whence.Tests.Extraction;

/// <summary>Pages that are no article are refused with a reason, and articles beside long lists are not.</summary>
public sealed class NotArticleTests
{
    private static readonly string[] Titles =
    [
        "Mayor opens a third shelter in the old school", "Ferry company cancels all crossings until Friday", "How a dike breaks and what it costs to mend it", "Ministry denies that it knew of the cracks",
        "Farmers in the valley ask for help with hay", "Water authority holds back its report again", "Two engineers leave the board of the dam", "School at Port Alder to open again on Monday",
        "Radio Meridian: gates to stay shut until March", "The night on which the river came into town", "Court hears case of the flooded cellars", "Bridge at Ostrel closed to lorries from today",
        "Council votes on new wall by a hair", "Insurers put the cost at 40 million crowns", "What we know about the storm so far", "Old mill swept away in the night",
    ];

    private static readonly string[] Teasers =
    [
        "The town council voted late on Tuesday for a further hall with two hundred beds.", "Passengers who hold tickets can have their money back or travel on any other day.", "Our engineer explains with four drawings why earth walls give way from inside.",
    ];

    private const string One = "The water authority said on Monday that the wall of the Halvard Dam had held through the night, although the lake behind it stood higher than ever before in the spring of any year since it was built.";

    private const string Two = "Engineers who spoke to the Herald said that they had seen no cracks in it and that the gates would stay shut until the end of March, whatever the weather was to bring to the north coast.";

    private const string Three = "“Nobody told us anything,” said a farmer in the valley, whose fields have been under water since the dike broke in January and who sleeps in a school with his wife and his two sons.";

    private static string Page(string title, string inner, string head = "") => $"<!doctype html><html lang='en'><head><title>{title} | Capital Herald</title><meta property='og:site_name' content='Capital Herald'>{head}</head><body>"
        + $"<nav><ul><li><a href='/'>Home</a></li><li><a href='/politics'>Politics</a></li></ul></nav><main><h1>{title}</h1>{inner}</main><footer><p>Capital Herald, Port Alder. <a href='/terms'>Terms</a></p></footer></body></html>";

    private static string Cards(int count, Func<int, string, string, string, string> card) => string.Concat(Enumerable.Range(0, count).Select(i => card(i, Titles[i % Titles.Length], Teasers[i % 3], $"{24 - (i % 20)} February 2031")));

    [Theory]
    [InlineData("", NotArticleReason.Empty)]
    [InlineData(" \n\t", NotArticleReason.Empty)]
    [InlineData("\u0089PNG\u0001\u0002\u0003\u0004\u0005\u0006\u0007", NotArticleReason.Binary)]
    [InlineData("<html><body><div id='root'></div><script src='app.js'></script></body></html>", NotArticleReason.ScriptShell)]
    [InlineData("<html><body><img src='a.png'></body></html>", NotArticleReason.NoText)]
    [InlineData("<title>404 - Page not found</title><h1>Page not found</h1><p>We are sorry, but the page that you are looking for is not here.</p>", NotArticleReason.ErrorPage)]
    [InlineData("<title>Just a moment...</title><p>Verify you are human by completing the action below.</p>", NotArticleReason.AccessCheck)]
    public void A_page_that_is_no_article_is_refused_with_its_reason(string html, NotArticleReason reason)
    {
        ExtractionResult result = PageReader.Read(html);
        result.Document.ShouldBeNull();
        result.Reason.ShouldBe(reason);
        result.Detail.ShouldNotBeNullOrEmpty();
    }

    [Fact]
    public void A_front_page_is_no_article()
    {
        string cards = string.Concat(Enumerable.Range(1, 40).Select(i => $"<div class='card'><h3><a href='/{i}'>Report number {i} about the dam and the river</a></h3></div>"));
        PageReader.Read($"<title>Capital Herald</title><body><nav>Home</nav><main>{cards}</main></body>", "https://herald.example/").Reason.ShouldBe(NotArticleReason.ListOfReports);
    }

    public static TheoryData<string> Lists() =>
    [
        Page("Halvard Dam", Cards(16, (i, title, _, day) => $"<div class='item'><h3><a href='/a{i}'>{title}</a></h3><span class='date'>{day}</span></div>")),
        Page("Topic: Halvard Dam", "<p>All our reports about the dam, the lake and the valley below it.</p><ul>" + Cards(16, (i, title, _, day) => $"<li><time datetime='2031-02-{24 - (i % 20):00}'>{day}</time> <a href='/a{i}'>{title}</a></li>") + "</ul>"),
        Page("Halvard Dam", Cards(10, (i, title, teaser, day) => $"<article><h2><a href='/a{i}'>{title}</a></h2><p class='meta'>By Lisbet Orre | {day}</p><p>{teaser}</p></article>")),
        Page("Halvard Dam", Cards(7, (i, title, _, day) => $"<div><a href='/a{i}'>{title}</a><span>{day}</span></div>")),
        Page("Latest news", Cards(16, (i, title, teaser, day) => $"<a class='card' href='/a{i}'><h3>{title}</h3><p>{teaser}</p><span>{day}</span></a>")),
        Page("News", Cards(10, (i, title, teaser, day) => $"<div class='post'><h2>{title}</h2><span>{day}</span><p>{teaser} {Teasers[(i + 1) % 3]}</p><a href='/a{i}'>Read more</a></div>")),
        Page("Lisbet Orre", "<p>Lisbet Orre has written for the Capital Herald since 2019. She reports on water and lives in Ostrel with two dogs.</p><h2>Latest by Lisbet Orre</h2>" + Cards(16, (i, title, _, day) => $"<div><h3><a href='/a{i}'>{title}</a></h3><span>{day}</span></div>")),
        Page("Halvard Dam", Cards(16, (i, title, teaser, day) => $"<div><h3><a href='/a{i}'>{title}</a></h3><p>{teaser}</p><span>{day}</span></div>"), "<script type='application/ld+json'>[" + string.Join(',', Titles.Take(8).Select((title, i) => $"{{\"@type\":\"NewsArticle\",\"headline\":\"{title}\",\"url\":\"/a{i}\"}}")) + "]</script>"),
    ];

    [Theory]
    [MemberData(nameof(Lists))]
    public void Lists_of_reports_with_days_beside_them_are_no_article(string html) => PageReader.Read(html).Reason.ShouldBe(NotArticleReason.ListOfReports);

    [Theory]
    [InlineData("Capital Herald", "<h2>We value your privacy</h2><p>We and our 842 partners store and access information on your device, such as cookies, and process personal data, such as unique identifiers, for personalised advertising, advertising measurement and audience research. With your permission we may use precise geolocation data. You may click to consent to our processing as described above.</p>", NotArticleReason.ConsentWall)]
    [InlineData("Dam holds", "<p>This site uses cookies to give you the best experience. If you go on we assume that you are happy to receive all cookies. You can change your settings at any time. Read more in our cookie policy, in which we list every partner and what each of them does with what it learns about you.</p><p>You can buy a subscription instead, with which you read without advertising, from 3.99 crowns a week.</p>", NotArticleReason.ConsentWall)]
    [InlineData("Dam holds", "<h2>This article is for subscribers only</h2><p>You have read all of your free articles of this month. To go on reading, choose one of our offers. All offers can be cancelled at any time, and the first four weeks cost a single crown.</p><ul><li>All reports of the Capital Herald, on every device that you use</li><li>The paper of the next day from eight o'clock in the evening</li></ul>", NotArticleReason.Paywall)]
    [InlineData("Dam holds", "<p>The wall held through the night …</p><h2>Subscribe to continue reading</h2><p>Get unlimited access from 1 crown a week.</p>", NotArticleReason.Paywall)]
    [InlineData("Capital Herald", "<h2>We're sorry</h2><p>The page you requested could not be found. It may have been removed, had its name changed, or be temporarily unavailable.</p>", NotArticleReason.ErrorPage)]
    [InlineData("Error", "<h2>503</h2><p>Our servers are busy at the moment. Please try again in a few minutes.</p>", NotArticleReason.ErrorPage)]
    [InlineData("Capital Herald", "<h2>This story has been removed</h2><p>The article you are trying to reach is no longer on our site.</p>", NotArticleReason.ErrorPage)]
    [InlineData("Gates are opened", "<div class='player'><iframe src='https://player.example/1'></iframe></div><p>Video by Radio Meridian</p><p>0:47</p>", NotArticleReason.VideoShell)]
    [InlineData("Gates are opened", "<video src='a.mp4'></video><p>Gates opened at noon.</p>", NotArticleReason.VideoShell)]
    public void Walls_errors_and_players_are_no_article(string title, string inner, NotArticleReason reason) => PageReader.Read(Page(title, inner)).Reason.ShouldBe(reason);

    [Fact]
    public void An_error_page_that_lists_other_reports_is_an_error_page() =>
        PageReader.Read(Page("Page not found", "<p>The page that you are looking for may have been moved. Try the search.</p><h2>Most read</h2>" + Cards(16, (i, title, teaser, _) => $"<h3><a href='/a{i}'>{title}</a></h3><p>{teaser}</p>"))).Reason.ShouldBe(NotArticleReason.ErrorPage);

    private const string Four = "The ministry did not answer questions by Monday evening, and the company that owns the gates referred to a statement of the week before, in which it had said that all of them were in order.";

    private static string Related(int count) => "<aside><h2>Related stories</h2>" + Cards(count, (i, title, teaser, day) => $"<div><h3><a href='/r{i}'>{title}</a></h3><span>{day}</span><p>{teaser}</p></div>") + "</aside>";

    public static TheoryData<string, string[]> Reports() => new()
    {
        { Page("Dam holds", $"<article><p>{One}</p><p>{Two}</p></article>{Related(48)}"), [One, Two] },
        { Page("Dam holds", $"<article><p>25 February 2031</p><p>{One}</p></article>{Related(48)}"), [One] },
        { Page("Dam holds", $"<article><p>{One}</p><p>{Two}</p>{Related(8)}<p>{Three}</p><p>{Four}</p></article>"), [One, Two, Three, Four] },
    };

    [Theory]
    [MemberData(nameof(Reports))]
    public void A_report_beside_a_long_list_of_others_is_read_without_it(string html, string[] body)
    {
        Document document = PageReader.Read(html).Document.ShouldNotBeNull();
        document.Passages.Where(passage => passage.Role is PassageRole.Body or PassageRole.Subheading && passage.Reason is null).Select(passage => passage.Span.Of(document.Text)).ShouldBe(body);
    }

    [Theory]
    [InlineData("<p>“We use cookies because our partners pay for them,” said the head of the paper, who wants your consent and your personal data, and calls the privacy policy a novel.</p>")]
    [InlineData("<p>The page on the dam has been removed, the ministry said on Monday, and its reports could not be found in the archive either; a spokeswoman called it a mistake and said that it would be mended.</p><p>Vida Karst, who wrote it, said that she had kept a copy of her own and would put it up again.</p>")]
    public void A_report_that_speaks_of_walls_and_errors_is_an_article(string inner) => PageReader.Read(Page("A paper and its walls", $"<p>{One}</p>{inner}<p>{Two}</p>")).Document.ShouldNotBeNull();
}
