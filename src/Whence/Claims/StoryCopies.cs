using System.Runtime.InteropServices;
using Whence.Duplicates;
using Whence.Tracing;

namespace Whence.Claims;

/// <summary>
/// Which reports of a story say but what an earlier one says, word for word or with a few words changed, and where that says it. Claims are made of the other reports alone, so that no number
/// of copies changes what is grouped, how a place stands or what is counted; what the copies say is then put beside what they have it from.
/// </summary>
internal sealed class StoryCopies
{
    /// <summary>Of shorter propositions nobody knows that one is from another: “The company denies it” means another thing in another report.</summary>
    internal const int MinWords = 5;

    /// <summary>A report is a copy of an earlier one if so much of its longer propositions stands there, be it with other words, and so much of them with hardly any: who adds more than that is read for what he adds.</summary>
    private const double MinLike = 0.7, MinTold = 0.6, MinSame = 0.35;

    /// <summary>A report is no copy by fewer propositions with changed words than these.</summary>
    private const int MinChanged = 3;

    /// <summary>Or if .6 of its propositions are like those of the other, a tenth the same, and so much of its runs of three words outside quotations stands there. With one word in twelve changed .77 do; of reports of the invented piles that are no copies .45 at most.</summary>
    private const double MinOfText = 0.6, MinSameOfText = 0.1, MinRunShare = 0.65, MinRunsOfRepeating = 0.35;

    /// <summary>Of fewer runs nothing is told; the reports that share the most propositions are compared. Set by eye.</summary>
    private const int MinRuns = 24, MaxCompared = 3;

    /// <summary>Words that stand in more propositions than these find none.</summary>
    private const int MaxPlaces = 32;

    /// <summary>What stands for the proposition of the original where the copy has it in other words, or of another source.</summary>
    public const int Altered = -2;

    /// <summary>What stands there where the proposition is the copy's own.</summary>
    public const int None = -1;

    private readonly int[][] matches;

    private StoryCopies(Reading[] readings, int[] copyOf, int[][] matches)
    {
        Readings = readings;
        CopyOf = copyOf;
        this.matches = matches;
        Originals = [.. Enumerable.Range(0, readings.Length).Where(i => copyOf[i] < 0)];
    }

    /// <summary>All reports, by time of publication, then id.</summary>
    public Reading[] Readings { get; }

    /// <summary>For each report the earlier one, itself no copy, that it has its words from; -1 for those that are no copies.</summary>
    public int[] CopyOf { get; }

    /// <summary>The index of each report that is no copy, ascending.</summary>
    public int[] Originals { get; }

    /// <summary>Whether there is a copy.</summary>
    public bool Any => Originals.Length < Readings.Length;

    /// <summary>The reports that are no copies.</summary>
    public Reading[] Own => [.. Originals.Select(i => Readings[i])];

    /// <summary>The proposition of its original that one of a copy is; <see cref="Altered"/> where it is that with other words, <see cref="None"/> where it is the copy's own.</summary>
    public int MatchOf(int copy, int proposition) => matches[copy][proposition];

    /// <summary>Whether a place is of a copy that has there what its original says in other words.</summary>
    public bool IsAltered(Place place) => CopyOf[place.Document] >= 0 && matches[place.Document][place.Index] == Altered;

    /// <summary>Finds the copies.</summary>
    /// <param name="readings">The reports of a story, by time of publication, then id.</param>
    public static StoryCopies Of(Reading[] readings)
    {
        int[] copyOf = new int[readings.Length];
        int[][] matches = new int[readings.Length][];
        CopyText?[] texts = new CopyText?[readings.Length];
        PropositionIndex known = new(readings, MaxPlaces);
        List<(int Reading, int Proposition, CopiedLikeness Likeness)> found = [];
        Dictionary<int, Dictionary<int, (int Proposition, CopiedLikeness Likeness)>> from = [];
        for (int d = 0; d < readings.Length; d++)
        {
            Proposition[] own = readings[d].Propositions;
            from.Clear();
            for (int i = 0; i < own.Length; i++)
            {
                if (own[i].Words < MinWords) continue;
                known.Find(own[i], found);
                foreach ((int reading, int proposition, CopiedLikeness likeness) in found)
                {
                    ref Dictionary<int, (int Proposition, CopiedLikeness Likeness)>? theirs = ref CollectionsMarshal.GetValueRefOrAddDefault(from, reading, out _);
                    theirs ??= [];
                    if (likeness > theirs.GetValueOrDefault(i).Likeness) theirs[i] = (proposition, likeness);
                }
            }
            copyOf[d] = Original(texts, readings, d, from);
            if (copyOf[d] >= 0) matches[d] = Match(own, readings[copyOf[d]].Propositions, from[copyOf[d]]);
            else known.Add(d);
        }
        return new(readings, copyOf, matches);
    }

    /// <summary>The report that another is a copy of; -1 for none. What both quote word for word is by itself no sign of copying: so much of what stands outside quotations must be from there, too.</summary>
    private static int Original(CopyText?[] texts, Reading[] readings, int reading, Dictionary<int, Dictionary<int, (int Proposition, CopiedLikeness Likeness)>> from)
    {
        Proposition[] own = readings[reading].Propositions;
        int all = own.Count(static proposition => proposition.Words >= MinWords), told = own.Count(static proposition => proposition.Words >= MinWords && !proposition.Is(PropositionTraits.Quotation));
        (int best, int most, int compared) = (-1, 0, 0);
        foreach ((int other, Dictionary<int, (int Proposition, CopiedLikeness Likeness)> theirs) in from.OrderByDescending(static pair => pair.Value.Count).ThenBy(static pair => pair.Key))
        {
            int like = theirs.Count, same = theirs.Values.Count(static match => match.Likeness >= CopiedLikeness.Same);
            if (like < MinOfText * all || like + same <= most) continue;
            int verbatim = theirs.Values.Count(static match => match.Likeness == CopiedLikeness.Verbatim), likeTold = theirs.Keys.Count(i => !own[i].Is(PropositionTraits.Quotation));
            bool repeats = like >= MinLike * all && same >= MinSame * all && (verbatim == like || same >= MinChanged);
            if (repeats && likeTold >= MinTold * told && (told > 0 || all >= MinChanged)) (best, most) = (other, like + same);
            else if (same >= MinSameOfText * all && compared++ < MaxCompared && HasTextOf(TextOf(reading), TextOf(other), repeats ? MinRunsOfRepeating : MinRunShare)) (best, most) = (other, like + same);
        }
        return best;

        CopyText TextOf(int at) => texts[at] ??= CopyText.Of(readings[at].Document);
    }

    private static bool HasTextOf(CopyText later, CopyText earlier, double share) => later.Runs.Count >= MinRuns && later.SharedRuns(earlier) >= share * later.Runs.Count;

    /// <summary>In a copy what is nearly a proposition of its original is that; short ones are in the same words.</summary>
    private static int[] Match(Proposition[] own, Proposition[] theirs, Dictionary<int, (int Proposition, CopiedLikeness Likeness)> found)
    {
        Dictionary<ulong, int> there = [];
        for (int i = 0; i < theirs.Length; i++) there.TryAdd(theirs[i].Fingerprint, i);
        return [.. own.Select((proposition, i) => proposition.Words < MinWords ? there.GetValueOrDefault(proposition.Fingerprint, None) : !found.TryGetValue(i, out (int Proposition, CopiedLikeness Likeness) match) ? None : match.Likeness >= CopiedLikeness.Same ? match.Proposition : Altered)];
    }
}
