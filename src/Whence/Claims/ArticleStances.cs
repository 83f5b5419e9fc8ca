namespace Whence.Claims;

/// <summary>How places of full articles stand to their claim, and what stands alone in other longer reports: only who is said to deny, or calls what is told false, denies.</summary>
/// <remarks>
/// In shorter reports a negation, a source that denies elsewhere and the stance model tell who denies. In full articles (<see cref="ReportLength"/>) 13 of 348 such denials that were judged were denials;
/// the others said the same as the claim or spoke of something else. See docs/decisions/claims.md.
/// </remarks>
internal static class ArticleStances
{
    /// <summary>Leaves open what is not said to be a denial.</summary>
    /// <param name="places">The places with what the rules and the model give.</param>
    public static void LeaveOpen(List<DraftPlace> places)
    {
        for (int i = 0; i < places.Count; i++)
        {
            if (places[i].Stance == Stance.Denies && places[i].Why is not (StanceReasons.DeniedByCue or StanceReasons.SaidFalse)) places[i] = places[i] with { Stance = Stance.Discusses, Why = StanceReasons.NotTold };
        }
    }
}
