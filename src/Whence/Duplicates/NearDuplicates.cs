namespace Whence.Duplicates;

/// <summary>Folds texts that are the same but for a few words, by buckets of shingles: linear in the number of texts, however many copies there are.</summary>
internal static class NearDuplicates
{
    private const int Bands = ShingleSketch.Bins / 3;

    /// <summary>Shorter texts are not folded: two notices of one line are alike by chance.</summary>
    private const int MinShingles = 16;

    /// <summary>Share of bins that must agree.</summary>
    private const double MinAgreement = 0.7;

    /// <summary>Texts of a bucket that a new one is compared with.</summary>
    private const int MaxCompared = 6;

    /// <summary>For each text the first text that it is folded into; itself where it is the first.</summary>
    /// <param name="sketches">The texts.</param>
    /// <param name="minAgreement">Share of bins that must agree.</param>
    public static int[] Fold(ShingleSketch[] sketches, double minAgreement = MinAgreement)
    {
        DisjointSets same = new(sketches.Length);
        Dictionary<ulong, List<int>> buckets = [];
        for (int i = 0; i < sketches.Length; i++)
        {
            if (sketches[i].Count < MinShingles) continue;
            for (int band = 0; band < Bands; band++)
            {
                ulong key = sketches[i].Band(band);
                if (key == 0) continue;
                if (!buckets.TryGetValue(key, out List<int>? bucket)) buckets[key] = bucket = [];
                bool found = false;
                foreach (int other in bucket)
                {
                    if (sketches[i].Agreement(sketches[other]) < minAgreement) continue;
                    same.Unite(i, other);
                    found = true;
                    break;
                }
                if (!found && bucket.Count < MaxCompared) bucket.Add(i);
            }
        }
        return [.. Enumerable.Range(0, sketches.Length).Select(same.First)];
    }
}
