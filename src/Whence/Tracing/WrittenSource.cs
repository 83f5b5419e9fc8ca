using Whence.Claims;

namespace Whence.Tracing;

/// <summary>A source that the report describes here and names only later, as both: “a foreman of the yard (Ivar Holm)”.</summary>
/// <remarks>News names whom its lead describes paragraphs later. Whom it has named before (“the minister wrote”) a reader knows by the name.</remarks>
internal static class WrittenSource
{
    /// <summary>So many characters before a description its name is looked for, far more than a report has: a longer text is not gone through for each of its places.</summary>
    private const int MaxBack = 20_000;

    private static readonly WordSet Prepositions = new("from of in at near for with to on by");

    /// <summary>The description as written with the full name of the person behind it; as written where it names somebody itself; null where the words here hold the name, are a pronoun, stand behind the name, or nobody is named in full.</summary>
    /// <param name="text">The text of the report.</param>
    /// <param name="voice">Who speaks: its span holds the words here, its source the name that the report gives him.</param>
    public static string? Of(string text, Voice voice)
    {
        if (voice is not { Source: { } source, Span: { } span } || FullName(source) is not { } name) return null;
        string written = span.Of(text).ReplaceLineEndings(" ").Trim(' ', ',');
        if (text.AsSpan(Math.Max(0, span.Start - MaxBack)..span.Start).Contains(name.AsSpan(name.LastIndexOf(' ') + 1), StringComparison.Ordinal)) return null;
        return !written.Contains(' ', StringComparison.Ordinal) || SourcePhrase.IsPronoun(written) || SharesWord(written, name) ? null : NamesItself(written) ? written : $"{written} ({name})";
    }

    // “Ivar Holm” of “Ivar Holm, 58,”
    private static string? FullName(string source)
    {
        int comma = source.IndexOf(',', StringComparison.Ordinal);
        string name = (comma < 0 ? source : source[..comma]).Trim();
        string[] words = name.Split(' ');
        return words.Length > 1 && words[0] is not ("A" or "An" or "The") && Array.TrueForAll(words, static word => word.Length > 0 && char.IsUpper(word[0])) ? name : null;
    }

    // “the actor Odo Brandt”, but not “a trader from Upper Harl”
    private static bool NamesItself(string written) =>
        SourceIdentity.PersonIn(written) is { } own && written.IndexOf(own, StringComparison.Ordinal) is > 0 and var at && !Prepositions.Has(written[..at].TrimEnd().Split(' ')[^1]);

    private static bool SharesWord(string written, string name)
    {
        foreach (string word in name.Split(' ')) if (word.Length > 2 && PersonText.HasWord(written, word)) return true;
        return false;
    }
}
