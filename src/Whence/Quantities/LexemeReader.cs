using Whence.Text;

namespace Whence.Quantities;

/// <summary>Cuts a stretch of text into lexemes, in one pass.</summary>
internal static class LexemeReader
{
    /// <summary>Appends the lexemes of <paramref name="span"/> to <paramref name="into"/>.</summary>
    public static void Read(string text, TextSpan span, List<Lexeme> into)
    {
        int at = span.Start;
        bool spaced = true, broken = true;
        while (at < span.End)
        {
            char c = text[at];
            if (char.IsWhiteSpace(c))
            {
                broken |= c is '\n' or '\r' or '\u2028' or '\u2029';
                spaced = true;
                at++;
                continue;
            }
            int start = at;
            LexemeKind kind = LexemeKind.Mark;
            (Word Word, bool Plural) known = default;
            if (IsDigit(c) || (c == '.' && at + 1 < span.End && IsDigit(text[at + 1]) && (at == span.Start || !IsWordUnit(text[at - 1]))))
            {
                at = EndOfNumber(text, at, span.End);
                kind = LexemeKind.Number;
            }
            else if (IsFraction(c)) { at++; kind = LexemeKind.Number; }
            else if (char.IsLetter(c))
            {
                at = EndOfWord(text, at, span.End, out kind);
                if (kind == LexemeKind.Word) known = Find(text.AsSpan(start, at - start));
            }
            else at += char.IsSurrogatePair(text, at) && at + 1 < span.End ? 2 : 1;
            into.Add(new(start, at, kind, known.Word, known.Plural, spaced, broken));
            spaced = broken = false;
        }
    }

    /// <summary>Whether the unit is one of 0 to 9; other scripts' digits are not read.</summary>
    public static bool IsDigit(char c) => c is >= '0' and <= '9';

    /// <summary>Whether the unit is a vulgar fraction such as ½.</summary>
    public static bool IsFraction(char c) => c is '½' or '¼' or '¾' or (>= '\u2150' and <= '\u215E');

    private static bool IsWordUnit(char c) => char.IsLetterOrDigit(c) || c is '.' or ',';

    private static int EndOfNumber(string text, int at, int end)
    {
        while (at < end)
        {
            char c = text[at];
            if (IsDigit(c)) at++;
            else if (c is '.' or ',' or '\u00A0' or '\u202F' or '\u2009' or '\'' or '’' && at + 1 < end && IsDigit(text[at + 1]) && (c is '.' or ',' || IsGroup(text, at, end))) at++;
            else break;
        }
        if (at < end && IsFraction(text[at])) at++;
        return at;
    }

    /// <summary>Whether three digits and no fourth follow the separator: only then does a thin space or an apostrophe group.</summary>
    private static bool IsGroup(string text, int separator, int end)
    {
        int at = separator + 1;
        while (at < end && at <= separator + 4 && IsDigit(text[at])) at++;
        return at == separator + 4;
    }

    /// <summary>A word ends before an apostrophe; single letters with full stops are one word (“a.m.”, “U.S.”).</summary>
    private static int EndOfWord(string text, int at, int end, out LexemeKind kind)
    {
        int start = at;
        kind = LexemeKind.Word;
        while (at < end && (char.IsLetter(text[at]) || char.GetUnicodeCategory(text[at]) is System.Globalization.UnicodeCategory.NonSpacingMark)) at++;
        if (at - start == 1 && at + 1 < end && text[at] == '.' && char.IsAsciiLetter(text[at + 1]) && (at + 2 >= end || !char.IsLetter(text[at + 2])))
        {
            at += 2;
            while (at + 1 < end && text[at] == '.' && char.IsAsciiLetter(text[at + 1]) && (at + 2 >= end || !char.IsLetter(text[at + 2]))) at += 2;
            if (at < end && text[at] == '.') at++;
            return at;
        }
        // “o’clock”
        if (at - start == 1 && (text[start] | 32) == 'o' && at + 5 < end && text[at] is '\'' or '’' && text.AsSpan(at + 1, Math.Min(5, end - at - 1)).Equals("clock", StringComparison.OrdinalIgnoreCase)) return at + 6;
        if (at < end && IsDigit(text[at]) && !BelongsBefore(text.AsSpan(start, at - start)))
        {
            while (at < end && (char.IsLetterOrDigit(text[at]) || (text[at] == '.' && at + 1 < end && IsDigit(text[at + 1])))) at++;
            kind = LexemeKind.Code;
        }
        return at;
    }

    /// <summary>Words that may touch the number after them: currencies and months.</summary>
    private static bool BelongsBefore(ReadOnlySpan<char> word) =>
        CurrencyTable.IsCode(word) || (word.Length >= 3 && Vocabulary.Find(word).Word is >= Word.January and <= Word.December);

    private static (Word, bool) Find(ReadOnlySpan<char> text)
    {
        if (!text.Contains('.')) return text.Length > 6 && (text[0] | 32) == 'o' && text[1] is '\'' or '’' ? (Word.Clock, false) : Vocabulary.Find(text);
        Span<char> plain = stackalloc char[8];
        int n = 0;
        foreach (char c in text)
        {
            if (c == '.') continue;
            if (n == plain.Length) return default;
            plain[n++] = c;
        }
        return Vocabulary.Find(plain[..n]);
    }
}
