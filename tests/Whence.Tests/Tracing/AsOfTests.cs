using Whence.Text;
using Whence.Tracing;

namespace Whence.Tests.Tracing;

/// <summary>The time that a figure is of.</summary>
public sealed class AsOfTests
{
    private static readonly Document[] Valley =
    [
        InventedPile.Report("v1", "Capital Herald", "2031-11-25", "Army holds less of the valley", "As of Nov. 23, the army held about 800 square kilometres of the valley, a source in the general staff told the Herald."),
        InventedPile.Report("v2", "Ostrel Times", "2031-12-20", "Army holds less of the valley", "The army holds 500 square kilometres of the valley, two-thirds less than in August, the defence ministry said."),
    ];

    [Fact]
    public void A_figure_is_of_the_day_that_it_is_said_to_be_of_and_not_of_one_that_it_is_held_against()
    {
        Assert.SkipUnless(InventedPile.CanRead, "the weights of tagger or parser are not part of this build");
        SeriesPoint[] points = [.. InventedPile.TraceAsOne(Valley).Series.SelectMany(series => series.Points)];
        points.Single(point => point.Low == 800).From.ShouldBe(new DateOnly(2031, 11, 23));
        points.Single(point => point.Low == 500).From.ShouldBeNull();
    }
}
