using System.IO.Compression;

namespace Whence.Intake.Archives;

/// <summary>Reads the entries of a zip, and of WACZ (a zip of web archives). Nothing is ever written: names only name.</summary>
internal static class ZipFileReader
{
    private const string WebArchives = "archive/";

    /// <param name="stored">The whole archive; seekable. Closed at the end.</param>
    /// <param name="input">What is known of it.</param>
    /// <param name="options">The limits.</param>
    /// <param name="read">Reads an entry and closes its stream.</param>
    public static IEnumerable<IntakeItem> Read(Stream stored, Input input, IntakeOptions options, Func<Stream, Input, IEnumerable<IntakeItem>> read)
    {
        (ZipArchive? archive, IntakeItem? failure) = Open(stored, input.Place, options.MaxEntries);
        if (archive is null)
        {
            yield return failure!;
            yield break;
        }
        using (archive)
        {
            bool isWacz = archive.GetEntry("datapackage.json") is not null && archive.Entries.Any(static entry => entry.FullName.StartsWith(WebArchives, StringComparison.Ordinal));
            int found = 0;
            foreach (ZipArchiveEntry entry in archive.Entries)
            {
                if (entry.FullName.EndsWith('/')) continue;
                if (isWacz && !entry.FullName.StartsWith(WebArchives, StringComparison.Ordinal)) continue;
                if (!EntryName.IsReport(entry.FullName)) continue;
                found++;
                Input inner = input.Entry(entry.FullName);
                if (EntryName.Flaw(entry.FullName, isLink: IsLink(entry)) is { } flaw) yield return IntakeItem.Failed(inner.Place, FailureReason.ArchiveEntry, flaw);
                else
                {
                    (Stream? stream, IntakeItem? broken) = OpenEntry(entry, inner, input.Budget!);
                    if (stream is null) yield return broken!;
                    else
                        foreach (IntakeItem item in read(stream, inner))
                            yield return item;
                }
            }
            if (found == 0) yield return IntakeItem.Failed(input.Place, FailureReason.NoReports, "is an archive in which nothing is of a kind that is read");
        }
    }

    // The upper half of the attributes is the file mode of Unix: 0xA000 is a link, 0x8000 a file, 0 what other systems write.
    private static bool IsLink(ZipArchiveEntry entry) => ((entry.ExternalAttributes >> 16) & 0xF000) is not (0 or 0x8000);

    private static (ZipArchive?, IntakeItem?) Open(Stream stored, string place, int maxEntries)
    {
        try
        {
            ZipArchive archive = new(stored, ZipArchiveMode.Read);
            if (archive.Entries.Count <= maxEntries) return (archive, null);
            archive.Dispose();
            return (null, IntakeItem.Failed(place, FailureReason.TooMany, $"holds more than {maxEntries} entries"));
        }
        catch (Exception exception) when (exception is InvalidDataException or IOException or ArgumentException or NotSupportedException or OverflowException)
        {
            stored.Dispose();
            return (null, IntakeItem.Failed(place, FailureReason.Damaged, "is no zip that can be read, or is cut off: " + exception.Message));
        }
    }

    private static (Stream?, IntakeItem?) OpenEntry(ZipArchiveEntry entry, Input inner, ExpansionBudget budget)
    {
        try
        {
            if (entry.IsEncrypted) return (null, IntakeItem.Failed(inner.Place, FailureReason.ArchiveEntry, "is encrypted"));
            return (new UnfoldedStream(new CheckedEntryStream(entry.Open(), entry.Crc32, entry.Length), budget), null);
        }
        catch (Exception exception) when (exception is InvalidDataException or IOException or NotSupportedException)
        {
            return (null, IntakeItem.Failed(inner.Place, FailureReason.Damaged, "can't be unfolded: " + exception.Message));
        }
    }
}
