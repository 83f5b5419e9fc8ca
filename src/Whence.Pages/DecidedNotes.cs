using System.Collections.Immutable;

namespace Whence.Pages;

/// <summary>What people decided, in words, apart from what was found.</summary>
/// <param name="OfClaim">Lines for a claim, by its id.</param>
/// <param name="Rejected">Ids of claims that people rejected.</param>
/// <param name="All">All that was decided, a line each; what was taken back says so.</param>
public sealed record DecidedNotes(ILookup<string, string> OfClaim, IReadOnlySet<string> Rejected, ImmutableArray<string> All)
{
    /// <summary>Nothing was decided.</summary>
    public static DecidedNotes None { get; } = new(Array.Empty<string>().ToLookup(static id => id), ImmutableHashSet<string>.Empty, []);
}
