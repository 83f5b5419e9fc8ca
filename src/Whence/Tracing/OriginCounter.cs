using System.Collections.Immutable;
using Whence.Claims;

namespace Whence.Tracing;

/// <summary>Counts who stands behind a claim: how many origins are shown, and how many there may be at most.</summary>
/// <remarks>
/// A report counts for the origin that it leads back to. Named sources go before unnamed ones and earlier reports before later ones; who could be
/// somebody that is counted already stays unresolved. A denial is in no origin.
/// </remarks>
internal static class OriginCounter
{
    /// <summary>The origins of a claim.</summary>
    public static OriginRange Count(StoryTrace story, ILookup<int, (int From, Derivation Step)> derivations, ClaimDraft draft)
    {
        OriginRoots finder = new(story, derivations, draft);
        Dictionary<int, List<OriginRoot>> roots = finder.Asserting.Order().ToDictionary(reading => reading, finder.Of);
        Dictionary<string, List<OriginRoot>> byKey = [];
        foreach (OriginRoot root in roots.Values.SelectMany(list => list))
        {
            if (root.Key is null) continue;
            if (!byKey.TryGetValue(root.Key, out List<OriginRoot>? list)) byKey[root.Key] = list = [];
            list.Add(root);
        }
        List<OriginGroup> groups = [.. byKey.Values.Select(list => new OriginGroup(list))];
        OriginMerging.Merge(story, groups);
        OriginMerging.Resolve(story, groups);
        Lead(roots, groups);
        List<Origin> dependents = [];
        foreach ((int reading, List<OriginRoot> list) in roots)
        {
            foreach (OriginRoot root in list.Where(root => root.Kind == RootKind.Dependent))
            {
                dependents.Add(new()
                {
                    Name = story.Readings[reading].Document.Outlet ?? story.Readings[reading].Document.Id,
                    State = OriginState.Dependent,
                    Documents = [story.Readings[reading].Document.Id],
                    Evidence = [.. root.On.Take(1).SelectMany(on => roots.GetValueOrDefault(on) ?? []).Take(1).Select(r => Show(story, r)), Show(story, root)],
                    Why = root.Why + ": " + string.Join(", ", root.On.Select(on => story.Readings[on].Document.Outlet ?? story.Readings[on].Document.Id)),
                });
            }
        }
        // Reports that lead to nothing but each other have no first: one origin, unresolved.
        if (groups.Count == 0 && roots.Count > 0) groups.Add(new([.. roots.Values.SelectMany(list => list).Take(1)]) { IsShown = false, Why = "the reports lead back to each other" });
        return new([.. groups.OrderBy(group => !group.IsShown).ThenBy(group => group.Readings.Min()).Select(group => group.ToOrigin(story))]) { Dependents = [.. dependents] };
    }

    internal static Evidence Show(StoryTrace story, OriginRoot root) => new(story.Readings[root.Place.Place.Document].Document.Id, root.Place.Proposition.Span);

    /// <summary>Adds to each origin the readings that lead back to it: from the origin on, so that a long chain is walked once.</summary>
    private static void Lead(Dictionary<int, List<OriginRoot>> roots, List<OriginGroup> groups)
    {
        Dictionary<int, List<int>> restingOn = [];
        foreach ((int reading, List<OriginRoot> list) in roots)
        {
            foreach (int on in list.SelectMany(static root => root.On))
            {
                if (!restingOn.TryGetValue(on, out List<int>? later)) restingOn[on] = later = [];
                later.Add(reading);
            }
        }
        foreach (OriginGroup group in groups)
        {
            Stack<int> open = new(group.Readings);
            while (open.TryPop(out int reading))
            {
                foreach (int later in restingOn.GetValueOrDefault(reading) ?? [])
                {
                    if (group.Readings.Add(later)) open.Push(later);
                }
            }
        }
    }
}
