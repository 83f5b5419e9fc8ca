namespace Whence.Claims;

/// <summary>How places of full articles stand to their claim: only who is said to deny denies.</summary>
/// <remarks>
/// In short reports a negation, a source that denies elsewhere and the stance model tell who denies. In full articles (<see cref="ReportLength"/>) one in twenty of such denials was one, of 348 that were judged;
/// two in five said the same as the claim, the others spoke of something else. See docs/decisions/claims.md.
/// </remarks>
internal static class ArticleStances
{
    /// <summary>Leaves open what is not said to be a denial.</summary>
    /// <param name="places">The places with what the rules give.</param>
    public static void LeaveOpen(List<DraftPlace> places)
    {
        for (int i = 0; i < places.Count; i++)
        {
            if (places[i].Stance == Stance.Denies && places[i].Why != StanceReasons.DeniedByCue) places[i] = places[i] with { Stance = Stance.Discusses, Why = StanceReasons.NotTold };
        }
    }
}
