namespace Whence.Language.Tokens;

/// <summary>Cuts text into words and marks as Universal Dependencies v2 counts them in the English Web Treebank.</summary>
/// <remarks>
/// One pass by hand, linear in the length. Every character that is not white space lies in exactly one token.
/// Stateless: threads may share it, each with a buffer of its own.
/// </remarks>
internal static class Tokenizer
{
    /// <summary>As many marks of several kinds in a row are a drawn rule.</summary>
    private const int MinRuleChars = 4;

    private static readonly System.Buffers.SearchValues<char> Rules = System.Buffers.SearchValues.Create("-=*+~_#|<>");

    /// <summary>Adds the tokens of <paramref name="text"/>, with offsets moved by <paramref name="offset"/>.</summary>
    public static void Run(ReadOnlySpan<char> text, int offset, TokenBuffer tokens)
    {
        byte flag = TokenBuffer.ParagraphBefore | TokenBuffer.SpaceBefore;
        int at = 0, atSign = -1;
        while (at < text.Length)
        {
            byte kind = CharClass.Of(text[at]);
            if (kind == CharClass.Space)
            {
                int lines = 0;
                do
                {
                    char c = text[at];
                    if (c is '\n' or '\u2028' or '\u0085' || (c == '\r' && (at + 1 == text.Length || text[at + 1] != '\n'))) lines++;
                    else if (c == '\u2029') lines += 2;
                    at++;
                }
                while (at < text.Length && CharClass.IsSpace(text[at]));
                flag = (byte)((flag & TokenBuffer.ParagraphBefore) | TokenBuffer.SpaceBefore);
                if (lines > 1) flag |= TokenBuffer.ParagraphBefore;
                else if (lines == 1) flag |= TokenBuffer.LineBefore;
                continue;
            }
            if (atSign < at)
            {
                int found = text[at..].IndexOf('@');
                atSign = found < 0 ? int.MaxValue : at + found;
            }
            int end;
            if (kind is < CharClass.Lower or > CharClass.Mark) end = Marks(text, at, offset, flag, tokens);
            else if (atSign - at > NetworkNames.MaxMailboxChars || (end = NetworkNames.MailEnd(text, at, atSign)) == 0) end = Word(text, at, offset, flag, tokens);
            else tokens.Add(offset + at, offset + end, flag);
            flag = 0;
            at = end;
        }
    }

    /// <summary>Reads what starts with a letter or digit; returns where to go on.</summary>
    private static int Word(ReadOnlySpan<char> text, int start, int offset, byte flag, TokenBuffer tokens)
    {
        int at = start, apostrophes = 0, noHostBefore = start;
        bool digitsOnly = true;
        while (true)
        {
            while (at < text.Length && CharClass.Of(text[at]) is >= CharClass.Lower and <= CharClass.Mark)
            {
                digitsOnly &= CharClass.IsDigit(text[at]);
                at++;
            }
            if (at + 1 >= text.Length) break;
            char c = text[at], next = text[at + 1], last = text[at - 1];
            byte nextKind = CharClass.Of(next);
            if (c is '\'' or '\u2019' or '`')
            {
                if (nextKind is not (CharClass.Lower or CharClass.Upper) || !CharClass.IsLetter(last)) break;
                apostrophes++;
            }
            else if (c == '.')
            {
                if (nextKind is < CharClass.Lower or > CharClass.Digit) break;
                bool digits = CharClass.IsDigit(last) && nextKind == CharClass.Digit;
                bool initials = at - start == 1 || (at >= 2 && text[at - 2] == '.');
                if (!digits && !(initials && (at + 2 >= text.Length || !CharClass.IsLetter(text[at + 2]))))
                {
                    if (at < noHostBefore) break;
                    int host = NetworkNames.HostEnd(text, start, at, out noHostBefore);
                    if (host > 0)
                    {
                        tokens.Add(offset + start, offset + host, flag);
                        return host;
                    }
                    break;
                }
            }
            else if (c is ',' or ':')
            {
                if (c == ':' && next == '/' && at + 2 < text.Length && text[at + 2] == '/') return Url(text, start, offset, flag, tokens);
                if (!CharClass.IsDigit(last) || nextKind != CharClass.Digit || !IsNumeric(text, start, at)) break;
            }
            else if (c is '/')
            {
                // “w/o”, “b/c”, “f/2”
                bool single = at - start == 1 && nextKind is >= CharClass.Lower and <= CharClass.Digit && CharClass.IsLetter(last) && (at + 2 >= text.Length || !CharClass.IsWord(text[at + 2]) && text[at + 2] != '/');
                if (!single && (!digitsOnly || nextKind != CharClass.Digit || !IsShortNumber(text, at + 1) || at - start > 2 && text[start..at].IndexOf('/') < 0)) break;
            }
            else if (c is '-')
            {
                if (!StaysJoined(text, start, at)) break;
            }
            else if (c == '@')
            {
                if (!CharClass.IsWord(next) && next != '.') break;
                int end = at + 1;
                while (end < text.Length && (CharClass.IsWord(text[end]) || text[end] is '.' or '-' or '_' or '%')) end++;
                while (text[end - 1] is '.' or '-') end--;
                tokens.Add(offset + start, offset + end, flag);
                return end;
            }
            else if (c == '_')
            {
                if (nextKind is < CharClass.Lower or > CharClass.Digit) break;
            }
            else if (c == '&')
            {
                if (!CharClass.IsUpper(last) || nextKind != CharClass.Upper || (at + 2 < text.Length && CharClass.Of(text[at + 2]) == CharClass.Lower)) break;
            }
            else
            {
                break;
            }
            at++;
        }
        ReadOnlySpan<char> word = text[start..at];
        if (at < text.Length && text[at] == '$' && word is "US" or "U.S" or "A" or "C" or "NZ" or "HK" && at < text.Length && text[at] == '$')
        {
            tokens.Add(offset + start, offset + at + 1, flag);
            return at + 1;
        }
        if (at < text.Length && text[at] == '.' && KeepsStop(text, start, at)) at++;
        if (apostrophes > 0) Contractions.Split(text, start, at, offset, flag, tokens);
        else if (Fusion(text, start, at) is var split and > 0)
        {
            tokens.Add(offset + start, offset + start + split, flag);
            tokens.Add(offset + start + split, offset + at, CharClass.IsDigit(word[0]) ? (byte)0 : TokenBuffer.Joined);
        }
        else
        {
            tokens.Add(offset + start, offset + at, flag);
        }
        return at;
    }

