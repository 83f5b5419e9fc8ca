using System.Globalization;
using System.Text;

namespace Whence.Intake.Warc;

/// <summary>An answer of a server as stored: status, fields and body. Its parts point into the bytes given.</summary>
/// <param name="Status">The status code.</param>
/// <param name="Fields">The fields, without case; of a repeated one the first.</param>
/// <param name="Body">The body as stored: still chunked and compressed.</param>
internal readonly record struct HttpAnswer(int Status, IReadOnlyDictionary<string, string> Fields, ReadOnlyMemory<byte> Body)
{
    private const int MaxHeadBytes = 1 << 18;

    /// <summary>A field; null where it is not there.</summary>
    public string? Field(string name) => Fields.TryGetValue(name, out string? value) ? value : null;

    /// <summary>The media type in lower case, without parameters; null for none.</summary>
    public string? MediaType
    {
        get
        {
            string? type = Field("Content-Type");
            if (type is null) return null;
            int end = type.IndexOf(';', StringComparison.Ordinal);
            string name = (end < 0 ? type : type[..end]).Trim().ToLowerInvariant();
            return name.Length > 0 ? name : null;
        }
    }

    /// <summary>The charset of the media type; null for none.</summary>
    public string? Charset
    {
        get
        {
            string? type = Field("Content-Type");
            int at = type?.IndexOf("charset=", StringComparison.OrdinalIgnoreCase) ?? -1;
            if (at < 0) return null;
            string name = type![(at + 8)..].Split(';', ' ', ',')[0].Trim('"', '\'');
            return name.Length > 0 ? name : null;
        }
    }

    /// <summary>Reads an answer; null where the bytes are none.</summary>
    public static HttpAnswer? Read(ReadOnlyMemory<byte> bytes)
    {
        ReadOnlySpan<byte> all = bytes.Span;
        if (!all.StartsWith("HTTP/"u8)) return null;
        ReadOnlySpan<byte> start = all[..Math.Min(all.Length, MaxHeadBytes)];
        int crlf = start.IndexOf("\r\n\r\n"u8), lf = start.IndexOf("\n\n"u8);
        int end = crlf >= 0 && (lf < 0 || crlf < lf) ? crlf + 4 : lf >= 0 ? lf + 2 : -1;
        if (end < 0) return null;
        string head = Encoding.Latin1.GetString(all[..end]);
        Dictionary<string, string> fields = new(24, StringComparer.OrdinalIgnoreCase);
        int status = 0;
        bool first = true;
        foreach (ReadOnlySpan<char> line in head.AsSpan().EnumerateLines())
        {
            if (first)
            {
                first = false;
                int space = line.IndexOf(' ');
                ReadOnlySpan<char> code = space < 0 ? [] : line[(space + 1)..].TrimStart();
                if (code.Length < 3 || !int.TryParse(code[..3], NumberStyles.None, CultureInfo.InvariantCulture, out status)) return null;
                continue;
            }
            int colon = line.IndexOf(':');
            if (colon > 0) fields.TryAdd(line[..colon].Trim().ToString(), line[(colon + 1)..].Trim().ToString());
        }
        return new(status, fields, bytes[end..]);
    }
}
