using Whence.Pages;
using Whence.Pages.Charts;
using Whence.Quantities;
using Whence.Tracing;

namespace Whence.Tests.Pages;

public sealed class SeriesChartTests
{
    [Theory]
    [InlineData(800, 800, Change.About, "square kilometre", "about 800 square kilometres")]
    [InlineData(1, 1, Change.Exact, "hectare", "1 hectare")]
    [InlineData(700, 750, Change.Exact, "hectare", "700–750 hectares")]
    [InlineData(60, 60, Change.Up, "percentage", "up by 60 %")]
    [InlineData(12000, 12000, Change.AtLeast, "person", "at least 12,000 people")]
    [InlineData(4, 4, Change.Exact, null, "4")]
    public void A_figure_is_put_into_words(int low, int high, Change change, string? unit, string words) =>
        SeriesChart.Figure(new() { Document = "d1", Span = new(0, 1), Low = low, High = high, Change = change }, unit).ShouldBe(words);

    [Fact]
    public void A_line_holds_the_figures_of_one_source_only()
    {
        TraceResult trace = InventedTrace.Of();
        SeriesChart chart = SeriesChart.Of(trace.Series[0], new(trace, new()))!;
        chart.Lines.Select(line => line.Source).ShouldBe(["no source named", "the foreman"]);
        chart.Lines.Select(line => line.Points.Count).ShouldBe([1, 1]);
    }

    [Fact]
    public void A_range_is_a_bar_from_its_lower_to_its_upper_end()
    {
        TraceResult trace = InventedTrace.Of();
        ChartPoint range = SeriesChart.Of(trace.Series[0], new(trace, new()))!.Lines[0].Points[0];
        range.Bottom.ShouldBeGreaterThan(range.Top);
    }

    [Theory]
    [InlineData(900, 2_150, "0|500|1,000|1,500|2,000|2,500")]
    [InlineData(2, 3, "0|1|2|3")]
    [InlineData(0.4, 1.3, "0|0.25|0.5|0.75|1|1.25|1.5")]
    [InlineData(-20, 30, "-20|-10|0|10|20|30")]
    public void The_scale_has_round_steps(decimal first, decimal second, string rungs)
    {
        TraceResult trace = InventedTrace.Of();
        Series series = trace.Series[0] with { Points = [.. trace.Series[0].Points.Take(2).Zip([first, second], (point, value) => point with { Low = value, High = value })] };
        string.Join('|', SeriesChart.Of(series, new(trace, new()))!.Rungs.Select(rung => rung.Label)).ShouldBe(rungs);
    }

    [Fact]
    public void A_figure_beyond_any_scale_is_left_to_the_table()
    {
        TraceResult trace = InventedTrace.Of();
        Series series = trace.Series[0] with { Points = [.. trace.Series[0].Points.Select(point => point with { High = decimal.MaxValue })] };
        SeriesChart.Of(series, new(trace, new())).ShouldBeNull();
    }

    [Fact]
    public void One_figure_is_not_drawn()
    {
        TraceResult trace = InventedTrace.Of();
        Series single = trace.Series[0] with { Points = [trace.Series[0].Points[0]] };
        SeriesChart.Of(single, new(trace, new())).ShouldBeNull();
    }
}
