using System.Diagnostics;
using FsCheck;
using FsCheck.Fluent;
using Whence.Pipeline;

namespace Whence.Tests.Quantities;

public sealed class HostileNumberTests
{
    [Theory]
    [InlineData("29 February 1900")]
    [InlineData("2031-13-45")]
    [InlineData("the year 99999")]
    [InlineData("99999999999 years ago")]
    [InlineData("January 0, 0000")]
    [InlineData("1 January 9999 and 200 years later")]
    [InlineData("99 centuries ago")]
    [InlineData("$99999999999999999999999999999999 trillion")]
    [InlineData("nine hundred trillion trillion trillion trillion dollars")]
    [InlineData("1e999 and 2^999 and 1/0 and 0/0")]
    [InlineData("\uD800 12 \uDFFF million \uD83D km")]
    [InlineData("((((((((12))))))))")]
    [InlineData("- - -5 --- 5 +-+ 6 %% 7 $$ 8")]
    [InlineData("half half half a half of half")]
    [InlineData("one over zero")]
    public void Hostile_numbers_and_dates_get_an_answer_or_none(string text)
    {
        Analysis analysis = Sentences.Read(text, "2031-05-14");
        foreach (var quantity in analysis.Quantities)
        {
            quantity.Low.ShouldBeLessThanOrEqualTo(quantity.High);
            quantity.Qualified.Contains(quantity.Span).ShouldBeTrue();
            quantity.Span.End.ShouldBeLessThanOrEqualTo(text.Length);
        }
        Sentences.Read(text, "0001-01-01");
        Sentences.Read(text, "9999-12-31");
    }

    [Theory]
    [InlineData("9", 1_000_000)]
    [InlineData("(", 100_000)]
    [InlineData("1,", 500_000)]
    [InlineData("$9 ", 200_000)]
    [InlineData("Feb 29 1900 ", 20_000)]
    public void A_million_digits_and_a_hundred_thousand_brackets_get_an_answer(string piece, int times)
    {
        string text = string.Concat(Enumerable.Repeat(piece, times));
        Analysis analysis = Sentences.Read(text, "2031-05-14");
        analysis.Quantities.ShouldAllBe(quantity => quantity.Span.End <= text.Length && quantity.Low <= quantity.High);
        analysis.Times.ShouldAllBe(time => time.Span.End <= text.Length);
    }

    [Fact]
    public void Time_grows_with_the_length_of_the_text()
    {
        foreach (string piece in (string[])["1", "(", "one ", "and ", "last ", "the ", "12,", "1 ", "May ", "half a ", "$", "-", "two hundred and ", "five to ", "3 years ", "January "])
        {
            string text = string.Concat(Enumerable.Repeat(piece, 40_000 / piece.Length));
            Stopwatch watch = Stopwatch.StartNew();
            Sentences.Read(text, "2031-05-14");
            watch.Elapsed.TotalSeconds.ShouldBeLessThan(10, piece);
        }
    }

    [Fact]
    public void No_text_throws()
    {
        string[] pieces = ["12", "1,376", "1.400", "two", "hundred", "million", "half", "a", "third", "and", "to", "-", "%", "$", "km", "years", "ago", "May", "2031", "last", "the", "quarter", "first", "of", "before", "Monday", "p.m.", "8:55", "(", ")", "of", "per", "\n", "'", "€", "UTC", "Christmas", "every", "²", "½", "e10", "^", "Rs", "old", "aged"];
        Prop.ForAll(ArbMap.Default.ArbFor<int[]>(), numbers =>
        {
            string text = string.Join(' ', numbers.Select(number => pieces[(int)((uint)number % (uint)pieces.Length)]));
            Sentences.Read(text, "2031-05-14");
            Sentences.Read(text.Replace(" ", "", StringComparison.Ordinal));
        }).QuickCheckThrowOnFailure();
    }
}
