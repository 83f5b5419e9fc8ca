using Whence.Duplicates;
using Whence.Language;

namespace Whence.Stories;

/// <summary>Reports with what is known of them together: terms, who holds them, and how like the reports are that may be of one story. Not for many threads.</summary>
/// <remarks>
/// What it holds depends on the reports alone. A report that changes nothing of what is known of the pile at large is compared with its own candidates, and with the reports that it is a
/// candidate of; otherwise all are weighed and compared anew, from terms that were read before.
/// </remarks>
internal sealed class StoryPile(StoryTuning settings, WordVectors vectors)
{
    private readonly OutletNumbers outlets = new();
    private readonly List<PileReport> bySlot = [];
    private readonly SortedDictionary<string, PileReport> byId = new(StringComparer.Ordinal);
    private readonly List<PileReport> pending = [];
    private Likeness likeness = new(settings.For(0));
    private Dictionary<ulong, PileTerm> terms = [];
    private PileStatistics? statistics;

    /// <summary>The reports, by id.</summary>
    public PileReport[] Reports { get; private set; } = [];

    /// <summary>The settings for the size of the pile without its copies.</summary>
    public StoryTuning Tuning { get; private set; } = settings.For(0);

    /// <summary>How many reports were added.</summary>
    public int Count => bySlot.Count;

    /// <summary>Whether a report of this id was added.</summary>
    public bool Holds(string id) => byId.ContainsKey(id);

    /// <summary>How often all was compared anew; for tests and measures.</summary>
    public int Rebuilds { get; private set; }

    /// <summary>Adds a report; of two with the same id the first counts.</summary>
    public void Add(StoryInput input)
    {
        if (byId.ContainsKey(input.Id)) return;
        PileReport report = new(input, bySlot.Count, outlets.Of(input.Outlet));
        bySlot.Add(report);
        byId[input.Id] = report;
        pending.Add(report);
    }

    /// <summary>Compares what was added.</summary>
    public void Update()
    {
        if (pending.Count == 0) return;
        Reports = [.. byId.Values];
        for (int i = 0; i < Reports.Length; i++) Reports[i].Place = i;
        PileReport[] learntFrom = Reports;
        int size = PileStatistics.SizeFor(settings, Reports.Length);
        if (size < Reports.Length)
        {
            PileReport[] inTime = [.. Reports];
            Array.Sort(inTime, PileReport.InTime);
            learntFrom = inTime[..size];
            Array.Sort(learntFrom, static (x, y) => x.Place.CompareTo(y.Place));
        }
        bool same = statistics is not null && learntFrom.AsSpan().SequenceEqual(statistics.LearntFrom);
        if (!same) statistics = PileStatistics.Of(settings, learntFrom, vectors);
        IEnumerable<PileReport> unread = same ? pending : Reports;
        Parallel.ForEach(unread, () => new TermCollector(vectors), (report, _, collector) =>
        {
            statistics!.Read(report, collector);
            return collector;
        }, _ => { });
        same &= !Fold() & !Tune();
        if (same) foreach (PileReport report in pending) Insert(report);
        else Rebuild();
        pending.Clear();
    }

    /// <summary>Finds copies anew; whether one of the reports that were there before is now a copy, or none any more.</summary>
    private bool Fold()
    {
        int[] folded = NearDuplicates.Fold([.. Reports.Select(report => report.Sketch!)]);
        bool changed = false;
        for (int i = 0; i < folded.Length; i++)
        {
            PileReport first = Reports[folded[i]];
            changed |= Reports[i].Folded is { } before && !ReferenceEquals(before, first);
            Reports[i].Folded = first;
        }
        return changed;
    }

    /// <summary>Sets the settings for the size of the pile without its copies; whether they are others than before.</summary>
    private bool Tune()
    {
        StoryTuning now = settings.For(Reports.Count(static report => report.IsCompared));
        if (now == Tuning) return false;
        (Tuning, likeness) = (now, new(now));
        return true;
    }

