namespace Whence.Stories;

/// <summary>Hashes of terms that are the same in every run and on every machine (FNV-1a over UTF-16 units, mixed at the end).</summary>
internal static class TermHash
{
    public const ulong Seed = 14695981039346656037;

    // Latin letters with marks from U+00C0 to U+017F, each as the letter that is left without its mark.
    private const string Folded =
        "aaaaaaaceeeeiiiidnoooooxouuuuytsaaaaaaaceeeeiiiidnoooooxouuuuyty" +
        "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkklllllll" +
        "lllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";

    public static ulong Add(ulong hash, char c) => (hash ^ c) * 1099511628211;

    public static ulong Finish(ulong hash)
    {
        hash ^= hash >> 32;
        hash *= 0xD6E8FEB86659FD93;
        return hash ^ (hash >> 29);
    }

    public static ulong Of(ReadOnlySpan<char> form)
    {
        ulong hash = Seed;
        foreach (char c in form) hash = Add(hash, c);
        return Finish(hash);
    }

    /// <summary>The hash of two terms in this order.</summary>
    public static ulong Pair(ulong first, ulong second) => Finish((first * 0x9E3779B97F4A7C15) ^ (second + 0x632BE59BD9B4E019));

    /// <summary>The small letter without its mark; the small letter where the mark is not known.</summary>
    public static char Fold(char c)
    {
        if (c < 0x80) return char.ToLowerInvariant(c);
        if (c is >= '\u00C0' and <= '\u017F') return Folded[c - 0xC0];
        return char.ToLowerInvariant(c);
    }
}
