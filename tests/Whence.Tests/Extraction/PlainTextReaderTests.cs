using Shouldly;
using Whence.Extraction;
using Whence.Text;
using Xunit;

namespace Whence.Tests.Extraction;

public sealed class PlainTextReaderTests
{
    private static string[] Of(Document document, PassageRole role) => [.. document.Passages.Where(p => p.Role == role).Select(p => p.Span.Of(document.Text))];

    private static string? Reason(string line, string before = "The river rose again on Monday, officials said.", string after = "Nobody was hurt, the mayor said.")
    {
        Document document = PlainTextReader.Read(before + "\n" + line + "\n" + after);
        Passage passage = document.Passages.Single(p => p.Span.Of(document.Text) == line);
        return passage.Role == PassageRole.Furniture ? passage.Reason : null;
    }

    [Theory]
    [InlineData("unsaveSave", "interface")]
    [InlineData("expand-left", "interface")]
    [InlineData("full screen", "interface")]
    [InlineData("chevron-rightnext", "interface")]
    [InlineData("Share Save Listen (2 min)", "interface")]
    [InlineData("Comment (0)  Print  A+ A-", "interface")]
    [InlineData("Share:", "interface")]
    [InlineData("1 / 2Photo: Corda Press", "gallery")]
    [InlineData("Slideshow (4 Images)", "gallery")]
    [InlineData("Advertisement", "advertisement")]
    [InlineData("8120 views 3 comment(s)", "counter")]
    [InlineData("Disclaimer: The texts are mostly translated by a program and may hold mistakes.", "disclaimer")]
    [InlineData("Surf tip: All about the thaw in our news ticker", "related")]
    [InlineData("Bonus video:", "related")]
    [InlineData("READ MORE: Avalanche dog gets a medal", "related")]
    [InlineData("You may also be interested: Ten soups for the cold", "related")]
    [InlineData("You can also highlight the text and press Ctrl + Enter", "correction prompt")]
    [InlineData("Home > Technology > Security", "menu")]
    [InlineData("Home World Sport Weather Lifestyle", "menu")]
    [InlineData("Most read | Maps | Donate", "menu")]
    [InlineData("Tags: flood, dam, Ostrel", "tags")]
    [InlineData("Subscribe to the Ledger for 2 crowns a week", "subscription")]
    [InlineData("Newsletter: receive each morning the essential. I subscribe", "subscription")]
    [InlineData("This text was translated by machine.", "translation note")]
    [InlineData("Translated automatically by the editorial system", "translation note")]
    [InlineData("© 2031 Corda Press. All rights reserved.", "legal")]
    [InlineData("Media contact: press@corvane.example", "contact")]
    [InlineData("24K views", "counter")]
    [InlineData("1.2k shares", "counter")]
    [InlineData("Estimated reading time 4 min", "counter")]
    [InlineData("Like 12 Dislike 3", "interface")]
    [InlineData("0:00 / 3:42", "interface")]
    [InlineData("Be the first to comment", "interface")]
    [InlineData("Ad", "advertisement")]
    [InlineData("Story continues after the ad", "advertisement")]
    [InlineData("READ | Farmers march to Ostrel", "related")]
    [InlineData("On the topic: Farmers march to Ostrel", "related")]
    [InlineData("Bonus photo:", "related")]
    [InlineData("#dam #flood #Ostrel", "tags")]
    [InlineData("Home / News / Politics", "menu")]
    [InlineData("Translated by an AI translator", "translation note")]
    [InlineData("Originally written in Serrin, translated with software", "translation note")]
    [InlineData("If you spot an error, select it and press Ctrl + Enter", "correction prompt")]
    [InlineData("Did you notice an error? Tell us", "correction prompt")]
    [InlineData("Opinions in this column are the author's own", "disclaimer")]
    [InlineData("Our Telegram channel: news without noise", "subscription")]
    public void Furniture_is_found_without_tags(string line, string reason) => Reason(line).ShouldBe(reason);

