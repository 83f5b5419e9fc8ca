namespace Whence.Language.Detection;

/// <summary>Scripts, and the language that a text in one of them is most likely written in.</summary>
internal static class Scripts
{
    /// <summary>The number of scripts told apart.</summary>
    public const int Count = 11;

    /// <summary>Latin, and whatever is not one of the others.</summary>
    public const int Latin = 0;

    private const int Cyrillic = 1, Greek = 2, Arabic = 3, Hebrew = 4, Han = 5, Kana = 6, Hangul = 7, Devanagari = 8, Thai = 9, Armenian = 10;

    /// <summary>The script of a letter.</summary>
    public static int Of(char c) => c switch
    {
        < '\u0370' => Latin,
        < '\u0400' => Greek,
        < '\u0530' => Cyrillic,
        < '\u0590' => Armenian,
        < '\u0600' => Hebrew,
        < '\u0780' => Arabic,
        >= '\u0900' and < '\u0980' => Devanagari,
        >= '\u0E00' and < '\u0E80' => Thai,
        >= '\u3040' and < '\u3100' => Kana,
        >= '\u3400' and < '\uA000' => Han,
        >= '\uAC00' and < '\uD7B0' => Hangul,
        _ => Latin,
    };

    /// <summary>The likely language of a text in a script.</summary>
    public static (string Code, string Name) LanguageOf(int script, ReadOnlySpan<char> text) => script switch
    {
        Cyrillic => text.ContainsAny("ђћљњџ") ? ("sr", "Serbian") : text.ContainsAny("ѓќѕ") ? ("mk", "Macedonian") : text.ContainsAny("єїґ") ? ("uk", "Ukrainian")
            : text.Contains('ў') ? ("be", "Belarusian") : text.ContainsAny("ыэё") ? ("ru", "Russian") : ("bg", "Bulgarian"),
        Greek => ("el", "Greek"),
        Arabic => text.ContainsAny("پچژگ") ? ("fa", "Persian or Urdu") : ("ar", "Arabic"),
        Hebrew => ("he", "Hebrew"),
        // Japanese mixes its own letters into Han ones.
        Han => text.ContainsAnyInRange('\u3040', '\u30FF') ? ("ja", "Japanese") : ("zh", "Chinese"),
        Kana => ("ja", "Japanese"),
        Hangul => ("ko", "Korean"),
        Devanagari => ("hi", "Hindi"),
        Thai => ("th", "Thai"),
        _ => ("hy", "Armenian"),
    };
}
