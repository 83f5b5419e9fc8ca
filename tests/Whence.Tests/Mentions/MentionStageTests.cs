using Whence.Language.Models;
using Whence.Language.Tags;
using Whence.Language.Tokens;
using Whence.Language.Trees;
using Whence.Mentions;
using Whence.Mentions.Names;
using Whence.Pipeline;
using Whence.Text;

namespace Whence.Tests.Mentions;

public sealed class MentionStageTests
{
    private static readonly Lazy<AnalysisPipeline> Stages = new(() => new AnalysisPipeline(new TokenStage(), new TagStage(), new TreeStage(), new MentionStage()));

    private static Analysis Read(string text) => Stages.Value.Run(Document.AsText("d", text));

    private static int EntityOf(Analysis analysis, string text, int from = 0)
    {
        int start = analysis.Document.Text.IndexOf(text, from, StringComparison.Ordinal);
        foreach (Mention mention in analysis.Mentions) if (mention.Span == new TextSpan(start, start + text.Length)) return mention.Entity;
        return -2;
    }

    [Fact]
    public void A_surname_and_a_pronoun_mean_the_person_named_in_full()
    {
        Analysis analysis = Read("Defence Minister Anna Kovic visited Paris on Monday. Kovic met soldiers there. She said that the road was open.");
        int full = EntityOf(analysis, "Anna Kovic");
        full.ShouldBeGreaterThanOrEqualTo(0);
        EntityOf(analysis, "Kovic", 30).ShouldBe(full);
        EntityOf(analysis, "She").ShouldBe(full);
        analysis.Entities[full].Type.ShouldBe(EntityType.Person);
        analysis.Entities[full].Name.ShouldBe("Anna Kovic");
    }

    [Fact]
    public void Names_with_an_ampersand_between_are_one()
    {
        Analysis analysis = Read("The magazine Easel & Hammer has had the print in its hands.");
        analysis.Mentions.Where(mention => mention.Form == MentionForm.Name).Select(mention => mention.Span.Of(analysis.Document.Text)).ShouldBe(["Easel & Hammer"]);
    }

    [Theory]
    [InlineData("US & UK agree on steel, the paper said.", "US & UK")]
    [InlineData("Shares in lender Royal Bank of Scotland fell on Monday.", "Royal Bank")]
    public void Two_countries_are_no_house_and_a_bank_is_no_person(string text, string not)
    {
        Analysis analysis = Read(text);
        analysis.Mentions.Select(mention => mention.Span.Of(text)).ShouldNotContain(not);
    }

    [Fact]
    public void A_person_of_a_body_is_no_part_of_its_name()
    {
        Analysis analysis = Read("It was too early to point at anyone, said hydrologist Eluned Marsh of Corran University.");
        analysis.Mentions.Where(mention => mention.Form == MentionForm.Name).Select(mention => mention.Span.Of(analysis.Document.Text)).ShouldBe(["Eluned Marsh", "Corran University"]);
    }

    [Fact]
    public void The_office_means_the_person_who_was_called_by_it()
    {
        Analysis analysis = Read("Anna Kovic, the mayor of Boston, spoke on Monday. Many came to hear. The mayor denied the report.");
        EntityOf(analysis, "The mayor").ShouldBe(EntityOf(analysis, "Anna Kovic"));
    }

    [Fact]
    public void Mentions_are_in_order_and_entities_hold_exactly_their_own()
    {
        Analysis analysis = Read("John Smith told Reuters that his company, Acme Corporation, would sue. “We will win,” Smith said in London.");
        for (int i = 1; i < analysis.Mentions.Length; i++) analysis.Mentions[i - 1].Span.CompareTo(analysis.Mentions[i].Span).ShouldBeLessThanOrEqualTo(0);
        for (int e = 0; e < analysis.Entities.Length; e++) foreach (int mention in analysis.Entities[e].Mentions) analysis.Mentions[mention].Entity.ShouldBe(e);
    }

