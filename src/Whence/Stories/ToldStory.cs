namespace Whence.Stories;

/// <summary>A story with what it was told from: where none of that has changed it is not told again.</summary>
/// <param name="Members">Its reports, by time.</param>
/// <param name="Inside">The pair that is nearest within it.</param>
/// <param name="Outside">The pair that is nearest of those that lead out of it.</param>
/// <param name="Story">The story.</param>
internal sealed record ToldStory(PileReport[] Members, NearPair? Inside, NearPair? Outside, Story Story);
