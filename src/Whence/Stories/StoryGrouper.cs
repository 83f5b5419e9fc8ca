using System.Collections.Immutable;
using Whence.Language;

namespace Whence.Stories;

/// <summary>Groups reports by event: by what happened, who, where and when, not by words alone.</summary>
/// <remarks>
/// Reports are added one by one or in parts; <see cref="Group()"/> gives for the same reports the same stories, whatever the order and the parts.
/// The cost of a report does not grow with the pile (see <see cref="CandidateFinder"/>). One instance is for one thread at a time.
/// </remarks>
public sealed class StoryGrouper
{
    /// <summary>A report with so large a share of its candidates within reach has more of them than were compared.</summary>
    private const double CrowdedShare = 0.75;

    private readonly StoryTuning settings;
    private readonly SortedDictionary<string, StoryInput> inputs = new(StringComparer.Ordinal);

    /// <summary>A grouper without reports.</summary>
    public StoryGrouper() : this(new StoryTuning()) { }

    internal StoryGrouper(StoryTuning tuning) => settings = tuning;

    /// <summary>Groups reports in one go.</summary>
    public static ImmutableArray<Story> Group(IEnumerable<StoryInput> reports)
    {
        StoryGrouper grouper = new();
        foreach (StoryInput report in reports) grouper.Add(report);
        return grouper.Group();
    }

    /// <summary>Adds a report. Of two with the same id the first counts.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="report"/> is null.</exception>
    public void Add(StoryInput report)
    {
        ArgumentNullException.ThrowIfNull(report);
        inputs.TryAdd(report.Id, report);
    }

    /// <summary>The stories of all reports added so far, each with its reasons: by first publication, then by the id of the first report. Every report is in one.</summary>
    public ImmutableArray<Story> Group()
    {
        StoryInput[] reports = [.. inputs.Values];
        if (reports.Length == 0) return [];
        (StoryVector[] vectors, Vocabulary vocabulary, int[] folded) = new VectorBuilder(settings, WordVectors.Shipped).Build(reports);
        // Copies weigh no more than the report that they copy: only the first of them is compared.
        int[] firsts = [.. Enumerable.Range(0, reports.Length).Where(i => folded[i] == i)];
        StoryTuning tuning = settings.For(firsts.Length);
        (List<PairLikeness> pairs, bool[] crowded) = Compare(tuning, [.. firsts.Select(i => vectors[i])], vocabulary.Count);
        int[] groupOfFirst = AverageLinkage.Group(firsts.Length, pairs, crowded, [.. firsts.Select(i => reports[i].Published is not null)], tuning);
        int[] groups = new int[reports.Length];
        for (int k = 0; k < firsts.Length; k++) groups[firsts[k]] = firsts[groupOfFirst[k]];
        for (int i = 0; i < groups.Length; i++) groups[i] = groups[folded[i]];
        for (int k = 0; k < pairs.Count; k++) pairs[k] = new(firsts[pairs[k].First], firsts[pairs[k].Second], pairs[k].Score);
        return new StoryTeller(tuning, reports, vectors, vocabulary, pairs).Tell(groups);
    }

    private static (List<PairLikeness> Pairs, bool[] Crowded) Compare(StoryTuning tuning, StoryVector[] vectors, int terms)
    {
        int n = vectors.Length;
        CandidateFinder finder = new(tuning, vectors, terms);
        int[][] candidates = new int[n][];
        bool[] crowded = new bool[n];
        Parallel.For(0, n, () => new CandidateScratch(n), (i, _, scratch) =>
        {
            candidates[i] = finder.Find(i, scratch);
            Array.Sort(candidates[i]);
            return scratch;
        }, _ => { });
        // A pair is compared once: by the first of the two, or by the second where the first did not name it.
        Likeness likeness = new(tuning);
        PairLikeness[][] found = new PairLikeness[n][];
        Parallel.For(0, n, i =>
        {
            List<PairLikeness> own = [];
            foreach (int j in candidates[i])
            {
                if (j < i && Array.BinarySearch(candidates[j], i) >= 0) continue;
                double score = likeness.Of(vectors[i], vectors[j]);
                if (score >= tuning.MinPair) own.Add(new(Math.Min(i, j), Math.Max(i, j), (float)score));
            }
            found[i] = [.. own];
        });
        List<PairLikeness> pairs = [];
        int[] near = new int[n];
        foreach (PairLikeness[] own in found)
        {
            pairs.AddRange(own);
            foreach (PairLikeness pair in own)
            {
                if (pair.Score < tuning.MinLikeness) continue;
                near[pair.First]++;
                near[pair.Second]++;
            }
        }
        for (int i = 0; i < n; i++) crowded[i] = near[i] >= tuning.MaxCandidates * CrowdedShare;
        return (pairs, crowded);
    }
}
