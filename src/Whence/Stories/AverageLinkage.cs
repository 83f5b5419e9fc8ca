namespace Whence.Stories;

/// <summary>Joins reports into stories as long as the mean likeness between two groups stays above a threshold (agglomerative clustering by average link).</summary>
/// <remarks>
/// Pairs that were not compared count as strangers, but for two reports that both have more near reports than are compared: these are left out of the mean,
/// or a story of thousands of reports would fall apart.
/// </remarks>
internal sealed class AverageLinkage
{
    private struct Link
    {
        public double Sum;
        public int Known, KnownCrowded;
    }

    /// <summary>Reports of a group whose likeness to each other says how like its reports are.</summary>
    private const int MinGroup = 3;

    private readonly StoryTuning tuning;
    private readonly double minLikeness;
    private readonly Dictionary<int, Link>[] links;
    private readonly int[] sizes;
    private readonly int[] crowded;
    private readonly int[] parents;
    private readonly int[] dated;
    private readonly double[] inside;

    private AverageLinkage(int count, StoryTuning tuning)
    {
        (this.tuning, minLikeness) = (tuning, tuning.MinLikeness);
        (dated, inside) = (new int[count], new double[count]);
        links = new Dictionary<int, Link>[count];
        (sizes, crowded, parents) = (new int[count], new int[count], new int[count]);
        for (int i = 0; i < count; i++) (links[i], sizes[i], parents[i]) = ([], 1, i);
    }

    /// <summary>Returns for each report the number of its group; groups are numbered by their first report.</summary>
    /// <param name="reports">How many reports there are.</param>
    /// <param name="pairs">Compared pairs, each once.</param>
    /// <param name="crowded">Whether a report has more near reports than were compared.</param>
    /// <param name="dated">Whether a report has a date.</param>
    /// <param name="tuning">The thresholds.</param>
    public static int[] Group(int reports, List<PairLikeness> pairs, bool[] crowded, bool[] dated, StoryTuning tuning)
    {
        // Two groups can only join where some pair reaches the threshold: parts that no such pair joins are worked apart.
        int[] parts = new int[reports];
        for (int i = 0; i < reports; i++) parts[i] = i;
        foreach (PairLikeness pair in pairs)
            if (pair.Score >= tuning.MinLikeness) Unite(parts, pair.First, pair.Second);
        int[] local = new int[reports];
        Dictionary<int, List<int>> members = [];
        for (int i = 0; i < reports; i++)
        {
            int root = Find(parts, i);
            if (!members.TryGetValue(root, out List<int>? list)) members[root] = list = [];
            local[i] = list.Count;
            list.Add(i);
        }
        Dictionary<int, List<PairLikeness>> inner = [];
        foreach (PairLikeness pair in pairs)
        {
            int root = Find(parts, pair.First);
            if (root != Find(parts, pair.Second)) continue;
            if (!inner.TryGetValue(root, out List<PairLikeness>? list)) inner[root] = list = [];
            list.Add(new(local[pair.First], local[pair.Second], pair.Score));
        }
        int[] result = new int[reports];
        for (int i = 0; i < reports; i++) result[i] = i;
        Parallel.ForEach(inner, part =>
        {
            List<int> own = members[part.Key];
            AverageLinkage linkage = new(own.Count, tuning);
            for (int i = 0; i < own.Count; i++) (linkage.crowded[i], linkage.dated[i]) = (crowded[own[i]] ? 1 : 0, dated[own[i]] ? 1 : 0);
            linkage.Run(part.Value);
            int[] first = new int[own.Count];
            Array.Fill(first, -1);
            for (int i = 0; i < own.Count; i++)
            {
                int root = Find(linkage.parents, i);
                if (first[root] < 0) first[root] = own[i];
                result[own[i]] = first[root];
            }
        });
        return result;
    }

    private void Run(List<PairLikeness> pairs)
    {
        PriorityQueue<(int A, int B, int SizeA, int SizeB), (double, int, int)> queue = new();
        foreach (PairLikeness pair in pairs)
        {
            int both = crowded[pair.First] * crowded[pair.Second];
            links[pair.First][pair.Second] = links[pair.Second][pair.First] = new() { Sum = pair.Score, Known = 1, KnownCrowded = both };
            if (pair.Score >= minLikeness) queue.Enqueue((pair.First, pair.Second, 1, 1), (-(double)pair.Score, pair.First, pair.Second));
        }
        while (queue.TryDequeue(out (int A, int B, int SizeA, int SizeB) next, out _))
        {
            (int a, int b) = (next.A, next.B);
            if (sizes[a] != next.SizeA || sizes[b] != next.SizeB || parents[a] != a || parents[b] != b) continue;
            if (links[a].Count < links[b].Count) (a, b) = (b, a);
            Join(a, b);
            foreach ((int c, Link link) in links[a])
            {
                double mean = Mean(a, c, link);
                if (mean < Needed(a, c)) continue;
                (int low, int high) = a < c ? (a, c) : (c, a);
                queue.Enqueue((low, high, sizes[low], sizes[high]), (-mean, low, high));
            }
        }
    }

    private void Join(int a, int b)
    {
        parents[b] = a;
        inside[a] += inside[b] + links[a].GetValueOrDefault(b).Sum;
        dated[a] += dated[b];
        sizes[a] += sizes[b];
        crowded[a] += crowded[b];
        sizes[b] = 0;
        links[a].Remove(b);
        links[b].Remove(a);
        foreach ((int c, Link link) in links[b])
        {
            links[c].Remove(b);
            Link sum = links[a].GetValueOrDefault(c);
            sum.Sum += link.Sum;
            sum.Known += link.Known;
            sum.KnownCrowded += link.KnownCrowded;
            links[a][c] = links[c][a] = sum;
        }
        links[b] = [];
    }

    // Without dates two look-alike events are told apart by how much closer each is in itself than to the other.
    private double Needed(int a, int c)
    {
        if (dated[a] + dated[c] > 0) return minLikeness;
        double looser = Math.Min(Inside(a), Inside(c));
        if (looser > 0) return Math.Max(minLikeness, tuning.UndatedCohesion * looser);
        // A single report says nothing of how close its own story is: it must be nearer to a group of three and more than half of what these are to each other.
        return Math.Max(sizes[a], sizes[c]) < MinGroup ? minLikeness : Math.Max(minLikeness, tuning.SingleCohesion * Math.Max(Inside(a), Inside(c)));
    }

    private double Inside(int group) => sizes[group] < 2 ? 0 : inside[group] * 2 / ((double)sizes[group] * (sizes[group] - 1));

    private double Mean(int a, int c, in Link link)
    {
        double all = (double)sizes[a] * sizes[c], bothCrowded = (double)crowded[a] * crowded[c];
        double strangers = Math.Max(0, all - bothCrowded - (link.Known - link.KnownCrowded));
        return link.Sum / (link.Known + strangers);
    }

    private static void Unite(int[] parents, int a, int b)
    {
        (a, b) = (Find(parents, a), Find(parents, b));
        if (a != b) parents[Math.Max(a, b)] = Math.Min(a, b);
    }

    private static int Find(int[] parents, int i)
    {
        while (parents[i] != i) i = parents[i] = parents[parents[i]];
        return i;
    }
}
