using System.Collections.Immutable;
using Whence.Claims;
using Whence.Tracing;

namespace Whence.Casebook.Decisions;

/// <summary>Finds the claim that a decision is about among those of a trace.</summary>
internal static class ClaimFinder
{
    /// <summary>The index of the claim that holds most of the places, the first of several; -1 where none holds any.</summary>
    /// <remarks>A place counts half where another version of the program has moved its bounds.</remarks>
    public static int Find(List<Claim> claims, ImmutableArray<Evidence> places)
    {
        int best = -1, most = 0;
        HashSet<Evidence> exact = [.. places];
        ILookup<string, Evidence> byReport = places.ToLookup(place => place.Document, StringComparer.Ordinal);
        for (int i = 0; i < claims.Count; i++)
        {
            int held = 0;
            foreach (Appearance appearance in claims[i].Appearances)
            {
                if (exact.Contains(new(appearance.Document, appearance.Span))) held += 2;
                else if (byReport[appearance.Document].Any(place => place.Span.Overlaps(appearance.Span))) held++;
            }
            if (held > most) (best, most) = (i, held);
        }
        return best;
    }

    /// <summary>Whether an appearance is at one of the places.</summary>
    public static bool IsAt(Appearance appearance, ImmutableArray<Evidence> places) =>
        places.Any(place => place.Document == appearance.Document && place.Span.Overlaps(appearance.Span));
}
