namespace Whence.Pages.Comparing;

/// <summary>Words of sentences, as they are compared: case, marks and spaces apart.</summary>
internal static class ComparedWords
{
    private const int MaxWords = 300;

    /// <summary>The words, at most 300.</summary>
    public static string[] Of(string sentence)
    {
        List<string> words = [];
        int start = -1;
        for (int i = 0; i <= sentence.Length && words.Count < MaxWords; i++)
        {
            bool inside = i < sentence.Length && (char.IsLetterOrDigit(sentence[i]) || char.IsSurrogate(sentence[i]));
            if (inside && start < 0) start = i;
            if (inside || start < 0) continue;
            words.Add(sentence[start..i].ToLowerInvariant());
            start = -1;
        }
        return [.. words];
    }

    public static Dictionary<string, int> Count(string[] words)
    {
        Dictionary<string, int> counts = new(StringComparer.Ordinal);
        foreach (string word in words) counts[word] = counts.GetValueOrDefault(word) + 1;
        return counts;
    }

    /// <summary>Twice what both share, over what both have: 1 for the same words in any order, 1 for two sentences without words.</summary>
    public static double Dice(string[] words, int otherLength, Dictionary<string, int> other)
    {
        if (words.Length + otherLength == 0) return 1;
        int shared = 0;
        Dictionary<string, int> used = new(StringComparer.Ordinal);
        foreach (string word in words)
        {
            int before = used.GetValueOrDefault(word);
            if (before >= other.GetValueOrDefault(word)) continue;
            used[word] = before + 1;
            shared++;
        }
        return 2.0 * shared / (words.Length + otherLength);
    }
}
