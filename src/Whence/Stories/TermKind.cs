namespace Whence.Stories;

/// <summary>What a term is taken for within one document.</summary>
internal enum TermKind : byte
{
    /// <summary>A word.</summary>
    Word,
    /// <summary>A word that this document writes with a capital where none is due.</summary>
    Name,
    /// <summary>Two name words in a row: a full name, a street, a body.</summary>
    FullName,
    /// <summary>A number.</summary>
    Number,
    /// <summary>A number with the word after it: “22-year”, “1500 block”.</summary>
    Counted,
}
