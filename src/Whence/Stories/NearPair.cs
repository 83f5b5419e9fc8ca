namespace Whence.Stories;

/// <summary>How like two reports are.</summary>
/// <param name="First">The report that comes first by id.</param>
/// <param name="Second">The other.</param>
/// <param name="Score">Zero and more; above one only for copies.</param>
internal readonly record struct NearPair(PileReport First, PileReport Second, float Score);
