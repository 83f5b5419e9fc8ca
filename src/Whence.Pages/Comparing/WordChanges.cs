namespace Whence.Pages.Comparing;

/// <summary>A changed sentence word by word.</summary>
public static class WordChanges
{
    private const int MaxWords = 200;

    /// <summary>The stretches of a sentence in order, and whether each stands in the other as well (longest common row of words). Sentences of more than 200 words are one stretch.</summary>
    public static IReadOnlyList<(string Text, bool IsShared)> Of(string sentence, string other)
    {
        ArgumentNullException.ThrowIfNull(sentence);
        ArgumentNullException.ThrowIfNull(other);
        string[] a = Pieces(sentence), b = Pieces(other);
        if (a.Length > MaxWords || b.Length > MaxWords) return [(sentence, true)];
        int[,] longest = new int[a.Length + 1, b.Length + 1];
        for (int i = a.Length - 1; i >= 0; i--)
            for (int j = b.Length - 1; j >= 0; j--)
                longest[i, j] = Same(a[i], b[j]) ? longest[i + 1, j + 1] + 1 : Math.Max(longest[i + 1, j], longest[i, j + 1]);
        List<(string Text, bool IsShared)> parts = [];
        for (int i = 0, j = 0; i < a.Length;)
        {
            bool shared = j < b.Length && Same(a[i], b[j]);
            if (!shared && j < b.Length && longest[i, j + 1] > longest[i + 1, j])
            {
                j++;
                continue;
            }
            if (parts.Count > 0 && parts[^1].IsShared == shared) parts[^1] = (parts[^1].Text + a[i], shared);
            else parts.Add((a[i], shared));
            i++;
            if (shared) j++;
        }
        return parts;
    }

    private static bool Same(string first, string second) => first.AsSpan().Trim().Equals(second.AsSpan().Trim(), StringComparison.OrdinalIgnoreCase);

    /// <summary>Words with the space behind each, so that together they are the sentence.</summary>
    private static string[] Pieces(string sentence)
    {
        List<string> pieces = [];
        for (int at = 0; at < sentence.Length;)
        {
            int end = at;
            while (end < sentence.Length && !char.IsWhiteSpace(sentence[end])) end++;
            while (end < sentence.Length && char.IsWhiteSpace(sentence[end])) end++;
            pieces.Add(sentence[at..end]);
            at = end;
        }
        return [.. pieces];
    }
}