    private static int Fusion(ReadOnlySpan<char> text, int start, int end)
    {
        ReadOnlySpan<char> word = text[start..end];
        if (!CharClass.IsDigit(word[0])) return WordSets.SplitOf(word);
        int at = 1;
        while (at < word.Length && (CharClass.IsDigit(word[at]) || word[at] is '.' or ',' or ':')) at++;
        if (at == word.Length) return 0;
        ReadOnlySpan<char> unit = word[at..];
        if (unit.Length == 4 && unit[1] == '.' && unit[3] == '.' && unit[2] is 'm' or 'M') return at;
        return word[at - 1] != '.' && WordSets.IsUnit(unit) ? at : 0;
    }

    private static bool KeepsStop(ReadOnlySpan<char> text, int start, int end)
    {
        ReadOnlySpan<char> word = text[start..end];
        int after = end + 1;
        // “...” is a mark of its own.
        if (after < text.Length && text[after] == '.') return false;
        if (word.Length == 1 && CharClass.IsUpper(word[0]))
        {
            // “41°C. The”: a degree sign before the letter makes it a unit, no initial
            if (after >= text.Length || start > 0 && text[start - 1] == '°') return false;
            int next = after;
            while (next < text.Length && text[next] == ' ') next++;
            return next < text.Length && (CharClass.IsUpper(text[next]) && word[0] != 'I' || next == after && text[next] is ',' or '-' or ')');
        }
        int dot = word.LastIndexOf('.');
        if (dot >= 0) return CharClass.IsLetter(word[^1]) && word.Length - dot <= 2 || word.EndsWith(".Phil", StringComparison.Ordinal);
        if (word.Length > 6) return false;
        int digit = after;
        while (digit < text.Length && text[digit] is ' ' or '\u00A0') digit++;
        // “etc.” before a capital or at the end is a word and the end of its sentence.
        if (word is "etc" && (digit == text.Length || CharClass.IsUpper(text[digit]) || CharClass.IsSpace(text[digit]))) return false;
        return Abbreviations.Keeps(word, digit < text.Length && CharClass.IsDigit(text[digit]));
    }

    /// <summary>Whether all that was read is digits and their separators.</summary>
    private static bool IsNumeric(ReadOnlySpan<char> text, int start, int end)
    {
        // A look back at what a number may hold is enough: a longer stretch was checked when its separators were read.
        for (int i = end - 1; i >= start && i >= end - 4; i--)
        {
            if (!CharClass.IsDigit(text[i]) && text[i] is not ('.' or ',' or ':')) return false;
        }
        return true;
    }

    private static bool IsShortNumber(ReadOnlySpan<char> text, int at)
    {
        int end = at;
        while (end < text.Length && end < at + 5 && CharClass.IsDigit(text[end])) end++;
        return end - at <= 4 && (end == text.Length || !CharClass.IsLetter(text[end]));
    }

