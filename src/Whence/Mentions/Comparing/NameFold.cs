using System.Globalization;

namespace Whence.Mentions.Comparing;

/// <summary>Makes spellings of one name alike: case, marks over letters, article, and the ways in which Cyrillic names are put into Latin letters.</summary>
internal static class NameFold
{
    private const int MaxChars = 64;
    private const char FirstMarked = '\u00C0';

    // The letters from U+00C0 to U+017F without their marks. A table: normalisation needs data that not every machine has.
    private const string Bare =
        "aaaaaaeceeeeiiiidnooooo ouuuuytsaaaaaaeceeeeiiiidnooooo ouuuuytyaaaaaaccccccccddddeeeeeeeeeegggg"
        + "gggghhhhiiiiiiiiiiiijjkkkllllllllllnnnnnnnnnooooooeerrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";

    /// <summary>A letter in lower case without its marks; 0 for what is dropped.</summary>
    public static char Plain(char c)
    {
        if (c < 128) return char.IsAsciiLetterUpper(c) ? (char)(c + 32) : char.IsAsciiLetterOrDigit(c) ? c : '\0';
        if (c is >= FirstMarked and < (char)(FirstMarked + 192))
        {
            char bare = Bare[c - FirstMarked];
            return bare == ' ' ? '\0' : bare;
        }
        if (!char.IsLetterOrDigit(c)) return '\0';
        return CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark ? '\0' : char.ToLowerInvariant(c);
    }

    /// <summary>Writes a word folded; gives its length, at most 64.</summary>
    public static int Fold(ReadOnlySpan<char> word, Span<char> folded)
    {
        int length = 0;
        foreach (char c in word)
        {
            char plain = Plain(c);
            if (plain != '\0' && length < folded.Length) folded[length++] = plain;
        }
        return length;
    }

    /// <summary>The key of a word as it is spelled, folded; 0 for a word without letters or digits.</summary>
    public static uint Key(ReadOnlySpan<char> word)
    {
        Span<char> folded = stackalloc char[MaxChars];
        return Hash(folded[..Fold(word, folded)]);
    }

    /// <summary>The key of a word by its sound: the same for Zelensky, Zelenskyy, Zelenskiy and Zelenskyj, for Alexei and Aleksey.</summary>
    public static uint SoundKey(ReadOnlySpan<char> word)
    {
        Span<char> folded = stackalloc char[MaxChars];
        return Hash(folded[..Sound(folded, Fold(word, folded))]);
    }

    /// <summary>Rewrites a folded word by its sound, in place; gives the new length.</summary>
    public static int Sound(Span<char> word, int length)
    {
        int at = 0;
        for (int i = 0; i < length; i++)
        {
            char c = word[i], next = i + 1 < length ? word[i + 1] : '\0';
            if (c == 'x')
            {
                // An x is two sounds; where there is no room, one.
                c = 'k';
            }
            else if (c == 'k' && next == 's')
            {
                i++;
            }
            else if (c is 'y' or 'j')
            {
                c = 'i';
            }
            else if (c == 'w')
            {
                c = 'v';
            }
            else if (c == 'c' && next is not ('h' or 'e' or 'i' or 'y'))
            {
                c = 'k';
            }
            else if (c == 'p' && next == 'h')
            {
                c = 'f';
                i++;
            }
            else if (c is 'k' or 'g' or 't' or 'd' or 'b' && next == 'h')
            {
                i++;
            }
            if (c is 'i' or 'e' && at > 0 && word[at - 1] == 'i')
            {
                // “ii”, “iy” and “ie” are one sound in endings and after consonants.
                continue;
            }
            if (at > 0 && word[at - 1] == c && c is not 'o') continue;
            if (c == 'i' && at > 0 && word[at - 1] == 'e')
            {
                // “ei”, “ey”: one sound.
                continue;
            }
            word[at++] = c;
        }
        return at;
    }

    private static uint Hash(ReadOnlySpan<char> word)
    {
        if (word.Length == 0) return 0;
        uint hash = 2166136261;
        foreach (char c in word) hash = (hash ^ c) * 16777619;
        return hash == 0 ? 1 : hash;
    }
}
