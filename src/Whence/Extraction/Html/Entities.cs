using System.Collections.Frozen;

namespace Whence.Extraction.Html;

/// <summary>Character references, as HTML reads them in text and attribute values.</summary>
internal static class Entities
{
    private const int MaxNameChars = 14;

    private static readonly FrozenDictionary<string, char>.AlternateLookup<ReadOnlySpan<char>> ByName =
        EntityTable.Named.ToFrozenDictionary(pair => pair.Name, pair => pair.Character, StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Reads the reference that begins with the ampersand at the start of <paramref name="text"/>.</summary>
    /// <param name="text">Text that begins with an ampersand.</param>
    /// <param name="first">The character meant, or the first half of its pair.</param>
    /// <param name="second">The second half of a pair; otherwise NUL.</param>
    /// <returns>The number of units that the reference takes; 0 if there is none.</returns>
    public static int Read(ReadOnlySpan<char> text, out char first, out char second)
    {
        first = second = '\0';
        if (text.Length < 3) return 0;
        if (text[1] == '#') return Number(text, out first, out second);
        int end = 1;
        while (end < text.Length && end <= MaxNameChars && char.IsAsciiLetterOrDigit(text[end])) end++;
        if (end == 1 || end >= text.Length || text[end] != ';' || !ByName.TryGetValue(text[1..end], out first)) return 0;
        return end + 1;
    }

    /// <summary>The text with all references decoded.</summary>
    public static string Decode(ReadOnlySpan<char> text)
    {
        int at = text.IndexOf('&');
        if (at < 0) return text.ToString();
        var decoded = new System.Text.StringBuilder(text.Length);
        while (at >= 0)
        {
            decoded.Append(text[..at]);
            text = text[at..];
            int taken = Read(text, out char first, out char second);
            if (taken == 0)
            {
                decoded.Append('&');
                taken = 1;
            }
            else
            {
                decoded.Append(first);
                if (second != '\0') decoded.Append(second);
            }
            text = text[taken..];
            at = text.IndexOf('&');
        }
        return decoded.Append(text).ToString();
    }

    private static int Number(ReadOnlySpan<char> text, out char first, out char second)
    {
        first = second = '\0';
        bool hex = text[2] is 'x' or 'X';
        int at = hex ? 3 : 2, begin = at, value = 0;
        for (; at < text.Length; at++)
        {
            int digit = char.IsAsciiDigit(text[at]) ? text[at] - '0' : hex && char.IsAsciiHexDigit(text[at]) ? (text[at] | 0x20) - 'a' + 10 : -1;
            if (digit < 0) break;
            value = Math.Min(0x200000, value * (hex ? 16 : 10) + digit);
        }
        if (at == begin) return 0;
        if (at < text.Length && text[at] == ';') at++;
        if (value is >= 0x80 and <= 0x9F) value = Windows1252[value - 0x80];
        if (value is 0 or > 0x10FFFF or >= 0xD800 and <= 0xDFFF) value = 0xFFFD;
        if (value < 0x10000) first = (char)value;
        else
        {
            first = (char)(0xD800 + (value - 0x10000 >> 10));
            second = (char)(0xDC00 + (value - 0x10000 & 0x3FF));
        }
        return at;
    }

    /// <summary>What 128 to 159 mean where a page writes them by number: HTML reads them as Windows-1252.</summary>
    private const string Windows1252 = "\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178";
}
