using Whence.Attributions.Chains;
using Whence.Attributions.Trees;
using Whence.Text;

namespace Whence.Attributions.Finding;

/// <summary>Finds datelines at the head of a paragraph: a place in capitals or an agency in brackets, then a dash, or a place and an agency in brackets alone; and the stamps of a live blog (“12:05 –”).</summary>
internal static class Datelines
{
    private const int MaxTokens = 14;

    /// <summary>The datelines in order of the text; the dash is part of those that have one.</summary>
    internal static List<TokenRange> Find(ReportText text)
    {
        var found = new List<TokenRange>();
        for (int i = 0; i < text.Tokens.Length; i++)
        {
            if (i > 0 && text.Paragraph[i] == text.Paragraph[i - 1]) continue;
            int end = Stamp(text, i);
            if (end < 0) end = End(text, i);
            if (end > i) found.Add(new(i, end));
        }
        return found;
    }

    /// <summary>Where a time of day that opens a paragraph ends, with the zone and the mark behind it; -1 if none does: “14:32 GMT –”, “6.05 p.m. |”.</summary>
    internal static int Stamp(ReportText text, int first)
    {
        ReadOnlySpan<char> word = text.Word(first);
        int mark = word.IndexOfAny(':', '.', 'h');
        if (word.Length is < 4 or > 8 || mark is < 1 or > 2 || !char.IsAsciiDigit(word[0]) || mark + 2 >= word.Length || !char.IsAsciiDigit(word[mark + 1]) || !char.IsAsciiDigit(word[mark + 2])) return -1;
        int at = first + 1;
        while (at < Math.Min(text.Tokens.Length, first + 5) && text.Paragraph[at] == text.Paragraph[first] && (IsHalfDay(text, at) || text.Word(at).Length is >= 2 and <= 4 && IsCapitals(text, at) || text.IsMark(at) && text.QuotationOf(at) < 0)) at++;
        return at < text.Tokens.Length && text.Paragraph[at] == text.Paragraph[first] ? at : -1;
    }

    private static bool IsHalfDay(ReportText text, int token) => text.Is(token, "am") || text.Is(token, "pm") || text.Is(token, "a.m.") || text.Is(token, "p.m.");

    private static int End(ReportText text, int first)
    {
        if (!IsCapitals(text, first) && !(char.IsUpper(text.Word(first)[0]) && text.Tag(first) == PartOfSpeech.Propn) && text.Word(first) is not "(") return -1;
        bool capitals = IsCapitals(text, first), brackets = text.Word(first) is "(";
        for (int i = first + 1; i < Math.Min(text.Tokens.Length, first + MaxTokens) && text.Paragraph[i] == text.Paragraph[first]; i++)
        {
            if (text.Word(i) is "(") brackets = true;
            // “Lindal (AFP) The dam …”
            if (i - 2 >= first && text.Word(i) is ")" && text.Word(i - 2) is "(" && i + 1 < text.Tokens.Length && text.Paragraph[i + 1] == text.Paragraph[first] && char.IsUpper(text.Word(i + 1)[0]) && OutletNames.LooksLikeOne(text.Word(i - 1))) return i + 1;
            if (text.Word(i) is "–" or "—" or "-" or "--" or "―")
            {
                bool apart = text.Tokens[i].Span.Start > text.Tokens[i - 1].Span.End || text.Word(i - 1) is ")";
                if (apart && (capitals && i > first || brackets && text.Word(i - 1) is ")")) return i + 1;
            }
            if (text.Tag(i) is PartOfSpeech.Verb or PartOfSpeech.Aux or PartOfSpeech.Det or PartOfSpeech.Pron) return -1;
        }
        return -1;
    }

    private static bool IsCapitals(ReportText text, int token)
    {
        ReadOnlySpan<char> word = text.Word(token);
        if (word.Length < 3) return false;
        foreach (char c in word) if (!char.IsUpper(c) && c is not ('-' or '.' or '\'')) return false;
        return true;
    }
}
