using System.Text;

namespace Whence.Intake;

/// <summary>Turns bytes into text by byte order mark, by declaration, else as UTF-8, and never by replacing what does not fit.</summary>
internal static class TextDecoding
{
    private const int DeclarationBytes = 4096;
    private const int BinaryProbeBytes = 65_536;

    static TextDecoding() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>The text, or why there is none.</summary>
    public static (string? Text, FailureReason Reason, string Detail) Decode(ReadOnlySpan<byte> bytes, bool mayDeclare)
    {
        (Encoding? marked, int skip) = Mark(bytes);
        if (marked is null && bytes[..Math.Min(bytes.Length, BinaryProbeBytes)].Contains((byte)0))
            return (null, FailureReason.Binary, "is no text: it holds a zero byte");
        string? declared = marked is null && mayDeclare ? Declared(bytes) : null;
        Encoding encoding = marked ?? Encoding.UTF8;
        if (declared is not null && marked is null)
        {
            try
            {
                encoding = Encoding.GetEncoding(declared);
            }
            catch (ArgumentException)
            {
                return (null, FailureReason.Charset, $"declares the charset “{declared}”, which is not known");
            }
        }
        Encoding strict = Encoding.GetEncoding(encoding.CodePage, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
        try
        {
            return (strict.GetString(bytes[skip..]), default, "");
        }
        catch (DecoderFallbackException exception)
        {
            string what = declared is null ? "is not valid " + encoding.WebName.ToUpperInvariant() : $"declares {declared} and does not fit it";
            return (null, FailureReason.Charset, $"{what} at byte {skip + exception.Index}");
        }
    }

    private static (Encoding?, int) Mark(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF])) return (Encoding.UTF8, 3);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE, 0, 0])) return (Encoding.UTF32, 4);
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE])) return (Encoding.Unicode, 2);
        return bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]) ? (Encoding.BigEndianUnicode, 2) : (null, 0);
    }

    /// <summary>The charset that a page or an XML file names in its first bytes; null for none.</summary>
    private static string? Declared(ReadOnlySpan<byte> bytes)
    {
        string head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, DeclarationBytes)]);
        int at = head.StartsWith("<?xml", StringComparison.Ordinal)
            ? After(head[..Math.Max(0, head.IndexOf("?>", StringComparison.Ordinal))], "encoding=")
            : After(head, "charset=");
        if (at < 0) return null;
        int start = at < head.Length && head[at] is '"' or '\'' ? at + 1 : at;
        int end = start;
        while (end < head.Length && (char.IsAsciiLetterOrDigit(head[end]) || head[end] is '-' or '_' or ':' or '.'))
            end++;
        return end > start ? head[start..end] : null;
    }

    private static int After(string head, string word)
    {
        int at = head.IndexOf(word, StringComparison.OrdinalIgnoreCase);
        return at < 0 ? -1 : at + word.Length;
    }
}
