using Whence.Text;

namespace Whence.Claims;

/// <summary>Decides how each place stands to its claim: by what the rules say, how sure they are in such places, and what stands about them. A logistic model for each stance, the likeliest wins.</summary>
/// <remarks>Learnt with <c>Whence.Training stances</c> and <c>report-stances</c>; see docs/decisions/claims.md.</remarks>
internal static class StanceJudge
{
    /// <summary>By so much a denial must be likelier than all else in reports that are no notices: each makes its claim a disputed one. Chosen on annotated stories and on denials of articles that were judged.</summary>
    internal const float DenialMargin = 0.7f;

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
        bool notices = groups.Story.AreNotices;
        float[][] weights = notices ? StanceWeights.Notices : StanceWeights.Reports;
        Stance[] judged = new Stance[places.Count];
        for (int i = 0; i < judged.Length; i++)
        {
            read.Fill(i, features);
            judged[i] = Likeliest(weights, features, notices ? 0 : DenialMargin);
        }
        for (int i = 0; i < judged.Length; i++)
        {
            if (judged[i] == places[i].Stance || Stands(places[i], notices) || (notices && IsNegated(groups, group, places[i]))) continue;
            places[i] = !notices && judged[i] == Stance.Asserts && IsTurned(groups, group, places[i]) ? places[i] with { Stance = Stance.Discusses, Why = StanceReasons.NotTold } : places[i] with { Stance = judged[i], Why = StanceReasons.ByModel };
        }
    }

    /// <summary>“The dam has not been leaking” beside “the dam has been leaking”: nearly the same words with a negation assert nothing, whether they deny or not.</summary>
    private static bool IsTurned(Groups groups, int group, DraftPlace place) => place.Why is StanceReasons.Negated or StanceReasons.NotNegated or StanceReasons.OutletDoesNotSay or StanceReasons.CalledFalse && StanceFinder.NearestOdds(groups, group, place.Unit) >= ClaimDrafter.SaysTheSame;

    /// <summary>“The dam has not been leaking, the geologist said” beside “the dam has been leaking”: nearly the same words with a negation deny in notices, whoever says them.</summary>
    private static bool IsNegated(Groups groups, int group, DraftPlace place) => place is { Stance: Stance.Denies, Why: StanceReasons.Negated }
        && groups.Members[group].Exists(other => !groups.Story.Units[other].Proposition.Is(PropositionTraits.Negative) && groups.Pairs[place.Unit, other] >= ClaimDrafter.SaysTheSame);

    /// <summary>Whether what a rule gives needs no model. Of what stands plainly in notices only the words that deny or call it false, and who says at once that he saw nothing of it, are as sure in longer reports.</summary>
    private static bool Stands(DraftPlace place, bool notices) =>
        notices ? StanceReasons.IsPlain(place.Why) : place.Why is StanceReasons.DeniedByCue or StanceReasons.SaidFalse || (place.Why == StanceReasons.SawNothing && PerceivedNothing.BeginsSo(place.Proposition.Span.In(place.Place.Reading.Document.Text)));

    /// <summary>The stance of the highest log-odds.</summary>
    /// <param name="weights">For each stance.</param>
    /// <param name="features">From <see cref="StanceFeatures"/>.</param>
    /// <param name="margin">How much less a denial counts.</param>
    internal static Stance Likeliest(float[][] weights, ReadOnlySpan<float> features, float margin = 0)
    {
        int best = 0;
        float bestOdds = float.MinValue;
        for (int stance = 0; stance < weights.Length; stance++)
        {
            float odds = ClaimModels.LogOdds(weights[stance], features);
            if ((Stance)stance == Stance.Denies) odds -= margin;
            if (odds > bestOdds) (best, bestOdds) = (stance, odds);
        }
        return (Stance)best;
    }
}
