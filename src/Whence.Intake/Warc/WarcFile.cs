using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Whence.Intake.Archives;
using Whence.Intake.Web;

namespace Whence.Intake.Warc;

/// <summary>A compressed web archive to which fetched pages are added: each in a member of its own, as it came. Written beside its place and moved there whole. Not for several threads at once.</summary>
public sealed class WarcFile : IPageStore, IDisposable
{
    private readonly string _path, _half;
    private readonly FileStream _file;
    private readonly Dictionary<string, KnownPage> _known = new(StringComparer.Ordinal);

    private WarcFile(string path, string half, FileStream file) => (_path, _half, _file) = (path, half, file);

    /// <summary>Pages added so far.</summary>
    public int Added { get; private set; }

    /// <summary>Opens an archive, or begins one. What an archive holds stays in it, and tells servers what need not be sent again.</summary>
    /// <exception cref="IOException">The archive can't be written, or the one that is there can't be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The folder may not be written.</exception>
    public static WarcFile Open(string path, string software)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        string half = path + ".part" + Environment.ProcessId.ToString(CultureInfo.InvariantCulture);
        FileStream file = new(half, FileMode.Create, FileAccess.ReadWrite, FileShare.None);
        WarcFile archive = new(path, half, file);
        try
        {
            if (File.Exists(path)) archive.TakeOver();
            else archive.Write("warcinfo", [("WARC-Filename", Path.GetFileName(path)), ("Content-Type", "application/warc-fields")], Encoding.UTF8.GetBytes($"software: {software}\r\nformat: WARC File Format 1.1\r\n"), null);
            return archive;
        }
        catch
        {
            archive.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public KnownPage? Known(Uri asked)
    {
        ArgumentNullException.ThrowIfNull(asked);
        lock (_known) return _known.TryGetValue(asked.ToString(), out KnownPage known) ? known : null;
    }

    /// <inheritdoc/>
    public void Keep(Uri asked, FetchedPage page)
    {
        ArgumentNullException.ThrowIfNull(asked);
        ArgumentNullException.ThrowIfNull(page);
        StringBuilder head = new($"HTTP/1.1 {page.Status.ToString(CultureInfo.InvariantCulture)} \r\n");
        foreach ((string name, string value) in page.Fields)
            // The connection took the chunks away; saying that they are there would be a lie.
            if (!name.Equals("Transfer-Encoding", StringComparison.OrdinalIgnoreCase)) head.Append(name).Append(": ").Append(Line(value)).Append("\r\n");
        byte[] block = [.. Encoding.Latin1.GetBytes(head.Append("\r\n").ToString()), .. page.Body.Span];
        List<(string, string)> fields = [("WARC-Target-URI", page.Address.AbsoluteUri), ("Content-Type", "application/http;msgtype=response"), ("WARC-Payload-Digest", "sha256:" + page.Sha256)];
        if (!page.Redirects.IsDefaultOrEmpty) fields.Add(("Whence-Asked", asked.AbsoluteUri));
        Write("response", fields, block, page.Fetched);
        Know(asked.ToString(), page.Field("ETag"), page.Field("Last-Modified"));
        Added++;
    }

    /// <summary>Moves the archive into its place.</summary>
    public void Commit()
    {
        _file.Flush(flushToDisk: true);
        _file.Dispose();
        File.Move(_half, _path, overwrite: true);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _file.Dispose();
        File.Delete(_half);
    }

    private void TakeOver()
    {
        using (FileStream old = File.OpenRead(_path)) old.CopyTo(_file);
        using FileStream again = File.OpenRead(_path);
        using MemberStream members = new(again);
        WarcReader reader = new(members, members, int.MaxValue / 2);
        while (reader.Next() is { } record)
        {
            if (record.Type != "response" || (record.Field("Whence-Asked") ?? record.Field("WARC-Target-URI")) is not { } address || HttpAnswer.Read(record.Block) is not { } answer) continue;
            Know(Uri.TryCreate(address, UriKind.Absolute, out Uri? uri) ? uri.ToString() : address, answer.Field("ETag"), answer.Field("Last-Modified"));
        }
    }

    private void Know(string address, string? tag, string? modified)
    {
        lock (_known)
            if (tag is not null || modified is not null) _known[address] = new(tag, modified);
    }

    private void Write(string type, IEnumerable<(string Name, string Value)> fields, ReadOnlySpan<byte> block, DateTimeOffset? time)
    {
        StringBuilder head = new($"WARC/1.1\r\nWARC-Type: {type}\r\n");
        // The id is out of the content, so that the same answers give the same archive.
        byte[] id = SHA256.HashData([.. Encoding.UTF8.GetBytes(type + string.Join('\n', fields) + time?.ToString("o", CultureInfo.InvariantCulture)), .. block])[..16];
        (id[6], id[8]) = ((byte)((id[6] & 0x0F) | 0x80), (byte)((id[8] & 0x3F) | 0x80));
        head.Append("WARC-Record-ID: <urn:uuid:").Append(new Guid(id, bigEndian: true)).Append(">\r\nWARC-Date: ").Append((time ?? DateTimeOffset.UnixEpoch).UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'", CultureInfo.InvariantCulture)).Append("\r\n");
        foreach ((string name, string value) in fields) head.Append(name).Append(": ").Append(Line(value)).Append("\r\n");
        head.Append(CultureInfo.InvariantCulture, $"Content-Length: {block.Length}\r\n\r\n");
        using GZipStream member = new(_file, CompressionLevel.Optimal, leaveOpen: true);
        member.Write(Encoding.UTF8.GetBytes(head.ToString()));
        member.Write(block);
        member.Write("\r\n\r\n"u8);
    }

    private static string Line(string value) => value.ReplaceLineEndings(" ");
}