    private void Rebuild()
    {
        Rebuilds++;
        terms = new(terms.Count);
        foreach (PileReport report in Reports) Hold(report);
        Weigher weigher = new(Tuning, vectors, statistics!);
        Parallel.ForEach(Reports, report => report.Vector = weigher.Weigh(report));
        PileReport[] compared = [.. Reports.Where(static report => report.IsCompared)];
        PileReport[] inTime = [.. compared];
        Array.Sort(inTime, PileReport.InTime);
        foreach (PileReport report in inTime)
        {
            for (int k = 0; k < report.Vector!.Terms.Length; k++)
            {
                PileTerm term = report.Vector.Terms[k];
                term.Postings.Add(new(report, report.Slot, report.Vector.Weights[k]));
                if (!double.IsNaN(report.Day)) term.Dated++;
            }
        }
        foreach (PileReport report in Reports) (report.Touched, report.Part, report.Told, report.Pairs, report.Candidates, report.Scores) = (true, null, null, null, [], []);
        Parallel.ForEach(compared, () => new CandidateScratch(bySlot), (report, _, scratch) =>
        {
            CandidateFinder.ChooseTerms(report, Tuning, scratch);
            CandidateFinder.Find(report, Tuning, scratch);
            report.Scores = new float[report.Candidates.Length];
            Array.Fill(report.Scores, float.NaN);
            return scratch;
        }, _ => { });
        foreach (PileReport report in compared)
            foreach (PileTerm term in report.Seeking) term.Seekers.Add(report);
        // A pair is compared once: by the first of the two, or by the second where the first did not name it.
        Parallel.ForEach(compared, report =>
        {
            for (int k = 0; k < report.Scores.Length; k++)
                if (Answers(report, report.Candidates[k])) report.Scores[k] = (float)likeness.Of(report, report.Candidates[k]);
        });
        Parallel.ForEach(compared, report =>
        {
            for (int k = 0; k < report.Scores.Length; k++)
                if (float.IsNaN(report.Scores[k])) report.Scores[k] = report.Candidates[k].ScoreOf(report)!.Value;
        });
        Parallel.ForEach(compared, report => PairsOf(report));
    }

    /// <summary>The pairs that a report answers for and that are near enough to count.</summary>
    public NearPair[] PairsOf(PileReport report)
    {
        if (report.Pairs is { } known) return known;
        List<NearPair> pairs = [];
        for (int k = 0; k < report.Candidates.Length; k++)
        {
            PileReport other = report.Candidates[k];
            if (report.Scores[k] >= Tuning.MinPair && Answers(report, other)) pairs.Add(report.Place < other.Place ? new(report, other, report.Scores[k]) : new(other, report, report.Scores[k]));
        }
        return report.Pairs = [.. pairs];
    }

    /// <summary>Whether of two reports the first is the one that their pair is compared and listed by.</summary>
    private static bool Answers(PileReport report, PileReport other) => report.Place < other.Place || other.ScoreOf(report) is null;

    // Takes a report into the terms; gives those that now are held by two.
    private List<PileTerm> Hold(PileReport report)
    {
        TermSketch sketch = report.Sketch!;
        List<PileTerm> opened = [];
        PileTerm[] own = new PileTerm[sketch.Keys.Length];
        for (int k = 0; k < own.Length; k++)
        {
            if (!terms.TryGetValue(sketch.Keys[k], out PileTerm? term)) terms[sketch.Keys[k]] = term = statistics!.Term(sketch.Keys[k], sketch.Kinds[k] is TermKind.Number);
            own[k] = term;
            if (!report.IsCompared)
            {
                term.Copies.Add(report);
                continue;
            }
            if (term.Holders++ == 0) term.Only = report;
            else if (term.Holders == 2) opened.Add(term);
        }
        report.Terms = own;
        return opened;
    }

