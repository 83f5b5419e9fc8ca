namespace Whence.Casebook.Watching;

/// <summary>What an alert is about. A closed set.</summary>
public enum AlertKind
{
    /// <summary>A claim that was known has an origin more.</summary>
    NewOrigin,
    /// <summary>A claim that was known is denied by somebody who had not denied it.</summary>
    Denial,
    /// <summary>A number that was known is given otherwise.</summary>
    RevisedNumber,
    /// <summary>A report that was known has another text, or goes back to an earlier one.</summary>
    Correction,
}
