using System.Globalization;
using Whence.Claims;
using Whence.Quantities;

namespace Whence.Tracing;

/// <summary>Puts figures about one thing on one series; shares and changes go to the series that they are of.</summary>
internal static class SeriesFinder
{
    /// <summary>More figures of one story than this are not compared: a table of results is no story. What copies repeat word for word is then compared once.</summary>
    private const int MaxFigures = 1500;

    /// <summary>The series of a story, those with the most reports first.</summary>
    public static Series[] Find(StoryTrace story, SeriesModel model)
    {
        StoryFigures figures = new(story.Readings, story.Groups);
        int[] group = Group(figures, model);
        List<int>[] members = [.. group.Select((g, i) => (g, i)).Where(pair => pair.g >= 0).GroupBy(pair => pair.g, pair => pair.i).OrderBy(g => g.Key).Select(g => g.ToList())];
        List<Series> found = [];
        foreach (List<int> list in members)
        {
            if (list.Count < 2) continue;
            found.Add(SeriesBuilder.Build(story, figures, list, ""));
        }
        Series[] ordered = [.. found.OrderByDescending(series => series.Points.Select(point => point.Document).Distinct().Count()).ThenByDescending(series => series.Points.Length)
            .ThenBy(series => series.Points[0].Document, StringComparer.Ordinal).ThenBy(series => series.Points[0].Span)];
        for (int i = 0; i < ordered.Length; i++) ordered[i] = ordered[i] with { Id = string.Create(CultureInfo.InvariantCulture, $"{story.Id}n{i + 1}") };
        return ordered;
    }

    /// <summary>The series of each figure; -1 for a share that is of none.</summary>
    internal static int[] Group(StoryFigures figures, SeriesModel model)
    {
        int[] firsts = figures.Firsts(MaxFigures);
        int[] compared = [.. Enumerable.Range(0, firsts.Length).Where(i => firsts[i] == i).Take(MaxFigures)];
        int[] absolute = [.. compared.Where(i => !figures.Figures[i].Figure.IsRelative)];
        PairTable pairs = PairTable.Of(absolute.Length, (i, j) => Odds(figures, model, absolute[i], absolute[j]));
        int[] joined = UnitClustering.Group(pairs, absolute.Length, float.Lerp(model.JoinThreshold, model.FullJoinThreshold, figures.Groups.Story.Fullness));
        int[] result = new int[figures.Figures.Length];
        Array.Fill(result, -1);
        for (int i = 0; i < absolute.Length; i++) result[absolute[i]] = absolute[joined[i]];
        Repeat();
        HashSet<int> real = [.. result.Where(g => g >= 0).GroupBy(g => g).Where(g => g.Count() >= 2).Select(g => g.Key)];
        foreach (int i in compared)
        {
            if (figures.Figures[i].Figure.IsRelative) result[i] = RelativeFigures.SeriesOf(figures, result, real, i);
        }
        Repeat();
        return result;

        // What a copy repeats is of the series of what it copies.
        void Repeat()
        {
            for (int i = 0; i < firsts.Length; i++) result[i] = result[firsts[i]];
        }
    }

    private static float Odds(StoryFigures figures, SeriesModel model, int first, int second)
    {
        Span<float> features = stackalloc float[FigureFeatures.Count];
        return FigureFeatures.Fill(figures, first, second, features) ? ClaimModels.LogOdds(model.Pair, features) : 2 * PairTable.Unrelated;
    }
}
