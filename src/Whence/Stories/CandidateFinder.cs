namespace Whence.Stories;

/// <summary>Finds for each report the reports that may be of its story, by an inverted index, at a cost for each report that does not grow with the pile.</summary>
/// <remarks>A term that many reports hold names only the nearest of them in time; each report is compared with its best candidates alone.</remarks>
internal sealed class CandidateFinder
{
    private readonly StoryTuning tuning;
    private readonly StoryVector[] vectors;
    private readonly int[] starts;
    private readonly int[] dated;
    private readonly int[] postings;
    private readonly float[] weights;

    public CandidateFinder(StoryTuning tuning, StoryVector[] vectors, int terms)
    {
        (this.tuning, this.vectors) = (tuning, vectors);
        starts = new int[terms + 1];
        dated = new int[terms];
        foreach (StoryVector vector in vectors)
            foreach (int term in vector.Terms) starts[term + 1]++;
        for (int term = 0; term < terms; term++) starts[term + 1] += starts[term];
        postings = new int[starts[terms]];
        weights = new float[postings.Length];
        int[] order = new int[vectors.Length];
        for (int i = 0; i < order.Length; i++) order[i] = i;
        // Reports with a date first, by date: the nearest in time then lie side by side.
        Array.Sort(order, (a, b) =>
        {
            double x = vectors[a].Day, y = vectors[b].Day;
            if (double.IsNaN(x) || double.IsNaN(y)) return double.IsNaN(x) == double.IsNaN(y) ? a.CompareTo(b) : double.IsNaN(x) ? 1 : -1;
            return x != y ? x.CompareTo(y) : a.CompareTo(b);
        });
        int[] next = starts.AsSpan(0, terms).ToArray();
        foreach (int i in order)
        {
            StoryVector vector = vectors[i];
            for (int k = 0; k < vector.Terms.Length; k++)
            {
                int term = vector.Terms[k];
                weights[next[term]] = vector.Weights[k];
                postings[next[term]++] = i;
                if (!double.IsNaN(vector.Day)) dated[term]++;
            }
        }
    }

    /// <summary>The best candidates of a report, itself left out.</summary>
    public int[] Find(int report, CandidateScratch scratch)
    {
        StoryVector vector = vectors[report];
        foreach (int k in scratch.Heaviest(vector, tuning.SeekingTerms))
        {
            int term = vector.Terms[k], start = starts[term], end = starts[term + 1];
            float weight = vector.Weights[k];
            if (end - start <= tuning.MaxPostings)
            {
                for (int p = start; p < end; p++) scratch.Add(postings[p], weight * weights[p]);
                continue;
            }
            int datedEnd = start + dated[term], undatedShare = Math.Min(tuning.MaxPostings / 4, end - datedEnd);
            if (double.IsNaN(vector.Day)) undatedShare = Math.Min(tuning.MaxPostings * 3 / 4, end - datedEnd);
            int datedShare = Math.Min(tuning.MaxPostings - undatedShare, datedEnd - start);
            int from = double.IsNaN(vector.Day) ? start : Math.Clamp(FirstFrom(start, datedEnd, vector.Day) - (datedShare / 2), start, datedEnd - datedShare);
            for (int p = from; p < from + datedShare; p++) scratch.Add(postings[p], weight * weights[p]);
            for (int p = datedEnd; p < datedEnd + undatedShare; p++) scratch.Add(postings[p], weight * weights[p]);
        }
        return scratch.Take(report, vectors, tuning.MaxCandidates);
    }

    private int FirstFrom(int start, int end, double day)
    {
        while (start < end)
        {
            int middle = (start + end) / 2;
            if (vectors[postings[middle]].Day < day) start = middle + 1;
            else end = middle;
        }
        return start;
    }
}
