using System.Collections.Frozen;

namespace Whence.Language.Tokens;

/// <summary>Verbs that carry a sentence on after a closed quotation: “Why?” Smith asked.</summary>
internal static class SpeechVerbs
{
    private static readonly FrozenSet<string> Words =
        "said says asked asks added adds told wrote writes replied replies shouted cried wondered answered continued exclaimed joked quipped recalled tweeted yelled screamed explained".Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether one of them stands within four words, with nothing but words before it.</summary>
    public static bool Follows(ReadOnlySpan<char> text, ReadOnlySpan<int> starts, ReadOnlySpan<int> stops, int next)
    {
        for (int i = next; i < starts.Length && i < next + 4; i++)
        {
            if (!CharClass.IsWord(text[starts[i]])) return false;
            if (Words.GetAlternateLookup<ReadOnlySpan<char>>().Contains(text[starts[i]..stops[i]])) return true;
        }
        return false;
    }
}
