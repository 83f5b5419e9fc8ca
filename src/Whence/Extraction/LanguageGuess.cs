namespace Whence.Extraction;

/// <summary>Guesses whether a text is English from its function words.</summary>
internal static class LanguageGuess
{
    private const int MaxWords = 400, MinWords = 20;

    /// <summary>The least share of function words: English news has .22 to .45 of these, other languages of the Latin script below .08.</summary>
    private const double MinShare = 0.15;

    private static readonly HashSet<uint> Words = [.. "the of and to in that is was for on with as it he they be by at have had from but not this are were has which will said".Split(' ').Select(word => Blocks.WordHash.Of(word))];

    /// <summary><c>en</c>, or null if the text does not look English or is too short to tell.</summary>
    public static string? Of(ReadOnlySpan<char> text)
    {
        Span<uint> words = stackalloc uint[MaxWords];
        int count = Blocks.WordHash.Read(text[..Math.Min(text.Length, 8000)], words), found = 0;
        if (count < MinWords) return null;
        foreach (uint word in words[..count])
            if (Words.Contains(word)) found++;
        return found >= MinShare * count ? "en" : null;
    }
}
