using System.Collections.Immutable;
using Whence.Checking;

namespace Whence.Training.Stance;

/// <summary>Learns <c>models/stance.bin</c> from FNC-1, with figures held out by body and by claim.</summary>
internal static class StanceLearner
{
    private const int Folds = 5;

    public static void Run(string folder, string? output)
    {
        List<StancePair> pairs = StanceReader.Read(folder, Folds);
        Console.Error.WriteLine($"{pairs.Count} pairs read");
        List<(StancePair Pair, double Weight, double Odds, double[] Side)> held = [];
        for (int fold = 0; fold < Folds; fold++)
        {
            List<StancePair> train = [.. pairs.Where(pair => pair.ClaimFold != fold && pair.BodyFold != fold)];
            StanceModel model = Learn(train, fold);
            // Unrelated pairs join a claim and a body of two topics: only a fifth of them has both in this fold, and so each counts five times.
            foreach (StancePair pair in pairs.Where(pair => pair.ClaimFold == fold && pair.BodyFold == fold))
            {
                double[] odds = new double[1], side = new double[3];
                model.Related.Score(pair.Row, odds);
                model.Side.Score(pair.Row, side);
                held.Add((pair, pair.Stance == CheckStance.Unrelated ? Folds : 1, odds[0], side));
            }
            Console.Error.WriteLine($"fold {fold}: {train.Count} pairs learnt from");
        }
        (double Value, double Related, double Agree, double Disagree) best = (double.MinValue, 0, 0, 0);
        for (double related = -1; related <= 1; related += 0.25)
        {
            for (double agree = -0.4; agree <= 1.2; agree += 0.2)
            {
                for (double disagree = -0.5; disagree <= 2; disagree += 0.25)
                {
                    (double fnc, double macro, double[] f1) = Score(held, related, [agree, disagree, 0]);
                    double value = Math.Min(fnc, 84) + (60 * Math.Min(macro, 0.70)) + (20 * Math.Min(f1[1], 0.40));
                    if (value > best.Value) best = (value, related, agree, disagree);
                }
            }
        }
        Report("plain", Score(held, 0, [0, 0, 0]));
        Report($"related {best.Related:0.00} agree {best.Agree:0.00} disagree {best.Disagree:0.00}", Score(held, best.Related, [best.Agree, best.Disagree, 0]));
        if (output is null) return;
        StanceModel final = Learn(pairs, 99) with { RelatedOffset = best.Related, SideOffsets = [best.Agree, best.Disagree, 0] };
        using FileStream file = File.Create(output);
        final.Write(file);
    }

    private static StanceModel Learn(List<StancePair> train, int seed)
    {
        Random random = new(seed);
        List<StancePair> both = [.. train.Where(pair => pair.Stance != CheckStance.Unrelated || random.NextDouble() < 0.5)];
        TreeGrower related = new(1, 160, 0.1, 16, 5, 5, 0.5, 0.4, seed);
        BoostedTrees relatedTrees = related.Learn([.. both.Select(pair => pair.Row)], [.. both.Select(pair => pair.Stance == CheckStance.Unrelated ? 0 : 1)], [.. both.Select(pair => pair.Stance == CheckStance.Unrelated ? 2.0 : 1.0)]);
        List<StancePair> sided = [.. train.Where(pair => pair.Stance != CheckStance.Unrelated)];
        // A body with a hundred claims must not outvote sixty others: each pair weighs less there.
        Dictionary<string, int> bodySizes = [];
        foreach (StancePair pair in sided) bodySizes[pair.Body] = bodySizes.GetValueOrDefault(pair.Body) + 1;
        double[] weights = [.. sided.Select(pair => (pair.Stance == CheckStance.Disagree ? 4 : pair.Stance == CheckStance.Agree ? 1.3 : 1) / Math.Sqrt(bodySizes[pair.Body]))];
        double mean = weights.Average();
        for (int i = 0; i < weights.Length; i++) weights[i] /= mean;
        TreeGrower side = new(3, 200, 0.06, 8, 8, 8, 0.5, 0.3, seed);
        BoostedTrees sideTrees = side.Learn([.. sided.Select(pair => pair.Row)], [.. sided.Select(pair => (int)pair.Stance)], weights);
        return new(relatedTrees, sideTrees, 0, [0, 0, 0]);
    }

    private static (double Fnc, double Macro, double[] F1) Score(List<(StancePair Pair, double Weight, double Odds, double[] Side)> held, double related, ImmutableArray<double> offsets)
    {
        double[,] table = new double[4, 4];
        double points = 0, best = 0;
        foreach ((StancePair pair, double weight, double odds, double[] side) in held)
        {
            int answer = 3;
            if (odds + related >= 0)
            {
                answer = 0;
                for (int k = 1; k < 3; k++)
                    if (side[k] + offsets[k] > side[answer] + offsets[answer]) answer = k;
            }
            int gold = (int)pair.Stance;
            table[gold, answer] += weight;
            best += weight * (gold == 3 ? 0.25 : 1);
            if ((gold == 3) == (answer == 3)) points += weight * 0.25;
            if (gold != 3 && gold == answer) points += weight * 0.75;
        }
        double[] f1 = new double[4];
        for (int c = 0; c < 4; c++)
        {
            double tp = table[c, c], fp = 0, fn = 0;
            for (int k = 0; k < 4; k++)
            {
                if (k == c) continue;
                fp += table[k, c];
                fn += table[c, k];
            }
            f1[c] = tp > 0 ? 2 * tp / ((2 * tp) + fp + fn) : 0;
        }
        return (100 * points / best, f1.Average(), f1);
    }

    private static void Report(string name, (double Fnc, double Macro, double[] F1) score) =>
        Console.Error.WriteLine($"{name}: FNC {score.Fnc:0.00} macro {score.Macro:0.000} agree {score.F1[0]:0.000} disagree {score.F1[1]:0.000} discuss {score.F1[2]:0.000} unrelated {score.F1[3]:0.000}");
}
