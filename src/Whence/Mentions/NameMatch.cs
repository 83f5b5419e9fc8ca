namespace Whence.Mentions;

/// <summary>In what way two names may name the same.</summary>
public enum NameMatch : byte
{
    /// <summary>They name different things.</summary>
    None,
    /// <summary>One is a part of the other: a surname, “the Compass” for the Financial Compass.</summary>
    Part,
    /// <summary>One is made of the initials of the other.</summary>
    Acronym,
    /// <summary>Two spellings or forms: Zelensky and Zelenskyy, Kiev and Kyiv.</summary>
    Variant,
    /// <summary>The same words; case, marks over letters and the article apart.</summary>
    Same,
}
