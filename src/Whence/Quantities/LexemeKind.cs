namespace Whence.Quantities;

/// <summary>What a lexeme is made of.</summary>
internal enum LexemeKind : byte
{
    /// <summary>Letters: “million”, “km”, “a.m.”.</summary>
    Word,
    /// <summary>Digits with the separators inside them: “1,376.5”, “23.04.2022”, “½”.</summary>
    Number,
    /// <summary>Letters and digits in one: “A330”, “B2B”.</summary>
    Code,
    /// <summary>One mark: “-”, “$”, “%”.</summary>
    Mark,
}
