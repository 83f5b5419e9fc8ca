namespace Whence.Language.Tags;

/// <summary>The spelling of English verbs before -ed and -ing, as far as it can be undone without a list: “hoped” is of hope, since hop would double its p.</summary>
internal static class VerbForms
{
    private const string Vowels = "aeiou";

    /// <summary>The dictionary form of a regular verb in -ed or -ing that the learnt endings have never seen whole; null where the spelling leaves it open.</summary>
    /// <param name="word">Lower case, letters only.</param>
    internal static string? BaseOf(ReadOnlySpan<char> word)
    {
        int cut = word.EndsWith("ed") ? 2 : word.EndsWith("ing") ? 3 : 0;
        if (cut == 0 || word.Length < cut + 3) return null;
        ReadOnlySpan<char> stem = word[..^cut];
        foreach (char c in stem) if (c is < 'a' or > 'z') return null;
        char last = stem[^1], before = stem[^2], second = stem.Length > 2 ? stem[^3] : '\0';
        if (IsVowel(last) || last is 'w' or 'x' or 'y' or 'h' || !IsVowel(before)) return Cluster(stem);
        bool pair = IsVowel(second) && !(second == 'u' && stem.Length > 3 && stem[^4] == 'q');
        // “shouted”, “claimed”: no e behind two vowels, but for s, v, z and c
        if (pair) return last is 't' or 'd' or 'l' or 'm' or 'n' or 'k' or 'p' ? stem.ToString() : null;
        // “voted”: a short word would have doubled its consonant
        if (Syllables(stem) == 1) return string.Concat(stem, "e");
        // “conceded”, “decided”, “included”, “assumed”, “declined”
        bool mute = last == 'd' && before is 'e' or 'i' or 'u' or 'o' && second is not 'r' || last == 'm' && before is 'u' or 'a' or 'i' && second is not 't' || last == 'k' && before is 'o' or 'a' || last == 'n' && before == 'i' && second is 'b' or 'l' or 'f' or 'm' or 'g' || last == 'n' && before == 'e' && second == 'v';
        return mute ? string.Concat(stem, "e") : null;
    }

    // “entitled”, “challenged”: consonants that only a mute e can follow.
    private static string? Cluster(ReadOnlySpan<char> stem)
    {
        char last = stem[^1], before = stem[^2];
        if (last == 'l' && before is 't' or 'd' or 'b' or 'p' or 'g' or 'k' or 'f' or 'z' or 'c') return string.Concat(stem, "e");
        if (last == 'g' && before == 'n' && Syllables(stem) > 1 && stem[^3] is 'e' or 'a') return string.Concat(stem, "e");
        return null;
    }

    private static int Syllables(ReadOnlySpan<char> stem)
    {
        int n = 0;
        bool inside = false;
        foreach (char c in stem)
        {
            bool vowel = IsVowel(c) || c == 'y';
            if (vowel && !inside) n++;
            inside = vowel;
        }
        return n;
    }

    private static bool IsVowel(char c) => Vowels.Contains(c, StringComparison.Ordinal);
}
