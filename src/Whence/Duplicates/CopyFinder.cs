using System.Collections.Immutable;
using System.Globalization;
using Whence.Stories;
using Whence.Text;

namespace Whence.Duplicates;

/// <summary>Finds reports that are copies of one another: word for word, cut, extended, lightly edited, or through another language. Stateless.</summary>
/// <remarks>
/// Copies of agency reports share about 30 % of their runs of three words (measured on real pairs), so that the bar is low;
/// what many reports of an outlet repeat and what is quoted is left out of the count, or every two reports of one page or one statement were copies.
/// Every copy is linked to a few earlier ones, not to all: ten thousand copies give some ten thousand links.
/// </remarks>
public static class CopyFinder
{
    /// <summary>Share of the shorter report's own runs that makes a copy. On the invented piles copies have .76 and more, revisions .25, reports of one statement .2 at most.</summary>
    private const double MinShare = 0.35;

    /// <summary>Share of names and numbers that a copy has in common with what it copies: pages of one chain share runs of words, but not what happened.</summary>
    private const double MinFactShare = 0.35;

    private const double Whole = 0.85;
    private const int MinRuns = 10;

    /// <summary>Share of details in common, and of those in the same order, that make a translated twin where the words differ.</summary>
    private const double MinDetailShare = 0.75;

    private const double MinOrderedShare = 0.55;

    private const int MinDetails = 10;
    private const int MaxPassages = 3;

    /// <summary>The copies among reports, by the later report's id, then the earlier's.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="reports"/> is null.</exception>
    public static ImmutableArray<ReportCopy> Find(IEnumerable<StoryInput> reports)
    {
        ArgumentNullException.ThrowIfNull(reports);
        StoryInput[] inputs = [.. reports.DistinctBy(report => report.Id).OrderBy(report => report.Published is null).ThenBy(report => report.Published, Comparer<PublicationTime?>.Create(static (x, y) => x is { } first && y is { } second ? ReportOrder.Compare(first, second) : 0)).ThenBy(report => report.Id, StringComparer.Ordinal)];
        OutletNumbers outlets = new();
        PileReport[] pile = [.. inputs.Select((input, i) => new PileReport(input, i, outlets.Of(input.Outlet)))];
        OutletFurniture furniture = OutletFurniture.Of(pile);
        CopyText[] texts = new CopyText[inputs.Length];
        Parallel.For(0, inputs.Length, i => texts[i] = CopyText.Read(inputs[i].Text, furniture.Strip(pile[i])));
        List<(int First, int Second)> pairs = CopyCandidates.Find(texts);
        ReportCopy?[] found = new ReportCopy?[pairs.Count];
        Parallel.For(0, pairs.Count, p => found[p] = Compare(inputs, texts, pairs[p].First, pairs[p].Second));
        return [.. found.OfType<ReportCopy>().OrderBy(copy => copy.Later, StringComparer.Ordinal).ThenBy(copy => copy.Earlier, StringComparer.Ordinal)];
    }

    private static ReportCopy? Compare(StoryInput[] inputs, CopyText[] texts, int a, int b)
    {
        bool orderIsKnown = inputs[a].Published is { } first && inputs[b].Published is { } second && ReportOrder.IsBefore(first, second) is not null;
        if (!orderIsKnown && texts[b].Words.Length > texts[a].Words.Length) (a, b) = (b, a);
        (CopyText earlier, CopyText later) = (texts[a], texts[b]);
        int shared = earlier.SharedRuns(later);
        double ofEarlier = shared / (double)Math.Max(1, earlier.Runs.Count), ofLater = shared / (double)Math.Max(1, later.Runs.Count);
        (int common, int inOrder) = SentencePairs.CommonDetails(earlier, later);
        int fewer = Math.Min(earlier.Details.Length, later.Details.Length);
        if (shared >= MinRuns && Math.Max(ofEarlier, ofLater) >= MinShare && common >= MinFactShare * fewer)
        {
            CopyKind kind = ofEarlier >= Whole && ofLater >= Whole ? CopyKind.Verbatim
                : ofLater >= Whole ? CopyKind.Cut : ofEarlier >= Whole ? CopyKind.Extended : CopyKind.Edited;
            double share = Math.Max(ofEarlier, ofLater);
            return Make(inputs[a], inputs[b], kind, share, orderIsKnown, SentencePairs.ByRuns(earlier, later, MaxPassages),
                string.Create(CultureInfo.InvariantCulture, $"{shared} runs of three words outside quotations stand in both: {Math.Round(100 * ofLater)} % of the later report, {Math.Round(100 * ofEarlier)} % of the earlier"), "shared runs of words");
        }
        if (fewer < MinDetails || common < MinDetailShare * fewer || inOrder < MinOrderedShare * fewer) return null;
        return Make(inputs[a], inputs[b], CopyKind.Translated, common / (double)fewer, orderIsKnown, SentencePairs.ByDetails(earlier, later, MaxPassages),
            string.Create(CultureInfo.InvariantCulture, $"{common} of {fewer} names and numbers stand in both, {inOrder} of them in the same order, in other words"), "details in the same order");
    }

    private static ReportCopy Make(StoryInput earlier, StoryInput later, CopyKind kind, double share, bool orderIsKnown, ImmutableArray<CopyPassage> passages, string why, string foundBy) => new()
    {
        Earlier = earlier.Id, Later = later.Id, Kind = kind, Share = share, OrderIsKnown = orderIsKnown, Passages = passages, Why = why, FoundBy = foundBy,
    };
}