    [Theory]
    [InlineData("Related to the case is a second inquiry, which the court opened on Friday.")]
    [InlineData("Share prices fell by 4 percent after the report, the exchange said.")]
    [InlineData("Subscribers of the newspaper were told on Monday that their addresses had been stolen.")]
    [InlineData("Comments by the minister angered farmers in the valley, who marched to Ostrel.")]
    [InlineData("The company said that it would change its privacy policy and its terms of service in the coming weeks.")]
    [InlineData("Cookies were handed out to those who had waited in the cold since four in the morning.")]
    [InlineData("By Thursday evening the water had gone, and the mayor was doing damage control.")]
    [InlineData("“Read more books and fewer tables,” she told the minister.")]
    [InlineData("Copyright law does not cover the plan, the judge wrote.")]
    [InlineData("Video of the collapse shows that the gate had been open for an hour.")]
    [InlineData("Loading of the ships began at dawn, according to the port.")]
    [InlineData("Translated from the valley's own tongue, the name means “high water”.")]
    [InlineData("About 40 people read the report on the first day, the library said.")]
    [InlineData("About Corvane, the firm that owns the gates, little is known in the valley.")]
    public void A_sentence_that_begins_like_furniture_is_kept(string line)
    {
        Document document = PlainTextReader.Read("The river rose again on Monday, officials said.\n" + line + "\nNobody was hurt, the mayor said.");
        Of(document, PassageRole.Body).ShouldContain(line);
    }

    [Fact]
    public void What_a_sender_says_of_itself_below_its_release_is_furniture()
    {
        Document document = PlainTextReader.Read("Corvane opens the gates\n\nThe firm opened the gates of the dam on Monday, its head said.\n\nNobody was hurt.\n\nAbout Corvane\n\nCorvane builds and runs gates in nine countries and employs 400 people.\n\nIts seat is at Port Alder.");
        document.Passages.Where(passage => passage.Reason == "boilerplate").Select(passage => passage.Span.Of(document.Text)).ShouldBe(["About Corvane", "Corvane builds and runs gates in nine countries and employs 400 people.", "Its seat is at Port Alder."]);
        Of(document, PassageRole.Body).ShouldBe(["The firm opened the gates of the dam on Monday, its head said.", "Nobody was hurt."]);
    }

    [Fact]
    public void The_text_stays_as_given_and_passages_are_in_order_without_overlap()
    {
        const string Text = "\r\n Home > News > Serrin \r\nA third is dry\r\n\r\n  The pumps ran all night.\u00A0 \r\nTags: Serrin\r\n";
        Document document = PlainTextReader.Read(Text);
        document.Text.ShouldBe(Text);
        int last = 0;
        foreach (Passage passage in document.Passages)
        {
            passage.Span.Start.ShouldBeGreaterThanOrEqualTo(last);
            passage.Span.Of(Text).Trim().ShouldBe(passage.Span.Of(Text));
            last = passage.Span.End;
        }
        Of(document, PassageRole.Body).ShouldBe(["The pumps ran all night."]);
    }

    [Fact]
    public void A_dateline_is_parted_from_its_sentence_and_names_the_agency()
    {
        Document document = PlainTextReader.Read("PORTSEA, May 6, 2031 (Interlink) - The airline said on Tuesday that it had lost a file.");
        Of(document, PassageRole.Dateline).ShouldBe(["PORTSEA, May 6, 2031 (Interlink) -"]);
        Of(document, PassageRole.Body).ShouldBe(["The airline said on Tuesday that it had lost a file."]);
        document.Credit.ShouldBe("Interlink");
        document.Published?.ToString().ShouldBe("2031-05-06");
    }

