using System.Collections;

namespace Whence.Casebook.Tests;

/// <summary>Reports whose reading is cancelled once the first has been handed out.</summary>
internal sealed class CancelsAfterFirst(KeptReport[] reports, CancellationTokenSource source) : IReadOnlyCollection<KeptReport>
{
    public int Count => reports.Length;

    public IEnumerator<KeptReport> GetEnumerator()
    {
        yield return reports[0];
        source.Cancel();
        foreach (KeptReport report in reports[1..])
            yield return report;
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
