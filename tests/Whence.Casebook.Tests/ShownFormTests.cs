using System.Text.Json;
using Whence.Pipeline;
using Whence.Text;
using Whence.Tracing;

namespace Whence.Casebook.Tests;

public sealed class ShownFormTests
{
    private static readonly Document Report = Document.AsText("d1",
        "The gates of the dam stayed shut for nine days, an engineer told Radio Meridian on Monday. “We were ordered to hold the water,” he said. "
        + "A spokesman, Tomas Verrick, denied that there was any such order. About 1,500 hectares of farmland were under water as of Feb. 23.", new(new(2031, 2, 25)));

    private static readonly Analysis Analysis = AnalysisPipeline.ForTrace.Run(Report);

    [Fact]
    public void What_pages_show_comes_back_as_it_was_found()
    {
        ShownLayers found = ShownForm.Of(Analysis), read = ShownForm.Read(ShownForm.Write(Analysis), Report);
        JsonSerializer.Serialize(read).ShouldBe(JsonSerializer.Serialize(found));
        (read.Attributions.Length > 1, read.Quantities.Length > 1, read.Times.Length > 1).ShouldBe((true, true, true));
    }

    [Fact]
    public void It_is_kept_beside_the_reading_and_leaves_the_reading_as_it_was()
    {
        Reading reading = new Tracer().Read(Analysis);
        byte[] shown = ShownForm.Write(Analysis), both = ReadingForm.Write(reading, shown), alone = ReadingForm.Write(reading);
        ReadingForm.Write(ReadingForm.Read(both, Report)).ShouldBe(alone);
        ReadingForm.ShownOf(both).ToArray().ShouldBe(shown);
        ReadingForm.ShownOf(alone).Length.ShouldBe(0);
        // A disk that lost a part of it is known by the reading's seal.
        both[^1] ^= 1;
        Should.Throw<FormatException>(() => ReadingForm.Read(both, Report));
    }

    [Fact]
    public void What_was_cut_off_is_refused_and_not_held()
    {
        byte[] shown = ShownForm.Write(Analysis);
        ShownReports held = new();
        held.Of(Report).ShouldBeNull();
        for (int length = 0; length < shown.Length; length += Math.Max(1, shown.Length / 97))
        {
            byte[] part = shown[..length];
            Should.Throw<FormatException>(() => ShownForm.Read(part, Report));
            held.Hold(Report.Id, part);
            held.Of(Report).ShouldBeNull();
        }
        held.Hold(Report.Id, shown);
        held.Of(Report).ShouldNotBeNull().Times.Length.ShouldBe(Analysis.Times.Length);
    }
}
