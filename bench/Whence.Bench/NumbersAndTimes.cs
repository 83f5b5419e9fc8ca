using System.Text.RegularExpressions;
using BenchmarkDotNet.Attributes;
using Whence.Language.Tokens;
using Whence.Pipeline;
using Whence.Quantities;
using Whence.Text;
using Whence.Times;

namespace Whence.Bench;

/// <summary>
/// Times and quantities of a report of 1,000 words after tokens, against one linear regular expression that only finds digits and
/// month names in the same text. The ratio is what may be compared between machines.
/// </summary>
[MemoryDiagnoser]
public class NumbersAndTimes
{
    private const string Paragraph =
        "The garrison held 1,376 sq. km (531 sq. miles) of the valley in August 2030 but had lost 40 percent of it by late November, officials in Ostrel said on Friday. "
        + "About 800 sq. km remained as of Nov. 23, nine days before the vote, and between 400 and 500 soldiers were missing. The repairs would cost €1.5bn over three years, "
        + "up from $1.2 billion last year, and two-thirds of the houses below the dam stood empty at 8:55 on Monday morning. ";

    private readonly TimeStage times = new();
    private readonly QuantityStage quantities = new();
    private readonly Regex digits = new(@"\b([0-9][0-9.,]*|January|February|March|April|May|June|July|August|September|October|November|December)\b", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
    private Analysis tokens = new(Document.AsText("", ""));
    private Analysis dated = new(Document.AsText("", ""));

    /// <summary>A report of about 1,000 words, or of as many times that.</summary>
    internal static string Report(int times) => string.Concat(Enumerable.Repeat(Paragraph, 11 * times));

    /// <summary>Makes the report and its tokens.</summary>
    [GlobalSetup]
    public void Prepare()
    {
        string text = Report(1);
        tokens = new TokenStage().Run(new(Document.AsText("report", text, new PublicationTime(new DateOnly(2030, 12, 2)))));
        dated = times.Run(tokens);
    }

    /// <summary>One pass of the regular expression.</summary>
    [Benchmark(Baseline = true)]
    public int DigitsByRegex() => digits.Count(tokens.Document.Text);

    /// <summary>Time expressions.</summary>
    [Benchmark]
    public int Times() => times.Run(tokens).Times.Length;

    /// <summary>Quantities, after times.</summary>
    [Benchmark]
    public int Quantities() => quantities.Run(dated).Quantities.Length;
}
