namespace Whence.Attributions.Lexicon;

/// <summary>What may be the content of a cue.</summary>
[Flags]
internal enum CueFrames : ushort
{
    None = 0,
    /// <summary>A clause, with or without “that”, or a question: “said (that) it would rain”.</summary>
    Clause = 1,
    /// <summary>A quotation beside it, without a place in the tree.</summary>
    Quotation = 2,
    /// <summary>“to” and a verb: “promised to come”.</summary>
    Infinitive = 4,
    /// <summary>A verb in -ing: “admitted leaving”.</summary>
    Gerund = 8,
    /// <summary>An object: “denied the report”.</summary>
    Object = 16,
    /// <summary>An object and what it is said to be: “called the plan reckless”, “described him as tired”.</summary>
    Predicate = 32,
    /// <summary>The object is who hears it: “told reporters”.</summary>
    Hearer = 64,
    /// <summary>The object and the infinitive together: “urged the army to leave”.</summary>
    ObjectInfinitive = 128,
    /// <summary>Only a question: “asked whether”, “questioned why”.</summary>
    Question = 256,
    /// <summary>A prepositional phrase; which prepositions, the entry says.</summary>
    Preposition = 512,
}
