using System.Collections.Immutable;
using Whence.Claims;
using Whence.Tracing;

namespace Whence.Casebook.Decisions;

/// <summary>Applies decisions, in the order in which they were made, to what was found. Pure; the same gives the same.</summary>
public static class DecisionRun
{
    /// <summary>Applies the decisions that hold. Those about reports and stories must be in <paramref name="found"/> already: see <see cref="StoryMoves"/>.</summary>
    public static DecidedTrace Apply(TraceResult found, ImmutableArray<Decision> decisions)
    {
        ArgumentNullException.ThrowIfNull(found);
        List<Claim> claims = [.. found.Claims];
        Dictionary<string, List<Decision>> about = new(StringComparer.Ordinal);
        HashSet<string> rejected = new(StringComparer.Ordinal);
        HashSet<long> idle = [];
        foreach (Decision decision in decisions)
        {
            if (!decision.Holds) continue;
            if (decision.Kind == DecisionKind.Regroup)
            {
                if (decision.Report is null || !found.Documents.ContainsKey(decision.Report) || (decision.Beside is { } beside && !found.Documents.ContainsKey(beside))) idle.Add(decision.Number);
                continue;
            }
            if (!One(claims, decision, about, rejected, found)) idle.Add(decision.Number);
        }
        return new()
        {
            Found = found,
            Trace = decisions.IsDefaultOrEmpty ? found : found with { Claims = [.. claims] },
            Decisions = decisions,
            OfClaim = about.SelectMany(pair => pair.Value.Select(decision => (pair.Key, decision))).ToLookup(pair => pair.Key, pair => pair.decision, StringComparer.Ordinal),
            Idle = [.. idle],
            Rejected = rejected.ToImmutableHashSet(StringComparer.Ordinal),
        };
    }

    private static bool One(List<Claim> claims, Decision decision, Dictionary<string, List<Decision>> about, HashSet<string> rejected, TraceResult found)
    {
        int at = ClaimFinder.Find(claims, decision.Claim);
        if (at < 0) return false;
        Claim claim = claims[at];
        string why = DecisionWords.Of(decision);
        switch (decision.Kind)
        {
            case DecisionKind.Confirm:
                rejected.Remove(claim.Id);
                break;
            case DecisionKind.Reject:
                rejected.Add(claim.Id);
                break;
            case DecisionKind.Rename:
                claims[at] = claim with { Wording = decision.Text ?? claim.Wording };
                break;
            case DecisionKind.MarkOrigin:
                claims[at] = ClaimParts.Mark(claim, decision, why);
                break;
            case DecisionKind.Merge:
                int other = ClaimFinder.Find(claims, decision.Other);
                if (other < 0) return false;
                if (other == at) break; // the reports that came since have joined them already
                claims[at] = ClaimParts.Join(claim, claims[other], why);
                if (about.Remove(claims[other].Id, out List<Decision>? taken)) Note(about, claim.Id).AddRange(taken);
                claims.RemoveAt(other);
                break;
            case DecisionKind.Split:
                ImmutableArray<Appearance> gone = [.. claim.Appearances.Where(appearance => ClaimFinder.IsAt(appearance, decision.Other))];
                if (gone.IsEmpty || gone.Length == claim.Appearances.Length) return false;
                Claim parted = ClaimParts.Keep(claim, gone, why) with { Id = ClaimParts.NewId(claim, decision), Wording = decision.Text ?? gone[0].Span.Of(found.Documents[gone[0].Document].Text).ReplaceLineEndings(" ").Trim() };
                claims[at] = ClaimParts.Keep(claim, [.. claim.Appearances.Except(gone)], why);
                claims.Insert(at + 1, parted);
                Note(about, parted.Id).Add(decision);
                break;
        }
        Note(about, claim.Id).Add(decision);
        return true;
    }

    private static List<Decision> Note(Dictionary<string, List<Decision>> about, string id)
    {
        if (!about.TryGetValue(id, out List<Decision>? list)) about.Add(id, list = []);
        return list;
    }
}
