namespace Whence.Claims;

/// <summary>How near a proposition is to one of an earlier report that it may be a copy of.</summary>
internal enum CopiedLikeness
{
    /// <summary>It is another.</summary>
    None,
    /// <summary>Two fifths of the words are the same: other words, or another source, name, figure or verb, or a negation more or less.</summary>
    Altered,
    /// <summary>A few words are others, or its end is cut off.</summary>
    Same,
    /// <summary>Word for word.</summary>
    Verbatim,
}
