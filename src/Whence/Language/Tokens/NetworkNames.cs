namespace Whence.Language.Tokens;

/// <summary>Names of hosts, files, mailboxes and newsgroups, each of which is one word.</summary>
internal static class NetworkNames
{
    /// <summary>The longest name before “@” that is looked for.</summary>
    public const int MaxMailboxChars = 64;

    /// <summary>The longest name of a host that is looked for, so that a hostile chain of dots costs linear time.</summary>
    private const int MaxHostChars = 253;

    /// <summary>Where an address of mail that starts here ends; 0 where there is none. “ann.lee@post.example”, “ann...@post.example”.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">A letter or digit.</param>
    /// <param name="at">The next “@”, at most <see cref="MaxMailboxChars"/> away.</param>
    public static int MailEnd(ReadOnlySpan<char> text, int start, int at)
    {
        for (int i = start; i < at; i++) if (!char.IsAsciiLetterOrDigit(text[i]) && text[i] is not ('.' or '-' or '_' or '%' or '+')) return 0;
        int end = at + 1;
        if (end >= text.Length || !CharClass.IsWord(text[end])) return 0;
        while (end < text.Length && (CharClass.IsWord(text[end]) || text[end] is '.' or '-' or '_' or '%')) end++;
        while (text[end - 1] is '.' or '-') end--;
        return end;
    }

    /// <summary>Where the ending of a file that stands alone ends: “.doc”; 0 where there is none.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">What follows the dot.</param>
    public static int FileEnd(ReadOnlySpan<char> text, int start)
    {
        int end = start;
        while (end < text.Length && end < start + 5 && char.IsAsciiLetterLower(text[end])) end++;
        return end - start is 3 or 4 && (end == text.Length || !CharClass.IsWord(text[end])) && WordSets.IsNetworkEnd(text[start..end]) ? end : 0;
    }

    /// <summary>Where the host or file name around the dot ends, path included; 0 where it is none.</summary>
    public static int HostEnd(ReadOnlySpan<char> text, int start, int dot, out int looked)
    {
        int end = dot, label = dot + 1, limit = Math.Min(text.Length, start + MaxHostChars);
        while (end < limit && (char.IsAsciiLetterOrDigit(text[end]) || text[end] is '.' or '-' or '_'))
        {
            if (text[end] == '.') label = end + 1;
            end++;
        }
        looked = end;
        while (end > dot && text[end - 1] is '.' or '-')
        {
            end--;
            label = text[..end].LastIndexOf('.') + 1;
        }
        if (label <= dot || label >= end || !WordSets.IsNetworkEnd(text[label..end])) return IsGroup(text[start..end]) ? end : 0;
        // “month.The”: a lost space, not a host.
        if (CharClass.IsUpper(text[dot + 1]) && !CharClass.IsUpper(text[dot - 1])) return 0;
        if (end < text.Length && text[end] == '@') return 0;
        if (end < text.Length && text[end] == '/')
        {
            while (end < text.Length && text[end] is > ' ' and < '\u007F' and not ('<' or '>' or '"' or ')' or '(')) end++;
            while (text[end - 1] is '.' or ',' or ';' or ':' or '!' or '?' or '\'') end--;
        }
        return end;
    }

    /// <summary>Whether a dotted name is that of a newsgroup or a package: three parts or more, all in lower case.</summary>
    private static bool IsGroup(ReadOnlySpan<char> name)
    {
        int parts = 1, length = 0;
        foreach (char c in name)
        {
            if (c == '.')
            {
                if (length < 2) return false;
                parts++;
                length = 0;
            }
            else if (char.IsAsciiLetterLower(c) || (length > 0 && c == '-'))
            {
                length++;
            }
            else
            {
                return false;
            }
        }
        return parts > 2 && length >= 2;
    }
}
