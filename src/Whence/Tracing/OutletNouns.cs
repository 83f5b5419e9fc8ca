using Whence.Claims;
using Whence.Mentions.Listing;

namespace Whence.Tracing;

/// <summary>Nouns that outlets are called by before their name: “the business daily The Counting House”, “agency Tessera”.</summary>
internal static class OutletNouns
{
    private static readonly WordSet Nouns = new($"{PressNouns.Outlets} {PressNouns.Papers} {PressNouns.Ambiguous} newswire journal periodical gazette television radio");

    private static readonly WordSet Kinds = new("radio tele tv television channel kanal canal antenne station");

    /// <summary>Whether a word is one of them.</summary>
    public static bool Has(ReadOnlySpan<char> word) => Nouns.Has(word);

    /// <summary>Whether a word says at the start of a name what kind of outlet it is: of “Radio Ossel” the rest is no outlet but a place.</summary>
    public static bool IsKind(ReadOnlySpan<char> word) => Kinds.Has(word);

    /// <summary>Whether one of them stands before an offset, with nothing but a blank between.</summary>
    public static bool StandsBefore(string text, int at)
    {
        int end = at;
        // “the magazine The Fair Scale”: the article is a part of the name.
        if (end >= 4 && text.AsSpan(end - 4, 4).Equals("the ", StringComparison.OrdinalIgnoreCase)) end -= 4;
        if (end < 2 || text[end - 1] != ' ') return false;
        end--;
        int start = end;
        while (start > 0 && char.IsLetter(text[start - 1])) start--;
        return start < end && char.IsLower(text[start]) && Has(text.AsSpan(start, end - start));
    }
}
