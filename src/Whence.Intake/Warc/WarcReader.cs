using System.Globalization;
using System.Text;
using Whence.Intake.Archives;

namespace Whence.Intake.Warc;

/// <summary>Reads the records of a web archive (ISO 28500, WARC 1.0 and 1.1) one by one, in memory that does not grow. Not for several threads.</summary>
/// <param name="stream">The records, unfolded.</param>
/// <param name="members">The gzip members that <paramref name="stream"/> is read from; null for an archive that is not compressed.</param>
/// <param name="maxBlockBytes">The longest block that is read; longer ones are passed over.</param>
internal sealed class WarcReader(Stream stream, MemberStream? members, long maxBlockBytes)
{
    private const int MaxHeadBytes = 1 << 18;

    private readonly byte[] _buffer = new byte[1 << 18];
    private byte[] _block = new byte[1 << 18];
    private int _at, _end;
    private long _given;

    /// <summary>Blocks that were longer than what is read, so far.</summary>
    public int PassedOver { get; private set; }

    /// <summary>The next record; null at the end.</summary>
    /// <exception cref="FlawException">The archive ends within a record, or is none.</exception>
    public WarcRecord? Next()
    {
        while (true)
        {
            if (!SkipBlankLines()) return null;
            // The buffer may hold the next member's bytes already; the member of the byte that comes next is what counts, and members hold one record as a rule.
            long offset = members is null ? _given : members.MemberStart;
            string head = Head(offset);
            Dictionary<string, string> fields = Fields(head, offset);
            if (!fields.TryGetValue("Content-Length", out string? stated) || !long.TryParse(stated, NumberStyles.None, CultureInfo.InvariantCulture, out long length))
                throw new FlawException(FailureReason.Damaged, $"holds a record without a length at byte {offset}");
            if (length > maxBlockBytes)
            {
                Skip(length, offset);
                PassedOver++;
                continue;
            }
            if (_block.Length < length) _block = new byte[Math.Max(length, Math.Min(maxBlockBytes, _block.Length * 2L))];
            Fill(_block.AsSpan(0, (int)length), offset);
            return new(offset, fields, _block.AsMemory(0, (int)length));
        }
    }

    private bool SkipBlankLines()
    {
        while (true)
        {
            if (_at == _end && !More()) return false;
            if (_buffer[_at] is not ((byte)'\r' or (byte)'\n')) return true;
            _at++;
            _given++;
        }
    }

    private string Head(long offset)
    {
        int seen = 0;
        while (true)
        {
            ReadOnlySpan<byte> have = _buffer.AsSpan(_at, _end - _at);
            int from = Math.Max(0, seen - 3);
            int crlf = have[from..].IndexOf("\r\n\r\n"u8), lf = have[from..].IndexOf("\n\n"u8);
            int end = crlf >= 0 && (lf < 0 || crlf < lf) ? from + crlf + 4 : lf >= 0 ? from + lf + 2 : -1;
            if (end > 0)
            {
                string head = Encoding.UTF8.GetString(have[..end]);
                _at += end;
                _given += end;
                return head;
            }
            seen = have.Length;
            if (!have.StartsWith("WARC/"u8[..Math.Min(5, have.Length)])) throw new FlawException(FailureReason.Damaged, $"holds no record at byte {offset}");
            if (seen > MaxHeadBytes - 1 || !More()) throw new FlawException(seen > MaxHeadBytes - 1 ? FailureReason.Damaged : FailureReason.Truncated, $"is cut off within the head of the record at byte {offset}");
        }
    }

    private static Dictionary<string, string> Fields(string head, long offset)
    {
        if (!head.StartsWith("WARC/", StringComparison.Ordinal)) throw new FlawException(FailureReason.Damaged, $"holds no record at byte {offset}");
        Dictionary<string, string> fields = new(16, StringComparer.OrdinalIgnoreCase);
        foreach (ReadOnlySpan<char> line in head.AsSpan().EnumerateLines())
        {
            int colon = line.IndexOf(':');
            if (colon > 0) fields.TryAdd(line[..colon].Trim().ToString(), line[(colon + 1)..].Trim().ToString());
        }
        return fields;
    }

    private void Fill(Span<byte> block, long offset)
    {
        int have = Math.Min(block.Length, _end - _at);
        _buffer.AsSpan(_at, have).CopyTo(block);
        _at += have;
        _given += block.Length;
        while (have < block.Length)
        {
            int read = stream.Read(block[have..]);
            if (read == 0) throw new FlawException(FailureReason.Truncated, $"is cut off within the record at byte {offset}: {have} of {block.Length} bytes are there");
            have += read;
        }
    }

    private void Skip(long length, long offset)
    {
        _given += length;
        while (length > 0)
        {
            int have = (int)Math.Min(length, _end - _at);
            _at += have;
            length -= have;
            if (length > 0 && !More()) throw new FlawException(FailureReason.Truncated, $"is cut off within the record at byte {offset}");
        }
    }

    private bool More()
    {
        if (_at > 0)
        {
            _buffer.AsSpan(_at, _end - _at).CopyTo(_buffer);
            (_at, _end) = (0, _end - _at);
        }
        if (_end == _buffer.Length) return false;
        int read = stream.Read(_buffer, _end, _buffer.Length - _end);
        _end += read;
        return read > 0;
    }
}
