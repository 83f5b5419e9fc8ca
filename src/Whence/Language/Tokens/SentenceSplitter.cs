namespace Whence.Language.Tokens;

/// <summary>Says after which tokens of a passage a sentence ends.</summary>
/// <remarks>Stateless: threads may share it. Linear in the number of tokens.</remarks>
internal static class SentenceSplitter
{
    /// <summary>The width up to which lines are taken for wrapped by a program: mail and text files.</summary>
    private const int MaxWrapWidth = 100;

    /// <summary>Marks the tokens of <paramref name="tokens"/> from <paramref name="first"/> on that end a sentence.</summary>
    /// <param name="text">The whole text that the token offsets point into.</param>
    /// <param name="tokens">The tokens of one passage from <paramref name="first"/> on.</param>
    /// <param name="first">The first token of the passage.</param>
    /// <param name="ends">One flag a token of the passage; those that end a sentence are set.</param>
    public static void Run(string text, TokenBuffer tokens, int first, Span<bool> ends)
    {
        ReadOnlySpan<int> starts = tokens.Starts[first..], stops = tokens.Ends[first..];
        ReadOnlySpan<byte> flags = tokens.Flags[first..];
        int count = starts.Length;
        for (int i = 0; i < count; i++)
        {
            if (i + 1 == count || (flags[i + 1] & TokenBuffer.ParagraphBefore) != 0)
            {
                ends[i] = true;
                continue;
            }
            if ((flags[i + 1] & TokenBuffer.LineBefore) != 0 && IsLineEnd(text, starts, stops, i))
            {
                ends[i] = true;
                continue;
            }
            if (!IsTerminal(text.AsSpan(starts[i], stops[i] - starts[i]), out bool abbreviation)) continue;
            int last = i;
            if (!abbreviation) while (last + 1 < count && IsClosing(text, starts, stops, flags, last + 1)) last++;
            // Only where closing marks were passed: without them the same token would be looked at for ever (“villages.⏎expand-left”).
            if (last > i && (last + 1 == count || (flags[last + 1] & (TokenBuffer.ParagraphBefore | TokenBuffer.LineBefore)) != 0))
            {
                // What ends there is decided when the loop comes to it.
                i = Math.Max(i, last - 1);
                continue;
            }
            if (Starts(text, starts, stops, flags, i, last, abbreviation)) ends[last] = true;
            i = last;
        }
    }

    private static bool IsTerminal(ReadOnlySpan<char> token, out bool abbreviation)
    {
        abbreviation = false;
        if (CharClass.Of(token[0]) == CharClass.Stop) return token.Length == 1 || CharClass.Of(token[1]) == CharClass.Stop;
        return abbreviation = token[^1] == '.' && token.Length > 1;
    }

    private static bool IsClosing(string text, ReadOnlySpan<int> starts, ReadOnlySpan<int> stops, ReadOnlySpan<byte> flags, int i)
    {
        char c = text[starts[i]];
        if (c is '\u201D' or '\u00BB' or ')' or ']') return true;
        if (c is not ('"' or '\'' or '\u2019') || (flags[i] & TokenBuffer.SpaceBefore) != 0) return false;
        int next = stops[i];
        return next >= text.Length || !CharClass.IsWord(text[next]);
    }

    /// <summary>Whether what follows the end mark starts a new sentence.</summary>
    private static bool Starts(string text, ReadOnlySpan<int> starts, ReadOnlySpan<int> stops, ReadOnlySpan<byte> flags, int mark, int last, bool abbreviation)
    {
        int next = last + 1;
        bool spaced = (flags[next] & TokenBuffer.SpaceBefore) != 0;
        ReadOnlySpan<char> token = text.AsSpan(starts[next], stops[next] - starts[next]);
        int word = next;
        while (word < starts.Length && word < next + 3 && !CharClass.IsWord(text[starts[word]])) word++;
        if (word >= starts.Length) return spaced && !abbreviation;
        byte kind = CharClass.Of(text[starts[word]]);
        if (kind == CharClass.Lower && char.IsLower(text[starts[word]])) return false;
        if (word == next && token[0] is ',' or ';' or ':') return false;
        if (word > next && token[0] is ',' or ';' or ':' or '-' or '\u2013' or '\u2014' or ')' or '%' or '/') return false;
        ReadOnlySpan<char> end = text.AsSpan(starts[mark], stops[mark] - starts[mark]);
        if (abbreviation)
        {
            if (kind == CharClass.Digit) return false;
            return Abbreviations.MayEndSentence(end[..^1]) && kind == CharClass.Upper && SentenceStarts.Contains(text.AsSpan(starts[word], stops[word] - starts[word]));
        }
        // “Why?” Smith asked. The quotation goes on to its verb.
        if (last > mark && text[starts[mark]] is '?' or '!' or '\u2026' && SpeechVerbs.Follows(text, starts, stops, next)) return false;
        if (!spaced && last == mark) return kind == CharClass.Upper && mark > 0 && CharClass.Of(text[stops[mark - 1] - 1]) is CharClass.Lower or CharClass.Digit or CharClass.Other;
        return true;
    }

    /// <summary>Whether a single line break between two tokens ends a sentence: yes, but where a program wrapped the line.</summary>
    private static bool IsLineEnd(string text, ReadOnlySpan<int> starts, ReadOnlySpan<int> stops, int i)
    {
        int next = starts[i + 1];
        char c = text[next];
        if (char.IsLower(c)) return false;
        char before = text[stops[i] - 1];
        if (before is ',' or '-' or '\u2014') return false;
        if (CharClass.Of(before) == CharClass.Stop) return true;
        // Would the next word have fitted on the line? If not, the line may have been wrapped.
        int lineStart = stops[i] - 1, limit = Math.Max(0, stops[i] - MaxWrapWidth - 1);
        while (lineStart > limit && text[lineStart - 1] is not ('\n' or '\r')) lineStart--;
        int width = stops[i] - lineStart;
        if (width > MaxWrapWidth) return true;
        int nextEnd = next;
        while (nextEnd < text.Length && nextEnd < next + MaxWrapWidth && text[nextEnd] is not ('\n' or '\r')) nextEnd++;
        return width < 60 || nextEnd - next > MaxWrapWidth || nextEnd - next < 20 && width < 70;
    }
}
