namespace Whence.Intake.Feeds;

/// <summary>Finds the first element of HTML or XML.</summary>
internal static class MarkupRoot
{
    /// <summary>Its name in lower case, without prefix; empty if there is none.</summary>
    public static string Name(ReadOnlySpan<char> text)
    {
        int at = Start(text);
        if (at < 0) return "";
        int end = at + 1;
        while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || text[end] is ':' or '-' or '_')) end++;
        ReadOnlySpan<char> name = text[(at + 1)..end];
        return name[(name.IndexOf(':') + 1)..].ToString().ToLowerInvariant();
    }

    /// <summary>Where the first element begins; -1 if there is none. Declarations, comments and a document type are passed over.</summary>
    public static int Start(ReadOnlySpan<char> text)
    {
        int at = 0;
        while (true)
        {
            int next = text[at..].IndexOf('<');
            if (next < 0 || at + next + 1 >= text.Length) return -1;
            at += next;
            ReadOnlySpan<char> rest = text[at..];
            int end;
            if (rest.StartsWith("<!--")) end = EndOf(rest, "-->");
            else if (rest.StartsWith("<?")) end = EndOf(rest, "?>");
            else if (rest.StartsWith("<!")) end = DoctypeEnd(rest);
            else if (char.IsAsciiLetter(rest[1])) return at;
            else end = 1;
            if (end < 0) return -1;
            at += end;
        }
    }

    private static int EndOf(ReadOnlySpan<char> text, string mark)
    {
        int at = text.IndexOf(mark);
        return at < 0 ? -1 : at + mark.Length;
    }

    // A document type may hold declarations in brackets, and those quoted signs of any kind.
    private static int DoctypeEnd(ReadOnlySpan<char> text)
    {
        int depth = 0;
        for (int i = 2; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '[': depth++; break;
                case ']': depth--; break;
                case '>' when depth <= 0: return i + 1;
                case '"' or '\'':
                    int quote = text[(i + 1)..].IndexOf(text[i]);
                    if (quote < 0) return -1;
                    i += quote + 1;
                    break;
            }
        }
        return -1;
    }
}
