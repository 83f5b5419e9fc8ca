namespace Whence.Stories;

/// <summary>Which reports that hold a term are looked at: all of few, of many the nearest in time and some without a date.</summary>
/// <param name="From">The first dated one.</param>
/// <param name="Dated">How many dated ones.</param>
/// <param name="Undated">How many undated ones; they are the first of these.</param>
internal readonly record struct PostingWindow(int From, int Dated, int Undated)
{
    /// <summary>The window of a day; NaN for a report without one.</summary>
    public static PostingWindow Of(PileTerm term, double day, int max)
    {
        (int dated, int undated) = (term.Dated, term.Postings.Count - term.Dated);
        if (dated + undated <= max) return new(0, dated, undated);
        int undatedShare = Math.Min(double.IsNaN(day) ? max * 3 / 4 : max / 4, undated), datedShare = Math.Min(max - undatedShare, dated);
        int from = double.IsNaN(day) ? 0 : Math.Clamp(FirstFrom(term.Postings, dated, day) - (datedShare / 2), 0, dated - datedShare);
        return new(from, datedShare, undatedShare);
    }

    /// <summary>The reports at the ends of the window: while these and the counts stay, so does what lies between.</summary>
    public (PostingWindow Counts, PileReport? First, PileReport? Last, PileReport? LastUndated) Ends(PileTerm term) =>
        (this with { From = 0 }, Dated > 0 ? term.Postings[From].Report : null, Dated > 0 ? term.Postings[From + Dated - 1].Report : null, Undated > 0 ? term.Postings[term.Dated + Undated - 1].Report : null);

    private static int FirstFrom(List<TermPosting> postings, int end, double day)
    {
        int start = 0;
        while (start < end)
        {
            int middle = (start + end) / 2;
            if (postings[middle].Report.Day < day) start = middle + 1;
            else end = middle;
        }
        return start;
    }
}
