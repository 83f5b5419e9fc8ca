using Whence.Claims;

namespace Whence.Tracing;

/// <summary>A source that is written with a single name which the mentions do not know: “Luning said”, where the report has “Petra Luning, the administrator” or “told Luning that”.</summary>
internal static class LoneName
{
    /// <summary>So many places of a word are looked at.</summary>
    private const int MaxPlaces = 24;

    /// <summary>Words that open a sentence before a name and are no given name.</summary>
    private static readonly WordSet Openings = new("mr mrs ms dr to at in as if by on so of no he she then but and when while after before since because although though yet for nor that what now only even still also later earlier today yesterday with without from under over who whom whose this these those there here not");

    /// <summary>The name, in full where the report has it so; null where the word is no name.</summary>
    /// <param name="text">The report.</param>
    /// <param name="source">The source as written; what stands behind a comma is left out.</param>
    public static string? Of(string text, string source)
    {
        string name = source.IndexOf(',', StringComparison.Ordinal) is > 0 and int comma ? source[..comma] : source;
        if (name.Length < 3 || !char.IsUpper(name[0]) || name.AsSpan(1).ContainsAnyExceptInRange('a', 'z') || IsNoun(name)) return null;
        bool isName = false;
        int places = 0;
        for (int at = text.IndexOf(name, StringComparison.Ordinal); at >= 0 && places < MaxPlaces; at = text.IndexOf(name, at + name.Length, StringComparison.Ordinal), places++)
        {
            int end = at + name.Length;
            if (at < 2 || text[at - 1] != ' ' || (end < text.Length && char.IsLetter(text[end]))) continue;
            int start = at - 1;
            while (start > 0 && at - start < 20 && char.IsLetter(text[start - 1])) start--;
            ReadOnlySpan<char> before = text.AsSpan(start, at - 1 - start);
            // “Deputy Vang said” at the start of a sentence may be an office; “Odo Brandt, the keeper,” is a name.
            bool opens = start < 2 || text[start - 1] != ' ' || (!char.IsLetterOrDigit(text[start - 2]) && text[start - 2] != ',');
            if (before.Length > 1 && char.IsUpper(before[0]) && char.IsLower(before[^1]) && !Openings.Has(before) && !Attributions.Chains.PersonWords.Is(before.ToString().ToLowerInvariant()) && (!opens || (end < text.Length && text[end] == ','))) return $"{before} {name}";
            // Behind a small letter a capital is a name's.
            isName |= before.Length > 0 && char.IsLower(before[0]);
        }
        return isName ? name : null;
    }

    // “Engineers said”, “Police said” at the start of a sentence.
    private static bool IsNoun(string word) =>
        BodyWords.Has(word) || SourceNames.IsPlural(word.ToLowerInvariant()) || SourceNames.Finders.Has(word) || SourceNames.IsAnybody(SourceNames.CalledBy(word)) || Attributions.Chains.PersonWords.MayBe(word.ToLowerInvariant().TrimEnd('s')) || word is "Police";
}
