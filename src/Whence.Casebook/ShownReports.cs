using System.Collections.Concurrent;
using Whence.Text;

namespace Whence.Casebook;

/// <summary>What pages show of many reports, packed, by the id of the report. Threads share it.</summary>
public sealed class ShownReports
{
    private readonly ConcurrentDictionary<string, ReadOnlyMemory<byte>> _packed = new(StringComparer.Ordinal);

    /// <summary>Holds what <see cref="ShownForm"/> wrote of a report; empty bytes are passed over.</summary>
    public void Hold(string id, ReadOnlyMemory<byte> written)
    {
        // A copy: the bytes may be a small part of what was read from a casebook.
        if (!written.IsEmpty) _packed[id] = written.ToArray();
    }

    /// <summary>What pages show of a report; null where it is not held, or damaged.</summary>
    public ShownLayers? Of(Document report)
    {
        ArgumentNullException.ThrowIfNull(report);
        try
        {
            return _packed.TryGetValue(report.Id, out ReadOnlyMemory<byte> written) ? ShownForm.Read(written.Span, report) : null;
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
