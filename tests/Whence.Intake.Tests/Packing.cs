using System.Formats.Tar;
using System.IO.Compression;
using System.Text;

namespace Whence.Intake.Tests;

/// <summary>Makes archives for tests.</summary>
internal static class Packing
{
    public static byte[] Gzip(byte[] bytes)
    {
        MemoryStream packed = new();
        using (GZipStream gzip = new(packed, CompressionLevel.Optimal, leaveOpen: true)) gzip.Write(bytes);
        return packed.ToArray();
    }

    /// <summary>A web archive with each record in a member of its own, as crawlers write them.</summary>
    public static byte[] Members(byte[] warc)
    {
        string all = Encoding.Latin1.GetString(warc);
        MemoryStream packed = new();
        for (int at = 0; at < all.Length;)
        {
            int next = all.IndexOf("\r\n\r\nWARC/1.1\r\n", at, StringComparison.Ordinal);
            int end = next < 0 ? all.Length : next + 4;
            packed.Write(Gzip(Encoding.Latin1.GetBytes(all[at..end])));
            at = end;
        }
        return packed.ToArray();
    }

    public static byte[] Zip(params (string Name, byte[] Content)[] entries)
    {
        MemoryStream packed = new();
        using (ZipArchive zip = new(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach ((string name, byte[] content) in entries)
            {
                using Stream entry = zip.CreateEntry(name).Open();
                entry.Write(content);
            }
        }
        return packed.ToArray();
    }

    public static byte[] Tar(params (string Name, TarEntryType Type, byte[] Content)[] entries)
    {
        MemoryStream packed = new();
        using (TarWriter tar = new(packed, TarEntryFormat.Pax, leaveOpen: true))
        {
            foreach ((string name, TarEntryType type, byte[] content) in entries)
            {
                PaxTarEntry entry = new(type, name);
                if (type is TarEntryType.SymbolicLink or TarEntryType.HardLink) entry.LinkName = Encoding.UTF8.GetString(content);
                else if (type != TarEntryType.Fifo) entry.DataStream = new MemoryStream(content);
                tar.WriteEntry(entry);
            }
        }
        return packed.ToArray();
    }
}
