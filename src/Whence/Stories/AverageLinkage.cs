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

    /// <summary>Groups the reports of one part: each gets the first report of its group.</summary>
    /// <param name="part">Reports by place, of which some pair reaches the threshold.</param>
    /// <param name="pile">Gives their pairs.</param>
    /// <param name="tuning">The thresholds.</param>
    public static void Group(PileReport[] part, StoryPile pile, StoryTuning tuning)
    {
        AverageLinkage linkage = new(part.Length, tuning);
        Dictionary<PileReport, int> local = new(part.Length);
        for (int i = 0; i < part.Length; i++)
        {
            local[part[i]] = i;
            (linkage.crowded[i], linkage.dated[i]) = (part[i].Crowded ? 1 : 0, part[i].Input.Published is not null ? 1 : 0);
        }
        List<(int, int, float)> pairs = [];
        foreach (PileReport report in part)
        {
            foreach (NearPair pair in pile.PairsOf(report))
                if (local.TryGetValue(pair.First, out int first) && local.TryGetValue(pair.Second, out int second)) pairs.Add((first, second, pair.Score));
        }
        linkage.Run(pairs);
        PileReport?[] firsts = new PileReport?[part.Length];
        for (int i = 0; i < part.Length; i++) part[i].Group = firsts[linkage.Find(i)] ??= part[i];
    }

    private void Run(List<(int First, int Second, float Score)> pairs)
    {
        PriorityQueue<(int A, int B, int SizeA, int SizeB), (double, int, int)> queue = new();
        foreach ((int First, int Second, float Score) pair in pairs)
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

    private int Find(int i)
    {
        while (parents[i] != i) i = parents[i] = parents[parents[i]];
        return i;
    }
}
