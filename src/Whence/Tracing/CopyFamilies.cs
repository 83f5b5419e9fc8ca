using Whence.Duplicates;

namespace Whence.Tracing;

/// <summary>Copies of one report that were edited so often that two of them may share less than a copy shares with its original: each rests on the first. Nothing is found where copies are few.</summary>
/// <remarks>Who merges the reports of two agencies is near to the copies of both, but makes neither a copy of the other: who is first is looked at itself.</remarks>
internal sealed class CopyFamilies
{
    /// <summary>Share of running words from which on a report is near to a family. Of copies with one word in ten changed two share .35 on average, nearly all .2 and more; relays share below .1.</summary>
    private const double MinNear = 0.2;

    /// <summary>Share of the runs of three words of the shorter that it must have in common with the first of its family: with one word in ten changed in both .53.</summary>
    private const double MinRuns = 0.2;

    /// <summary>The same for names and numbers.</summary>
    private const double MinDetails = 0.5;

    /// <summary>First reports that one is compared with.</summary>
    private const int MaxFirsts = 8;

    private readonly StoryTrace story;
    private readonly DisjointSets copies;
    private readonly bool[] isMember;
    private readonly int[] sizes;

    /// <summary>Finds the families of a story.</summary>
    /// <param name="story">The story.</param>
    /// <param name="words">The running words that its reports share.</param>
    /// <param name="minCopied">Share of these that makes a copy of another report.</param>
    public CopyFamilies(StoryTrace story, SharedWords words, double minCopied)
    {
        this.story = story;
        (copies, sizes) = (new(story.Readings.Length), new int[story.Readings.Length]);
        foreach ((int x, int y, double share) in Pairs(words)) if (share >= minCopied) copies.Unite(x, y);
        for (int i = 0; i < sizes.Length; i++) sizes[copies.First(i)]++;
        isMember = [.. sizes.Select((_, i) => sizes[copies.First(i)] >= NearDuplicates.MinOfFamily)];
        if (!Array.Exists(isMember, static member => member)) return;
        foreach ((int x, int y, double share) in Pairs(words)) if (share >= MinNear && isMember[x] != isMember[y]) copies.Unite(x, y);
    }

    /// <summary>Of reports the ones that rest on an earlier one of their family, each with the first that it is near to itself.</summary>
    /// <param name="open">Reports that are not known to rest on another one.</param>
    public IEnumerable<(int First, int Later)> Find(IEnumerable<int> open)
    {
        if (!Array.Exists(isMember, static member => member)) yield break;
        foreach (IGrouping<int, int> family in open.GroupBy(copies.First))
        {
            if (!isMember[family.Key] && !family.Any(reading => isMember[reading])) continue;
            List<int> firsts = [];
            // Of undated ones the longest is taken for the first.
            foreach (int reading in family.OrderBy(Length).ThenBy(static reading => reading))
            {
                int first = firsts.FindIndex(first => story.IsBefore(first, reading) != false && AreNear(first, reading));
                if (first >= 0) yield return (firsts[first], reading);
                else if (firsts.Count < MaxFirsts) firsts.Add(reading);
            }
        }
    }

    private int Length(int reading) => story.Readings[reading].Document is { Published: null, Text.Length: var length } ? -length : int.MinValue;

    private bool AreNear(int first, int later)
    {
        (CopyText x, CopyText y) = (story.TextOf(first), story.TextOf(later));
        return x.SharedRuns(y) >= MinRuns * Math.Min(x.Runs.Count, y.Runs.Count) && SentencePairs.CommonDetails(x, y).Common >= MinDetails * Math.Min(x.Details.Length, y.Details.Length);
    }

    private IEnumerable<(int First, int Second, double Share)> Pairs(SharedWords words) =>
        words.Pairs.Where(pair => !story.IsStatement[pair.First] && !story.IsStatement[pair.Second]).Select(pair => (pair.First, pair.Second, Math.Max(words.Of(pair.First, pair.Second), words.Of(pair.Second, pair.First))));
}
