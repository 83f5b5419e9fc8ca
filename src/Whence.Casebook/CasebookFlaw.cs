namespace Whence.Casebook;

/// <summary>Why a casebook can't be used. A closed set.</summary>
public enum CasebookFlaw
{
    /// <summary>The file is of another kind, or a database of another program.</summary>
    NotACasebook,
    /// <summary>It is a casebook of a form that this version does not know.</summary>
    OtherForm,
    /// <summary>Another process holds it and does not let go.</summary>
    Busy,
    /// <summary>It can't be opened, read or written.</summary>
    Unusable,
    /// <summary>What is in it does not fit together.</summary>
    Damaged,
}
