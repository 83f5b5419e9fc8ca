namespace Whence.Casebook.Watching;

/// <summary>What a watcher must not forget: which addresses it asked when, the pages as they came, the versions of each report, and what it has told. Beside the reports of a casebook.</summary>
/// <remarks>A call is done whole or not at all. Not for several threads at once; several processes may hold one log open.</remarks>
public interface IWatchLog : IDisposable
{
    /// <summary>What is known of an address; null if it was never asked.</summary>
    WatchedAddress? Find(string address);

    /// <summary>Remembers an address.</summary>
    void Remember(WatchedAddress address);

    /// <summary>Keeps a page. One with the same address and the same bytes as one kept before is not kept again.</summary>
    void Keep(StoredPage page);

    /// <summary>The versions of an address, the oldest first; several versions may be one report, where a text came back.</summary>
    IReadOnlyList<ReportVersion> Versions(string address);

    /// <summary>The version before the one that a report was first seen as; null where it was the first at its address.</summary>
    ReportVersion? Before(string report);

    /// <summary>Notes that an address has a text; nothing where it is the newest version already.</summary>
    void Note(ReportVersion version);

    /// <summary>The reports whose news was looked for already.</summary>
    IReadOnlySet<string> Settled();

    /// <summary>Keeps alerts, of which none is kept twice, and marks reports as settled, all in one step.</summary>
    void Settle(IReadOnlyCollection<Alert> alerts, IEnumerable<string> reports);

    /// <summary>The alerts that were not given out yet, in the order in which they were found.</summary>
    IReadOnlyList<Alert> Pending();

    /// <summary>Marks an alert as given out.</summary>
    void GaveOut(string alert);

    /// <summary>The newest alerts, the newest first.</summary>
    IReadOnlyList<Alert> Newest(int count);
}
