using System.Net;
using System.Text;
using System.Xml;

namespace Whence.Intake.Feeds;

/// <summary>Makes XML of real feeds fit for a strict reader that knows no document type: nothing is declared, so nothing can be expanded or fetched.</summary>
/// <remarks>
/// Feeds of the 1990s begin with a DOCTYPE and use the names of HTML: <c>&amp;mdash;</c>. Those become the characters that they mean; any other name stays as it is written.
/// What a document type declares is thrown away, so that no entity of its own exists.
/// </remarks>
internal static class XmlText
{
    private const int MaxNameChars = 32;

    /// <summary>A reader over the text. It resolves nothing.</summary>
    public static XmlReader Open(string text)
    {
        string plain = Plain(text);
        XmlReaderSettings settings = new()
        {
            DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, CheckCharacters = false, IgnoreComments = true, IgnoreProcessingInstructions = true,
            MaxCharactersInDocument = plain.Length + 1L, CloseInput = true,
        };
        return XmlReader.Create(new StringReader(plain), settings);
    }

    /// <summary>The text from its first element on, with references that XML itself knows.</summary>
    internal static string Plain(string text)
    {
        int start = Math.Max(0, MarkupRoot.Start(text));
        StringBuilder plain = new(text.Length - start);
        int at = start;
        while (at < text.Length)
        {
            int next = text.AsSpan(at).IndexOfAny('&', '<');
            if (next < 0) break;
            plain.Append(text, at, next);
            at += next;
            ReadOnlySpan<char> rest = text.AsSpan(at);
            int length = rest[0] == '&' ? Reference(plain, rest) : rest.StartsWith("<![CDATA[") ? Until(rest, "]]>") : rest.StartsWith("<!--") ? Until(rest, "-->") : 1;
            if (rest[0] == '<') plain.Append(rest[..length]);
            at += length;
        }
        if (at < text.Length) plain.Append(text, at, text.Length - at);
        return plain.ToString();
    }

    private static int Until(ReadOnlySpan<char> text, string mark)
    {
        int at = text.IndexOf(mark);
        return at < 0 ? text.Length : at + mark.Length;
    }

    private static int Reference(StringBuilder plain, ReadOnlySpan<char> text)
    {
        int end = 1;
        while (end < text.Length && end <= MaxNameChars && (char.IsAsciiLetterOrDigit(text[end]) || text[end] == '#')) end++;
        if (end > 1 && end < text.Length && text[end] == ';')
        {
            string name = text[..(end + 1)].ToString();
            if (name is "&amp;" or "&lt;" or "&gt;" or "&quot;" or "&apos;" || (name[1] == '#' && IsNumber(name.AsSpan(2, name.Length - 3)))) plain.Append(name);
            else if (name[1] != '#' && WebUtility.HtmlDecode(name) is var meant && meant != name) plain.Append(meant);
            else plain.Append("&amp;").Append(name, 1, name.Length - 1);
            return end + 1;
        }
        plain.Append("&amp;");
        return 1;
    }

    private static bool IsNumber(ReadOnlySpan<char> digits)
    {
        bool hex = digits.Length > 1 && digits[0] == 'x';
        if (hex) digits = digits[1..];
        if (digits.Length is 0 or > 7) return false;
        int value = 0;
        foreach (char c in digits)
        {
            if (hex ? !char.IsAsciiHexDigit(c) : !char.IsAsciiDigit(c)) return false;
            value = (value * (hex ? 16 : 10)) + Convert.ToInt32(c.ToString(), 16);
        }
        return Rune.IsValid(value) && value > 0;
    }
}
