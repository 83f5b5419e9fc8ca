namespace Whence.Duplicates;

/// <summary>How a report was copied.</summary>
public enum CopyKind : byte
{
    /// <summary>The same text but for a few words.</summary>
    Verbatim,
    /// <summary>The later one leaves parts out.</summary>
    Cut,
    /// <summary>The later one adds parts of its own.</summary>
    Extended,
    /// <summary>Sentences were changed here and there.</summary>
    Edited,
    /// <summary>Other words, but the same details in the same order: through another language, or rewritten.</summary>
    Translated,
}
