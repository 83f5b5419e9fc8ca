using Whence.Language.Tokens;
using Whence.Pipeline;
using Whence.Text;

namespace Whence.Tests.Language;

public sealed class TokenizerTests
{
    [Theory]
    [InlineData("They don't know.", "They do n't know .")]
    [InlineData("It cannot be the minister’s plan", "It can not be the minister ’s plan")]
    [InlineData("I’ve seen O'Neill’s house", "I ’ve seen O'Neill ’s house")]
    [InlineData("the soldiers' orders", "the soldiers ' orders")]
    [InlineData("Mr. Varga met Dr. Lind in the U.S. in Jan. 2031.", "Mr. Varga met Dr. Lind in the U.S. in Jan. 2031 .")]
    [InlineData("J. R. Varga said so", "J. R. Varga said so")]
    [InlineData("1,376 sq. km (531 sq. miles)", "1,376 sq. km ( 531 sq. miles )")]
    [InlineData("500 of 1.400 and 3.5%", "500 of 1.400 and 3.5 %")]
    [InlineData("$20,000 and €5bn", "$ 20,000 and € 5bn")]
    [InlineData("50km at 5pm", "50 km at 5 pm")]
    [InlineData("a 15-year term, a non-binding vote", "a 15 - year term , a non-binding vote")]
    [InlineData("see https://news.example/a-b?c=1. Then mail a.b@news.example, or go to www.herald.example/x", "see https://news.example/a-b?c=1 . Then mail a.b@news.example , or go to www.herald.example/x")]
    [InlineData("Wait... what?!", "Wait ... what ?!")]
    [InlineData("He left.The minister stayed", "He left . The minister stayed")]
    [InlineData("at 8:55 on 2024-11-30 or 30/11/2024", "at 8:55 on 2024-11-30 or 30/11/2024")]
    [InlineData("and/or", "and / or")]
    [InlineData("“Hold,” he said", "“ Hold , ” he said")]
    [InlineData("the '90s weren't", "the '90s were n't")]
    [InlineData("AT&T and Q&A", "AT&T and Q&A")]
    [InlineData("ann.lee@post.example, bo...@post.example", "ann.lee@post.example , bo...@post.example")]
    [InlineData("in rec.gardens.roses, not Rec.Gardens", "in rec.gardens.roses , not Rec . Gardens")]
    [InlineData("w/o a b/c, and he/she", "w/o a b/c , and he / she")]
    [InlineData("pumps etc. Nobody came", "pumps etc . Nobody came")]
    [InlineData("send the .doc", "send the .doc")]
    [InlineData("----== end $$$ :( no", "----== end $$$ :( no")]
    public void Text_is_cut_into_words_as_the_treebank_counts_them(string text, string expected) => string.Join(' ', Words(text)).ShouldBe(expected);

    [Theory]
    [InlineData("\uD83D\uDE00 yes \uD800 no \uDC00")]
    [InlineData("Наступ триває. «Ми тримаємо», — сказав він.")]
    [InlineData("שלום עולם, مرحبا بالعالم.")]
    [InlineData("a\u0301b\u200Bc\u00ADd \uFEFFe")]
    [InlineData("'''\"\"\"``''“”‘’«»…!!!???...---")]
    [InlineData("x@ @y :// http:// www. a. .b 1. .5 1,2,3.4:5/6-7")]
    public void Every_character_lies_in_one_token_or_is_white_space(string text)
    {
        TokenBuffer tokens = new();
        Tokenizer.Run(text, 0, tokens);
        int at = 0;
        for (int i = 0; i < tokens.Count; i++)
        {
            tokens.Starts[i].ShouldBeGreaterThanOrEqualTo(at);
            for (int j = at; j < tokens.Starts[i]; j++) CharClass.IsSpace(text[j]).ShouldBeTrue();
            tokens.Ends[i].ShouldBeGreaterThan(tokens.Starts[i]);
            at = tokens.Ends[i];
        }
        for (int j = at; j < text.Length; j++) CharClass.IsSpace(text[j]).ShouldBeTrue();
    }

    private static IEnumerable<string> Words(string text)
    {
        Analysis analysis = new TokenStage().Run(new(Document.AsText("d", text)));
        return analysis.Tokens.Select(token => token.Span.Of(text));
    }
}
