using Whence.Mentions.Comparing;

namespace Whence.Mentions.Listing;

/// <summary>Compares two names of outlets word by word.</summary>
internal static class OutletNameParts
{
    private static readonly HashSet<uint> Generic = Keys(OutletWords.Generic), Kinds = Keys([.. OutletWords.Sure, .. OutletWords.Likely]);

    /// <summary>Whether the names can be of one outlet: the same words, all the telling words of the shorter within the longer, or its initials.</summary>
    internal static bool AreSame(ReadOnlySpan<char> name, NameWords words, string outlet)
    {
        NameWords other = NameWords.Of(outlet);
        if (other.Count == 0) return false;
        if (words.Plain == other.Plain) return true;
        if (IsInitials(name, words, other) || IsInitials(outlet, other, words)) return true;
        NameWords shorter = words.Count <= other.Count ? words : other, longer = words.Count <= other.Count ? other : words;
        bool telling = false, open = false;
        foreach (uint word in shorter.Spelled)
        {
            bool generic = Generic.Contains(word);
            if (!generic && !longer.Spelled.Contains(word)) return false;
            telling |= !generic;
            open |= generic && !longer.Spelled.Contains(word);
        }
        // “Ostra News” is not the Ostra Messenger: both say what kind of outlet they are.
        if (open) foreach (uint word in longer.Spelled) if (Kinds.Contains(word) && !shorter.Spelled.Contains(word)) return false;
        return telling && (shorter.Count > 1 || IsEnd(shorter.Spelled[0], longer) || longer.Spelled[0] == shorter.Spelled[0]);
    }

    // “the Compass” stands for the last word that tells; “the BBC” for the first.
    private static bool IsEnd(uint word, NameWords longer)
    {
        for (int i = longer.Count - 1; i >= 0; i--)
        {
            if (Generic.Contains(longer.Spelled[i])) continue;
            return longer.Spelled[i] == word;
        }
        return false;
    }

    private static bool IsInitials(ReadOnlySpan<char> name, NameWords words, NameWords of) =>
        words.Count == 1 && of.Initials.Length > 1 && words.Plain == of.Initials && !name[(name.LastIndexOf(' ') + 1)..].ContainsAnyInRange('a', 'z');

    private static HashSet<uint> Keys(IEnumerable<string> words)
    {
        HashSet<uint> keys = [];
        foreach (string word in words) keys.Add(NameFold.Key(word));
        return keys;
    }
}
