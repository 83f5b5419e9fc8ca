namespace Whence.Casebook.Decisions;

/// <summary>What a person decided about what was found.</summary>
public enum DecisionKind
{
    /// <summary>The claim is rightly read and rightly put together. Not that it is true.</summary>
    Confirm,
    /// <summary>The claim is wrongly read: no claim, or not one that the reports make.</summary>
    Reject,
    /// <summary>Two claims are one.</summary>
    Merge,
    /// <summary>Some appearances are a claim of their own.</summary>
    Split,
    /// <summary>The claim is worded otherwise.</summary>
    Rename,
    /// <summary>A report belongs to another story, or to none.</summary>
    Regroup,
    /// <summary>Whether a source stands behind the claim by itself.</summary>
    MarkOrigin,
}
