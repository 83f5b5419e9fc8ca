using System.Formats.Tar;

namespace Whence.Intake.Archives;

/// <summary>Reads the files in a tar. Nothing is ever written; links and devices are named and passed over.</summary>
internal static class TarFileReader
{
    /// <param name="stored">The tar, unfolded; closed at the end.</param>
    /// <param name="input">What is known of it.</param>
    /// <param name="options">The limits.</param>
    /// <param name="read">Reads an entry and closes its stream.</param>
    public static IEnumerable<IntakeItem> Read(Stream stored, Input input, IntakeOptions options, Func<Stream, Input, IEnumerable<IntakeItem>> read)
    {
        using TarReader archive = new(stored);
        int seen = 0, found = 0;
        while (true)
        {
            (TarEntry? entry, IntakeItem? failure) = Next(archive, input.Place);
            if (failure is not null)
            {
                yield return failure;
                yield break;
            }
            if (entry is null) break;
            if (++seen > options.MaxEntries)
            {
                yield return IntakeItem.Failed(input.Place, FailureReason.TooMany, $"holds more than {options.MaxEntries} entries; the rest was not read");
                yield break;
            }
            if (entry.EntryType is TarEntryType.Directory or TarEntryType.GlobalExtendedAttributes or TarEntryType.ExtendedAttributes || entry.Name.Length == 0 || !EntryName.IsReport(entry.Name)) continue;
            found++;
            Input inner = input.Entry(entry.Name);
            bool isFile = entry.EntryType is TarEntryType.RegularFile or TarEntryType.V7RegularFile or TarEntryType.ContiguousFile;
            if (EntryName.Flaw(entry.Name, !isFile) is { } flaw) yield return IntakeItem.Failed(inner.Place, FailureReason.ArchiveEntry, flaw);
            else if (entry.DataStream is not { } data) yield return IntakeItem.Failed(inner.Place, FailureReason.Empty, "is empty");
            else
                foreach (IntakeItem item in read(new UnfoldedStream(data, input.Budget!), inner))
                    yield return item;
        }
        if (found == 0) yield return IntakeItem.Failed(input.Place, FailureReason.NoReports, "is an archive in which nothing is of a kind that is read");
    }

    private static (TarEntry?, IntakeItem?) Next(TarReader archive, string place)
    {
        try
        {
            return (archive.GetNextEntry(), null);
        }
        catch (FlawException exception)
        {
            return (null, IntakeItem.Failed(place, exception.Reason, exception.Message));
        }
        catch (EndOfStreamException)
        {
            return (null, IntakeItem.Failed(place, FailureReason.Truncated, "is cut off: the archive ends within an entry"));
        }
        catch (Exception exception) when (exception is InvalidDataException or IOException or FormatException or ArgumentException or InvalidOperationException or NotSupportedException or OverflowException)
        {
            return (null, IntakeItem.Failed(place, FailureReason.Damaged, "is no tar that can be read: " + exception.Message));
        }
    }
}
