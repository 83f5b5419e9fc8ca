using Whence.Language.Tokens;
using Whence.Pipeline;
using Whence.Text;

namespace Whence.Tests.Language;

public sealed class SentenceTests
{
    [Theory]
    [InlineData("The dam broke. Nobody knew why.", "The dam broke.|Nobody knew why.")]
    [InlineData("Mr. Varga denied it. He left at 5 p.m. on Monday.", "Mr. Varga denied it.|He left at 5 p.m. on Monday.")]
    [InlineData("“We hold,” he said. “Nothing moves.” The guns were silent.", "“We hold,” he said.|“Nothing moves.”|The guns were silent.")]
    [InlineData("“Why now?” asked the minister. Nobody answered.", "“Why now?” asked the minister.|Nobody answered.")]
    [InlineData("“Will it hold?” Varga said. It did.", "“Will it hold?” Varga said.|It did.")]
    [InlineData("The U.S. Army moved. It met J. P. Lind there.", "The U.S. Army moved.|It met J. P. Lind there.")]
    [InlineData("He left.The minister stayed.", "He left.|The minister stayed.")]
    [InlineData("No full stop here\n\nA new paragraph follows.", "No full stop here|A new paragraph follows.")]
    [InlineData("Dam breaks near Ostrel\nThe dam broke on Monday.", "Dam breaks near Ostrel|The dam broke on Monday.")]
    [InlineData("About 1.400 houses stood there. Of these 500 are left.", "About 1.400 houses stood there.|Of these 500 are left.")]
    public void Sentences_end_where_a_reader_ends_them(string text, string expected)
    {
        Analysis analysis = new TokenStage().Run(new(Document.AsText("d", text)));
        string.Join('|', analysis.Sentences.Select(sentence => sentence.Span.Of(text))).ShouldBe(expected);
    }

    [Fact]
    public void A_line_that_a_program_wrapped_goes_on()
    {
        string text = "The council of the valley met for the third time in a week on Monday and heard\nVarga, who had come from the capital to speak about the dam and the people who\nlive under it.";
        new TokenStage().Run(new(Document.AsText("d", text))).Sentences.Length.ShouldBe(1);
    }

    [Theory]
    [InlineData("word ")]
    [InlineData("one, two three ")]
    public void A_sentence_without_end_is_cut_and_behind_a_comma_where_one_is_near(string part)
    {
        string text = string.Concat(Enumerable.Repeat(part, 400));
        Analysis analysis = new TokenStage().Run(new(Document.AsText("d", text)));
        analysis.Sentences.ShouldAllBe(sentence => sentence.TokenCount <= SentenceSplitter.MaxTokens);
        analysis.Sentences.Sum(sentence => sentence.TokenCount).ShouldBe(analysis.Tokens.Length);
        analysis.Sentences.Length.ShouldBeLessThanOrEqualTo((analysis.Tokens.Length / (SentenceSplitter.MaxTokens / 2)) + 1);
        if (part.Contains(',')) analysis.Sentences[0].Span.Of(text).ShouldEndWith(",");
    }

    [Fact]
    public void A_sentence_never_crosses_a_passage_and_furniture_has_none()
    {
        const string text = "The dam broke near Advertisement the old town.";
        Document document = new()
        {
            Id = "d",
            Text = text,
            Passages = [new(new(0, 18), PassageRole.Body), new(new(19, 32), PassageRole.Furniture, "advertisement"), new(new(33, text.Length), PassageRole.Body)],
        };
        Analysis analysis = new TokenStage().Run(new(document));
        analysis.Sentences.Select(sentence => sentence.Span.Of(text)).ShouldBe(["The dam broke near", "the old town."]);
        analysis.Sentences.Select(sentence => sentence.Passage).ShouldBe([0, 2]);
        analysis.Tokens.ShouldAllBe(token => analysis.Sentences[token.Sentence].Span.Contains(token.Span));
    }
}
