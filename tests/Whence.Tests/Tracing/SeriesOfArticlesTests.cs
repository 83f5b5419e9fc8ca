using Whence.Text;
using Whence.Tracing;

namespace Whence.Tests.Tracing;

public class SeriesOfArticlesTests
{
    private static readonly string[] Short =
    [
        "The river rose by 30 centimetres in the night. Some 400 litres of fuel ran out of a tank at the weir. The council said that 1,200 people had been brought out of their houses.",
        "The river rose by 45 centimetres in the morning. The fire service counted 1,300 people who had left their houses by noon. A barge took on 900 litres of water for the troops.",
    ];

    // Forty sentences that nobody says elsewhere make an article of a notice.
    private static readonly string[] Long = [.. Short.Select((text, i) => text + string.Concat(Enumerable.Range(0, 40).Select(k => $" The {Word(i, k)} of {Word(i, k + 7)} kept a {Word(i, k + 13)} in the {Word(i, k + 29)}.")))];

    [Fact]
    public void In_notices_figures_that_are_loosely_alike_are_one_series() => Series(Short).ShouldBe([[30m, 45m], [400m, 900m], [1200m, 1300m]]);

    [Fact]
    public void In_full_articles_they_have_to_be_nearer() => Series(Long).ShouldBe([[30m, 45m]]);

    private static string Word(int report, int at) => new([.. "abcde".Select((c, i) => (char)('a' + (((at * 7) + (i * 5) + (report * 11)) % 26)))]);

    private static decimal[][] Series(string[] texts)
    {
        Assert.SkipUnless(InventedPile.CanRead, "the weights of tagger or parser are not part of this build");
        TraceResult trace = InventedPile.TraceAsOne([.. texts.Select((text, i) => InventedPile.Report($"d{i}", $"Outlet {i}", $"2031-06-0{i + 2}T06:00:00Z", "Flood", text))]);
        return [.. trace.Series.Select(series => series.Points.Select(point => point.Low).Order().ToArray()).OrderBy(points => points[0])];
    }
}
