namespace Whence.Stories;

/// <summary>How like two reports are, and why.</summary>
/// <param name="First">The report that comes first in the pile's order.</param>
/// <param name="Second">The other.</param>
/// <param name="Score">Zero and more; above one only for copies.</param>
internal readonly record struct PairLikeness(int First, int Second, float Score);
