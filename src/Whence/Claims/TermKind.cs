namespace Whence.Claims;

/// <summary>What a term of a proposition is.</summary>
internal enum TermKind : byte
{
    /// <summary>A common noun.</summary>
    Noun,
    /// <summary>A word of a name.</summary>
    Name,
    /// <summary>A verb.</summary>
    Verb,
    /// <summary>An adjective or an adverb of content.</summary>
    Quality,
    /// <summary>A number or a date.</summary>
    Number,
}
