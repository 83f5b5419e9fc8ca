using System.Globalization;
using Whence.Claims;
using Whence.Language;
using Whence.Tracing;
using Whence.Training.Learning;

namespace Whence.Training.Claims;

/// <summary>Learns <see cref="SeriesModel"/> on the invented piles and prints what leaving each pile out gives.</summary>
internal static class SeriesLearner
{
    public static void Run(LearnPile[] piles)
    {
        StoryFigures[][] figures = [.. piles.Select(pile => pile.Stories.Select(story => new StoryFigures(story, ClaimGrouping.Group(story, WordVectors.Shipped, ClaimModels.Shipped))).ToArray())];
        float[] Fit(Func<int, bool> use)
        {
            List<float[]> rows = [];
            List<bool> labels = [];
            for (int p = 0; p < piles.Length; p++)
            {
                if (!use(p) || !piles[p].Learns) continue;
                foreach (StoryFigures story in figures[p])
                {
                    int[] gold = [.. Enumerable.Range(0, story.Figures.Length).Select(i => GoldOf(piles[p], story, i))];
                    for (int i = 0; i < gold.Length; i++)
                    {
                        for (int j = i + 1; j < gold.Length; j++)
                        {
                            if ((gold[i] < 0 && gold[j] < 0) || story.Figures[i].Figure.IsRelative || story.Figures[j].Figure.IsRelative) continue;
                            float[] row = new float[FigureFeatures.Count];
                            if (!FigureFeatures.Fill(story, i, j, row)) continue;
                            rows.Add(row);
                            labels.Add(gold[i] == gold[j]);
                        }
                    }
                }
            }
            return Logistic.Fit(rows, labels, 2);
        }

        float[][] models = [.. piles.Select((_, i) => Fit(p => p != i))];
        foreach (float join in new[] { -2f, -1.5f, -1f, -0.5f, 0f, 0.5f, 1f })
        {
            int goldCount = 0, hits = 0, predicted = 0, right = 0;
            string each = "";
            for (int p = 0; p < piles.Length; p++)
            {
                (int g, int h, int n, int r) = Score(piles[p], figures[p], SeriesModel.Shipped with { Pair = models[p], JoinThreshold = join });
                each += $" {(g + n == 0 ? 0 : 200.0 * Math.Min(h, n) / (g + n)):0}";
                if (!piles[p].Learns) continue;
                goldCount += g;
                hits += h;
                predicted += n;
                right += r;
            }
            double precision = 100.0 * right / Math.Max(1, predicted), recall = 100.0 * hits / goldCount;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"series join {join,5}: P {precision:0.0} R {recall:0.0} F1 {2 * precision * recall / (precision + recall):0.0} | each{each}"));
        }
        Console.WriteLine("Series: [" + string.Join(", ", Fit(_ => true).Select(w => w.ToString("0.###", CultureInfo.InvariantCulture) + "f")) + "]");
    }

    private static int GoldOf(LearnPile pile, StoryFigures story, int figure)
    {
        (int reading, Figure own) = story.Figures[figure];
        string id = pile.Stories.First(s => s.Length > reading && s.Any(r => r.Figures.Contains(own))).First(r => r.Figures.Contains(own)).Document.Id;
        return Array.FindIndex(pile.Gold.Series, series => series.Any(point => point.Document == id && point.Low == own.Quantity.Low && point.High == own.Quantity.High));
    }

    private static (int Gold, int Hits, int Predicted, int Right) Score(LearnPile pile, StoryFigures[] stories, SeriesModel model)
    {
        List<HashSet<(string, decimal, decimal)>> predicted = [];
        for (int s = 0; s < stories.Length; s++)
        {
            int[] group = SeriesFinder.Group(stories[s], model);
            predicted.AddRange(group.Select((g, i) => (g, i)).Where(x => x.g >= 0).GroupBy(x => x.g).Where(g => g.Count() > 1)
                .Select(g => g.Select(x => Key(pile.Stories[s], stories[s].Figures[x.i])).ToHashSet()));
        }
        int gold = 0, hits = 0, all = 0, right = 0;
        foreach ((string Document, decimal Low, decimal High)[] series in pile.Gold.Series)
        {
            HashSet<(string, decimal, decimal)> want = [.. series];
            gold += want.Count;
            HashSet<(string, decimal, decimal)>? best = predicted.OrderByDescending(p => p.Count(want.Contains)).ThenBy(p => p.Count).FirstOrDefault();
            int hit = best?.Count(want.Contains) ?? 0;
            if (hit == 0) continue;
            hits += hit;
            all += best!.Count;
            right += hit;
        }
        return (gold, hits, all, right);
    }

    private static (string, decimal, decimal) Key(Reading[] story, (int Reading, Figure Figure) figure) => (story[figure.Reading].Document.Id,
        figure.Figure.Quantity.IsShare ? Math.Round(figure.Figure.Quantity.Low * 100, 2) : figure.Figure.Quantity.Low, figure.Figure.Quantity.IsShare ? Math.Round(figure.Figure.Quantity.High * 100, 2) : figure.Figure.Quantity.High);
}
