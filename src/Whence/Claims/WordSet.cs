using System.Collections.Frozen;

namespace Whence.Claims;

/// <summary>A fixed set of words, asked by key and so without a string.</summary>
internal sealed class WordSet
{
    private readonly FrozenSet<uint> keys;

    /// <summary>The words of a list that is parted by blanks.</summary>
    public WordSet(string words)
    {
        HashSet<uint> found = [];
        foreach (string word in words.Split(' ', StringSplitOptions.RemoveEmptyEntries)) found.Add(Term.KeyOf(word));
        keys = found.ToFrozenSet();
    }

    /// <summary>Whether the word with this key is in the set.</summary>
    public bool Has(uint key) => keys.Contains(key);

    /// <summary>Whether the word is in the set.</summary>
    public bool Has(ReadOnlySpan<char> word) => keys.Contains(Term.KeyOf(word));
}
