using Whence.Duplicates;
using Whence.Language;

namespace Whence.Stories;

/// <summary>What is known of a pile at large: furniture of outlets, how rare terms are, surnames, the outlets' own words. Immutable; threads may share it.</summary>
/// <remarks>
/// Learnt from the oldest reports: from all of a pile of <see cref="StoryTuning.LearntWhole"/> and less, above that from so many as grow in steps of a tenth. A new report then changes
/// nothing of it as a rule, and the result still depends on the reports alone, not on the order in which they came.
/// </remarks>
internal sealed class PileStatistics
{
    /// <summary>By how much a pile grows until more of it is learnt from.</summary>
    private const double StepGrowth = 1.1;

    /// <summary>Words of a news report on average, for how many reports of news at large hold a word of a given rank (Zipf's law, 12 = harmonic number of a large vocabulary).</summary>
    private const double BackgroundWords = 250.0 / 12;

    /// <summary>Share of bins in which reports agree that were made out of one another: copies of which a word in twelve was changed still have .4.</summary>
    private const double FamilyAgreement = 0.35;

    /// <summary>So many edited copies of one report count for how common its words are: a thousand would make all it says common, and fall apart into hundreds of stories.</summary>
    private const int MinOfFamily = 12;

    /// <summary>In a larger pile one in so many reports: pages of one station are a family too, and a few hundred of them flood no pile of thousands.</summary>
    private const int FamilyShare = 40;

    private const double UnknownWordShare = 1e-5;
    private const double NumberShare = 0.003;

    private readonly StoryTuning tuning;
    private readonly Dictionary<ulong, (double Rarity, bool Person)> terms;
    private readonly OwnTerms ownTerms;
    private readonly OutletFurniture furniture;
    private readonly int distinct;

    private PileStatistics(StoryTuning tuning, PileReport[] learntFrom, OutletFurniture furniture, WordVectors vectors)
    {
        (this.tuning, this.furniture, LearntFrom) = (tuning, furniture, learntFrom);
        Parallel.ForEach(learntFrom, () => new TermCollector(vectors), (report, _, collector) =>
        {
            Read(report, collector);
            return collector;
        }, _ => { });
        TermSketch[] sketches = [.. learntFrom.Select(report => report.Sketch!)];
        int[] folded = NearDuplicates.Fold(sketches);
        bool[] counted = Counted(sketches, folded);
        distinct = counted.Count(static counts => counts);
        Vocabulary vocabulary = new(sketches, counted);
        ownTerms = new(vocabulary, [.. learntFrom.Select(report => report.Outlet)], folded);
        terms = new(vocabulary.Count);
        for (int term = 0; term < vocabulary.Count; term++)
        {
            int row = vocabulary.Rows[term];
            double share = row >= 0 ? 1 - Math.Exp(-BackgroundWords / (row + 8)) : vocabulary.Numbers[term] ? NumberShare : UnknownWordShare;
            terms[vocabulary.Keys[term]] = (Rarity(vocabulary.Reports[term], share), vocabulary.Persons[term]);
        }
    }

    /// <summary>The reports that it was learnt from, by id.</summary>
    public PileReport[] LearntFrom { get; }

    /// <summary>Learns from reports.</summary>
    /// <param name="tuning">The settings.</param>
    /// <param name="learntFrom">The reports, by id; their terms are read where that was not done or other stretches are their own now.</param>
    /// <param name="vectors">Word vectors.</param>
    public static PileStatistics Of(StoryTuning tuning, PileReport[] learntFrom, WordVectors vectors) => new(tuning, learntFrom, OutletFurniture.Of(learntFrom), vectors);

    /// <summary>Of how many reports a pile is learnt from.</summary>
    public static int SizeFor(StoryTuning tuning, int reports)
    {
        double size = tuning.LearntWhole;
        if (reports <= size) return reports;
        while (size * StepGrowth <= reports) size *= StepGrowth;
        return (int)size;
    }

    /// <summary>Reads the terms of a report without its outlet's furniture; nothing is done where they were read before from the same stretches.</summary>
    public void Read(PileReport report, TermCollector collector)
    {
        Text.TextSpan[] own = furniture.Strip(report);
        if (report.Sketch is not null && own.AsSpan().SequenceEqual(report.Own)) return;
        report.Own = own;
        report.Sketch = collector.Collect(report.Input, own);
    }

    /// <summary>Which reports count for how common a term is: of copies the first, of reports that were made out of one another a few.</summary>
    private static bool[] Counted(TermSketch[] sketches, int[] folded)
    {
        int[] families = NearDuplicates.Families(sketches, folded);
        int[] members = new int[sketches.Length];
        int most = Math.Max(MinOfFamily, folded.Where(static (first, i) => first == i).Count() / FamilyShare);
        bool[] counted = new bool[sketches.Length];
        for (int i = 0; i < counted.Length; i++) counted[i] = folded[i] == i && members[families[i]]++ < most;
        return counted;
    }

    /// <summary>What a term weighs.</summary>
    /// <param name="key">The hash of the term.</param>
    /// <param name="number">Whether it is a number.</param>
    public PileTerm Term(ulong key, bool number) => terms.TryGetValue(key, out (double Rarity, bool Person) known)
        ? new() { Key = key, Rarity = known.Rarity, Person = known.Person }
        : new() { Key = key, Rarity = Rarity(0, number ? NumberShare : UnknownWordShare), Person = null };

    /// <summary>The terms that are an outlet's own; null for an outlet of few reports.</summary>
    public HashSet<ulong>? OwnTermsOf(int outlet) => ownTerms.Of(outlet);

    private double Rarity(int reports, double share)
    {
        double background = Math.Max(tuning.BackgroundDocuments, tuning.LeastDocuments - distinct);
        double rarity = Math.Log((distinct + background + 1) / (reports + (background * share) + 0.5));
        return rarity <= 0 ? 0 : Math.Pow(rarity, tuning.RarityPower);
    }
}
