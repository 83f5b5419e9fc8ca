using Whence.Language.Tokens;

namespace Whence.Language.Words;

/// <summary>Numbers that stand for a word in features: its lower-cased form, its ends, its shape.</summary>
internal static class WordKeys
{
    private const uint Seed = 2166136261, Prime = 16777619;

    /// <summary>The longest stretch of a word that is looked at; a longer one counts by its start.</summary>
    private const int MaxChars = 48;

    /// <summary>FNV-1a of the form: lower case, marks made plain (“ as ", ’ as ', — as --), digits as 0.</summary>
    public static uint Lower(ReadOnlySpan<char> word)
    {
        if (word.Length == 1)
        {
            if (word[0] is '\u2014' or '\u2013') return Lower("--");
            if (word[0] == '\u2026') return Lower("...");
        }
        if (word.Length > MaxChars) word = word[..MaxChars];
        uint hash = Seed;
        foreach (char c in word) hash = (hash ^ Plain(c)) * Prime;
        return hash;
    }

    /// <summary>FNV-1a of the last <paramref name="length"/> units of the form, made plain; of the whole form where it is shorter.</summary>
    public static uint Suffix(ReadOnlySpan<char> word, int length)
    {
        if (word.Length > length) word = word[^length..];
        uint hash = Seed + (uint)length;
        foreach (char c in word) hash = (hash ^ Plain(c)) * Prime;
        return hash;
    }

    /// <summary>FNV-1a of the first <paramref name="length"/> units of the form, made plain.</summary>
    public static uint Prefix(ReadOnlySpan<char> word, int length)
    {
        if (word.Length > length) word = word[..length];
        uint hash = Seed + 77 + (uint)length;
        foreach (char c in word) hash = (hash ^ Plain(c)) * Prime;
        return hash;
    }

    /// <summary>The shape: which kinds of units it holds, at its start and within, and whether it is short. Below 256.</summary>
    public static byte Shape(ReadOnlySpan<char> word)
    {
        if (word.Length > MaxChars) word = word[..MaxChars];
        int upper = 0, lower = 0, digits = 0, others = 0;
        foreach (char c in word)
        {
            switch (CharClass.Of(c))
            {
                case CharClass.Upper: upper++; break;
                case CharClass.Lower: lower++; break;
                case CharClass.Digit: digits++; break;
                default: others++; break;
            }
        }
        bool first = CharClass.IsUpper(word[0]);
        int capital = upper == 0 ? 0 : first && upper == 1 ? (lower == 0 ? 1 : 2) : lower == 0 ? 3 : first ? 4 : 5;
        int number = digits == 0 ? 0 : digits + others == word.Length ? (digits == 4 && word.Length == 4 ? 3 : 1) : 2;
        int marks = others == 0 ? 0 : others == word.Length ? 1 : word[^1] == '.' ? 2 : word.Contains('-') ? 3 : 4;
        return (byte)(capital + (6 * (number + (4 * marks))));
    }

    private static uint Plain(char c) => c switch
    {
        >= 'a' and <= 'z' => c,
        >= 'A' and <= 'Z' => (char)(c + 32),
        >= '0' and <= '9' => '0',
        '\u2019' or '\u2018' or '`' or '\u02BC' => '\'',
        '\u201C' or '\u201D' or '\u201E' or '\u00AB' or '\u00BB' => '"',
        '\u2013' or '\u2010' or '\u2011' => '-',
        < '\u0080' => c,
        _ => char.ToLowerInvariant(c),
    };
}
