namespace Whence.Extraction.Blocks;

/// <summary>Words as numbers: runs of letters and digits, lower-cased, hashed with FNV-1a.</summary>
internal static class WordHash
{
    private const uint Offset = 2166136261, Prime = 16777619;

    /// <summary>Fills <paramref name="words"/> with the hashes of the words of a text, as many as fit. Returns how many.</summary>
    public static int Read(ReadOnlySpan<char> text, Span<uint> words)
    {
        int count = 0;
        uint hash = Offset;
        bool inWord = false;
        foreach (char c in text)
        {
            if (char.IsLetterOrDigit(c))
            {
                hash = (hash ^ Lower(c)) * Prime;
                inWord = true;
            }
            else if (inWord)
            {
                if (count == words.Length) return count;
                words[count++] = hash;
                hash = Offset;
                inWord = false;
            }
        }
        if (inWord && count < words.Length) words[count++] = hash;
        return count;
    }

    /// <summary>The hash of one word.</summary>
    public static uint Of(ReadOnlySpan<char> word)
    {
        uint hash = Offset;
        foreach (char c in word) hash = (hash ^ Lower(c)) * Prime;
        return hash;
    }

    /// <summary>One hash out of two; the order counts.</summary>
    public static uint Mix(uint first, uint second)
    {
        uint hash = (first ^ (second * 0x9E3779B1)) * 0x85EBCA6B;
        return hash ^ (hash >> 15);
    }

    private static char Lower(char c) => c < 128 ? (char)(c is >= 'A' and <= 'Z' ? c | 0x20 : c) : char.ToLowerInvariant(c);
}
