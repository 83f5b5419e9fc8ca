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
    [InlineData("a@")]
    [InlineData("a. ")]
    [InlineData("=*")]
    [InlineData("ж")]
    public void Four_times_the_text_takes_about_four_times_the_time(string pattern)
    {
        // A quadratic reader takes sixteen times as long in every try. Other work shares the machine, so that a single try says little.
        double one = 0, four = double.MaxValue;
        for (int tries = 0; tries < 5 && four >= (one * 10) + 0.5; tries++) (one, four) = (Seconds(pattern, 250_000), Seconds(pattern, 1_000_000));
        four.ShouldBeLessThan((one * 10) + 0.5);
    }

    [Theory]
    [InlineData("\"", 100_000)]
    [InlineData("“", 100_000)]
    [InlineData("x", 1_000_000)]
    [InlineData("\uD800", 100_000)]
    [InlineData("word ", 20_000)]
    [InlineData("السلام ", 10_000)]
    public void A_huge_text_goes_through_all_stages_in_bounded_time(string pattern, int count)
    {
        Stopwatch watch = Stopwatch.StartNew();
        Analysis analysis = new(Document.AsText("d", string.Concat(Enumerable.Repeat(pattern, count))));
        foreach (IAnalysisStage stage in Stages) analysis = stage.Run(analysis);
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromMinutes(6));
        analysis.Tokens[^1].Span.End.ShouldBe(analysis.Document.Text.TrimEnd().Length);
    }

    private static double Seconds(string pattern, int length)
    {
        string text = string.Concat(Enumerable.Repeat(pattern, length / pattern.Length));
        double best = double.MaxValue;
        for (int round = 0; round < 3; round++)
        {
            Stopwatch watch = Stopwatch.StartNew();
            new TokenStage().Run(new(Document.AsText("d", text)));
            best = Math.Min(best, watch.Elapsed.TotalSeconds);
        }
        return best;
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
