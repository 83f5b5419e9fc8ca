using System.Collections.Immutable;

namespace Whence.Duplicates;

/// <summary>Lays the sentences of two reports side by side.</summary>
internal static class SentencePairs
{
    private const double MinShare = 0.5;
    private const int MinWords = 5;
    private const int MinDetails = 2;

    /// <summary>Sentences of the later report of which half the runs stand in one sentence of the earlier, the longest first.</summary>
    public static ImmutableArray<CopyPassage> ByRuns(CopyText earlier, CopyText later, int max)
    {
        Dictionary<ulong, int> sentenceOf = [];
        for (int s = 0; s < earlier.Sentences.Length; s++)
            for (int w = earlier.FirstWords[s]; w + 2 < earlier.FirstWords[s + 1]; w++) sentenceOf.TryAdd(earlier.Run(w), s);
        List<(int Length, CopyPassage Passage)> found = [];
        Dictionary<int, int> votes = [];
        for (int s = 0; s < later.Sentences.Length; s++)
        {
            votes.Clear();
            int runs = later.FirstWords[s + 1] - later.FirstWords[s] - 2;
            if (runs + 2 < MinWords) continue;
            for (int w = later.FirstWords[s]; w + 2 < later.FirstWords[s + 1]; w++)
                if (sentenceOf.TryGetValue(later.Run(w), out int other)) votes[other] = votes.GetValueOrDefault(other) + 1;
            Take(votes, runs * MinShare, earlier, later, s, found);
        }
        return Longest(found, max);
    }

    /// <summary>Sentences that share at least two details, the richest first.</summary>
    public static ImmutableArray<CopyPassage> ByDetails(CopyText earlier, CopyText later, int max)
    {
        Dictionary<ulong, int> sentenceOf = [];
        foreach ((ulong key, int sentence) in earlier.Details) sentenceOf.TryAdd(key, sentence);
        SortedDictionary<int, Dictionary<int, int>> votes = [];
        foreach ((ulong key, int sentence) in later.Details)
        {
            if (!sentenceOf.TryGetValue(key, out int other) || sentence >= later.Sentences.Length || other >= earlier.Sentences.Length) continue;
            if (!votes.TryGetValue(sentence, out Dictionary<int, int>? own)) votes[sentence] = own = [];
            own[other] = own.GetValueOrDefault(other) + 1;
        }
        List<(int, CopyPassage)> found = [];
        foreach ((int sentence, Dictionary<int, int> own) in votes) Take(own, MinDetails, earlier, later, sentence, found);
        return Longest(found, max);
    }

    /// <summary>The number of details that stand in both, and of those in the same order: the longest increasing row of places (patience sorting).</summary>
    public static (int Common, int InOrder) CommonDetails(CopyText earlier, CopyText later)
    {
        Dictionary<ulong, int> places = [];
        for (int i = 0; i < earlier.Details.Length; i++) places[earlier.Details[i].Key] = i;
        List<int> piles = [];
        int common = 0;
        foreach ((ulong key, int _) in later.Details)
        {
            if (!places.TryGetValue(key, out int place)) continue;
            common++;
            int at = piles.BinarySearch(place);
            if (at < 0) at = ~at;
            if (at == piles.Count) piles.Add(place);
            else piles[at] = place;
        }
        return (common, piles.Count);
    }

    private static void Take(Dictionary<int, int> votes, double least, CopyText earlier, CopyText later, int sentence, List<(int, CopyPassage)> found)
    {
        (int best, int count) = (-1, 0);
        foreach ((int other, int votesFor) in votes)
            if (votesFor > count || (votesFor == count && other < best)) (best, count) = (other, votesFor);
        if (best >= 0 && count >= least) found.Add((count, new(earlier.Sentences[best], later.Sentences[sentence])));
    }

    private static ImmutableArray<CopyPassage> Longest(List<(int Length, CopyPassage Passage)> found, int max)
    {
        found.Sort((x, y) => x.Length != y.Length ? y.Length.CompareTo(x.Length) : x.Passage.Later.CompareTo(y.Passage.Later));
        return [.. found.Take(max).Select(pair => pair.Passage)];
    }
}
