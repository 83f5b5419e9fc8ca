using Whence.Claims;

namespace Whence.Tracing;

/// <summary>Finds who is said to have seen or heard what a sentence tells: “heroic rescuers heard tapping from the deep”.</summary>
internal static class Witness
{
    private const int Reach = 4;

    private static readonly WordSet Perceived = new("saw heard felt smelled spotted noticed witnessed seen sighted");

    private static readonly WordSet Between = new("have has had also then first already");

    private static readonly WordSet Breaks = new("after before when as while that which who and but because if was were been being be is are not never i he she it they we you");

    /// <summary>The words that say who; null where nobody is said to have perceived anything.</summary>
    /// <param name="sentence">A sentence or a part of one.</param>
    public static string? In(ReadOnlySpan<char> sentence)
    {
        string[] words = sentence.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        for (int i = 1; i < words.Length; i++)
        {
            if (!Perceived.Has(words[i].AsSpan().TrimEnd(','))) continue;
            int end = i;
            while (end > 0 && Between.Has(words[end - 1])) end--;
            int first = end;
            while (first > 0 && end - first < Reach && !Breaks.Has(words[first - 1]) && !words[first - 1].EndsWith(',')) first--;
            // “has seen” without a subject before it, and “was seen by”, tell of no witness.
            if (first == end || (i > 0 && end == i && words[i].Equals("seen", StringComparison.OrdinalIgnoreCase))) continue;
            if (i + 1 < words.Length && words[i + 1] is "by" or "as" or "in") continue;
            return string.Join(' ', words[first..end]);
        }
        return null;
    }
}
