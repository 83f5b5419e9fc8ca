namespace Whence.Times;

/// <summary>What a time expression was resolved against.</summary>
public enum Anchoring : byte
{
    /// <summary>Nothing: the expression says it all.</summary>
    Absolute,
    /// <summary>The document's time of publication.</summary>
    Publication,
    /// <summary>A time named before it in the text.</summary>
    Narrative,
    /// <summary>An event whose date is known.</summary>
    Event,
    /// <summary>A guess, marked as one.</summary>
    Guess,
    /// <summary>An anchor would be needed and is not known.</summary>
    Unknown,
}