    private void Insert(PileReport report)
    {
        List<PileTerm> opened = Hold(report);
        Weigher weigher = new(Tuning, vectors, statistics!);
        report.Vector = weigher.Weigh(report);
        if (!report.IsCompared) return;
        HashSet<PileReport> anew = [report], offered = [];
        // Who alone held a term is no longer alone with it; by a heavy one others are looked for.
        HashSet<PileReport> weighed = [.. opened.Select(static term => term.Only!), .. opened.SelectMany(static term => term.Copies)];
        foreach (PileReport other in weighed) (other.Vector, other.Touched) = (weigher.Weigh(other), true);
        foreach (PileTerm term in opened)
        {
            PileReport other = term.Only!;
            int at = Array.BinarySearch(other.Vector!.Keys, term.Key);
            if (at < 0) continue;
            Post(term, other, other.Vector.Weights[at], anew, offered);
            if (other.Seeking.Length < Tuning.SeekingTerms || other.Vector.Weights[at] >= other.SeekingWeights[^1]) anew.Add(other);
        }
        for (int k = 0; k < report.Vector.Terms.Length; k++) Post(report.Vector.Terms[k], report, report.Vector.Weights[k], anew, offered);
        CandidateScratch scratch = new(bySlot);
        foreach (PileReport other in anew)
        {
            foreach (PileTerm term in other.Seeking) term.Seekers.Remove(other);
            CandidateFinder.ChooseTerms(other, Tuning, scratch);
            foreach (PileTerm term in other.Seeking) term.Seekers.Add(other);
            PileReport[] before = other.Candidates;
            float[] scores = other.Scores;
            CandidateFinder.Find(other, Tuning, scratch);
            Compare(other, before, scores);
        }
        foreach (PileReport other in offered)
        {
            PileReport[] before = other.Candidates;
            if (!anew.Contains(other) && CandidateFinder.Offer(other, report, Tuning)) Compare(other, before, other.Scores);
        }
    }

    // Adds a report to those that hold a term, and finds who sees it for that: of a term of few all who seek by it; of a term of many those whose window moves, who have to look anew.
    private void Post(PileTerm term, PileReport report, float weight, HashSet<PileReport> anew, HashSet<PileReport> offered)
    {
        bool few = term.Postings.Count < Tuning.MaxPostings;
        var before = few ? [] : term.Seekers.ConvertAll(seeker => PostingWindow.Of(term, seeker.Day, Tuning.MaxPostings).Ends(term));
        TermPosting posting = new(report, report.Slot, weight);
        term.Postings.Insert(~term.Postings.BinarySearch(posting, InTime), posting);
        if (!double.IsNaN(report.Day)) term.Dated++;
        if (few) offered.UnionWith(term.Seekers);
        for (int i = 0; i < before.Count; i++)
            if (PostingWindow.Of(term, term.Seekers[i].Day, Tuning.MaxPostings).Ends(term) != before[i]) anew.Add(term.Seekers[i]);
    }

    // Compares a report with the candidates that it did not have before.
    private void Compare(PileReport report, PileReport[] before, float[] scores)
    {
        PileReport[] now = report.Candidates;
        report.Scores = new float[now.Length];
        report.Pairs = null;
        int at = 0;
        for (int k = 0; k < now.Length; k++)
        {
            for (; at < before.Length && before[at].Place < now[k].Place; at++) Leave(report, before[at]);
            if (at < before.Length && ReferenceEquals(before[at], now[k]))
            {
                report.Scores[k] = scores[at++];
                continue;
            }
            float? known = now[k].ScoreOf(report);
            now[k].Pairs = null;
            report.Scores[k] = known ?? (float)likeness.Of(report, now[k]);
            if (known is null) report.Touched = now[k].Touched = true;
        }
        for (; at < before.Length; at++) Leave(report, before[at]);
    }

    private static void Leave(PileReport report, PileReport other)
    {
        other.Pairs = null;
        if (other.ScoreOf(report) is null) report.Touched = other.Touched = true;
    }

    private static readonly Comparer<TermPosting> InTime = Comparer<TermPosting>.Create(static (x, y) => PileReport.InTime(x.Report, y.Report));
}
