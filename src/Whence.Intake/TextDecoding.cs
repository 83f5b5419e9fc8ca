using System.Text;
using UtfUnknown;

namespace Whence.Intake;

/// <summary>Turns bytes into text: by byte order mark, by what came with them, by declaration, as UTF-8, at last by detection, and never by replacing what does not fit.</summary>
internal static class TextDecoding
{
    private const int DeclarationBytes = 4096;
    private const int BinaryProbeBytes = 65_536;
    private const int DetectionBytes = 262_144;

    /// <summary>Fewer bytes above 127 tell nothing: three bytes of broken UTF-8 look like any charset.</summary>
    private const int MinTellingBytes = 6;

    /// <summary>The detector's own doubt, chosen by hand: below it the text is taken for Windows-1252.</summary>
    private const float MinConfidence = 0.7f;

    private const int Windows1252 = 1252;

    static TextDecoding() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>The text, or why there is none.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="given">The charset that came with them; null for none. One that is not known is passed over.</param>
    /// <param name="mayDeclare">Whether the text may name its charset itself, as pages and XML do.</param>
    public static (string? Text, FailureReason Reason, string Detail) Decode(ReadOnlySpan<byte> bytes, string? given, bool mayDeclare)
    {
        (Encoding? marked, int skip) = Mark(bytes);
        if (marked is null && bytes[..Math.Min(bytes.Length, BinaryProbeBytes)].Contains((byte)0))
            return (null, FailureReason.Binary, "is no text: it holds a zero byte");
        Encoding? encoding = marked;
        string? declared = null;
        if (encoding is null && given is not null && Known(given) is { } named) (encoding, declared) = (named, given);
        if (encoding is null && mayDeclare)
        {
            declared = Declared(bytes);
            if (declared is not null && (encoding = Known(declared)) is null) return (null, FailureReason.Charset, $"declares the charset “{declared}”, which is not known");
        }
        (string? text, int at) = Try(bytes[skip..], encoding ?? Encoding.UTF8);
        if (text is not null) return (text, default, "");
        if (encoding is null && Detect(bytes) is { } detected && Try(bytes, detected).Text is { } told) return (told, default, "");
        string what = declared is null ? "is not valid " + (encoding ?? Encoding.UTF8).WebName.ToUpperInvariant() : $"declares {declared} and does not fit it";
        return (null, FailureReason.Charset, $"{what} at byte {skip + at}");
    }

    /// <summary>The charset of a text of which only the beginning is there, strict: what does not fit it throws.</summary>
    public static Encoding Choose(ReadOnlySpan<byte> head, string? given)
    {
        Encoding? encoding = Mark(head).Encoding ?? (given is null ? null : Known(given));
        if (encoding is null)
        {
            int end = head.Length; // the last character may be cut
            while (end > 0 && end > head.Length - 4 && head[end - 1] >= 0x80) end--;
            encoding = Try(head[..end], Encoding.UTF8).Text is null ? Detect(head) ?? Encoding.UTF8 : Encoding.UTF8;
        }
        return Strict(encoding);
    }

    private static Encoding Strict(Encoding encoding) => Encoding.GetEncoding(encoding.CodePage, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);

    private static (string? Text, int At) Try(ReadOnlySpan<byte> bytes, Encoding encoding)
    {
        try
        {
            return (Strict(encoding).GetString(bytes), 0);
        }
        catch (DecoderFallbackException exception)
        {
            return (null, exception.Index);
        }
    }

    // As the Encoding Standard has it, Latin-1 and ASCII mean Windows-1252: pages that say so hold its quotation marks.
    private static Encoding? Known(string name)
    {
        name = name.Trim().Trim('"', '\'');
        if (name.Equals("iso-8859-1", StringComparison.OrdinalIgnoreCase) || name.Equals("latin1", StringComparison.OrdinalIgnoreCase) || name.Equals("us-ascii", StringComparison.OrdinalIgnoreCase))
            return Encoding.GetEncoding(Windows1252);
        if (name.Equals("utf8", StringComparison.OrdinalIgnoreCase)) return Encoding.UTF8;
        try
        {
            Encoding encoding = Encoding.GetEncoding(name);
            return encoding.CodePage == 65000 ? null : encoding; // UTF-7 hides markup from whoever looks at the bytes
        }
        catch (Exception exception) when (exception is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    private static Encoding? Detect(ReadOnlySpan<byte> bytes)
    {
        ReadOnlySpan<byte> part = bytes[..Math.Min(bytes.Length, DetectionBytes)];
        int telling = 0;
        bool western = true;
        for (int i = 0; i < part.Length; i++)
        {
            if (part[i] < 0x80) continue;
            telling++;
            western &= IsWestern(part, i);
        }
        if (western && telling > 1) return Encoding.GetEncoding(Windows1252);
        if (telling < MinTellingBytes) return null;
        DetectionDetail? found = CharsetDetector.DetectFromBytes(part.ToArray()).Detected;
        return found is { Encoding: { } encoding } && found.Confidence >= MinConfidence && encoding.CodePage != 65001 ? encoding : null;
    }

    /// <summary>Whether a byte is a mark of Windows-1252 that stands beside ASCII, or a small letter within a word of ASCII: English and Western European text with a few of them.</summary>
    private static bool IsWestern(ReadOnlySpan<byte> bytes, int at)
    {
        byte before = at > 0 ? bytes[at - 1] : (byte)' ', after = at + 1 < bytes.Length ? bytes[at + 1] : (byte)' ';
        if (bytes[at] is 0x80 or 0x85 or (>= 0x91 and <= 0x97) or 0xA0 or 0xA3 or 0xA9 or 0xAB or 0xB0 or 0xBB) return before < 0x80 || after < 0x80;
        return bytes[at] is >= 0xDF and <= 0xFF && ((before < 0x80 && char.IsAsciiLetter((char)before)) || (after < 0x80 && char.IsAsciiLetterLower((char)after))) && (before < 0x80 && after < 0x80);
    }

    private static (Encoding? Encoding, int Skip) Mark(ReadOnlySpan<byte> bytes)
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
