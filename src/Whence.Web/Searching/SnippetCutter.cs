using System.Text;

namespace Whence.Web.Searching;

/// <summary>Cuts the words around what was found out of a text. What was found stands between U+0002 and U+0003.</summary>
internal static class SnippetCutter
{
    private const int MaxWords = 32, WordsBefore = 6;

    /// <summary>The stretch with most of the terms, up to 32 words; the beginning where there is none of them.</summary>
    /// <param name="text">The text.</param>
    /// <param name="found">For each term the numbers of the words at which it begins, and how many words it has.</param>
    public static string Cut(string text, IReadOnlyList<(IEnumerable<int> Words, int Length)> found)
    {
        List<(int Word, int Term, int Length)> places = [.. found.SelectMany((term, i) => term.Words.Select(word => (word, i, term.Length))).Order()];
        int first = IsShort(text) ? 0 : Math.Max(0, Best(places) - WordsBefore), number = 0, start = -1, end = 0, next = 0, closes = -1;
        StringBuilder snippet = new();
        WordScanner scanner = new(text);
        for (; scanner.MoveNext(); number++)
        {
            if (number < first) continue;
            if (start >= 0 && number - first >= MaxWords)
            {
                snippet.Append('…');
                return snippet.ToString();
            }
            if (start < 0)
            {
                start = scanner.Start;
                end = start;
                if (number > 0) snippet.Append('…');
            }
            snippet.Append(Plain(text.AsSpan(end..scanner.Start)));
            while (next < places.Count && places[next].Word < number) next++;
            bool opens = next < places.Count && places[next].Word == number;
            if (opens && closes < number) snippet.Append('\u0002');
            if (opens) closes = Math.Max(closes, number + places[next].Length - 1);
            snippet.Append(Plain(text.AsSpan(scanner.Start..scanner.End)));
            end = scanner.End;
            if (closes == number) snippet.Append('\u0003');
        }
        if (closes >= number) snippet.Append('\u0003');
        return snippet.Append(Plain(text.AsSpan(end))).ToString();
    }

    private static bool IsShort(string text)
    {
        WordScanner scanner = new(text);
        int words = 0;
        while (words <= MaxWords && scanner.MoveNext()) words++;
        return words <= MaxWords;
    }

    // The first word of the stretch with most different terms.
    private static int Best(List<(int Word, int Term, int Length)> places)
    {
        int best = 0, most = 0;
        for (int i = 0; i < places.Count; i++)
        {
            ulong terms = 0;
            for (int j = i; j < places.Count && places[j].Word + places[j].Length - places[i].Word <= MaxWords - WordsBefore; j++) terms |= 1UL << (places[j].Term & 63);
            int count = System.Numerics.BitOperations.PopCount(terms);
            if (count > most) (best, most) = (places[i].Word, count);
        }
        return best;
    }

    // What marks a hit must not stand in a text.
    private static string Plain(ReadOnlySpan<char> text) => text.ToString().Replace('\u0002', ' ').Replace('\u0003', ' ');
}
