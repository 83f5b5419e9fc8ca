namespace Whence.Stories;

/// <summary>The sums of one search for candidates. One a thread.</summary>
/// <param name="bySlot">The reports by their numbers.</param>
internal sealed class CandidateScratch(List<PileReport> bySlot)
{
    private readonly float[] sums = new float[bySlot.Count];
    private readonly float[] shares = new float[bySlot.Count];
    private readonly List<int> touched = [];
    private readonly List<int> heaviest = [];

    public void Add(int slot, float product)
    {
        if (sums[slot] == 0) touched.Add(slot);
        sums[slot] += product;
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

    /// <summary>Gives a report the best candidates by cosine so far, by place; the sums are cleared.</summary>
    public void Take(PileReport self, int count)
    {
        touched.Remove(self.Slot);
        sums[self.Slot] = 0;
        if (touched.Count > count)
        {
            foreach (int i in touched) shares[i] = sums[i] / (bySlot[i].Vector!.Norm + 1e-6f);
            touched.Sort((a, b) => shares[a] != shares[b] ? shares[b].CompareTo(shares[a]) : bySlot[a].Place.CompareTo(bySlot[b].Place));
        }
        PileReport[] result = new PileReport[Math.Min(count, touched.Count)];
        for (int i = 0; i < result.Length; i++) result[i] = bySlot[touched[i]];
        Array.Sort(result, static (x, y) => x.Place.CompareTo(y.Place));
        (self.Candidates, self.Sums) = (result, Array.ConvertAll(result, report => sums[report.Slot]));
        foreach (int i in touched) sums[i] = 0;
        touched.Clear();
    }
}
