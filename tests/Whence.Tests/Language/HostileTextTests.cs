using System.Diagnostics;
using System.Text;
using Whence.Language.Tags;
using Whence.Language.Tokens;
using Whence.Language.Trees;
using Whence.Pipeline;
using Whence.Text;

namespace Whence.Tests.Language;

public sealed class HostileTextTests
{
    private static readonly IAnalysisStage[] Stages = [new TokenStage(), new TagStage(), new TreeStage()];

    public static TheoryData<string> Patterns => [
        "x", "\"", "a.", "1,", "a-", "'", "a'b", "(", ".", "!", "-", "\uD800", "\uDC00", "a@", "http://", "א", "Ж", "a\n", "“", "1-", "x.y", "- ", "the ", "A. ", "\t", "&", "1/", ":)", "\u200D", "U.S."];

    [Theory]
    [MemberData(nameof(Patterns))]
    public void A_long_run_of_anything_is_read_without_an_exception_and_with_spans_in_the_text(string pattern)
    {
        string text = string.Concat(Enumerable.Repeat(pattern, 20_000 / pattern.Length));
        Analysis analysis = new(Document.AsText("d", text));
        foreach (IAnalysisStage stage in Stages) analysis = stage.Run(analysis);
        int at = 0;
        foreach (Token token in analysis.Tokens)
        {
            token.Span.Start.ShouldBeGreaterThanOrEqualTo(at);
            token.Span.End.ShouldBeLessThanOrEqualTo(text.Length);
            at = token.Span.End;
            token.Head.ShouldBeInRange(Token.Root, analysis.Tokens.Length - 1);
        }
    }

    [Theory]
    [InlineData("x")]
    [InlineData("\"")]
    [InlineData("a.b")]
    [InlineData("1-2,")]
    [InlineData("a'")]
    public void Twice_the_text_takes_about_twice_the_time(string pattern)
    {
        // The bound is wide: other work shares the machine. A quadratic scanner takes minutes here.
        string text = string.Concat(Enumerable.Repeat(pattern, 1_000_000 / pattern.Length));
        Stopwatch watch = Stopwatch.StartNew();
        new TokenStage().Run(new(Document.AsText("d", text)));
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(20));
    }

    [Fact]
    public void Random_characters_are_read()
    {
        Random random = new(7);
        for (int round = 0; round < 200; round++)
        {
            StringBuilder builder = new();
            for (int i = 0; i < 200; i++) builder.Append(random.Next(4) == 0 ? (char)random.Next(65536) : "ab .,'’\"“-/:@1A\n"[random.Next(16)]);
            Analysis analysis = new(Document.AsText("d", builder.ToString()));
            foreach (IAnalysisStage stage in Stages) analysis = stage.Run(analysis);
            analysis.Sentences.Sum(sentence => sentence.TokenCount).ShouldBe(analysis.Tokens.Length);
        }
    }

    [Fact]
    public void Empty_text_has_nothing()
    {
        Analysis analysis = new(Document.AsText("d", ""));
        foreach (IAnalysisStage stage in Stages) analysis = stage.Run(analysis);
        analysis.Tokens.ShouldBeEmpty();
        analysis.Sentences.ShouldBeEmpty();
    }
}
