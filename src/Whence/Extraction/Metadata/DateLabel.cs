namespace Whence.Extraction.Metadata;

/// <summary>What a page calls a date that it shows.</summary>
internal enum DateLabel
{
    /// <summary>Nothing: the date stands alone, or beside the byline.</summary>
    None,

    /// <summary>The day of publication: “Published”, “Posted on”.</summary>
    Published,

    /// <summary>The day of a later change: “Updated”, “Last modified”, “Reviewed”.</summary>
    Updated,
}
