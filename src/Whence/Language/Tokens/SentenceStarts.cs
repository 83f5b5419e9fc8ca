using System.Collections.Frozen;

namespace Whence.Language.Tokens;

/// <summary>Words that start a sentence with a capital and are no name: after “Inc.” or “U.S.” they show that the sentence ended.</summary>
internal static class SentenceStarts
{
    private static readonly FrozenSet<string> Words = """
        The A An This That These Those He She It They We I You His Her Its Their Our My In On At By For From With Without After Before During Since Until
        But And Or So Yet If When While As Although Though Because However Meanwhile Moreover There Here Then Now Not No Some Many Most All Both Each Such
        What Who Why How Where Which One Two Other Another According Under Over About Between Among Despite Also Only Even Still Just More Last Earlier Later
        """.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Whether the word is one of them.</summary>
    public static bool Contains(ReadOnlySpan<char> word) => word.Length <= 9 && Words.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);
}
