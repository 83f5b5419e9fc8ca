namespace Whence.Tracing;

/// <summary>Finds the name in full behind a short one: “the Times” in a report that names the New York Times is neither the Washington Times nor the Times of another place.</summary>
internal static class FullName
{
    /// <summary>So many places of a word are looked at: a text may repeat it ten thousand times.</summary>
    private const int MaxPlaces = 200;

    /// <summary>The name of several words that ends with a word: the last before a place of the text, or the first behind it; null where the text has none.</summary>
    /// <param name="text">The report.</param>
    /// <param name="word">The last word of the name.</param>
    /// <param name="place">Where the short name stands.</param>
    public static string? Of(string text, string word, int place)
    {
        string? before = null;
        int places = 0;
        for (int at = text.IndexOf(word, StringComparison.Ordinal); at >= 0 && places < MaxPlaces; at = text.IndexOf(word, at + word.Length, StringComparison.Ordinal), places++)
        {
            int end = at + word.Length;
            if ((at > 0 && char.IsLetterOrDigit(text[at - 1])) || (end < text.Length && char.IsLetterOrDigit(text[end]))) continue;
            int start = Start(text, at);
            if (start == at) continue;
            if (at > place && before is null) return text[start..end];
            if (at > place) break;
            before = text[start..end];
        }
        return before;
    }

    /// <summary>Where the words with a capital begin that stand before a word, an article and what opens a sentence left out.</summary>
    private static int Start(string text, int word)
    {
        int start = word;
        while (start >= 3 && text[start - 1] == ' ' && char.IsLetter(text[start - 2]))
        {
            int first = start - 1;
            while (first > 0 && (char.IsLetter(text[first - 1]) || text[first - 1] == '-')) first--;
            if (!char.IsUpper(text[first]) || text.AsSpan(first, start - 1 - first) is "The" or "A" or "But" or "And" or "In" or "On" or "As" or "When" or "While" or "Both" or "If" or "According") break;
            start = first;
        }
        return start;
    }
}
