using System.Runtime.InteropServices;
using Whence.Pipeline;
using Whence.Tracing;

namespace Whence.Intake.Tests.Attacks;

/// <summary>Texts made to take for ever: words, sentences, paragraphs, quotations and lists without end.</summary>
public sealed class EndlessTextTests
{
    private const int Chars = 20_000, Times = 4;

    // Linear time gives 4, n log n a little more, quadratic time 16.
    private const double MaxRatio = 7;
    private static readonly TimeSpan Slack = TimeSpan.FromMilliseconds(300);

    [Theory]
    [InlineData("X")]
    [InlineData("x")]
    [InlineData("a ")]
    [InlineData("A. ")]
    [InlineData("\u201c")]
    [InlineData("said ")]
    [InlineData("1,000,")]
    [InlineData("(")]
    [InlineData(". ")]
    [InlineData("the Ministry of ")]
    [InlineData("\ud83d\udca7")]
    [InlineData("\n")]
    [InlineData("a\n")]
    [InlineData("> a\n")]
    [InlineData("a, b and ")]
    [InlineData("he said that ")]
    [InlineData("he said that he ")]
    [InlineData("we said: we ")]
    [InlineData("He said that. ")]
    [InlineData("\u201che said\u201d ")]
    [InlineData("\u201cYes,\u201d he said. ")]
    [InlineData("\u201cWater came in again today.\u201d Ana Prell said so. ")]
    [InlineData("Ana Prell said: \u201c")]
    [InlineData("according to the ")]
    [InlineData("He denied that she denied that ")]
    [InlineData("She told the BBC that he told the AP that ")]
    [InlineData("- he said:\n")]
    [InlineData("Ana: so.\n")]
    [InlineData("A: Ana Prell did so.\n\n")]
    [InlineData("Q: Who?\n\nA: He did.\n\n")]
    [InlineData("He refused to say whether it broke. ")]
    [InlineData("On Monday 5 people died, 6 people died, ")]
    public void Text_made_to_take_for_ever_is_read_in_time_that_grows_with_it(string part)
    {
        Read(part, Chars / 10);
        TimeSpan small = Read(part, Chars), large = Read(part, Chars * Times);
        large.ShouldBeLessThan(Slack + (small * MaxRatio), $"{small.TotalMilliseconds:0} ms for {Chars} characters, then {large.TotalMilliseconds:0} ms for {Times} times as many");
    }

    /// <summary>The processor time of this thread, so that what else the machine does is not counted.</summary>
    private static TimeSpan Read(string part, int chars)
    {
        string text = "Engineers kept the gates shut. " + string.Concat(Enumerable.Repeat(part, chars / part.Length));
        TimeSpan start = ThreadTime();
        new Tracer().Read(AnalysisPipeline.ForTrace.Run(Extraction.PlainTextReader.Read(text, "a")));
        return ThreadTime() - start;
    }

    private static TimeSpan ThreadTime()
    {
        const int ThreadClock = 3;
        long[] time = new long[2]; // seconds, and nanoseconds beside them
        clock_gettime(ThreadClock, time).ShouldBe(0);
        return TimeSpan.FromSeconds(time[0]) + TimeSpan.FromMicroseconds(time[1] / 1000d);
    }

    [DllImport("libc")]
    private static extern int clock_gettime(int clock, [Out] long[] time);
}
