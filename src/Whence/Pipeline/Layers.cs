namespace Whence.Pipeline;

/// <summary>The layers that an analysis may hold.</summary>
[Flags]
public enum Layers
{
    /// <summary>None.</summary>
    None = 0,
    /// <summary>Sentences and tokens.</summary>
    Tokens = 1,
    /// <summary>Parts of speech and lemmas of the tokens.</summary>
    Tags = 2,
    /// <summary>Names, nominals and pronouns, with the entity that each means.</summary>
    Mentions = 4,
    /// <summary>Numbers with what they measure.</summary>
    Quantities = 8,
    /// <summary>Time expressions.</summary>
    Times = 16,
    /// <summary>Heads and relations: of all sentences, or of those that a stage asked for.</summary>
    Trees = 32,
    /// <summary>Who says what.</summary>
    Attributions = 64,
    /// <summary>All of them.</summary>
    All = 127,
}
