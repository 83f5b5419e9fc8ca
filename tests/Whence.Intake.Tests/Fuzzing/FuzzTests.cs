using System.Diagnostics;
using System.Formats.Tar;
using System.Globalization;
using System.Text;
using Whence.Extraction;
using Whence.Intake.Feeds;
using Whence.Intake.Formats;
using Whence.Intake.Warc;
using Whence.Intake.Web;
using Whence.Pipeline;
using Whence.Text;
using Whence.Tracing;

namespace Whence.Intake.Tests.Fuzzing;

/// <summary>
/// Every reader and scanner over changed inputs: whatever the bytes are, the answer is reports and failures, within time, and never an exception. The corpus is the fixtures.
/// <c>WHENCE_FUZZ=100000</c> is the nightly length; the seed is printed with a failure, so that it can be had again.
/// </summary>
public sealed class FuzzTests
{
    private static readonly int Rounds = int.TryParse(Environment.GetEnvironmentVariable("WHENCE_FUZZ"), NumberStyles.None, CultureInfo.InvariantCulture, out int rounds) ? rounds : 150;

    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(20);

    public static TheoryData<string, string> Corpus => new()
    {
        { "page.html", ".html" }, { "page.txt", ".txt" }, { "page.md", ".md" }, { "rss-0.91.xml", ".xml" }, { "rss-1.0.rdf", ".rdf" }, { "rss-2.0.xml", ".xml" }, { "atom-0.3.xml", ".xml" }, { "atom.xml", ".xml" }, { "feed.json", ".json" },
        { "news-please.json", ".json" }, { "crawlers.jsonl", ".jsonl" }, { "texts.csv", ".csv" }, { "texts.tsv", ".tsv" }, { "addresses.csv", ".csv" }, { "subscriptions.opml", ".opml" }, { "sitemap.xml", ".xml" }, { "sitemap-index.xml", ".xml" }, { "newsletter.eml", ".eml" },
        { "saved.mhtml", ".mhtml" }, { "pages.warc", ".warc" }, { "pages.warc.gz", ".gz" }, { "pile.zip", ".zip" }, { "pile.tar", ".tar" }, { "pile.wacz", ".wacz" }, { "pages.warc", "" }, { "newsletter.eml", "" },
    };

    private static byte[] Input(string name) => name switch
    {
        "pages.warc.gz" => Packing.Members(Fixture.Bytes("pages.warc")),
        "pile.zip" => Packing.Zip(("a.html", Fixture.Bytes("page.html")), ("b.eml", Fixture.Bytes("newsletter.eml"))),
        "pile.tar" => Packing.Tar(("a.html", TarEntryType.RegularFile, Fixture.Bytes("page.html")), ("b.md", TarEntryType.RegularFile, Fixture.Bytes("page.md"))),
        "pile.wacz" => Packing.Zip(("datapackage.json", "{}"u8.ToArray()), ("archive/a.warc", Fixture.Bytes("pages.warc"))),
        _ => Fixture.Bytes(name),
    };

    [Theory]
    [MemberData(nameof(Corpus))]
    public void A_reader_gives_reports_and_failures_for_whatever_it_is_given(string name, string ending)
    {
        byte[] input = Input(name);
        ContentReader reader = new(new());
        for (int seed = 0; seed < Rounds; seed++)
        {
            byte[] changed = new Mutation(seed).Of(input);
            Stopwatch watch = Stopwatch.StartNew();
            try
            {
                foreach (IntakeItem item in reader.Read(new MemoryStream(changed), new Input(name) { Ending = ending }))
                    if (item.Document is { } document)
                        foreach (Passage passage in document.Passages)
                            (passage.Span.Start >= 0 && passage.Span.End <= document.Text.Length && passage.Span.Start <= passage.Span.End).ShouldBeTrue();
            }
            catch (Exception exception) when (exception is not ShouldAssertException)
            {
                throw new InvalidOperationException($"{name} as {ending}, seed {seed}", exception);
            }
            watch.Elapsed.ShouldBeLessThan(Limit, $"{name}, seed {seed}");
        }
    }

    [Fact]
    public void A_scanner_takes_whatever_it_is_given()
    {
        string[] texts = ["Tue, 25 Feb 2031 07:30:00 +0100", "20310225T073000Z", "1929767400", "User-agent: *\nDisallow: /a*b$\nAllow: /%62", "<rss>&mdash;<![CDATA[a]]>&#x2014;</rss>", "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\nbody", "5\r\nhello\r\n0\r\n\r\n"];
        for (int seed = 0; seed < Rounds * 10; seed++)
        {
            byte[] changed = new Mutation(seed).Of(Encoding.UTF8.GetBytes(texts[seed % texts.Length]));
            string text = Encoding.UTF8.GetString(changed);
            StatedTime.Read(text);
            RobotsRules.Parse(text, "Whence").Allows(new Uri("https://meridian.example/a/b?c"));
            XmlText.Plain(text);
            MarkupRoot.Name(text);
            FragmentText.Words(text);
            HttpAnswer.Read(changed);
            BodyCoding.Unchunk(changed);
            TextDecoding.Decode(changed, text, mayDeclare: true);
            KindFinder.Find(text, null, changed);
        }
    }

    [Fact]
    public void The_pipeline_takes_whatever_it_is_given()
    {
        byte[] input = Fixture.Bytes("page.txt");
        Tracer tracer = new();
        for (int seed = 0; seed < Rounds / 3; seed++)
        {
            string text = Encoding.UTF8.GetString(new Mutation(seed).Of(input));
            Reading reading = tracer.Read(AnalysisPipeline.ForTrace.Run(PlainTextReader.Read(text, "a")));
            tracer.Trace([reading], TestContext.Current.CancellationToken).Documents.Count.ShouldBe(1);
        }
    }
}
