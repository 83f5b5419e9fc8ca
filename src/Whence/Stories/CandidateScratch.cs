namespace Whence.Stories;

/// <summary>The sums of one search for candidates. One a thread.</summary>
internal sealed class CandidateScratch(int reports)
{
    private readonly float[] sums = new float[reports];
    private readonly List<int> touched = [];
    private readonly List<int> heaviest = [];

    public void Add(int report, float product)
    {
        if (sums[report] == 0) touched.Add(report);
        sums[report] += product;
    }

    /// <summary>Places of the heaviest terms of a report.</summary>
    public List<int> Heaviest(StoryVector vector, int count)
    {
        heaviest.Clear();
        for (int k = 0; k < vector.Terms.Length; k++) heaviest.Add(k);
        if (heaviest.Count <= count) return heaviest;
        float[] weights = vector.Weights;
        heaviest.Sort((a, b) => weights[a] != weights[b] ? weights[b].CompareTo(weights[a]) : a.CompareTo(b));
        heaviest.RemoveRange(count, heaviest.Count - count);
        return heaviest;
    }

    /// <summary>The best candidates by cosine so far; the sums are cleared.</summary>
    public int[] Take(int self, StoryVector[] vectors, int count)
    {
        touched.Remove(self);
        sums[self] = 0;
        if (touched.Count > count)
        {
            foreach (int i in touched) sums[i] /= vectors[i].Norm + 1e-6f;
            touched.Sort((a, b) => sums[a] != sums[b] ? sums[b].CompareTo(sums[a]) : a.CompareTo(b));
        }
        int[] result = new int[Math.Min(count, touched.Count)];
        touched.CopyTo(0, result, 0, result.Length);
        foreach (int i in touched) sums[i] = 0;
        touched.Clear();
        return result;
    }
}
