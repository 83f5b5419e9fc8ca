using Whence.Mentions.Listing;

namespace Whence.Claims;

/// <summary>Tells sources that stand for the outlet itself or for nobody: “we”, “this newspaper”, an “it” of “it is said”, “nobody”, “no player”.</summary>
internal static class SpeakingNobody
{
    private static readonly WordSet Words = new("nobody none neither noone you whom there everybody everyone we us anybody anyone");

    private static readonly WordSet Outlets = new($"{PressNouns.Own} programme program channel page column site");

    private static readonly WordSet OwnWork = new("count research analysis investigation inquiry test tests tester measurement measurements calculation calculations survey estimate information");

    /// <summary>Whether a source is one of these.</summary>
    public static bool Is(string source)
    {
        ReadOnlySpan<char> words = source.AsSpan().Trim();
        int blank = words.IndexOf(' ');
        if (blank < 0) return Words.Has(words);
        ReadOnlySpan<char> first = words[..blank], rest = words[(blank + 1)..].Trim();
        if (first.Equals("no", StringComparison.OrdinalIgnoreCase)) return true;
        bool our = first.Equals("our", StringComparison.OrdinalIgnoreCase);
        // “our own count of the register shows”
        if (our && IsOwnWork(rest.StartsWith("own ", StringComparison.Ordinal) ? rest[4..] : rest)) return true;
        return (first.Equals("this", StringComparison.OrdinalIgnoreCase) || our) && Outlets.Has(rest);
    }

    // “our test manager” is a person of the outlet
    private static bool IsOwnWork(ReadOnlySpan<char> words)
    {
        int blank = words.IndexOf(' ');
        return blank < 0 ? OwnWork.Has(words) : OwnWork.Has(words[..blank]) && words[blank..].StartsWith(" of ", StringComparison.Ordinal);
    }
}
