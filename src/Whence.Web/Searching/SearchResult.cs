namespace Whence.Web.Searching;

/// <summary>What a search gave.</summary>
/// <param name="Said">What was looked for, in plain words; null where nothing was.</param>
/// <param name="Flaw">Why nothing could be looked for, in words; null where it could.</param>
/// <param name="Count">How many there are in all.</param>
/// <param name="Hits">Those of the page.</param>
public sealed record SearchResult(string? Said, string? Flaw, int Count, IReadOnlyList<SearchHit> Hits)
{
    public static SearchResult Nothing { get; } = new(null, null, 0, []);
}
