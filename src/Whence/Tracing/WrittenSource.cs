using Whence.Claims;

namespace Whence.Tracing;

/// <summary>A source that the report describes here and names elsewhere, as both: “a foreman of the yard (Ivar Holm)”.</summary>
internal static class WrittenSource
{
    /// <summary>The description as written with the full name of the person behind it; as written where it names somebody itself; null where the words here hold the name, are a pronoun, or nobody is named in full.</summary>
    /// <param name="text">The text of the report.</param>
    /// <param name="voice">Who speaks: its span holds the words here, its source the name that the report gives him.</param>
    public static string? Of(string text, Voice voice)
    {
        if (voice is not { Source: { } source, Span: { } span } || FullName(source) is not { } name) return null;
        string written = span.Of(text).ReplaceLineEndings(" ").Trim(' ', ',');
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

    private static readonly WordSet Places = new("from of in at near for with to on by");

    // “the actor Odo Brandt”, but not “a trader from Upper Harl”
    private static bool NamesItself(string written) =>
        SourceIdentity.PersonIn(written) is { } own && written.IndexOf(own, StringComparison.Ordinal) is > 0 and var at && !Places.Has(written[..at].TrimEnd().Split(' ')[^1]);

    private static bool SharesWord(string written, string name)
    {
        foreach (Range range in name.AsSpan().Split(' '))
            if (range.End.Value - range.Start.Value > 2 && written.AsSpan().Contains(name.AsSpan()[range], StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }
}
