using System.Text;
using Whence.Text;

namespace Whence.Intake.Tests.Formats;

/// <summary>Each format is read from a fixture, as a file and from standard input.</summary>
public sealed class FormatTests
{
    [Theory]
    [InlineData("page.html", "Radio Meridian", "2031-02-25T07:30:00+01:00")]
    [InlineData("page.txt", null, null)]
    [InlineData("page.md", "Radio Meridian", "2031-02-25")]
    [InlineData("rss-0.90.rdf", "Radio Meridian", null)]
    [InlineData("rss-0.91.xml", "Radio Meridian", null)]
    [InlineData("rss-0.92.xml", "Radio Meridian", null)]
    [InlineData("rss-1.0.rdf", "Radio Meridian", "2031-02-25T07:30:00+01:00")]
    [InlineData("rss-2.0.xml", "Valley Courier", "2031-02-25T07:30:00+01:00")]
    [InlineData("atom-0.3.xml", "Radio Meridian", "2031-02-25T07:30:00+01:00")]
    [InlineData("atom.xml", "Radio Meridian", "2031-02-25T07:30:00+01:00")]
    [InlineData("feed.json", "Radio Meridian", "2031-02-25T07:30:00+01:00")]
    [InlineData("news-please.json", "meridian.example", "2031-02-25T07:30:00")]
    [InlineData("newsletter.eml", "Radio Meridian", "2031-02-25T07:30:00+01:00")]
    [InlineData("saved.mhtml", "Radio Meridian", "2031-02-25T07:30:00+01:00")]
    public void A_report_is_read_with_its_outlet_and_time(string name, string? outlet, string? published)
    {
        Document document = Fixture.Read(Fixture.At(name)).Document();
        document.ShouldHoldTheReport();
        document.Outlet.ShouldBe(outlet);
        document.Published?.ToString().ShouldBe(published);
        document.Stored.ShouldNotBeNull().Sha256.Length.ShouldBe(64);
        if (name == "page.md") return; // bare text has no mark to be known by
        Document piped = Fixture.Read(Fixture.Bytes(name)).Document();
        piped.Text.ShouldBe(document.Text);
        piped.Stored.ShouldNotBeNull().Sha256.ShouldBe(document.Stored.Sha256);
    }

    [Fact]
    public void An_old_feed_with_a_document_type_and_named_characters_is_read()
    {
        Document document = Fixture.Read(Fixture.At("rss-0.91.xml")).Document();
        document.Title.ShouldBe("Gates stayed shut \u2014 nine days");
        document.Text.ShouldContain("\u00e9tude");
        document.Url.ShouldBe("https://meridian.example/gates");
    }

    [Fact]
    public void Rss_names_who_is_the_source_and_carries_the_whole_text()
    {
        Document document = Fixture.Read(Fixture.At("rss-2.0.xml")).Document();
        document.Text.ShouldContain("six weeks");
        document.Authors.ShouldBe(["Ana Prell"]);
        document.Title.ShouldBe("Gates stayed shut - nine days");
    }

    [Fact]
    public void Atom_loses_the_markup_of_its_title()
    {
        Document document = Fixture.Read(Fixture.At("atom.xml")).Document();
        document.Title.ShouldBe("Gates stayed shut");
        document.Updated?.ToString().ShouldBe("2031-02-25T09:00:00+01:00");
    }

    [Fact]
    public void Markdown_loses_its_marks_and_keeps_the_places_of_its_blocks()
    {
        Document document = Fixture.Read(Fixture.At("page.md")).Document();
        document.Text.ShouldNotContain("**");
        document.Text.ShouldNotContain("](");
        document.Authors.ShouldBe(["Ana Prell", "Tomas Oker"]);
        document.Url.ShouldBe("https://meridian.example/gates");
        string file = File.ReadAllText(Fixture.At("page.md"));
        Passage first = document.Passages.First(passage => passage.Role == PassageRole.Body);
        first.Source!.Value.Of(file).ShouldStartWith("Engineers kept the gates of the **Halvard Dam**");
    }

    [Fact]
    public void Json_lines_are_read_by_the_names_of_crawlers_and_datasets()
    {
        List<IntakeItem> items = Fixture.Read(Fixture.At("crawlers.jsonl"));
        items.Select(item => item.Document!.Id).ShouldBe(["own", "crawler", "interface", "schema", "epoch", "page"]);
        items.Select(item => item.Document!.Outlet).ShouldBe(["Radio Meridian", "meridian.example", "Radio Meridian", "Radio Meridian", null, "Radio Meridian"]);
        items.Select(item => item.Document!.Published?.ToString()).ShouldBe(["2031-02-25", "2031-02-25T07:30:00", "2031-02-25T06:30:00Z", "2031-02-25", "2031-02-25T06:30:00Z", "2031-02-25T07:30:00+01:00"]);
        items[2].Document!.Authors.ShouldBe(["Ana Prell", "Tomas Oker"]);
    }

