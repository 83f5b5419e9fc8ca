namespace Whence.Claims;

/// <summary>Decides how each place stands to its claim: by what the rules say, how sure they are in such places, and what stands about them. A logistic model for each stance, the likeliest wins.</summary>
/// <remarks>Learnt with <c>Whence.Training stances</c>; see docs/decisions/claims.md.</remarks>
internal static class StanceJudge
{
    /// <summary>Sets the stance of each place.</summary>
    /// <param name="groups">The grouping.</param>
    /// <param name="group">The claim's group.</param>
    /// <param name="places">The places with what the rules give.</param>
    /// <param name="isStatement">Which documents are statements.</param>
    public static void Judge(Groups groups, int group, List<DraftPlace> places, bool[] isStatement)
    {
        // What stands in one place alone is asserted, denied or doubted as the rules read it: there is nothing to compare it with.
        if (places.Count < 2) return;
        Span<float> features = stackalloc float[StanceFeatures.Count];
        StanceFeatures read = new(groups, group, places, isStatement);
        Stance[] judged = new Stance[places.Count];
        for (int i = 0; i < judged.Length; i++)
        {
            read.Fill(i, features);
            judged[i] = Likeliest(StanceWeights.Shipped, features);
        }
        for (int i = 0; i < judged.Length; i++)
        {
            if (judged[i] != places[i].Stance && !StanceReasons.IsPlain(places[i].Why)) places[i] = places[i] with { Stance = judged[i], Why = StanceReasons.ByModel };
        }
    }

    /// <summary>The stance of the highest log-odds.</summary>
    /// <param name="weights">For each stance.</param>
    /// <param name="features">From <see cref="StanceFeatures"/>.</param>
    internal static Stance Likeliest(float[][] weights, ReadOnlySpan<float> features)
    {
        int best = 0;
        float bestOdds = float.MinValue;
        for (int stance = 0; stance < weights.Length; stance++)
        {
            float odds = ClaimModels.LogOdds(weights[stance], features);
            if (odds > bestOdds) (best, bestOdds) = (stance, odds);
        }
        return (Stance)best;
    }
}
