namespace Whence.Extraction.Plain;

/// <summary>A set phrase by which a line shows that it belongs to the page and not to the report.</summary>
/// <param name="Words">The phrase, lower-case.</param>
/// <param name="Reason">What kind of furniture it is.</param>
/// <param name="MaxWords">How many words a line that begins so may have. A longer one is running text.</param>
internal readonly record struct Phrase(string Words, string Reason, int MaxWords);
