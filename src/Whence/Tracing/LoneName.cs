using Whence.Claims;

namespace Whence.Tracing;

/// <summary>A source that is written with a single name which the mentions do not know: “Luning said”, where the report has “Petra Luning, the administrator” or “told Luning that”.</summary>
internal static class LoneName
{
    /// <summary>Words that open a sentence before a name and are no given name.</summary>
    private static readonly WordSet Openings = new("then but and when while after before since because although though yet for nor that what now only even still also later earlier today yesterday with without from under over who whom whose this these those there here not");

    /// <summary>The name, in full where the report has it so, and whether it is a person's; null where the word is no name.</summary>
    /// <param name="story">The story.</param>
    /// <param name="text">The report.</param>
    /// <param name="source">The source as written.</param>
    public static (string Name, bool IsPerson)? Of(StoryTrace story, string text, string source)
    {
        string name = source.IndexOf(',', StringComparison.Ordinal) is > 0 and int comma ? source[..comma] : source;
        if (name.Length < 3 || !char.IsUpper(name[0]) || name.AsSpan(1).ContainsAnyExceptInRange('a', 'z') || BodyWords.Has(name) || SourceNames.IsPlural(name.ToLowerInvariant()) || SourceNames.Finders.Has(name) || SourceNames.IsAnybody(SourceNames.CalledBy(name))) return null;
        bool isName = false;
        for (int at = text.IndexOf(name, StringComparison.Ordinal); at >= 0; at = text.IndexOf(name, at + name.Length, StringComparison.Ordinal))
        {
            int end = at + name.Length;
            if (at < 2 || text[at - 1] != ' ' || (end < text.Length && char.IsLetter(text[end]))) continue;
            int start = at - 1;
            while (start > 0 && char.IsLetter(text[start - 1])) start--;
            string before = text[start..(at - 1)];
            // Behind a small letter a capital is a name's.
            if (before.Length > 2 && char.IsUpper(before[0]) && char.IsLower(before[^1]) && !Openings.Has(before)) return ($"{before} {name}", story.Groups.Story.Sources.IsBody($"{before} {name}") != true && !BodyWords.Has(before));
            isName |= before.Length > 0 && char.IsLower(before[0]);
        }
        return isName ? (name, story.Groups.Story.Sources.IsBody(name) != true) : null;
    }
}
