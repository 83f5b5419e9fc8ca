using System.Collections.Immutable;
using System.Globalization;
using Whence.Claims;
using Whence.Tracing;

namespace Whence.Casebook.Decisions;

/// <summary>Joins claims, parts them, and marks their origins, as people decided.</summary>
internal static class ClaimParts
{
    /// <summary>One claim out of two: the first's id and wording, the appearances of both, an origin of both once.</summary>
    public static Claim Join(Claim first, Claim second, string why)
    {
        List<Origin> origins = [.. first.Origins.Items];
        foreach (Origin origin in second.Origins.Items)
        {
            int same = origins.FindIndex(other => string.Equals(other.Name, origin.Name, StringComparison.OrdinalIgnoreCase));
            if (same < 0) origins.Add(origin);
            else origins[same] = origins[same] with
            {
                State = origins[same].State == OriginState.Confirmed || origin.State == OriginState.Confirmed ? OriginState.Confirmed : origins[same].State,
                Documents = [.. origins[same].Documents.Union(origin.Documents, StringComparer.Ordinal)],
                Evidence = [.. origins[same].Evidence.Union(origin.Evidence)],
            };
        }
        return first with
        {
            Appearances = [.. first.Appearances.Concat(second.Appearances).DistinctBy(appearance => (appearance.Document, appearance.Span))],
            Disputed = first.Disputed || second.Disputed,
            Origins = Sort(origins, [.. first.Origins.Dependents, .. second.Origins.Dependents]),
            Why = [.. first.Why, .. second.Why, why],
        };
    }

    /// <summary>What stays of a claim when some appearances are left to it alone.</summary>
    public static Claim Keep(Claim claim, ImmutableArray<Appearance> appearances, string why)
    {
        HashSet<string> asserting = [.. appearances.Where(appearance => appearance.Stance == Stance.Asserts).Select(appearance => appearance.Document)];
        List<Origin> origins = [];
        foreach (Origin origin in claim.Origins.Items)
            if (origin.Documents.Any(asserting.Contains))
                origins.Add(origin with { Documents = [.. origin.Documents.Where(asserting.Contains)], Evidence = [.. origin.Evidence.Where(evidence => asserting.Contains(evidence.Document))] });
        return claim with
        {
            Appearances = appearances,
            Disputed = claim.Disputed && appearances.Any(appearance => appearance.Stance == Stance.Denies),
            Origins = Sort(origins, [.. claim.Origins.Dependents.Where(origin => origin.Documents.Any(asserting.Contains))]),
            Why = [.. claim.Why, why],
        };
    }

    /// <summary>The claim with an origin that counts as a person said; one that was not there is added.</summary>
    public static Claim Mark(Claim claim, Decision decision, string why)
    {
        List<Origin> origins = [.. claim.Origins.Items];
        int at = origins.FindIndex(origin => string.Equals(origin.Name, decision.Text, StringComparison.OrdinalIgnoreCase));
        if (at < 0) at = origins.FindIndex(origin => origin.Evidence.Any(evidence => decision.Other.Contains(evidence)) && decision.Text is null);
        OriginState state = decision.State ?? OriginState.Confirmed;
        if (at >= 0) origins[at] = origins[at] with { State = state, Why = origins[at].Why + "; " + why };
        else origins.Add(new()
        {
            Name = decision.Text ?? "a source",
            State = state,
            Documents = [.. decision.Other.Select(place => place.Document).Distinct(StringComparer.Ordinal)],
            Evidence = decision.Other,
            Why = why,
        });
        return claim with { Origins = Sort(origins, claim.Origins.Dependents) };
    }

    /// <summary>An id for the claim that a decision makes.</summary>
    public static string NewId(Claim claim, Decision decision) => string.Create(CultureInfo.InvariantCulture, $"{claim.Id}d{decision.Number}");

    private static OriginRange Sort(List<Origin> origins, ImmutableArray<Origin> dependents) =>
        new([.. origins.OrderBy(origin => origin.State switch { OriginState.Confirmed => 0, OriginState.Unresolved => 1, _ => 2 })]) { Dependents = dependents };
}
