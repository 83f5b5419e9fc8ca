namespace Whence.Claims;

/// <summary>Joins units into groups by average linkage over the log-odds of their pairs; the order of the input does not matter.</summary>
internal static class UnitClustering
{
    /// <summary>The group of each unit: the smallest index in it.</summary>
    public static int[] Group(PairTable pairs, int count, float threshold)
    {
        int[] group = new int[count], size = new int[count];
        Dictionary<int, (float Sum, int Pairs)>[] links = new Dictionary<int, (float, int)>[count];
        PriorityQueue<(int A, int B, int Size), (float Odds, int A, int B)> queue = new();
        for (int i = 0; i < count; i++)
        {
            group[i] = i;
            size[i] = 1;
            links[i] = [];
            foreach ((int other, float odds) in pairs.Row(i))
            {
                links[i][other] = (odds, 1);
                if (other > i && odds > threshold) queue.Enqueue((i, other, 2), (-odds, i, other));
            }
        }
        List<int>[] members = [.. Enumerable.Range(0, count).Select(i => new List<int> { i })];
        while (queue.TryDequeue(out (int A, int B, int Size) next, out _))
        {
            (int a, int b, int total) = next;
            // Stale where either has grown or gone since.
            if (size[a] == 0 || size[b] == 0 || size[a] + size[b] != total || !links[a].ContainsKey(b)) continue;
            members[a].AddRange(members[b]);
            size[a] += size[b];
            size[b] = 0;
            links[a].Remove(b);
            foreach ((int other, (float sum, int number)) in links[b])
            {
                if (other == a) continue;
                (float Sum, int Pairs) known = links[a].GetValueOrDefault(other);
                (float, int) joined = (known.Sum + sum, known.Pairs + number);
                links[a][other] = joined;
                links[other].Remove(b);
                links[other][a] = joined;
            }
            links[b].Clear();
            foreach ((int other, (float sum, int number)) in links[a])
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
