using Whence.Duplicates;

namespace Whence.Stories;

/// <summary>Splits a pile into parts that no near pair joins, and groups each: two groups can only join where some pair reaches the threshold.</summary>
/// <remarks>A part of which nothing has changed since keeps its groups.</remarks>
internal static class StoryParts
{
    /// <summary>A report with so large a share of its candidates within reach has more of them than were compared.</summary>
    private const double CrowdedShare = 0.75;

    /// <summary>Gives every compared report the first report of its group.</summary>
    /// <param name="compared">The compared reports, by place.</param>
    /// <param name="pile">Gives their pairs.</param>
    /// <param name="tuning">The thresholds.</param>
    public static void Group(PileReport[] compared, StoryPile pile, StoryTuning tuning)
    {
        int[] index = new int[pile.Reports.Length], near = new int[compared.Length];
        for (int i = 0; i < compared.Length; i++) index[compared[i].Slot] = i;
        DisjointSets joined = new(compared.Length);
        foreach (PileReport report in compared)
        {
            foreach (NearPair pair in pile.PairsOf(report))
            {
                if (pair.Score < tuning.MinLikeness) continue;
                (int first, int second) = (index[pair.First.Slot], index[pair.Second.Slot]);
                near[first]++;
                near[second]++;
                joined.Unite(first, second);
            }
        }
        Dictionary<int, List<PileReport>> parts = [];
        for (int i = 0; i < compared.Length; i++)
        {
            bool crowded = near[i] >= tuning.MaxCandidates * CrowdedShare;
            if (crowded != compared[i].Crowded) (compared[i].Crowded, compared[i].Touched) = (crowded, true);
            int root = joined.First(i);
            if (!parts.TryGetValue(root, out List<PileReport>? part)) parts[root] = part = [];
            part.Add(compared[i]);
        }
        Parallel.ForEach(parts.Values, part =>
        {
            if (IsAsBefore(part)) return;
            PileReport[] reports = [.. part];
            if (reports.Length == 1) reports[0].Group = reports[0];
            else AverageLinkage.Group(reports, pile, tuning);
            foreach (PileReport report in reports) report.Part = reports;
        });
    }

    private static bool IsAsBefore(List<PileReport> part) =>
        part[0].Part is { } before && before.Length == part.Count && part.TrueForAll(report => !report.Touched && ReferenceEquals(report.Part, before));
}
