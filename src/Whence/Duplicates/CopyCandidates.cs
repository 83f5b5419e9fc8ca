namespace Whence.Duplicates;

/// <summary>Finds pairs of reports that may be copies, by runs of words in buckets: a bucket of many reports names each with its first reports alone.</summary>
internal static class CopyCandidates
{
    private const int MaxBucket = 12;
    private const int MinSharedRuns = 4;
    private const int MinSharedDetails = 8;
    private const int MaxDetailReports = 40;

    public static List<(int First, int Second)> Find(CopyText[] texts)
    {
        Dictionary<long, int> shared = [];
        Count(texts, static text => text.Runs, MaxBucket, int.MaxValue, shared);
        List<(int, int)> pairs = [];
        foreach ((long key, int count) in shared)
            if (count >= MinSharedRuns) pairs.Add(((int)(key >> 32), (int)key));
        HashSet<long> known = [.. pairs.Select(pair => ((long)pair.Item1 << 32) | (uint)pair.Item2)];
        shared.Clear();
        Count(texts, static text => text.Details.Select(detail => detail.Key), MaxBucket, MaxDetailReports, shared);
        foreach ((long key, int count) in shared)
            if (count >= MinSharedDetails && known.Add(key)) pairs.Add(((int)(key >> 32), (int)key));
        pairs.Sort();
        return pairs;
    }

    private static void Count(CopyText[] texts, Func<CopyText, IEnumerable<ulong>> keys, int maxBucket, int maxReports, Dictionary<long, int> shared)
    {
        Dictionary<ulong, List<int>> buckets = [];
        Dictionary<ulong, int> sizes = [];
        if (maxReports < int.MaxValue)
            foreach (CopyText text in texts)
                foreach (ulong key in keys(text)) sizes[key] = sizes.GetValueOrDefault(key) + 1;
        for (int i = 0; i < texts.Length; i++)
        {
            foreach (ulong key in keys(texts[i]))
            {
                if (sizes.GetValueOrDefault(key) > maxReports) continue;
                if (!buckets.TryGetValue(key, out List<int>? bucket)) buckets[key] = bucket = new(1);
                foreach (int other in bucket)
                {
                    long pair = ((long)other << 32) | (uint)i;
                    shared[pair] = shared.GetValueOrDefault(pair) + 1;
                }
                if (bucket.Count < maxBucket) bucket.Add(i);
            }
        }
    }
}
