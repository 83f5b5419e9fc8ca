using System.Collections.Concurrent;
using Whence.Checking;
using Whence.Text;
using Whence.Web.Searching;

namespace Whence.Web.Checking;

/// <summary>Judges how the reports of a trace stand to a claim that a person types. Threads share it.</summary>
internal sealed class ClaimDesk(Lazy<SearchIndex> search, IReadOnlyDictionary<string, Document> reports)
{
    /// <summary>Reports that are read for one claim: those that share most of its words. What shares no word with a claim is unrelated to it.</summary>
    public const int MaxReports = 40;

    private const int MaxRemembered = 200;

    /// <summary>Reports that are held ready for the next claim, at some 30 kB each.</summary>
    private const int MaxPrepared = 2_000;

    private readonly ClaimChecker _checker = new();
    private readonly ConcurrentDictionary<string, CheckReport> _prepared = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, IReadOnlyList<CheckedReport>> _remembered = new(StringComparer.Ordinal);

    /// <summary>The reports that speak of the claim, by stance, the surest first.</summary>
    public IReadOnlyList<CheckedReport> Check(string claim)
    {
        if (_remembered.TryGetValue(claim, out IReadOnlyList<CheckedReport>? known)) return known;
        if (_prepared.Count >= MaxPrepared) _prepared.Clear();
        IReadOnlyList<CheckedReport> all =
        [
            .. search.Value.Nearest(claim, MaxReports).Select(id => new CheckedReport(id, _checker.Check(claim, _prepared.GetOrAdd(id, Prepare))))
                .Where(report => report.Result.Stance != CheckStance.Unrelated)
                .OrderBy(report => report.Result.Stance).ThenByDescending(report => report.Result.Score).ThenBy(report => report.Document, StringComparer.Ordinal),
        ];
        if (_remembered.Count >= MaxRemembered) _remembered.Clear();
        return _remembered.GetOrAdd(claim, all);
    }

    private CheckReport Prepare(string id) => _checker.Prepare(reports[id]);
}
