using Whence.Pipeline;
using Whence.Text;
using Whence.Tracing;

namespace Whence.Casebook.Tests;

public sealed class ReadingFormTests
{
    private const string Report =
        "The gates of the dam stayed shut for nine days, an engineer told Radio Meridian on Monday. “We were ordered to hold the water,” he said. "
        + "A spokesman, Tomas Verrick, denied that there was any such order. About 1,500 hectares of farmland were under water as of Feb. 23.";

    private static readonly Document First = Document.AsText("d1", Report, new(new(2031, 2, 25)));
    private static readonly Document Second = Document.AsText("d2", Report.Replace("nine", "eight", StringComparison.Ordinal), new(new(2031, 2, 26)));

    [Fact]
    public void A_trace_over_readings_that_were_kept_is_the_trace_over_fresh_ones()
    {
        Tracer tracer = new();
        Reading[] fresh = [.. new[] { First, Second }.Select(document => tracer.Read(AnalysisPipeline.ForTrace.Run(document)))];
        Reading[] kept = [.. fresh.Select(reading => ReadingForm.Read(ReadingForm.Write(reading), reading.Document))];
        TraceResult one = tracer.Trace(fresh), two = tracer.Trace(kept);
        System.Text.Json.JsonSerializer.Serialize(two).ShouldBe(System.Text.Json.JsonSerializer.Serialize(one));
    }

    [Fact]
    public void Writing_what_was_read_gives_the_same_bytes()
    {
        byte[] written = Written();
        ReadingForm.Write(ReadingForm.Read(written, First)).ShouldBe(written);
    }

    [Fact]
    public void A_reading_that_was_cut_off_is_refused()
    {
        byte[] written = Written();
        for (int length = 0; length < written.Length; length += Math.Max(1, written.Length / 97))
            Should.Throw<FormatException>(() => ReadingForm.Read(written.AsSpan(0, length), First));
    }

    private static byte[] Written() => ReadingForm.Write(new Tracer().Read(AnalysisPipeline.ForTrace.Run(First)));
}
