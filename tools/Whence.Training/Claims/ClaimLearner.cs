using System.Globalization;
using Whence.Claims;
using Whence.Language;
using Whence.Text;
using Whence.Tracing;
using Whence.Training.Learning;

namespace Whence.Training.Claims;

/// <summary>Learns <see cref="ClaimModels"/> on the invented piles and prints what leaving each pile out gives.</summary>
internal static class ClaimLearner
{
    /// <summary>How many parts the piles are held out in.</summary>
    private const int Folds = 8;

    /// <summary>How much a pile of a further folder counts against one of the first: the further ones say little beside their main claims, and at full weight the bar falls too low for the first.</summary>
    private const double FurtherPairs = 0.3, FurtherAttach = 0.5;

    public static void Run(LearnPile[] piles)
    {
        LearnPile[] learn = [.. piles.Where(pile => pile.Learns)];
        float[][] pairs = [.. Enumerable.Range(0, Folds).Select(fold => FitPairs(learn.Where((_, k) => k % Folds != fold)))];
        float[] allPairs = FitPairs(learn);
        foreach (float join in new[] { -1.1f, -0.9f, -0.7f })
        {
            float[][] attach = [.. Enumerable.Range(0, Folds).Select(fold => FitAttach(learn.Where((_, k) => k % Folds != fold), pairs[fold], join))];
            float[] allAttach = FitAttach(learn, allPairs, join);
            foreach (float threshold in new[] { -0.3f, -0.1f, 0.1f, 50f })
            {
                Dictionary<string, ClaimScore> totals = [];
                string each = "";
                foreach (LearnPile pile in piles)
                {
                    int k = Array.IndexOf(learn, pile);
                    ClaimScore own = Score(pile, k < 0 ? new(allPairs, allAttach, join, threshold) : new(pairs[k % Folds], attach[k % Folds], join, threshold));
                    each += $" {own.F1:0}";
                    totals[pile.Set] = totals.GetValueOrDefault(pile.Set, new()) + own;
                }
                string sums = string.Join(" | ", totals.Select(t => string.Create(CultureInfo.InvariantCulture, $"{t.Key} P {t.Value.Precision:0.0} R {t.Value.Recall:0.0} F1 {t.Value.F1:0.0}")));
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"join {join,4} attach {threshold,4}: {sums} |{each}"));
            }
            Print("Pair", allPairs);
            Print("Attach", allAttach);
        }
    }

    private static void Print(string name, float[] weights) => Console.WriteLine($"{name}: [{string.Join(", ", weights.Select(w => w.ToString("0.###", CultureInfo.InvariantCulture) + "f"))}]");

    private static float[] FitPairs(IEnumerable<LearnPile> piles)
    {
        List<float[]> features = [];
        List<double> rowWeights = [];
        List<bool> labels = [];
        foreach (LearnPile pile in piles)
        {
            foreach (Reading[] story in pile.Stories)
            {
                StoryUnits units = StoryUnits.Of(StoryCopies.Of(story).Own);
                StoryTerms terms = StoryTerms.Of(units.Units, WordVectors.Shipped);
                StoryContext context = StoryContext.Of(units, terms, WordVectors.Shipped);
                HashSet<string>[] gold = [.. units.Units.Select(pile.ClaimsOf)];
                for (int i = 0; i < gold.Length; i++)
                {
                    for (int j = i + 1; j < gold.Length; j++)
                    {
                        if (gold[i].Count == 0 && gold[j].Count == 0) continue;
                        float[] row = new float[PairFeatures.Count];
                        PairFeatures.Fill(units, terms, context, i, j, row);
                        features.Add(row);
                        rowWeights.Add(pile.IsFirst ? 1 : FurtherPairs);
                        labels.Add(gold[i].Overlaps(gold[j]));
                    }
                }
            }
        }
        return Logistic.Fit(features, labels, 1, 1, rowWeights);
    }

    private static float[] FitAttach(IEnumerable<LearnPile> piles, float[] pair, float join)
    {
        List<double> rowWeights = [];
        List<float[]> features = [];
        List<bool> labels = [];
        ClaimModels models = ClaimModels.Shipped with { Pair = pair, JoinThreshold = join };
        HashSet<int> candidates = [];
        foreach (LearnPile pile in piles)
        {
            foreach (Reading[] story in pile.Stories)
            {
                Groups groups = ClaimGrouping.ByWords(StoryCopies.Of(story).Own, WordVectors.Shipped, models);
                HashSet<string>[] gold = [.. groups.Story.Units.Select(pile.ClaimsOf)];
                Dictionary<int, string?> mainClaim = groups.Members.ToDictionary(g => g.Key, g => g.Value.SelectMany(u => gold[u]).GroupBy(c => c).OrderByDescending(c => c.Count()).FirstOrDefault()?.Key);
                foreach ((int satellite, List<int> members) in groups.Members)
                {
                    if (!ClaimGrouping.Answers(groups, satellite)) continue;
                    ClaimGrouping.Candidates(groups, satellite, members, candidates);
                    foreach (int main in candidates)
                    {
                        string? claim = mainClaim[main];
                        if (claim is null && mainClaim[satellite] is null) continue;
                        float[] row = new float[AttachFeatures.Count];
                        AttachFeatures.Fill(groups, satellite, main, ClaimGrouping.Rival(groups, satellite, members, main), row);
                        features.Add(row);
                        rowWeights.Add(pile.IsFirst ? 1 : FurtherAttach);
                        labels.Add(claim is not null && members.Count(u => gold[u].Contains(claim)) * 2 > members.Count);
                    }
                }
            }
        }
        return Logistic.Fit(features, labels, 4, 1, rowWeights);
    }

    private static ClaimScore Score(LearnPile pile, ClaimModels models)
    {
        ClaimScore score = new();
        List<List<(string Document, TextSpan Span)>> predicted = [];
        foreach (Reading[] story in pile.Stories)
        {
            foreach (ClaimDraft draft in ClaimDrafter.Draft(ClaimGrouping.Group(story, WordVectors.Shipped, models), new bool[story.Length], judge: false))
                predicted.Add([.. draft.Places.Select(place => (place.Place.Reading.Document.Id, place.Proposition.Span))]);
        }
        foreach (GoldClaim claim in pile.Gold.Claims)
        {
            var best = predicted.Select(p => (p, hits: claim.Appearances.Count(a => p.Any(x => LearnPile.Overlap(a.Document, a.Span, x.Document, x.Span)))))
                .OrderByDescending(x => x.hits).ThenBy(x => x.p.Count).FirstOrDefault();
            score.Gold += claim.Appearances.Length;
            if (best.hits == 0) continue;
            score.Right += best.hits;
            score.Predicted += best.p.Count;
            score.Touched += best.p.Count(x => claim.Appearances.Any(a => LearnPile.Overlap(a.Document, a.Span, x.Document, x.Span)));
        }
        return score;
    }
}
