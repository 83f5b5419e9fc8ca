namespace Whence.Claims;

/// <summary>Joins groups of which each unit has a near match in the other: two wordings of one claim, each with its followers, share few words on average.</summary>
internal static class MatchLinkage
{
    /// <summary>The groups after joining, named by their smallest unit.</summary>
    /// <param name="pairs">The log-odds of pairs.</param>
    /// <param name="groups">The group of each unit.</param>
    /// <param name="threshold">Groups are joined above these mean log-odds of the best matches.</param>
    public static int[] Join(PairTable pairs, int[] groups, float threshold)
    {
        int[] result = [.. groups];
        Dictionary<int, List<int>> members = [];
        for (int i = 0; i < result.Length; i++)
        {
            if (!members.TryGetValue(result[i], out List<int>? list)) members[result[i]] = list = [];
            list.Add(i);
        }
        // One pass from the nearest pair on; what has grown is measured again.
        PriorityQueue<(int A, int B, int Size), (float, int, int)> queue = new();
        foreach (int a in members.Keys.Order().ToArray()) Enqueue(a);
        while (queue.TryDequeue(out (int A, int B, int Size) next, out _))
        {
            (int a, int b, int size) = next;
            if (!members.TryGetValue(a, out List<int>? first) || !members.TryGetValue(b, out List<int>? second) || first.Count + second.Count != size) continue;
            members.Remove(b);
            first.AddRange(second);
            foreach (int unit in second) result[unit] = a;
            Enqueue(a);
        }
        return result;

        void Enqueue(int group)
        {
            HashSet<int> near = [];
            foreach (int unit in members[group])
            {
                foreach ((int other, float odds) in pairs.Row(unit))
                {
                    if (odds > threshold - 2 && result[other] != group) near.Add(result[other]);
                }
            }
            foreach (int other in near.Order())
            {
                if (members[other].Count + members[group].Count < 3) continue;
                float odds = (Matches(members[group], members[other]) + Matches(members[other], members[group])) / 2;
                (int a, int b) = (Math.Min(group, other), Math.Max(group, other));
                if (odds > threshold) queue.Enqueue((a, b, members[a].Count + members[b].Count), (-odds, a, b));
            }
        }

        float Matches(List<int> from, List<int> to)
        {
            float sum = 0;
            foreach (int x in from)
            {
                float best = PairTable.Unrelated;
                foreach (int y in to) best = Math.Max(best, pairs[x, y]);
                sum += best;
            }
            return sum / from.Count;
        }
    }
}
