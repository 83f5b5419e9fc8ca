using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Whence.Stories;

/// <summary>Turns groups of reports into stories and says in words why they are what they are.</summary>
internal sealed class StoryTeller
{
    private const int MaxSharedTerms = 6;
    private const int MaxTermReports = 400;

    private readonly StoryTuning tuning;
    private readonly StoryInput[] reports;
    private readonly StoryVector[] vectors;
    private readonly Vocabulary vocabulary;
    private readonly Dictionary<int, PairLikeness> closestInside = [];
    private readonly List<PairLikeness> pairs;

    public StoryTeller(StoryTuning tuning, StoryInput[] reports, StoryVector[] vectors, Vocabulary vocabulary, List<PairLikeness> pairs) =>
        (this.tuning, this.reports, this.vectors, this.vocabulary, this.pairs) = (tuning, reports, vectors, vocabulary, pairs);

    public ImmutableArray<Story> Tell(int[] groups)
    {
        Dictionary<int, PairLikeness> closestOutside = [];
        foreach (PairLikeness pair in pairs)
        {
            (int a, int b) = (groups[pair.First], groups[pair.Second]);
            if (a == b) Keep(closestInside, a, pair);
            else
            {
                Keep(closestOutside, a, pair);
                Keep(closestOutside, b, pair);
            }
        }
        SortedDictionary<int, List<int>> members = [];
        for (int i = 0; i < groups.Length; i++)
        {
            if (!members.TryGetValue(groups[i], out List<int>? list)) members[groups[i]] = list = [];
            list.Add(i);
        }
        KeyValuePair<int, List<int>>[] all = [.. members];
        Story[] stories = new Story[all.Length];
        Parallel.For(0, all.Length, s => stories[s] = Tell(all[s].Key, all[s].Value, groups, closestOutside));
        int[] order = new int[all.Length];
        for (int s = 0; s < order.Length; s++)
        {
            order[s] = s;
            all[s].Value.Sort(ByDay);
        }
        Array.Sort(order, (x, y) => ByDay(all[x].Value[0], all[y].Value[0]));
        return [.. order.Select(s => stories[s])];
    }

    private Story Tell(int group, List<int> members, int[] groups, Dictionary<int, PairLikeness> closestOutside)
    {
        List<int> sorted = [.. members];
        sorted.Sort(ByDay);
        ImmutableArray<string>.Builder why = ImmutableArray.CreateBuilder<string>();
        if (sorted.Count > 1)
        {
            why.Add(Span(sorted));
            string shared = Shared(sorted);
            if (shared.Length > 0) why.Add("in common: " + shared);
            if (closestInside.TryGetValue(group, out PairLikeness inside))
                why.Add($"nearest to each other: {Name(inside.First)} and {Name(inside.Second)} (likeness {Show(inside.Score)}, {Show(tuning.MinLikeness)} is needed on average)");
        }
        if (closestOutside.TryGetValue(group, out PairLikeness outside)) why.Add(Apart(group, outside, groups));
        else if (sorted.Count == 1) why.Add("no other report has enough in common with it");
        // The first report names the story, so that later reports leave its id as it is.
        return new() { Id = "s" + TermHash.Of(reports[sorted[0]].Id).ToString("x12", CultureInfo.InvariantCulture)[..12], Documents = [.. sorted.Select(i => reports[i].Id)], Why = why.ToImmutable() };
    }

    private string Apart(int group, PairLikeness pair, int[] groups)
    {
        (int own, int other) = groups[pair.First] == group ? (pair.First, pair.Second) : (pair.Second, pair.First);
        (double x, double y) = (vectors[own].Day, vectors[other].Day);
        string gap = double.IsNaN(x) || double.IsNaN(y) ? "" : Math.Round(Math.Abs(x - y)) is var days and > 1 ? $", {days.ToString(CultureInfo.InvariantCulture)} days between them" : "";
        string shared = Shared([own, other]);
        return $"kept apart from {Name(other)}: likeness {Show(pair.Score)} at most{gap}{(shared.Length > 0 ? ", though both have " + shared : "")}";
    }

    private string Span(List<int> sorted)
    {
        int dated = sorted.Count(i => !double.IsNaN(vectors[i].Day));
        StringBuilder text = new();
        text.Append(CultureInfo.InvariantCulture, $"{sorted.Count} reports");
        if (dated == 0) return text.Append(", none of them dated").ToString();
        (DateOnly first, DateOnly last) = (reports[sorted[0]].Published!.Value.Date, reports[sorted[dated - 1]].Published!.Value.Date);
        text.Append(first == last ? $" of {Show(first)}" : $" from {Show(first)} to {Show(last)}");
        if (dated < sorted.Count) text.Append(CultureInfo.InvariantCulture, $", {sorted.Count - dated} of them undated");
        return text.ToString();
    }

    private string Shared(List<int> members)
    {
        Dictionary<int, (int Reports, double Weight)> uses = [];
        foreach (int i in members.Take(MaxTermReports))
        {
            StoryVector vector = vectors[i];
            for (int k = 0; k < vector.Terms.Length; k++)
            {
                (int count, double weight) = uses.GetValueOrDefault(vector.Terms[k]);
                uses[vector.Terms[k]] = (count + 1, weight + (vector.Weights[k] / vector.Norm));
            }
        }
        IEnumerable<(int Term, double Weight)> best = uses.Where(use => use.Value.Reports >= 2)
            .Select(use => (use.Key, Weight: use.Value.Weight * Math.Sqrt(use.Value.Reports)))
            .OrderByDescending(use => use.Weight).ThenBy(use => vocabulary.Keys[use.Key]).Take(MaxSharedTerms * 2);
        return TermWords.Show([.. best.Select(use => vocabulary.Keys[use.Term])], members.Take(8).Select(i => reports[i]), MaxSharedTerms);
    }

    private string Name(int report) => reports[report].Outlet is { Length: > 0 } outlet ? $"{reports[report].Id} ({outlet})" : reports[report].Id;

    private int ByDay(int a, int b)
    {
        (double x, double y) = (vectors[a].Day, vectors[b].Day);
        if (double.IsNaN(x) || double.IsNaN(y)) return double.IsNaN(x) == double.IsNaN(y) ? a.CompareTo(b) : double.IsNaN(x) ? 1 : -1;
        return x != y ? x.CompareTo(y) : a.CompareTo(b);
    }

    private static void Keep(Dictionary<int, PairLikeness> best, int group, PairLikeness pair)
    {
        if (!best.TryGetValue(group, out PairLikeness known) || pair.Score > known.Score
            || (pair.Score == known.Score && (pair.First, pair.Second).CompareTo((known.First, known.Second)) < 0)) best[group] = pair;
    }

    private static string Show(double value) => value.ToString("0.00", CultureInfo.InvariantCulture);

    private static string Show(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
