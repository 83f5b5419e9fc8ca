using System.Collections.Frozen;

namespace Whence.Language.Tokens;

/// <summary>Closed sets of the tokenizer: prefixes that stay with their word, ends of network names, units, words written as one.</summary>
internal static class WordSets
{
    private static readonly FrozenSet<string> Prefixes = Set("non mid pre anti re post co over pro multi ex sub semi cross neo counter intra inter micro macro ultra extra e d t un de bi tri quasi pseudo socio psycho arch trans hyper meta auto geo eco bio out under infra");

    private static readonly FrozenSet<string> NetworkEnds = Set("com org net edu gov mil int info biz co uk us ca au de fr ru ua pl rs me eu io tv ai app news example html htm pdf doc php xls jpg");

    private static readonly FrozenSet<string> Units = Set("km m cm mm kg g mg lb lbs oz ft mi mph kph kmh mw gw kw kwh mwh mb gb tb hz khz mhz ghz am pm hrs hr min mins sec secs ml ha pc p");

    private static readonly FrozenDictionary<string, int> Fused = new Dictionary<string, int>
    {
        ["cannot"] = 3, ["dont"] = 2, ["cant"] = 2, ["wont"] = 2, ["didnt"] = 3, ["doesnt"] = 4, ["isnt"] = 2, ["wasnt"] = 3, ["arent"] = 3, ["werent"] = 4,
        ["couldnt"] = 5, ["wouldnt"] = 5, ["shouldnt"] = 6, ["hasnt"] = 3, ["havent"] = 4, ["hadnt"] = 3, ["aint"] = 2,
        ["gonna"] = 3, ["wanna"] = 3, ["gotta"] = 3, ["outta"] = 3, ["thats"] = 4, ["theres"] = 5, ["whats"] = 4, ["heres"] = 4,
        ["youre"] = 3, ["theyre"] = 4, ["im"] = 1, ["ive"] = 1, ["youve"] = 3, ["youll"] = 3, ["itll"] = 2,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Whether “non” of “non-human” stays joined to its word.</summary>
    public static bool IsPrefix(ReadOnlySpan<char> word) => Has(Prefixes, word);

    /// <summary>Whether a label ends the name of a host or a file.</summary>
    public static bool IsNetworkEnd(ReadOnlySpan<char> label) => Has(NetworkEnds, label);

    /// <summary>Whether “km” of “50km” is a word of its own.</summary>
    public static bool IsUnit(ReadOnlySpan<char> word) => Has(Units, word);

    /// <summary>Where “cannot” or “dont” falls into two words; 0 where it does not.</summary>
    public static int SplitOf(ReadOnlySpan<char> word)
    {
        // Most words are let go by their last letter: a look into the table a word was a tenth of the cost of a token.
        if (word.Length is < 2 or > 8 || (word[^1] | 0x20) is not ('t' or 'a' or 's' or 'e' or 'm' or 'l') || (word[0] | 0x20) is not ('c' or 'd' or 'w' or 'i' or 'a' or 's' or 'h' or 'g' or 'o' or 't' or 'y')) return 0;
        Span<char> lower = stackalloc char[8];
        int length = word.ToLowerInvariant(lower);
        if (!Fused.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(lower[..length], out int at)) return 0;
        // “IM” and “IVE” in capitals are names more often than not.
        return length <= 3 && CharClass.IsUpper(word[^1]) ? 0 : at;
    }

    private static bool Has(FrozenSet<string> set, ReadOnlySpan<char> word)
    {
        if (word.Length > 8) return false;
        Span<char> lower = stackalloc char[8];
        int length = word.ToLowerInvariant(lower);
        return length >= 0 && set.GetAlternateLookup<ReadOnlySpan<char>>().Contains(lower[..length]);
    }

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
