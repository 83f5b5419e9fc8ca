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
    private readonly PileReport[] reports;
    private readonly Dictionary<PileReport, NearPair> closestInside = [];
    private readonly Dictionary<PileReport, NearPair> closestOutside = [];
    private readonly Dictionary<PileReport, PileReport> partedFrom = [];

    /// <summary>Prepares to tell.</summary>
    /// <param name="tuning">The thresholds.</param>
    /// <param name="pile">All reports.</param>
    /// <param name="compared">Those that are compared, with their groups.</param>
    public StoryTeller(StoryTuning tuning, StoryPile pile, PileReport[] compared)
    {
        (this.tuning, reports) = (tuning, pile.Reports);
        foreach (PileReport report in compared)
        {
            if (report.Parted is { } parted) partedFrom.TryAdd(parted.Story.Group!, report);
            foreach (NearPair pair in pile.PairsOf(report))
            {
                (PileReport a, PileReport b) = (pair.First.Group!, pair.Second.Group!);
                if (ReferenceEquals(a, b)) Keep(closestInside, a, pair);
                else
                {
                    Keep(closestOutside, a, pair);
                    Keep(closestOutside, b, pair);
                }
            }
        }
    }

    /// <summary>The stories; one of which nothing has changed is the one told before.</summary>
    public ImmutableArray<Story> Tell()
    {
        Dictionary<PileReport, List<PileReport>> members = [];
        foreach (PileReport report in reports)
        {
            PileReport group = report.Folded!.Group!;
            if (!members.TryGetValue(group, out List<PileReport>? list)) members[group] = list = [];
            list.Add(report);
        }
        (PileReport Group, PileReport[] Members)[] all = [.. members.Select(pair => (pair.Key, pair.Value.ToArray()))];
        Parallel.For(0, all.Length, s =>
        {
            (PileReport group, PileReport[] own) = all[s];
            Array.Sort(own, PileReport.InTime);
            NearPair? inside = closestInside.TryGetValue(group, out NearPair near) ? near : null, outside = closestOutside.TryGetValue(group, out NearPair far) ? far : null;
            if (group.Told is { } told && told.Inside == inside && told.Outside == outside && told.Members.AsSpan().SequenceEqual(own) && !Array.Exists(own, report => report.Touched)) return;
            group.Told = new(own, inside, outside, Tell(group, own, inside, outside));
        });
        Array.Sort(all, static (x, y) => PileReport.InTime(x.Members[0], y.Members[0]));
        return [.. all.Select(story => story.Group.Told!.Story)];
    }

    private Story Tell(PileReport group, PileReport[] sorted, NearPair? inside, NearPair? outside)
    {
        ImmutableArray<string>.Builder why = ImmutableArray.CreateBuilder<string>();
        if (sorted.Length > 1)
        {
            why.Add(Span(sorted));
            string shared = Shared(sorted);
            if (shared.Length > 0) why.Add("in common: " + shared);
            if (inside is { } near)
                why.Add($"nearest to each other: {Name(near.First)} and {Name(near.Second)} (likeness {Show(near.Score)}, {Show(tuning.MinLikeness)} is needed on average)");
        }
        foreach (PileReport report in sorted)
        {
            if (report.TakenIn is { } likeness)
                why.Add($"{Name(report)} is less like the others (likeness {Show(likeness)} on average), but {When(report, sorted)}, and at least half of what is near to it or to them is this story");
        }
        if (Array.Find(sorted, static report => report.Parted is not null)?.Parted is { } parted) why.Add(Years("the story of " + Name(parted.Story), parted.Likeness, parted.Inside));
        if (partedFrom.TryGetValue(group, out PileReport? other)) why.Add(Years(Name(other), other.Parted!.Value.Likeness, other.Parted.Value.Inside));
        if (outside is { } far) why.Add(Apart(group, far));
        else if (sorted.Length == 1) why.Add("no other report has enough in common with it");
        // The first report names the story, so that later reports leave its id as it is.
        return new() { Id = "s" + TermHash.Of(sorted[0].Input.Id).ToString("x12", CultureInfo.InvariantCulture)[..12], Documents = [.. sorted.Select(report => report.Input.Id)], Why = why.ToImmutable() };
    }

    /// <summary>How a report that was taken in stands to the others in time.</summary>
    private string When(PileReport report, PileReport[] story) => double.IsNaN(report.Day) ? "undated"
        : Array.Exists(story, other => other.TakenIn is null && Math.Abs(other.Day - report.Day) <= tuning.LeftOverDays) ? "of the same weeks" : "nearest to one of the same weeks";

    private static string Years(string from, double likeness, double inside) =>
        $"years apart from {from}: likeness {Show(likeness)} on average, where the reports of the story have {Show(inside)} to each other";

    private static string Apart(PileReport group, NearPair pair)
    {
        (PileReport own, PileReport other) = ReferenceEquals(pair.First.Group, group) ? (pair.First, pair.Second) : (pair.Second, pair.First);
        (double x, double y) = (own.Day, other.Day);
        string gap = double.IsNaN(x) || double.IsNaN(y) ? "" : Math.Round(Math.Abs(x - y)) is var days and > 1 ? $", {days.ToString(CultureInfo.InvariantCulture)} days between them" : "";
        string shared = Shared([own, other]);
        return $"kept apart from {Name(other)}: likeness {Show(pair.Score)} at most{gap}{(shared.Length > 0 ? ", though both have " + shared : "")}";
    }

    private static string Span(PileReport[] sorted)
    {
        int dated = sorted.Count(report => !double.IsNaN(report.Day));
        StringBuilder text = new();
        text.Append(CultureInfo.InvariantCulture, $"{sorted.Length} reports");
        if (dated == 0) return text.Append(", none of them dated").ToString();
        (DateOnly first, DateOnly last) = (sorted[0].Input.Published!.Value.Date, sorted[dated - 1].Input.Published!.Value.Date);
        text.Append(first == last ? $" of {Show(first)}" : $" from {Show(first)} to {Show(last)}");
        if (dated < sorted.Length) text.Append(CultureInfo.InvariantCulture, $", {sorted.Length - dated} of them undated");
        return text.ToString();
    }

    private static string Shared(PileReport[] members)
    {
        Dictionary<ulong, (int Reports, double Weight)> uses = [];
        foreach (PileReport report in members.Take(MaxTermReports))
        {
            StoryVector vector = report.Vector!;
            for (int k = 0; k < vector.Keys.Length; k++)
            {
                (int count, double weight) = uses.GetValueOrDefault(vector.Keys[k]);
                uses[vector.Keys[k]] = (count + 1, weight + (vector.Weights[k] / vector.Norm));
            }
        }
        IEnumerable<(ulong Key, double Weight)> best = uses.Where(use => use.Value.Reports >= 2)
            .Select(use => (use.Key, Weight: use.Value.Weight * Math.Sqrt(use.Value.Reports)))
            .OrderByDescending(use => use.Weight).ThenBy(use => use.Key).Take(MaxSharedTerms * 2);
        return TermWords.Show([.. best.Select(use => use.Key)], members.Take(8).Select(report => report.Input), MaxSharedTerms);
    }

    private static string Name(PileReport report) => report.Input.Outlet is { Length: > 0 } outlet ? $"{report.Input.Id} ({outlet})" : report.Input.Id;

    private static void Keep(Dictionary<PileReport, NearPair> best, PileReport group, NearPair pair)
    {
        if (!best.TryGetValue(group, out NearPair known) || pair.Score > known.Score
            || (pair.Score == known.Score && (pair.First.Place, pair.Second.Place).CompareTo((known.First.Place, known.Second.Place)) < 0)) best[group] = pair;
    }

    private static string Show(double value) => value.ToString("0.00", CultureInfo.InvariantCulture);

    private static string Show(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
