namespace Whence.Claims;

/// <summary>How near a proposition is to one of an earlier report that it may be a copy of.</summary>
internal enum CopiedLikeness
{
    /// <summary>It is another.</summary>
    None,
    /// <summary>Half of the words are the same, and somebody else says it, or it has another name or figure or a negation more.</summary>
    Altered,
    /// <summary>Half of the words are the same.</summary>
    Like,
    /// <summary>A few words are others, or its end is cut off.</summary>
    Same,
    /// <summary>Word for word.</summary>
    Verbatim,
}