    [Fact]
    public void A_name_before_a_genitive_is_a_name()
    {
        Analysis analysis = Read("They saw Germany's wall.");
        analysis.Entities[EntityOf(analysis, "Germany")].Type.ShouldBe(EntityType.Place);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\ud800 \udc00 He")]
    [InlineData("שלום Привіт «Київ» She")]
    public void Odd_text_is_read_without_an_error(string text) => Read(text).Present.HasFlag(Layers.Mentions).ShouldBeTrue();

    [Fact]
    public void A_surname_that_is_first_in_its_sentence_is_known_from_the_full_name_and_a_colour_is_not()
    {
        Analysis analysis = Read("John Brown runs the shop. Brown sauce is sold there. Brown denied the report.");
        EntityOf(analysis, "Brown", 50).ShouldBe(EntityOf(analysis, "John Brown"));
        EntityOf(analysis, "Brown", 20).ShouldBe(-2);
    }

    [Fact]
    public void Names_are_the_same_where_the_states_of_the_tagger_were_not_kept()
    {
        Analysis tagged = new TagStage().Run(new TokenStage().Run(new(Document.AsText("d", "Anna Kovic of Acme Corp. flew to Lagos. thanks, anna. We ate at Denny's in San Rafael and wrote to the Ministry of Housing and Urban Development."))));
        NameReader reader = new(NameModel.Shipped, TagModel.Shipped);
        reader.Labels(tagged with { States = null }).ShouldBe(reader.Labels(tagged));
    }

    [Theory]
    [InlineData(8, 96)]
    [InlineData(332, 95)]
    [InlineData(332, 0)]
    public void A_network_of_an_impossible_size_is_refused(int inputs, int width) =>
        Should.Throw<ModelException>(() => NameNetwork.Read(new ModelContent(new ModelBuilder().Int(inputs).Int(width).Int(1).Content, "names")));

    [Fact]
    public void Time_grows_with_the_text_and_not_with_its_square()
    {
        Read(new string('A', 1_000_000)).Mentions.Length.ShouldBeLessThan(10);
        Read(string.Concat(Enumerable.Repeat("She met Anna Kovic. ", 5_000))).Mentions.Length.ShouldBeGreaterThan(5_000);
    }

    [Theory]
    [InlineData("The talks were held in the United States on Friday.", "United States", EntityType.Place)]
    [InlineData("The treaty was signed by President Ana Kovic in Paris.", "Ana Kovic", EntityType.Person)]
    [InlineData("He has worked for Skylark Systems, Inc. since March.", "Skylark Systems, Inc.", EntityType.Organization)]
    [InlineData("i want to travel from france to san francisco next week, is that far?", "san francisco", EntityType.Place)]
    public void A_name_is_found_whole_and_without_what_is_no_part_of_it(string text, string name, EntityType type)
    {
        Analysis analysis = Read(text);
        int start = text.IndexOf(name, StringComparison.Ordinal);
        analysis.Mentions.ShouldContain(mention => mention.Span == new TextSpan(start, start + name.Length) && mention.Type == type && mention.Form == MentionForm.Name);
    }

    [Fact]
    public void A_name_that_would_say_a_word_twice_is_two_names()
    {
        Analysis analysis = Read("Best regards, Anna Kovic Anna Kovic wrote this on Monday.");
        analysis.Mentions.Count(mention => mention.Form == MentionForm.Name && analysis.TextOf(mention.Span) is "Anna Kovic").ShouldBe(2);
    }

    [Fact]
    public void Whom_a_pronoun_means_follows_the_gender_of_first_names_and_the_place_in_the_sentence()
    {
        Analysis analysis = Read("Peter Novak met Maria Lopez in London on Tuesday. She thanked the crowd, and later he left for Paris.");
        EntityOf(analysis, "She").ShouldBe(EntityOf(analysis, "Maria Lopez"));
        EntityOf(analysis, "he", 80).ShouldBe(EntityOf(analysis, "Peter Novak"));
    }
}
