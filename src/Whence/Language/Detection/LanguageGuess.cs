namespace Whence.Language.Detection;

/// <summary>The language that a text seems to be written in.</summary>
/// <param name="Code">ISO 639-1; null where the text gives too little to tell.</param>
/// <param name="Name">The English name; null with the code.</param>
/// <param name="Share">Which share of the words looked at spoke for it, 0 to 1; for a script of its own, the share of its letters.</param>
public readonly record struct LanguageGuess(string? Code, string? Name, double Share)
{
    /// <summary>Whether the text can be read for claims: English, or too short to tell.</summary>
    public bool IsRead => Code is null or "en";
}
