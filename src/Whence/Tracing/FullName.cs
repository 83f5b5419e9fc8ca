using Whence.Claims;
using Whence.Mentions.Listing;
using Whence.Times;

namespace Whence.Tracing;

/// <summary>Finds the name in full behind a short one: “the Times” in a report that names the Corvik Times is not the Harl Times.</summary>
internal static class FullName
{
    /// <summary>So many places of a word are looked at: a text may repeat it ten thousand times.</summary>
    private const int MaxPlaces = 200;

    /// <summary>A name has no more words than these before its last, and none of them more letters.</summary>
    private const int MaxWords = 4, MaxLetters = 24;

    /// <summary>Words with which names of many papers end, and by which each of them is called for short.</summary>
    private static readonly WordSet Ends = new($"{PressNouns.NamesOfPapers} standard mail");

    /// <summary>What begins a sentence or stands before a name with a capital and belongs to no name.</summary>
    private static readonly WordSet Openers = new(
        $"{OutsideOutlets.Openers} but both if after by at since to with {DayNames.Weekdays}");

    /// <summary>Whether a word says of many papers what they are called for short.</summary>
    public static bool IsShort(string word) => word.Length > 2 && char.IsUpper(word[0]) && Ends.Has(word);

    /// <summary>The name of several words that ends with a word: the last before a place of the text, else the first behind it; null where the text has none.</summary>
    /// <param name="text">The report.</param>
    /// <param name="word">The last word of the name.</param>
    /// <param name="place">Where the short name stands.</param>
    /// <param name="isBefore">Whether only what stands before the place counts.</param>
    public static string? Of(string text, string word, int place, bool isBefore = false)
    {
        string? before = null;
        int places = 0;
        for (int at = text.IndexOf(word, StringComparison.Ordinal); at >= 0 && places < MaxPlaces; at = text.IndexOf(word, at + word.Length, StringComparison.Ordinal), places++)
        {
            int end = at + word.Length;
            if ((at > 0 && char.IsLetterOrDigit(text[at - 1])) || (end < text.Length && char.IsLetterOrDigit(text[end])) || GoesOn(text, end)) continue;
            int start = Start(text, at);
            if (start == at) continue;
            if (at > place) return before ?? (isBefore ? null : text[start..end]);
            before = text[start..end];
        }
        return before;
    }

    /// <summary>“The Corvik Post Office”, “the Times of Corvik”: a longer name.</summary>
    private static bool GoesOn(string text, int end) =>
        (end + 1 < text.Length && text[end] == ' ' && char.IsUpper(text[end + 1])) || (text.AsSpan(end).StartsWith(" of ", StringComparison.Ordinal) && end + 4 < text.Length && char.IsUpper(text[end + 4]));

    /// <summary>Where the words with a capital begin that stand before a word, an article and what opens a sentence left out.</summary>
    private static int Start(string text, int word)
    {
        int start = word;
        for (int words = 0; words < MaxWords && start >= 3 && text[start - 1] == ' '; words++)
        {
            int first = start - 1;
            while (first > 0 && start - first < MaxLetters && (char.IsLetter(text[first - 1]) || text[first - 1] is '-' or '.')) first--;
            ReadOnlySpan<char> before = text.AsSpan(first, start - 1 - first);
            // “St.” and “L.A.” go on, “in Lindal.” ends a sentence.
            if (before.Length < 2 || !char.IsUpper(before[0]) || (before[^1] == '.' && before.Length > 4) || Openers.Has(before)) break;
            start = first;
        }
        return start;
    }
}
