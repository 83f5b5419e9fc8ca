namespace Whence.Claims;

/// <summary>Joins units into groups by average linkage over the log-odds of their pairs; the order of the input does not matter.</summary>
internal static class UnitClustering
{
    /// <summary>The group of each unit, of groups of any size.</summary>
    public static int[] Group(PairTable pairs, int count, float threshold)
    {
        int[] once = new int[count];
        Array.Fill(once, 1);
        return Group(pairs, once, threshold, threshold, 0);
    }

    /// <summary>The group of each unit: the smallest index in it.</summary>
    /// <param name="pairs">How near the units are.</param>
    /// <param name="places">In how many places each unit stands.</param>
    /// <param name="threshold">Groups are joined above these mean log-odds, whatever their size.</param>
    /// <param name="floor">Above these they are joined as long as no group holds more than <paramref name="most"/> places: at the first join that would give more, the joining ends.</param>
    /// <param name="most">See <paramref name="floor"/>.</param>
    /// <param name="apart">Whether two groups are not joined below the threshold whatever their mean; null for none.</param>
    public static int[] Group(PairTable pairs, int[] places, float threshold, float floor, float most, Func<List<int>, List<int>, bool>? apart = null)
    {
        int count = places.Length;
        int[] group = [.. Enumerable.Range(0, count)], size = new int[count], held = [.. places];
        PriorityQueue<(int A, int B, int Size), (float Odds, int A, int B)> queue = new();
        for (int i = 0; i < count; i++)
        {
            size[i] = 1;
            foreach ((int other, float odds) in pairs.Row(i))
            {
                if (other > i && odds > floor) queue.Enqueue((i, other, 2), (-odds, i, other));
            }
        }
        // In one report alone hardly ever do two say the same.
        if (queue.Count == 0) return group;
        UnitLinks links = new(pairs, count);
        List<int>[] members = [.. Enumerable.Range(0, count).Select(i => new List<int> { i })];
        List<(int Other, float Sum, int Pairs)> joined = [];
        while (queue.TryDequeue(out (int A, int B, int Size) next, out (float Odds, int A, int B) order))
        {
            (int a, int b, int total) = next;
            // Stale where either has grown or gone since.
            if (size[a] == 0 || size[b] == 0 || size[a] + size[b] != total || !links.Has(a, b)) continue;
            if (-order.Odds <= threshold && apart?.Invoke(members[a], members[b]) == true) continue;
            if (-order.Odds <= threshold && held[a] + held[b] > most) break;
            held[a] += held[b];
            members[a].AddRange(members[b]);
            size[a] += size[b];
            size[b] = 0;
            links.Join(a, b);
            links.Of(a, joined);
            foreach ((int other, float sum, int number) in joined)
            {
                int all = size[a] * size[other];
                float mean = (sum + ((all - number) * PairTable.Unrelated)) / all;
                if (mean > floor) queue.Enqueue((Math.Min(a, other), Math.Max(a, other), size[a] + size[other]), (-mean, Math.Min(a, other), Math.Max(a, other)));
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
