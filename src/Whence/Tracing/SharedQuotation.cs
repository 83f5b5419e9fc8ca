using Whence.Text;

namespace Whence.Tracing;

/// <summary>Finds words that a report sets in quotation marks and that stand in another text.</summary>
internal static class SharedQuotation
{
    /// <summary>Shorter quotations (“in full”, “a smear”) stand in many texts by chance.</summary>
    private const int MinWords = 5;

    /// <summary>The longest quotation of a report that stands in another text, and where; null where there is none.</summary>
    public static (TextSpan Quotation, TextSpan Source)? Find(string report, string other)
    {
        (TextSpan, TextSpan)? best = null;
        int longest = 0;
        for (int i = 0; i < report.Length; i++)
        {
            if (report[i] is not ('"' or '“' or '„')) continue;
            int end = report.AsSpan(i + 1).IndexOfAny('"', '”', '\n');
            if (end < 0) break;
            end += i + 1;
            TextSpan words = Trimmed(report, i + 1, end);
            if (report[end] != '\n' && words.Length > longest && Words(words.In(report)) >= MinWords)
            {
                int at = other.IndexOf(words.Of(report), StringComparison.OrdinalIgnoreCase);
                if (at >= 0) (best, longest) = ((words, new(at, at + words.Length)), words.Length);
            }
            i = end;
        }
        return best;
    }

    /// <summary>Whether a place stands within quotation marks, so that the words are another's there too.</summary>
    public static bool IsQuoted(string text, int at)
    {
        int line = text.LastIndexOf('\n', Math.Max(0, at - 1)) + 1;
        bool quoted = false;
        for (int i = line; i < at; i++)
        {
            if (text[i] == '"') quoted = !quoted;
            else if (text[i] is '“' or '„') quoted = true;
            else if (text[i] == '”') quoted = false;
        }
        return quoted;
    }

    private static int Words(ReadOnlySpan<char> text) => text.Count(' ') + 1;

    /// <summary>Without the mark that closes the sentence of one text and not that of the other.</summary>
    private static TextSpan Trimmed(string text, int start, int end)
    {
        while (end > start && text[end - 1] is '.' or ',' or '!' or '?' or ' ') end--;
        while (start < end && text[start] == ' ') start++;
        return new(start, end);
    }
}