    [Theory]
    [InlineData("NEW HARL, Vale. (CNS) — Rain fell.", "NEW HARL, Vale. (CNS) —")]
    [InlineData("SEVRIN, 4 March 2031 - Rain fell.", "SEVRIN, 4 March 2031 -")]
    [InlineData("OSTREL/LOWMERE (Corda Press) - Rain fell.", "OSTREL/LOWMERE (Corda Press) -")]
    [InlineData("OSTREL – Rain fell.", "OSTREL –")]
    [InlineData("The mayor – who is 61 – will go.", null)]
    [InlineData("FILE - The dam in January.", null)]
    public void Datelines_of_many_forms_are_read(string line, string? dateline) => Of(PlainTextReader.Read(line), PassageRole.Dateline).FirstOrDefault().ShouldBe(dateline);

    [Fact]
    public void A_stamp_before_the_first_sentence_is_parted_from_it()
    {
        Document document = PlainTextReader.Read("Updated at 9:10. The brigade stays on the pass, its captain says.");
        Of(document, PassageRole.Timestamp).ShouldBe(["Updated at 9:10."]);
        Of(document, PassageRole.Body).ShouldBe(["The brigade stays on the pass, its captain says."]);
    }

    [Fact]
    public void Posts_of_a_live_blog_keep_their_stamps_apart()
    {
        Document document = PlainTextReader.Read("15:08 - That ends the briefing, the editor writes.\n14:31 - Two mechanics spent the night in the workshop.");
        Of(document, PassageRole.Timestamp).ShouldBe(["15:08 -", "14:31 -"]);
        Of(document, PassageRole.Body).Length.ShouldBe(2);
    }

    [Fact]
    public void A_card_of_another_report_is_furniture_with_its_summary()
    {
        Document document = PlainTextReader.Read("""
            The brigade holds the pass, the minister said.

            Column Crushed in Raid Near the Old Toll Road
            Other Topics of Interest

            Column Crushed in Raid Near the Old Toll Road

            Mountain troops destroyed a column that had lost its way in the snow on Sunday.

            “We are staying,” the captain said.
            """);
        Of(document, PassageRole.Body).ShouldBe(["The brigade holds the pass, the minister said.", "“We are staying,” the captain said."]);
    }

    [Fact]
    public void Captions_are_told_from_the_text_and_the_second_copy_is_furniture()
    {
        Document document = PlainTextReader.Read("The pumps run.\nA soldier on the pass (Illustration)\nA soldier on the pass (Illustration)photo: CORDA\nfull screen A pump near Ostrel. Photo: Corda Press\nIt rained.");
        Of(document, PassageRole.Caption).ShouldBe(["A soldier on the pass (Illustration)", "A pump near Ostrel. Photo: Corda Press"]);
        document.Passages.Count(p => p.Reason == "repeated").ShouldBe(1);
    }

    [Fact]
    public void Byline_headline_credit_and_correction_get_their_roles()
    {
        Document document = PlainTextReader.Read("Weir keeper: I was told to wait\nBy Tove Aldan and Reto Salm\nThe gates stayed shut for an hour.\nNobody answered the telephone, he said. (cna)\nWith reporting by Nika Obrist\nCorrection: An earlier version of this report gave the wrong hour.");
        document.Title.ShouldBe("Weir keeper: I was told to wait");
        document.Authors.ShouldBe(["Tove Aldan", "Reto Salm"]);
        Of(document, PassageRole.Credit).ShouldBe(["(cna)", "With reporting by Nika Obrist"]);
        Of(document, PassageRole.Correction).Length.ShouldBe(1);
        document.Credit.ShouldBe("cna");
    }

