using Whence.Text;

namespace Whence.Attributions.Quotations;

/// <summary>Matches quotation marks: curly, straight, low, angled, doubled and single, one paragraph at a time.</summary>
/// <remarks>
/// Only the outermost quotations are given. A paragraph starts afresh, so that an odd mark costs its paragraph and no more; a quotation
/// that stays open and is opened again in the next paragraph goes on there. Time is linear in the text.
/// </remarks>
internal static class QuotationFinder
{
    private const int MaxSingle = 600;

    /// <summary>The quotations in order of the text, without overlap.</summary>
    internal static List<Quotation> Find(string text)
    {
        var found = new List<Quotation>();
        bool open = false;
        for (int start = 0; start < text.Length;)
        {
            int end = text.IndexOf('\n', start);
            if (end < 0) end = text.Length;
            int before = found.Count;
            FindIn(text, start, end, open, found);
            if (found.Count > before || !text.AsSpan(start, end - start).IsWhiteSpace())
                open = found.Count > before && !found[^1].IsClosed;
            start = end + 1;
        }
        return found;
    }

    private static void FindIn(string text, int start, int end, bool wasOpen, List<Quotation> found)
    {
        int opened = -1, length = 0;
        char family = '\0';
        bool reopens = false;
        int depth = 0, close = -1;
        int first = start;
        while (first < end && char.IsWhiteSpace(text[first])) first++;
        for (int i = start; i < end; i++)
        {
            MarkAt mark = Mark(text, i, start, end);
            if (mark.Family == '\0') continue;
            if (opened < 0)
            {
                if (mark.CanOpen && (mark.Family != '\'' || HasClose(text, i + 1, end, ref close)))
                {
                    opened = i;
                    depth = 0;
                    length = mark.Length;
                    family = mark.Family;
                    reopens = wasOpen && i == first;
                }
            }
            else if (mark.Family != family)
            {
                continue;
            }
            else if (text[opened] == '\u201E' && text[i] is '\u201C' or '\u201D')
            {
                found.Add(new(new(opened, i + 1), 1, 1, reopens));
                opened = -1;
            }
            else if (text[i] == '\u201C' && text[opened] == '\u201C' && mark.CanOpen && !mark.CanClose)
            {
                // “… He left. “…”: the first was never closed. Otherwise one quotation stands in another: “… the “people”.
                if (i > start + 1 && text[i - 1] == ' ' && text[i - 2] is '.' or '!' or '?') (opened, depth) = (i, 0);
                else depth++;
            }
            else if (mark.CanClose && (family != '\'' || !IsApostrophe(text, i, end)))
            {
                if (depth > 0)
                {
                    depth--;
                    continue;
                }
                if (i > opened + length) found.Add(new(new(opened, i + mark.Length), length, mark.Length, reopens));
                opened = -1;
            }
            i += mark.Length - 1;
        }
        if (opened >= 0 && family != '\'' && end > opened + length) found.Add(new(new(opened, TrimmedEnd(text, opened, end)), length, 0, reopens));
    }

    private static int TrimmedEnd(string text, int start, int end)
    {
        while (end > start + 1 && char.IsWhiteSpace(text[end - 1])) end--;
        return end;
    }

    private static MarkAt Mark(string text, int i, int start, int end)
    {
        char c = text[i];
        switch (c)
        {
            case '\u201C': return new('"', 1, true, i > start && i + 1 < end && !char.IsWhiteSpace(text[i - 1]) && !char.IsLetterOrDigit(text[i + 1]) && IsEndOfQuotation(text[i - 1]));
            case '\u201D': return new('"', 1, i == start || char.IsWhiteSpace(text[i - 1]) && i + 1 < end && char.IsLetterOrDigit(text[i + 1]), true);
            case '\u201E' or '\u201F': return new('"', 1, true, false);
            case '\u00AB': return new('«', 1, true, false);
            case '\u00BB': return new('«', 1, false, true);
            case '"': return Straight(text, i, 1, '"', start, end);
            case '`' when i + 1 < end && text[i + 1] == '`': return new('"', 2, true, false);
            case '\'' when i + 1 < end && text[i + 1] == '\'': return Straight(text, i, 2, '"', start, end);
            case '\u2018' when i + 1 < end && text[i + 1] == '\u2018': return new('"', 2, true, false);
            case '\u2019' when i + 1 < end && text[i + 1] == '\u2019': return new('"', 2, false, true);
            case '\u2018': return new('\'', 1, true, false);
            case '\u2019': return new('\'', 1, false, true);
            case '\'': return Straight(text, i, 1, '\'', start, end);
            default: return default;
        }
    }

    // A straight mark opens after white space or an opening bracket, and closes after a word or a point.
    private static MarkAt Straight(string text, int i, int length, char family, int start, int end)
    {
        bool before = i == start || char.IsWhiteSpace(text[i - 1]) || text[i - 1] is '(' or '[' or '\u2014' or '\u2013' or '-' or '/' or '\u201C' or '"' or ':' or '>';
        bool after = i + length >= end || char.IsWhiteSpace(text[i + length]) || !char.IsLetterOrDigit(text[i + length]) && text[i + length] is not ('(' or '[' or '$' or '\u2026' or '#' or '@' or '\'' or '.' or '<');
        if (family == '\'') return new(family, length, before && !after, after && !before);
        return new(family, length, before || !after, after || !before);
    }

    private static bool IsEndOfQuotation(char c) => c is '.' or ',' or '?' or '!';

    // A single mark between letters is an apostrophe; one after s before a small letter mostly is, too.
    private static bool IsApostrophe(string text, int i, int end)
    {
        if (i + 1 < end && char.IsLetterOrDigit(text[i + 1])) return true;
        return text[i - 1] is 's' or 'z' && i + 2 < end && text[i + 1] == ' ' && char.IsLower(text[i + 2]);
    }

    // A single mark opens only if one that closes stands in the same paragraph, within the length of a long sentence. The place of the
    // next one that closes is kept, so that many marks cost one walk.
    private static bool HasClose(string text, int from, int end, ref int close)
    {
        if (close <= from)
        {
            close = Math.Max(close, from) + 1;
            while (close < end && !(text[close] is '\'' or '\u2019' && !char.IsWhiteSpace(text[close - 1]) && !IsApostrophe(text, close, end))) close++;
        }
        return close < end && close - from < MaxSingle;
    }

    private readonly record struct MarkAt(char Family, int Length, bool CanOpen, bool CanClose);
}
