using System.Text;

namespace Whence.Cli.Terminal;

/// <summary>Text from outside, made harmless for a terminal.</summary>
internal static class Plain
{
    /// <summary>One line without control characters, and without those that reorder text.</summary>
    public static string Line(string text)
    {
        StringBuilder line = new(text.Length);
        bool space = false;
        foreach (char c in text)
        {
            if (char.IsWhiteSpace(c) || char.IsControl(c)) space = line.Length > 0;
            else if (c is not (>= '\u202A' and <= '\u202E') and not (>= '\u2066' and <= '\u2069') and not '\u200E' and not '\u200F' && !char.IsSurrogate(c) || char.IsSurrogate(c))
            {
                if (space) line.Append(' ');
                space = false;
                line.Append(c);
            }
        }
        return line.ToString();
    }

    /// <summary>The line, cut between words to a length, with an ellipsis where something is left out.</summary>
    public static string Cut(string text, int maxChars)
    {
        string line = Line(text);
        if (line.Length <= maxChars) return line;
        int end = line.LastIndexOf(' ', maxChars - 1);
        if (end < maxChars / 2) end = maxChars - 1;
        return line[..end] + "…";
    }
}
