namespace Whence.Claims;

/// <summary>A place of a claim with its stance.</summary>
/// <param name="Place">The place.</param>
/// <param name="Unit">Index of its unit.</param>
/// <param name="Stance">How its source stands to the claim.</param>
/// <param name="Why">Why it stands so; null where nothing is to be said.</param>
internal readonly record struct DraftPlace(Place Place, int Unit, Stance Stance, string? Why)
{
    /// <summary>The proposition.</summary>
    public Proposition Proposition => Place.Proposition;

    /// <summary>Who speaks; null where the outlet does.</summary>
    public Voice? Voice => Place.Proposition.Voice;
}
