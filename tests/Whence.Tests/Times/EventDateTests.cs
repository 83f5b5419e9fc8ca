using Whence.Pipeline;
using Whence.Text;
using Whence.Times;
using Whence.Tracing;

namespace Whence.Tests.Times;

public sealed class EventDateTests
{
    private static Analysis Read(string id, string text, string? published = "2031-05-14") =>
        AnalysisPipeline.ForTrace.Run(Document.AsText(id, text, PublicationTime.Parse(published)));

    [Theory]
    [InlineData("The handover of the dam is on June 20. It broke nine days before the handover.", "2031-06-11")]
    [InlineData("It broke nine days before the handover. The handover is scheduled for June 20, 2031.", "2031-06-11")]
    [InlineData("Ostrel fell two weeks after the vote. The May 4 vote was close.", "2031-05-18")]
    public void A_distance_from_an_event_is_resolved_where_the_text_tells_the_events_day(string text, string day)
    {
        TimeExpression found = Read("d", text).Times.Single(time => time.Event is not null);
        found.Value.ShouldBe(day);
        found.Anchoring.ShouldBe(Anchoring.Event);
    }

    [Theory]
    [InlineData("It broke nine days before the handover.")]
    [InlineData("It broke nine days before the handover. The handover is on June 20. The handover is on June 21.")]
    [InlineData("It broke nine days before the handover. The meeting is on June 20.")]
    public void Without_one_day_for_the_event_it_stays_unknown(string text)
    {
        TimeExpression found = Read("d", text).Times.Single(time => time.Event is not null);
        found.From.ShouldBeNull();
        found.Anchoring.ShouldBe(Anchoring.Unknown);
    }

    [Fact]
    public void The_events_day_may_stand_in_another_report_of_the_pile()
    {
        Tracer tracer = new(new());
        TraceResult trace = tracer.Trace(
        [
            tracer.Read(Read("a", "The garrison of Halvard held 800 square kilometres of the Ostrel valley nine days before the handover, a spokesman said.\n\nThe garrison lost the dam at Halvard, the spokesman said.")),
            tracer.Read(Read("b", "The garrison of Halvard held 600 square kilometres of the Ostrel valley on June 15, officials said.\n\nThe handover of the dam at Halvard is scheduled for June 20, officials said.")),
        ]);
        SeriesPoint point = trace.Series.SelectMany(series => series.Points).First(one => one.Low == 800);
        (point.From, point.Until).ShouldBe((new DateOnly(2031, 6, 11), new DateOnly(2031, 6, 12)));
    }
}
