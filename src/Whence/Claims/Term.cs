namespace Whence.Claims;

/// <summary>A word of content in a proposition.</summary>
/// <param name="Key">Hash of the folded dictionary form, or of the value of a number.</param>
/// <param name="Vector">Row in the word vectors; -1 where the word has none.</param>
/// <param name="Kind">What kind of word it is.</param>
/// <param name="FromContext">Whether it does not stand in the proposition but is meant by a pronoun, by “I” or by a nominal in it.</param>
internal readonly record struct Term(uint Key, int Vector, TermKind Kind, bool FromContext)
{
    /// <summary>FNV-1a over the lower-cased form; the same in every run.</summary>
    public static uint KeyOf(ReadOnlySpan<char> form)
    {
        uint hash = 2166136261;
        foreach (char c in form)
        {
            char folded = c is >= 'A' and <= 'Z' ? (char)(c + 32) : char.ToLowerInvariant(c);
            if (folded is '’') folded = '\'';
            hash = (hash ^ folded) * 16777619;
        }
        return hash;
    }
}
