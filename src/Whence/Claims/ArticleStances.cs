namespace Whence.Claims;

/// <summary>How places of longer reports stand to their claim: in full articles only who is said to deny denies, in others besides who denies elsewhere in the claim and what goes on with a denial.</summary>
/// <remarks>
/// In short reports a negation, a source that denies elsewhere and the stance model tell who denies. In full articles (<see cref="ReportLength"/>) 13 of 348 such denials that were judged were denials;
/// the others said the same as the claim or spoke of something else. In reports between notices and articles it was 2 of 95. See docs/decisions/claims.md.
/// </remarks>
internal static class ArticleStances
{
    /// <summary>Leaves open what is not said to be a denial.</summary>
    /// <param name="places">The places with what the rules and the model give.</param>
    /// <param name="articles">Whether their reports are full articles.</param>
    public static void LeaveOpen(List<DraftPlace> places, bool articles)
    {
        for (int i = 0; i < places.Count; i++)
        {
            if (places[i].Stance == Stance.Denies && (articles ? places[i].Why != StanceReasons.DeniedByCue : places[i].Why is StanceReasons.Negated or StanceReasons.NotNegated or StanceReasons.CalledFalse or StanceReasons.JustCalledFalse or StanceReasons.ByModel)) places[i] = places[i] with { Stance = Stance.Discusses, Why = StanceReasons.NotTold };
        }
    }
}
