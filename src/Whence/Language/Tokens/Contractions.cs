namespace Whence.Language.Tokens;

/// <summary>Words with an apostrophe: “don't” is “do” and “n't”, “O'Neill” is one.</summary>
internal static class Contractions
{
    /// <summary>Adds the parts of a word that holds an apostrophe between letters.</summary>
    public static void Split(ReadOnlySpan<char> text, int start, int end, int offset, byte flag, TokenBuffer tokens)
    {
        // At most three parts are cut from the end (“couldn't've”); the rest stays whole.
        Span<int> cuts = stackalloc int[3];
        int count = 0, stop = end;
        while (count < cuts.Length && CutBefore(text[start..stop]) is var cut and > 0)
        {
            cuts[count++] = start + cut;
            stop = start + cut;
        }
        tokens.Add(offset + start, offset + stop, flag);
        for (int i = count - 1; i >= 0; i--) tokens.Add(offset + cuts[i], offset + (i == 0 ? end : cuts[i - 1]), TokenBuffer.Joined);
    }

    /// <summary>Where a token that starts with an apostrophe ends: “'s” and “'90s” go on, a quotation mark does not.</summary>
    public static int AfterApostrophe(ReadOnlySpan<char> text, int start)
    {
        int end = start + 1;
        if (end >= text.Length) return end;
        if (CharClass.IsDigit(text[end]))
        {
            // “'90s”
            int digits = end;
            while (digits < text.Length && digits < end + 3 && CharClass.IsDigit(text[digits])) digits++;
            return digits == end + 2 && digits < text.Length && text[digits] == 's' && (digits + 1 == text.Length || !CharClass.IsWord(text[digits + 1])) ? digits + 1 : end;
        }
        int stop = end;
        while (stop < text.Length && stop < end + 5 && CharClass.IsLetter(text[stop])) stop++;
        if (stop == end) return end;
        ReadOnlySpan<char> rest = text[end..stop];
        bool joined = start > 0 && CharClass.IsWord(text[start - 1]);
        if (rest is "s" or "S" or "ll" or "re" or "ve" or "m" or "d" or "LL" or "RE" or "VE") return joined || rest.Length > 1 || rest is "s" ? stop : end;
        return rest is "em" or "til" or "cause" or "tis" or "twas" or "bout" && !joined ? stop : end;
    }

    private static int CutBefore(ReadOnlySpan<char> word)
    {
        int apostrophe = word.LastIndexOfAny('\'', '\u2019', '`');
        if (apostrophe <= 0) return 0;
        ReadOnlySpan<char> rest = word[(apostrophe + 1)..];
        if (rest is "t" or "T" && apostrophe >= 2 && word[apostrophe - 1] is 'n' or 'N') return apostrophe - 1;
        return rest is "s" or "S" or "m" or "M" or "re" or "RE" or "ve" or "VE" or "ll" or "LL" or "d" or "D" ? apostrophe : 0;
    }
}
