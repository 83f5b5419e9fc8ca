namespace Whence.Web.Searching;

/// <summary>Cuts English words to their stems by the algorithm of M. F. Porter, “An algorithm for suffix stripping” (1980), so that a word is found in any form. Words with other letters than a to z stay as they are.</summary>
internal static class PorterStem
{
    private static readonly (string End, string Instead)[] Second =
    [
        ("ational", "ate"), ("tional", "tion"), ("enci", "ence"), ("anci", "ance"), ("izer", "ize"), ("abli", "able"), ("alli", "al"), ("entli", "ent"), ("eli", "e"), ("ousli", "ous"),
        ("ization", "ize"), ("ation", "ate"), ("ator", "ate"), ("alism", "al"), ("iveness", "ive"), ("fulness", "ful"), ("ousness", "ous"), ("aliti", "al"), ("iviti", "ive"), ("biliti", "ble"),
    ];

    private static readonly (string End, string Instead)[] Third = [("icate", "ic"), ("ative", ""), ("alize", "al"), ("iciti", "ic"), ("ical", "ic"), ("ful", ""), ("ness", "")];

    private static readonly string[] Fourth = ["ement", "ance", "ence", "able", "ible", "ment", "ant", "ent", "ism", "ate", "iti", "ous", "ive", "ize", "ion", "al", "er", "ic", "ou"];

    /// <summary>The stem of a word in small letters.</summary>
    public static string Of(string word)
    {
        const int longest = 40;
        if (word.Length is < 3 or > longest || word.AsSpan().ContainsAnyExceptInRange('a', 'z')) return word;
        Span<char> w = stackalloc char[longest + 2];
        word.CopyTo(w);
        int n = word.Length;
        Plural(w, ref n);
        Past(w, ref n);
        if (w[n - 1] == 'y' && HasVowel(w[..(n - 1)])) w[n - 1] = 'i';
        Replace(w, ref n, Second);
        Replace(w, ref n, Third);
        Fourths(w, ref n);
        if (w[n - 1] == 'e' && (Measure(w[..(n - 1)]) > 1 || (Measure(w[..(n - 1)]) == 1 && !IsShort(w[..(n - 1)])))) n--;
        if (n > 1 && w[n - 1] == 'l' && w[n - 2] == 'l' && Measure(w[..n]) > 1) n--;
        return new(w[..n]);
    }

    private static void Plural(Span<char> w, ref int n)
    {
        if (w[n - 1] != 's') return;
        if (Ends(w, n, "sses") || Ends(w, n, "ies")) n -= 2;
        else if (w[n - 2] != 's') n--;
    }

    private static void Past(Span<char> w, ref int n)
    {
        if (Ends(w, n, "eed"))
        {
            if (Measure(w[..(n - 3)]) > 0) n--;
            return;
        }
        int cut = Ends(w, n, "ed") ? 2 : Ends(w, n, "ing") ? 3 : 0;
        if (cut == 0 || !HasVowel(w[..(n - cut)])) return;
        n -= cut;
        if (Ends(w, n, "at") || Ends(w, n, "bl") || Ends(w, n, "iz")) w[n++] = 'e';
        else if (n > 1 && w[n - 1] == w[n - 2] && IsConsonant(w, n - 1) && w[n - 1] is not ('l' or 's' or 'z')) n--;
        else if (Measure(w[..n]) == 1 && IsShort(w[..n])) w[n++] = 'e';
    }

    private static void Replace(Span<char> w, ref int n, (string End, string Instead)[] rules)
    {
        foreach ((string end, string instead) in rules)
        {
            if (!Ends(w, n, end)) continue;
            if (Measure(w[..(n - end.Length)]) == 0) return;
            n -= end.Length;
            instead.CopyTo(w[n..]);
            n += instead.Length;
            return;
        }
    }

    private static void Fourths(Span<char> w, ref int n)
    {
        foreach (string end in Fourth)
        {
            if (!Ends(w, n, end)) continue;
            int rest = n - end.Length;
            if (Measure(w[..rest]) > 1 && (end != "ion" || (rest > 0 && w[rest - 1] is 's' or 't'))) n = rest;
            return;
        }
    }

    private static bool Ends(ReadOnlySpan<char> w, int n, string end) => n > end.Length && w[..n].EndsWith(end);

    private static bool IsConsonant(ReadOnlySpan<char> w, int i) => w[i] switch
    {
        'a' or 'e' or 'i' or 'o' or 'u' => false,
        'y' => i == 0 || !IsConsonant(w, i - 1),
        _ => true,
    };

    private static bool HasVowel(ReadOnlySpan<char> w)
    {
        for (int i = 0; i < w.Length; i++)
            if (!IsConsonant(w, i)) return true;
        return false;
    }

    // How often a vowel is followed by a consonant.
    private static int Measure(ReadOnlySpan<char> w)
    {
        int count = 0;
        bool vowel = false;
        for (int i = 0; i < w.Length; i++)
        {
            bool consonant = IsConsonant(w, i);
            if (consonant && vowel) count++;
            vowel = !consonant;
        }
        return count;
    }

    // Ends in consonant, vowel, consonant, the last not w, x or y.
    private static bool IsShort(ReadOnlySpan<char> w) =>
        w.Length > 2 && IsConsonant(w, w.Length - 1) && !IsConsonant(w, w.Length - 2) && IsConsonant(w, w.Length - 3) && w[^1] is not ('w' or 'x' or 'y');
}
