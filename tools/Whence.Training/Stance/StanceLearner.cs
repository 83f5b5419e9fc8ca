using Whence.Checking;

namespace Whence.Training.Stance;

/// <summary>Learns <c>models/stance.bin</c> from FNC-1, with figures held out by topic.</summary>
internal static class StanceLearner
{
    /// <summary>Share of the regression over terms in the side of a claim and of a report (held out: .4 to .65 the same; trees alone cost .035 of macro F1, terms alone for the claim .005).</summary>
    private const double ClaimTermShare = 0.6, ReportTermShare = 0.5;

    /// <summary>Topics that a term must stand in to be learnt.</summary>
    private const int MinClaimTopics = 4, MinReportTopics = 15;

    /// <param name="folder">The folder of FNC-1.</param>
    /// <param name="output">Where the model goes; null to measure alone.</param>
    /// <param name="cuts">Into folds, each measured; the offsets are chosen on all of them together.</param>
    public static void Run(string folder, string? output, int cuts)
    {
        List<StancePair> pairs = StanceReader.Read(folder);
        Console.Error.WriteLine($"{pairs.Count} pairs read");
        StanceSides sides = new(pairs);
        TermsOfPairs terms = new(pairs);
        List<HeldPair> all = [];
        for (int cut = 0; cut < cuts; cut++)
        {
            List<HeldPair> held = HeldOut(pairs, sides, terms, cut);
            StanceTable nested = new();
            for (int fold = 0; fold < StanceFolds.Count; fold++)
                nested.Add(StanceOffsets.Choose([.. held.Where(pair => pair.Fold != fold)]).Offsets.Judge([.. held.Where(pair => pair.Fold == fold)]));
            Console.Error.WriteLine($"cut {cut}: {StanceOffsets.Choose(held).Table}");
            Console.Error.WriteLine($"cut {cut}, offsets of each fold chosen on the others: {nested}");
            all.AddRange(held);
        }
        (StanceOffsets offsets, StanceTable table) = StanceOffsets.Choose(all);
        Console.Error.WriteLine($"{offsets}: {table}");
        if (output is null) return;
        StanceModel final = Learn(pairs, sides, terms, 99) with { RelatedOffset = offsets.Related, StanceOffsets = [offsets.Agree, offsets.Disagree, 0] };
        using FileStream file = File.Create(output);
        final.Write(file);
    }

    private static List<HeldPair> HeldOut(List<StancePair> pairs, StanceSides sides, TermsOfPairs terms, int cut)
    {
        StanceFolds folds = new(pairs, cut);
        List<HeldPair> held = [];
        for (int fold = 0; fold < StanceFolds.Count; fold++)
        {
            List<StancePair> train = [.. pairs.Where(pair => folds.LearnsFrom(pair, fold))];
            StanceModel model = Learn(train, sides, terms, (100 * cut) + fold);
            Dictionary<string, double[]> claims = [], bodies = [];
            double[] odds = new double[1], stances = new double[3];
            // Unrelated pairs join a claim and a body of two topics: only a fifth of them has both in this fold, and so each counts five times.
            foreach (StancePair pair in pairs.Where(pair => folds.Holds(pair, fold)))
            {
                if (!claims.TryGetValue(pair.Claim, out double[]? claim)) model.Claim.Terms.Score(terms.OfClaim(pair), claims[pair.Claim] = claim = new double[3]);
                if (!bodies.TryGetValue(pair.Body, out double[]? body)) model.Report.Terms.Score(terms.OfBody(pair), bodies[pair.Body] = body = new double[3]);
                odds[0] = 0;
                model.Related.Score(pair.Row, odds);
                model.Stances(pair.Row, claim, body, stances);
                held.Add(new(fold, pair.Stance, pair.Stance == CheckStance.Unrelated ? StanceFolds.Count : 1, odds[0], stances[0], stances[1], stances[2]));
            }
        }
        return held;
    }

    private static StanceModel Learn(List<StancePair> train, StanceSides sides, TermsOfPairs terms, int seed)
    {
        Random random = new(seed);
        List<StancePair> both = [.. train.Where(pair => pair.Stance != CheckStance.Unrelated || random.NextDouble() < 0.5)];
        BoostedTrees related = new TreeGrower(1, 160, 0.1, 16, 5, 5, 0.5, 0.4, seed).Learn([.. both.Select(pair => pair.Row)], [.. both.Select(pair => pair.Stance == CheckStance.Unrelated ? 0 : 1)], [.. both.Select(pair => pair.Stance == CheckStance.Unrelated ? 2.0 : 1.0)]);

        List<StancePair> sided = [.. train.Where(pair => pair.Stance != CheckStance.Unrelated)];
        List<StancePair> claims = [.. sided.Where(pair => sides.OfClaim(pair) is not null).DistinctBy(pair => pair.Claim)];
        BoostedTrees claimTrees = new TreeGrower(3, 100, 0.06, 6, 4, 6, 0.5, 0.5, seed).Learn([.. claims.Select(ClaimRow)], [.. claims.Select(pair => (int)sides.OfClaim(pair)!)], [.. claims.Select(_ => 1.0)]);
        SideTerms claimTerms = new TermLearner(MinClaimTopics, seed).Learn([.. claims.Select(pair => (terms.OfClaim(pair), sides.OfClaim(pair)!.Value, pair.ClaimTopic))]);

        List<StancePair> reports = [.. sided.Where(pair => sides.OfBody(pair) is not null)];
        BoostedTrees reportTrees = new TreeGrower(3, 200, 0.06, 8, 8, 8, 0.5, 0.3, seed).Learn([.. reports.Select(pair => pair.Row)], [.. reports.Select(pair => (int)sides.OfBody(pair)!)], Weights(reports, sides));
        SideTerms reportTerms = new TermLearner(MinReportTopics, seed).Learn([.. reports.DistinctBy(pair => pair.Body).Select(pair => (terms.OfBody(pair), sides.OfBody(pair)!.Value, pair.BodyTopic))]);
        return new(related, new(claimTrees, claimTerms, ClaimTermShare), new(reportTrees, reportTerms, ReportTermShare), 0, [0, 0, 0]);
    }

    // A body with a hundred claims must not outvote sixty others: each pair weighs less there.
    private static double[] Weights(List<StancePair> reports, StanceSides sides)
    {
        Dictionary<string, int> sizes = [];
        foreach (StancePair pair in reports) sizes[pair.Body] = sizes.GetValueOrDefault(pair.Body) + 1;
        double[] weights = [.. reports.Select(pair => (sides.OfBody(pair) == Side.Against ? 1.5 : 1) / Math.Pow(sizes[pair.Body], 0.7))];
        double mean = weights.Average();
        return [.. weights.Select(weight => weight / mean)];
    }

    // The numbers of the claim alone: what its reports say of it is not its side.
    private static float[] ClaimRow(StancePair pair)
    {
        float[] row = new float[pair.Row.Length];
        pair.Row.AsSpan(0, StanceFeatures.ClaimCount).CopyTo(row);
        return row;
    }
}
