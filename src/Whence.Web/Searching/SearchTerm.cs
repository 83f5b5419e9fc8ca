namespace Whence.Web.Searching;

/// <summary>A word, phrase or beginning of a word that is looked for.</summary>
/// <param name="Words">The words, letters and digits only, a space between each.</param>
/// <param name="IsPhrase">Whether they stand one after the other.</param>
/// <param name="IsBeginning">Whether the last word is only begun.</param>
internal readonly record struct SearchTerm(string Words, bool IsPhrase, bool IsBeginning)
{
    public string ToMatch() => "\"" + Words + "\"" + (IsBeginning ? "*" : "");

    public string ToWords() => IsBeginning ? $"a word that begins with “{Words}”" : IsPhrase ? $"the phrase “{Words}”" : $"“{Words}”";
}
