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
    public static void Run(LearnPile[] piles)
    {
        SeriesLearner.Run(piles);
        float[][] pairs = [.. piles.Select((_, i) => FitPairs(piles.Where((p, k) => k != i && p.Learns)))];
        float[] allPairs = FitPairs(piles.Where(p => p.Learns));
        foreach (float join in new[] { -1.8f, -1.6f, -1.4f, -1.2f, -1f })
        {
            float[][] attach = [.. piles.Select((_, i) => FitAttach(piles.Where((p, k) => k != i && p.Learns), pairs[i], join))];
            foreach (float threshold in new[] { -0.5f, 0f, 0.5f, 9f, 50f })
            {
                ClaimScore total = new(), seeds = new();
                string each = "";
                for (int i = 0; i < piles.Length; i++)
                {
                    ClaimScore own = Score(piles[i], new(pairs[i], attach[i], join, threshold));
                    each += $" {own.F1:0}";
                    if (piles[i].Learns) total += own;
                    else seeds += own;
                }
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"join {join,5} attach {threshold,5}: P {total.Precision:0.0} R {total.Recall:0.0} F1 {total.F1:0.0} | each{each}"));
            }
        }
        foreach (float join in new[] { -2f, -1.5f, -1f })
        {
            Console.WriteLine($"join {join}");
            Print("Pair", allPairs);
            Print("Attach", FitAttach(piles.Where(p => p.Learns), allPairs, join));
        }
    }

    private static void Print(string name, float[] weights) => Console.WriteLine($"{name}: [{string.Join(", ", weights.Select(w => w.ToString("0.###", CultureInfo.InvariantCulture) + "f"))}]");

    private static float[] FitPairs(IEnumerable<LearnPile> piles)
    {
        List<float[]> features = [];
        List<bool> labels = [];
        foreach (LearnPile pile in piles)
        {
            foreach (Reading[] story in pile.Stories)
            {
                StoryUnits units = StoryUnits.Of(story);
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
                        labels.Add(gold[i].Overlaps(gold[j]));
                    }
                }
            }
        }
        return Logistic.Fit(features, labels, 2, 1);
    }

    private static float[] FitAttach(IEnumerable<LearnPile> piles, float[] pair, float join)
    {
        List<float[]> features = [];
        List<bool> labels = [];
        ClaimModels models = ClaimModels.Shipped with { Pair = pair, JoinThreshold = join };
        HashSet<int> candidates = [];
        foreach (LearnPile pile in piles)
        {
            foreach (Reading[] story in pile.Stories)
            {
                Groups groups = ClaimGrouping.ByWords(story, WordVectors.Shipped, models);
                HashSet<string>[] gold = [.. groups.Story.Units.Select(pile.ClaimsOf)];
                Dictionary<int, string?> mainClaim = groups.Members.ToDictionary(g => g.Key, g => g.Value.SelectMany(u => gold[u]).GroupBy(c => c).OrderByDescending(c => c.Count()).FirstOrDefault()?.Key);
                foreach ((int satellite, List<int> members) in groups.Members)
                {
                    ClaimGrouping.Candidates(groups, satellite, members, candidates);
                    foreach (int main in candidates)
                    {
                        string? claim = mainClaim[main];
                        if (claim is null && mainClaim[satellite] is null) continue;
                        float[] row = new float[AttachFeatures.Count];
                        AttachFeatures.Fill(groups, satellite, main, row);
                        features.Add(row);
                        labels.Add(claim is not null && members.Count(u => gold[u].Contains(claim)) * 2 > members.Count);
                    }
                }
            }
        }
        return Logistic.Fit(features, labels, 2, 1);
    }

    private static ClaimScore Score(LearnPile pile, ClaimModels models)
    {
        ClaimScore score = new();
        List<List<(string Document, TextSpan Span)>> predicted = [];
        foreach (Reading[] story in pile.Stories)
        {
            foreach (ClaimDraft draft in ClaimDrafter.Draft(ClaimGrouping.Group(story, WordVectors.Shipped, models), new bool[story.Length]))
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
