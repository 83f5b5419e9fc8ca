using Whence.Tracing;

namespace Whence.Claims;

/// <summary>Finds the terms of a story in the titles of its reports, which are not analysed: a word counts as a term where one of its plain forms is one.</summary>
internal static class TitleTerms
{
    private const int MaxChars = 400;

    /// <summary>The terms of the title of each reading, each once.</summary>
    public static int[][] Of(Reading[] readings, StoryTerms terms)
    {
        Dictionary<uint, int> index = new(terms.Terms.Length);
        for (int i = 0; i < terms.Terms.Length; i++) index[terms.Terms[i].Key] = i;
        return [.. readings.Select(reading => Read(reading.Document.Title, index))];
    }

    private static int[] Read(string? title, Dictionary<uint, int> index)
    {
        if (string.IsNullOrEmpty(title)) return [];
        HashSet<int> found = [];
        ReadOnlySpan<char> text = title.AsSpan(0, Math.Min(title.Length, MaxChars));
        for (int i = 0; i < text.Length;)
        {
            if (!char.IsLetterOrDigit(text[i]))
            {
                i++;
                continue;
            }
            int end = i + 1;
            while (end < text.Length && char.IsLetterOrDigit(text[end])) end++;
            ReadOnlySpan<char> word = text[i..end];
            if (!Try(word) && !(word.Length > 3 && word[^1] is 's' && Try(word[..^1])) && word.Length > 4)
            {
                if (word.EndsWith("ed", StringComparison.OrdinalIgnoreCase)) _ = Try(word[..^2]) || Try(word[..^1]);
                else if (word.EndsWith("ing", StringComparison.OrdinalIgnoreCase) && word.Length > 5) Try(word[..^3]);
            }
            i = end;
        }
        return [.. found.Order()];

        bool Try(ReadOnlySpan<char> form)
        {
            if (!index.TryGetValue(Term.KeyOf(form), out int term)) return false;
            found.Add(term);
            return true;
        }
    }
}
