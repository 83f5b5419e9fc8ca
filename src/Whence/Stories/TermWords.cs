using Whence.Text;

namespace Whence.Stories;

/// <summary>Finds the words behind hashes of terms, as a report writes them.</summary>
internal static class TermWords
{
    /// <summary>The terms as words, comma between, in the order given; a part of a longer term already shown is left out.</summary>
    public static string Show(ulong[] keys, IEnumerable<StoryInput> reports, int max)
    {
        string?[] words = new string?[keys.Length];
        int missing = keys.Length;
        foreach (StoryInput report in reports)
        {
            foreach (TextSpan read in report.Read)
            {
                if (missing == 0) break;
                TermScanner scanner = new(report.Text, read);
                ScannedWord last = default;
                while (missing > 0 && scanner.MoveNext())
                {
                    ScannedWord word = scanner.Current;
                    Fill(word.Key, word.Span.Start);
                    if ((word.Kind & WordLook.Joined) != 0) Fill(TermHash.Pair(last.Key, word.Key), last.Span.Start);
                    last = word;

                    void Fill(ulong key, int start)
                    {
                        int at = Array.IndexOf(keys, key);
                        if (at < 0 || words[at] is not null) return;
                        words[at] = report.Text[start..word.Span.End];
                        missing--;
                    }
                }
            }
        }
        List<string> shown = [];
        foreach (string? word in words)
        {
            if (word is null || shown.Exists(other => other.Contains(word, StringComparison.Ordinal))) continue;
            shown.RemoveAll(other => word.Contains(other, StringComparison.Ordinal));
            shown.Add(word);
            if (shown.Count == max) break;
        }
        return string.Join(", ", shown);
    }
}
