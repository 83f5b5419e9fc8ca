namespace Whence.Claims;

/// <summary>What a proposition looks like.</summary>
[Flags]
internal enum PropositionTraits : ushort
{
    /// <summary>Nothing of note.</summary>
    None = 0,
    /// <summary>It is negated: not, no, never, without, false.</summary>
    Negative = 1,
    /// <summary>It speaks of reports, claims or accusations, or points back with “this”, “it”, “such”.</summary>
    PointsBack = 2,
    /// <summary>It is a direct quotation.</summary>
    Quotation = 4,
    /// <summary>“I” or “we” speak in it.</summary>
    FirstPerson = 8,
    /// <summary>Its subject is a pronoun or is missing.</summary>
    NoSubject = 16,
    /// <summary>It stands in the headline or the first sentences of the body.</summary>
    Lead = 32,
    /// <summary>May, might, could, if.</summary>
    Hedged = 64,
    /// <summary>A question.</summary>
    Question = 128,
    /// <summary>It is a whole sentence or what one source says in one.</summary>
    Whole = 256,
    /// <summary>It speaks of what is or was so, with a finite verb.</summary>
    Finite = 512,
    /// <summary>It says that a thing is false, untrue, wrong, a lie, or denied.</summary>
    CallsFalse = 1024,
    /// <summary>It says that a thing is doubtful, unproven, unconfirmed.</summary>
    CallsDoubtful = 2048,
    /// <summary>It says that the outlet or the source does not know, has not seen, would not say.</summary>
    LeavesOpen = 4096,
    /// <summary>It says that somebody does not confirm a thing.</summary>
    Unconfirmed = 8192,
    /// <summary>It says how important, possible or desirable a thing is, not that it is so.</summary>
    Values = 16384,
    /// <summary>It speaks of a report, a claim or a rumour as a thing (“Reports that … are being examined”) and does not itself say what that says.</summary>
    SpeaksOf = 32768,
}
