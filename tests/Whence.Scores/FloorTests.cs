using System.Diagnostics;
using System.Globalization;

namespace Whence.Scores;

/// <summary>Measures on public data and fails where a figure is below its floor. Takes minutes; <c>./score</c> and <c>.ci/run</c> run it.</summary>
/// <remarks>WHENCE_SCORES is “part” or “whole”; without it nothing is measured. WHENCE_MEASURES names measures by their first letters; WHENCE_SET_FLOORS=1 moves the floors.</remarks>
public sealed class FloorTests
{
    private static readonly string? Wanted = Environment.GetEnvironmentVariable("WHENCE_SCORES");
    private static readonly string[] Chosen = (Environment.GetEnvironmentVariable("WHENCE_MEASURES") ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries);

    public static TheoryData<string> Names => [.. Measures.All.Where(measure => !(Wanted == "part" && measure.OnlyWhole))
        .Select(measure => measure.Name).Where(name => Chosen.Length == 0 || Chosen.Any(start => name.StartsWith(start, StringComparison.Ordinal)))];

    [Theory]
    [MemberData(nameof(Names))]
    public void No_figure_is_below_its_floor(string name)
    {
        if (Wanted is not ("part" or "whole")) Assert.Skip("Measures are taken by ./score and .ci/run.");
        bool part = Wanted == "part";
        Measure measure = Measures.All.Single(each => each.Name == name);
        if (!Directory.Exists(Path.Combine(Place.Shared, "scorers"))) Assert.Skip($"The public data is missing: there is no {Place.Shared}.");
        if (!Path.Exists(Path.Combine(Place.Shared, "data", measure.Gold))) Assert.Skip($"The data of this measure is missing: {measure.Gold}.");

        Stopwatch watch = Stopwatch.StartNew();
        IReadOnlyList<(string Name, double Value)> figures = new MeasureRun(measure, part).Run();
        ScoreTable.Keep(part, measure, figures, watch.Elapsed);
        if (Environment.GetEnvironmentVariable("WHENCE_SET_FLOORS") == "1") Floors.Set(part, measure, figures);
        IReadOnlyDictionary<string, double> floors = Floors.Read(part);
        figures.Where(figure => floors.TryGetValue(name + "." + figure.Name, out double floor) && !(figure.Value >= floor))
            .Select(figure => string.Create(CultureInfo.InvariantCulture, $"{figure.Name} is {figure.Value}, its floor {floors[name + "." + figure.Name]}"))
            .ShouldBeEmpty();
    }
}
