namespace Whence.Stories;

/// <summary>Terms that one outlet uses in many of its reports and the others do not: its town, its name, its staff.</summary>
internal sealed class OwnTerms
{
    private const int MinOutletReports = 8;
    private const int MinReports = 4;
    private const double MinShare = 0.2;
    private const double TimesAsOften = 3;

    private readonly Dictionary<int, HashSet<ulong>> own = [];

    /// <param name="vocabulary">The terms of the pile.</param>
    /// <param name="outlets">Number of the outlet of each report; -1 without one.</param>
    /// <param name="folded">For each report the one that it is a copy of, or itself: twelve feeds of one report are no outlet of many reports.</param>
    public OwnTerms(Vocabulary vocabulary, int[] outlets, int[] folded)
    {
        Dictionary<int, List<int>> reportsOf = [];
        for (int i = 0; i < outlets.Length; i++)
        {
            if (outlets[i] < 0) continue;
            if (!reportsOf.TryGetValue(outlets[i], out List<int>? list)) reportsOf[outlets[i]] = list = [];
            list.Add(i);
        }
        // Counted outlet by outlet in one row of the vocabulary: a table of all outlets and terms would not fit into any cache.
        int[] uses = new int[vocabulary.Count];
        foreach ((int outlet, List<int> reports) in reportsOf)
        {
            if (reports.DistinctBy(report => folded[report]).Count() < MinOutletReports) continue;
            foreach (int report in reports)
                foreach (int term in vocabulary.Terms[report]) uses[term]++;
            HashSet<ulong> terms = [];
            foreach (int report in reports)
            {
                foreach (int term in vocabulary.Terms[report])
                {
                    if (IsOwn(uses[term], reports.Count, vocabulary.Reports[term], outlets.Length)) terms.Add(vocabulary.Keys[term]);
                    uses[term] = 0;
                }
            }
            own[outlet] = terms;
        }
    }

    /// <summary>The terms that are an outlet's own; null for an outlet of few reports.</summary>
    public HashSet<ulong>? Of(int outlet) => own.GetValueOrDefault(outlet);

    private static bool IsOwn(int used, int outletReports, int reports, int pileReports)
    {
        double share = (used - 1.0) / (outletReports - 1);
        return used >= MinReports && reports >= MinReports && share > MinShare && share > TimesAsOften * reports / pileReports;
    }
}