    [Theory]
    [InlineData("{\"version\":\"https://jsonfeed.org/version/1.1\",\"title\":\"\\ud800\",\"items\":[]}")]
    [InlineData("{\"version\":\"\\ud800\",\"items\":[]}")]
    [InlineData("{\"\\ud800icle\":1,\"articles\":[]}")]
    [InlineData("{\"arti\\ud800e\":1,\"text\":\"a\"}")]
    public void Half_of_a_surrogate_pair_beside_the_articles_is_named(string json)
    {
        using TempFolder folder = new();
        Fixture.Read(folder.Write("a.json", json)).Failure().Reason.ShouldBe(FailureReason.Json);
    }

    [Theory]
    [InlineData("texts.csv")]
    [InlineData("texts.tsv")]
    public void A_table_of_texts_is_read_row_by_row(string name)
    {
        List<IntakeItem> items = Fixture.Read(Fixture.At(name));
        items.Select(item => item.Document!.Outlet).ShouldBe(["Radio Meridian", "Valley Courier"]);
        items[0].Document!.ShouldHoldTheReport();
        items[1].Document!.Published?.ToString().ShouldBe("2031-02-26");
    }

    [Fact]
    public void A_sitemap_of_news_gives_title_outlet_and_time_with_the_address()
    {
        ListedAddress first = new ReportReader().Addresses(Fixture.At("sitemap.xml"), static failure => Assert.Fail(failure.Detail)).First();
        first.Url.ShouldBe("https://meridian.example/gates");
        (first.Title, first.Outlet, first.Published?.ToString()).ShouldBe(("Gates stayed shut", "Radio Meridian", "2031-02-25T07:30:00+01:00"));
    }

    [Theory]
    [InlineData("addresses.csv")]
    [InlineData("subscriptions.opml")]
    [InlineData("sitemap.xml")]
    [InlineData("sitemap-index.xml")]
    public void A_list_of_addresses_is_named_and_not_fetched(string name)
    {
        IntakeFailure failure = Fixture.Read(Fixture.At(name)).Failure();
        failure.Reason.ShouldBe(FailureReason.NotFetched);
        failure.Detail.ShouldContain("2 addresses");
    }

    [Theory]
    [InlineData("windows-1252", "The foreman\u2019s caf\u00e9 \u2013 \u201cclosed\u201d, he said \u2013 stood by the dam. Caf\u00e9s do.")]
    [InlineData("windows-1251", "\u041c\u0438\u043d\u0438\u0441\u0442\u0435\u0440\u0441\u0442\u0432\u043e \u0432\u043e\u0434\u043d\u043e\u0433\u043e \u0445\u043e\u0437\u044f\u0439\u0441\u0442\u0432\u0430 \u043e\u0442\u0440\u0438\u0446\u0430\u0435\u0442, \u0447\u0442\u043e \u043f\u0440\u0438\u043a\u0430\u0437 \u0436\u0434\u0430\u0442\u044c \u0431\u044b\u043b \u043a\u043e\u0433\u0434\u0430-\u043b\u0438\u0431\u043e \u043e\u0442\u0434\u0430\u043d \u0440\u0430\u0431\u043e\u0447\u0438\u043c.")]
    [InlineData("shift_jis", "\u6c34\u5229\u7701\u306f\u3001\u5f85\u6a5f\u306e\u547d\u4ee4\u304c\u51fa\u3055\u308c\u305f\u3053\u3068\u3092\u5426\u5b9a\u3057\u3001\u72ec\u81ea\u306e\u8abf\u67fb\u306b\u516d\u9031\u9593\u304b\u304b\u308b\u3068\u8ff0\u3079\u305f\u3002")]
    public void A_charset_that_nobody_declares_is_told_from_the_bytes(string charset, string text)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        Fixture.Read(Encoding.GetEncoding(charset).GetBytes(text)).Document().Text.ShouldBe(text);
    }

    [Fact]
    public void A_charset_given_with_the_bytes_goes_before_the_one_declared()
    {
        byte[] page = Encoding.Latin1.GetBytes("<meta charset=utf-8>caf\u00e9");
        TextDecoding.Decode(page, "iso-8859-1", mayDeclare: true).Text!.ShouldContain("caf\u00e9");
        TextDecoding.Decode(page, null, mayDeclare: true).Reason.ShouldBe(FailureReason.Charset);
        TextDecoding.Decode("\ufeffcaf\u00e9"u8, "iso-8859-1", mayDeclare: true).Text.ShouldBe("caf\u00e9");
    }

    [Fact]
    public void The_table_of_names_in_the_documents_is_the_table_that_is_read_by()
    {
        string[] lines = File.ReadAllLines(Path.Combine(Place.Root, "docs", "formats.md"));
        foreach ((string meaning, IEnumerable<string> names) in Whence.Intake.Formats.FieldNames.All.Select(line => (line.Meaning, (IEnumerable<string>)line.Names)))
            lines.ShouldContain($"| {meaning} | {string.Join(' ', names.Select(name => $"`{name}`"))} |");
    }
}
