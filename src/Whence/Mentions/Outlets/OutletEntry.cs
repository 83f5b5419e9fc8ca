namespace Whence.Mentions;

/// <summary>A listed outlet.</summary>
/// <param name="Family">The name of the outlet, which all its names share.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Names">Its names and short forms, the family first.</param>
/// <param name="Domains">Its web domains, such as <c>bbc.co.uk</c>.</param>
public sealed record OutletEntry(string Family, OutletKind Kind, IReadOnlyList<string> Names, IReadOnlyList<string> Domains);
