using System.Globalization;
using System.Text;

namespace Whence.Web.Searching;

/// <summary>Walks over the words of a text: runs of letters and digits, with the accents that stand on them. Linear, never throws.</summary>
internal ref struct WordScanner(ReadOnlySpan<char> text)
{
    /// <summary>A longer run counts as the word of this many of its units: hostile text, base64.</summary>
    public const int MaxChars = 64;

    private readonly ReadOnlySpan<char> _text = text;
    private int _at;

    /// <summary>Where the word begins.</summary>
    public int Start { get; private set; }

    /// <summary>Where it ends.</summary>
    public int End { get; private set; }

    /// <summary>Goes to the next word; false where there is none.</summary>
    public bool MoveNext()
    {
        while (_at < _text.Length && Letter(_at) == 0) _at++;
        if (_at >= _text.Length) return false;
        Start = _at;
        while (_at < _text.Length)
        {
            int units = Letter(_at);
            if (units == 0 && !IsMark(_text[_at])) break;
            _at += Math.Max(units, 1);
        }
        End = _at;
        return true;
    }

    /// <summary>Writes the word in small letters without accents; gives its length.</summary>
    /// <param name="form">Room for <see cref="MaxChars"/> units.</param>
    public readonly int Fold(Span<char> form)
    {
        int length = 0;
        foreach (char c in _text[Start..End])
        {
            if (length == MaxChars) break;
            if (!IsMark(c)) form[length++] = BareLetter.Of(c);
        }
        return length;
    }

    /// <summary>The words of a text as they are looked up, a space between each.</summary>
    public static string[] Words(string text)
    {
        List<string> words = [];
        Span<char> form = stackalloc char[MaxChars];
        WordScanner scanner = new(text);
        while (scanner.MoveNext())
            if (scanner.Fold(form) is > 0 and var length) words.Add(new(form[..length]));
        return [.. words];
    }

    private readonly int Letter(int at)
    {
        char c = _text[at];
        if (char.IsAscii(c)) return char.IsAsciiLetterOrDigit(c) ? 1 : 0;
        if (!char.IsSurrogate(c)) return char.IsLetterOrDigit(c) || char.GetUnicodeCategory(c) is UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber ? 1 : 0;
        return Rune.DecodeFromUtf16(_text[at..], out Rune rune, out int units) == System.Buffers.OperationStatus.Done && Rune.IsLetterOrDigit(rune) ? units : 0;
    }

    private static bool IsMark(char c) => c >= 0x300 && char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}