    private static bool StaysJoined(ReadOnlySpan<char> text, int start, int hyphen)
    {
        char next = text[hyphen + 1];
        if (CharClass.IsLetter(next)) return CharClass.IsLetter(text[start]) && WordSets.IsPrefix(text[start..hyphen]);
        if (!CharClass.IsDigit(next)) return false;
        // 713-853-3989 and 2024-11-30 are one word, 1939-1945 and 7-8 are three.
        if (hyphen - start > 24) return false;
        ReadOnlySpan<char> before = text[start..hyphen];
        int first = 0;
        while (first < before.Length && CharClass.IsDigit(before[first])) first++;
        if (first == 0) return false;
        int end = hyphen + 1;
        while (end < text.Length && end < hyphen + 8 && CharClass.IsDigit(text[end])) end++;
        if (first < before.Length) return before[first] == '-';
        int second = end - hyphen - 1;
        return (end + 1 < text.Length && text[end] == '-' && CharClass.IsDigit(text[end + 1])) || (first is 1 or 3 && second == 4);
    }

    private static int Url(ReadOnlySpan<char> text, int start, int offset, byte flag, TokenBuffer tokens)
    {
        int end = start;
        while (end < text.Length && !CharClass.IsSpace(text[end]) && text[end] is not ('<' or '>' or '"' or '\u201C' or '\u201D')) end++;
        while (end > start + 1 && text[end - 1] is '.' or ',' or ';' or ':' or '!' or '?' or '\'' or ')' or ']' or '\u2019') end--;
        tokens.Add(offset + start, offset + end, flag);
        return end;
    }

    /// <summary>Reads punctuation, symbols and what only starts with one; returns where to go on.</summary>
    private static int Marks(ReadOnlySpan<char> text, int start, int offset, byte flag, TokenBuffer tokens)
    {
        char c = text[start];
        char next = start + 1 < text.Length ? text[start + 1] : '\0';
        int end = start + 1;
        if (CharClass.Of(c) == CharClass.Stop)
        {
            if (c == '.' && CharClass.IsDigit(next) && (start == 0 || !CharClass.IsWord(text[start - 1])))
            {
                while (end < text.Length && CharClass.IsDigit(text[end])) end++;
            }
            else if (c == '.' && (flag & TokenBuffer.SpaceBefore) != 0 && NetworkNames.FileEnd(text, end) is var file and > 0)
            {
                end = file;
            }
            else
            {
                while (end < text.Length && CharClass.Of(text[end]) == CharClass.Stop) end++;
            }
        }
        else if (CharClass.Of(c) == CharClass.Apostrophe)
        {
            if (next == c) end++;
            else end = Contractions.AfterApostrophe(text, start);
        }
        else if (CharClass.Of(c) == CharClass.Surrogate)
        {
            if (char.IsHighSurrogate(c) && char.IsLowSurrogate(next))
            {
                end++;
                // A joined or coloured emoji is one mark.
                while (end < text.Length && (text[end] is '\u200D' or '\uFE0F' || CharClass.Of(text[end]) == CharClass.Surrogate)) end++;
            }
        }
        else if (c is '$' or '\u2014' or '\u2013')
        {
            while (end < text.Length && text[end] == c) end++;
        }
        else if (Rules.Contains(c))
        {
            while (end < text.Length && text[end] == c) end++;
            // “*~*~*~*”, “----==”: a rule drawn with several marks is one.
            int mixed = end;
            while (mixed < text.Length && Rules.Contains(text[mixed])) mixed++;
            if (mixed - start >= MinRuleChars) end = mixed;
            if (c == '#' && end == start + 1 && CharClass.IsLetter(next)) while (end < text.Length && (CharClass.IsWord(text[end]) || text[end] == '_')) end++;
        }
        else if (c == '@' && CharClass.IsLetter(next) && (flag & TokenBuffer.SpaceBefore) != 0)
        {
            while (end < text.Length && (CharClass.IsWord(text[end]) || text[end] == '_')) end++;
        }
        else if (c is ':' or '=' && next is '(' or 'D' or 'P' && (flag & TokenBuffer.SpaceBefore) != 0 && (start + 2 >= text.Length || CharClass.IsSpace(text[start + 2])))
        {
            end = start + 2;
        }
        else if (c is ':' or ';' && next is ')' or '(' or '-')
        {
            if (next != '-') end = (flag & TokenBuffer.SpaceBefore) != 0 && next == ')' || (start > 0 && next == ')' && !HasOpenBracket(text, start)) ? start + 2 : end;
            else if (start + 2 < text.Length && text[start + 2] is ')' or '(') end = start + 3;
        }
        tokens.Add(offset + start, offset + end, flag);
        return end;
    }

    private static bool HasOpenBracket(ReadOnlySpan<char> text, int at)
    {
        ReadOnlySpan<char> before = text[Math.Max(0, at - 80)..at];
        return before.LastIndexOf('(') > before.LastIndexOf(')');
    }
}
