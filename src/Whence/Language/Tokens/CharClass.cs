using System.Globalization;

namespace Whence.Language.Tokens;

/// <summary>What the tokenizer needs to know of a UTF-16 unit, one byte a unit from a table made once.</summary>
internal static class CharClass
{
    /// <summary>White space, and invisible characters that count as such (zero-width space, byte-order mark, controls).</summary>
    public const byte Space = 0;
    /// <summary>A letter with a lower case form of its own, or without case.</summary>
    public const byte Lower = 1;
    /// <summary>An upper-case or title-case letter.</summary>
    public const byte Upper = 2;
    /// <summary>A decimal digit or another number character.</summary>
    public const byte Digit = 3;
    /// <summary>A mark that belongs to the letter before it; soft hyphen and joiners too.</summary>
    public const byte Mark = 4;
    /// <summary>An apostrophe or a single quotation mark that may be one.</summary>
    public const byte Apostrophe = 5;
    /// <summary>A full stop, question mark, exclamation mark or ellipsis.</summary>
    public const byte Stop = 6;
    /// <summary>Any other punctuation or symbol.</summary>
    public const byte Other = 7;
    /// <summary>Half of a surrogate pair, or a lone one.</summary>
    public const byte Surrogate = 8;

    private static readonly byte[] Table = Build();

    /// <summary>The class of a unit.</summary>
    public static byte Of(char c) => Table[c];

    /// <summary>Whether the unit is part of a word: letter, digit or mark.</summary>
    public static bool IsWord(char c) => Table[c] is >= Lower and <= Mark;

    /// <summary>Whether the unit is a letter.</summary>
    public static bool IsLetter(char c) => Table[c] is Lower or Upper;

    /// <summary>Whether the unit is a number character.</summary>
    public static bool IsDigit(char c) => Table[c] == Digit;

    /// <summary>Whether the unit is an upper-case letter.</summary>
    public static bool IsUpper(char c) => Table[c] == Upper;

    /// <summary>Whether the unit is white space, or invisible and counted as such.</summary>
    public static bool IsSpace(char c) => Table[c] == Space;

    private static byte[] Build()
    {
        byte[] table = new byte[65536];
        for (int i = 0; i < table.Length; i++) table[i] = Classify((char)i);
        return table;
    }

    private static byte Classify(char c)
    {
        if (char.IsWhiteSpace(c) || c is '\u200B' or '\uFEFF' or '\u2060') return Space;
        if (c is '\u00AD' or '\u200C' or '\u200D') return Mark;
        if (c is '\'' or '\u2019' or '`' or '\u02BC' or '\u00B4') return Apostrophe;
        if (c is '.' or '!' or '?' or '\u2026' or '\u203C' or '\u2049') return Stop;
        if (char.IsSurrogate(c)) return Surrogate;
        return CharUnicodeInfo.GetUnicodeCategory(c) switch
        {
            UnicodeCategory.UppercaseLetter or UnicodeCategory.TitlecaseLetter => Upper,
            UnicodeCategory.LowercaseLetter or UnicodeCategory.OtherLetter or UnicodeCategory.ModifierLetter => Lower,
            UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber => Digit,
            UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark => Mark,
            UnicodeCategory.Control or UnicodeCategory.Format => Space,
            _ => Other,
        };
    }
}
