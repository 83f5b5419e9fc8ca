namespace Whence.Casebook;

/// <summary>Keeps reports with their readings between runs. One contract for every engine; the tests of the contract run over each.</summary>
/// <remarks>
/// Ids come from content, so that keeping a report again changes nothing. A call is done whole or not at all: a process that is killed leaves what the last finished call
/// left. Not for several threads at once; several processes may hold one casebook open.
/// </remarks>
public interface ICasebook : IAsyncDisposable
{
    /// <summary>The number of reports kept.</summary>
    Task<int> CountAsync(CancellationToken token = default);

    /// <summary>What is kept about the reports of a pile without reading them: id, fingerprint of the document, version of the reading; by id.</summary>
    Task<IReadOnlyDictionary<string, KeptEntry>> EntriesAsync(CancellationToken token = default);

    /// <summary>All reports, by id.</summary>
    IAsyncEnumerable<KeptReport> ReadAllAsync(CancellationToken token = default);

    /// <summary>Keeps reports, all in one step. A report whose id is there gets its reading replaced where its text is the same.</summary>
    /// <returns>How many were new, and the ids that belong to another text: those reports are left as they were.</returns>
    Task<KeepResult> KeepAsync(IReadOnlyCollection<KeptReport> reports, CancellationToken token = default);
}
