namespace Whence.Claims;

/// <summary>Joins units into groups by average linkage over the log-odds of their pairs; the order of the input does not matter.</summary>
internal static class UnitClustering
{
    /// <summary>The group of each unit: the smallest index in it.</summary>
    public static int[] Group(PairTable pairs, int count, float threshold)
    {
        int[] group = [.. Enumerable.Range(0, count)], size = new int[count];
        PriorityQueue<(int A, int B, int Size), (float Odds, int A, int B)> queue = new();
        for (int i = 0; i < count; i++)
        {
            size[i] = 1;
            foreach ((int other, float odds) in pairs.Row(i))
            {
                if (other > i && odds > threshold) queue.Enqueue((i, other, 2), (-odds, i, other));
            }
        }
        // In one report alone hardly ever do two say the same.
        if (queue.Count == 0) return group;
        UnitLinks links = new(pairs, count);
        List<int>[] members = [.. Enumerable.Range(0, count).Select(i => new List<int> { i })];
        List<(int Other, float Sum, int Pairs)> joined = [];
        while (queue.TryDequeue(out (int A, int B, int Size) next, out _))
        {
            (int a, int b, int total) = next;
            // Stale where either has grown or gone since.
            if (size[a] == 0 || size[b] == 0 || size[a] + size[b] != total || !links.Has(a, b)) continue;
            members[a].AddRange(members[b]);
            size[a] += size[b];
            size[b] = 0;
            links.Join(a, b);
            links.Of(a, joined);
            foreach ((int other, float sum, int number) in joined)
            {
                int all = size[a] * size[other];
                float mean = (sum + ((all - number) * PairTable.Unrelated)) / all;
                if (mean > threshold) queue.Enqueue((Math.Min(a, other), Math.Max(a, other), size[a] + size[other]), (-mean, Math.Min(a, other), Math.Max(a, other)));
            }
        }
        for (int i = 0; i < count; i++)
        {
            if (size[i] == 0) continue;
            int least = members[i].Min();
            foreach (int member in members[i]) group[member] = least;
        }
        return group;
    }
}
