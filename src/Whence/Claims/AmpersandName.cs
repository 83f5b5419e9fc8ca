using System.Buffers;
using Whence.Text;

namespace Whence.Claims;

/// <summary>Names that “&amp;” joins are one: of “Furrow &amp; Ledger” neither half is whom a report names.</summary>
internal static class AmpersandName
{
    private static readonly SearchValues<char> Before = SearchValues.Create(" \n\"“„(");

    /// <summary>A stretch with what “&amp;” joins to its ends.</summary>
    public static TextSpan Widen(string text, TextSpan span)
    {
        int start = span.Start, end = span.End;
        while (start > 3 && text.AsSpan(0, start).EndsWith(" & "))
        {
            int word = text.AsSpan(0, start - 3).LastIndexOfAny(Before) + 1;
            if (word >= start - 3 || !char.IsUpper(text[word])) break;
            start = word;
        }
        while (end + 3 < text.Length && text.AsSpan(end).StartsWith(" & ") && char.IsUpper(text[end + 3]))
        {
            int stop = end + 3;
            while (stop < text.Length && (char.IsLetterOrDigit(text[stop]) || text[stop] is '-' or '\'' or '’')) stop++;
            end = stop;
        }
        return new(start, end);
    }
}
