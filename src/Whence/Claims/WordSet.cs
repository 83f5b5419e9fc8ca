using System.Collections.Frozen;
using Whence.Pipeline;
using Whence.Text;

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

    /// <summary>Whether the dictionary form of a word of a stretch is in the set.</summary>
    public bool StandsIn(Analysis analysis, TextSpan stretch)
    {
        for (int i = TextOrder.TokenFrom(analysis.Tokens, stretch.Start); i < analysis.Tokens.Length && analysis.Tokens[i].Span.Start < stretch.End; i++)
        {
            if (Has(analysis.Tokens[i].Lemma)) return true;
        }
        return false;
    }
}
