namespace Whence.Stories;

/// <summary>Terms that one outlet uses in many of its reports and the others do not: its town, its name, its staff.</summary>
internal sealed class OwnTerms
{
    private const int MinOutletReports = 8;
    private const int MinReports = 4;
    private const double MinShare = 0.2;
    private const double TimesAsOften = 3;

    private readonly Dictionary<long, int> uses = [];
    private readonly Dictionary<int, int> outletReports = [];
    private readonly int[] reports;

    public OwnTerms(Vocabulary vocabulary, int[] outlets)
    {
        reports = vocabulary.Reports;
        foreach (int outlet in outlets)
            if (outlet >= 0) outletReports[outlet] = outletReports.GetValueOrDefault(outlet) + 1;
        for (int i = 0; i < outlets.Length; i++)
        {
            if (outlets[i] < 0 || outletReports[outlets[i]] < MinOutletReports) continue;
            foreach (int term in vocabulary.Terms[i])
                if (reports[term] >= MinReports) uses[Key(outlets[i], term)] = uses.GetValueOrDefault(Key(outlets[i], term)) + 1;
        }
    }

    public bool Contains(int outlet, int term, int pileReports)
    {
        if (outlet < 0 || outletReports[outlet] < MinOutletReports) return false;
        int used = uses.GetValueOrDefault(Key(outlet, term));
        double share = (used - 1.0) / (outletReports[outlet] - 1);
        return used >= MinReports && share > MinShare && share > TimesAsOften * reports[term] / pileReports;
    }

    private static long Key(int outlet, int term) => ((long)outlet << 32) | (uint)term;
}