    [Theory]
    [InlineData("Agency: Transmar", "Transmar")]
    [InlineData("Source: LNA", "LNA")]
    [InlineData("(MPA/own report)", "MPA")]
    [InlineData("Union Press, with our own reporting", "Union Press")]
    [InlineData("From The Noon Flash, translated with a translation machine", "The Noon Flash")]
    [InlineData("Text of the Arlay Chronicle, translated by software", "the Arlay Chronicle")]
    [InlineData("Article of Jonna Pirk appeared in The Velm Mercury. Translation: the editors.", "The Velm Mercury")]
    [InlineData("With TMN. Automatic translation.", "TMN")]
    [InlineData("Translated by machine from the French", null)]
    [InlineData("With the help of a program this text was translated", null)]
    [InlineData("From Monday on, the book will be translated into four languages.", null)]
    [InlineData("From The Noon Flash, the poem that was never translated", null)]
    [InlineData("From The Noon Flash, translation software now goes to the schools.", null)]
    [InlineData("From The Noon Flash, translated by Odo Brandt, comes the line.", null)]
    [InlineData("Sources: harbour office, two skippers", null)]
    [InlineData("Agency: we have no word yet", null)]
    [InlineData("Brass band plays with guest material", null)]
    [InlineData("The story appeared in The Velm Mercury. Translation rights were sold.", null)]
    public void A_line_says_whose_copy_or_translation_a_report_is(string line, string? credit) =>
        PlainTextReader.Read("The gates stayed shut for an hour, the keeper said.\n\nNobody answered the telephone, he said.\n\n" + line).Credit.ShouldBe(credit);

    [Fact]
    public void A_credit_behind_the_last_sentence_is_the_agency_and_not_the_desk() =>
        PlainTextReader.Read("The gates stayed shut for an hour, the keeper said.\n\nNobody answered the telephone, he said. (LW/nt)").Credit.ShouldBe("LW");

    [Fact]
    public void Lines_broken_at_a_width_are_read_as_paragraphs()
    {
        string text = string.Join("\n", "The water authority said on Monday that the gates of the dam had been", "shut by mistake for more than an hour while the river rose behind the", "wall, and that nobody in the control room had noticed the alarm, which", "had been switched off since the autumn because it kept waking the men", "who slept there between their shifts, as the keeper told the inquiry", "that was set up by the province after the flood of the year before it", "", "Nobody was hurt, the mayor said.");
        Document document = PlainTextReader.Read(text);
        document.Passages.Length.ShouldBe(2);
        document.Passages.ShouldAllBe(p => p.Role == PassageRole.Body);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n\n \u00A0\n")]
    [InlineData("\uD800")]
    [InlineData("(")]
    [InlineData("By ")]
    public void Odd_texts_are_read_without_an_exception(string text) => PlainTextReader.Read(text).Text.ShouldBe(text);

    [Fact]
    public void Hostile_texts_take_linear_time()
    {
        var watch = System.Diagnostics.Stopwatch.StartNew();
        PlainTextReader.Read(new string('a', 1_000_000));
        PlainTextReader.Read(new string('"', 100_000));
        PlainTextReader.Read(string.Concat(Enumerable.Repeat("Share\n", 100_000)));
        PlainTextReader.Read(string.Concat(Enumerable.Repeat("The dam held, he said.\n", 50_000)));
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(10));
    }

    [Theory]
    [InlineData("January 11, 2:54 PM\nThe brigade stays on the pass, its captain says.", "https://meridian.example/2031/01/11/pass", "2031-01-11T14:54:00", null)]
    [InlineData("Updated at 8:55.\nThe brigade stays on the pass, its captain says.", "https://meridian.example/2031-01-11-pass", "2031-01-11", "2031-01-11T08:55:00")]
    [InlineData("Published February 24, 2031\nUpdated Feb. 25, 9:10 am\nThe brigade stays on the pass, its captain says.", null, "2031-02-24", "2031-02-25T09:10:00")]
    [InlineData("Published December 31, 2030\nUpdated January 1, 9:10 am\nThe brigade stays on the pass, its captain says.", null, "2030-12-31", "2031-01-01T09:10:00")]
    [InlineData("January 11, 2:54 PM\nThe brigade stays on the pass, its captain says.", null, null, null)]
    [InlineData("15:08 - The brigade stays on the pass, its captain says.", null, null, null)]
    public void A_stamp_without_its_year_or_day_is_completed_by_what_else_is_known(string text, string? url, string? published, string? updated)
    {
        Document document = PlainTextReader.Read(text, url: url);
        (document.Published?.ToString()).ShouldBe(published);
        (document.Updated?.ToString()).ShouldBe(updated);
    }
}
