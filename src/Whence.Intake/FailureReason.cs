namespace Whence.Intake;

/// <summary>Why an input gave no report. A closed set.</summary>
public enum FailureReason
{
    /// <summary>Nothing is at the path.</summary>
    NoSuchPath,
    /// <summary>The file is empty, or a pipe or device, which is never opened.</summary>
    Empty,
    /// <summary>Nothing in the folder, archive or feed is of a kind that is read.</summary>
    NoReports,
    /// <summary>The bytes are no text, or of a kind that is not read.</summary>
    Binary,
    /// <summary>The bytes do not fit the charset that is declared, or UTF-8 where none is and none can be told.</summary>
    Charset,
    /// <summary>The file or line is longer than what is read.</summary>
    TooLarge,
    /// <summary>The file may not be read, or reading it failed.</summary>
    Unreadable,
    /// <summary>A link leads back to a folder above it.</summary>
    LinkLoop,
    /// <summary>The page is no article.</summary>
    NotArticle,
    /// <summary>A line is no JSON, or lacks what it needs.</summary>
    Json,
    /// <summary>The feed or list can't be read.</summary>
    Feed,
    /// <summary>Another report has the same id and another text.</summary>
    DuplicateId,
    /// <summary>The file ends before what it announces.</summary>
    Truncated,
    /// <summary>The bytes break the form that they are in, or do not fit the checksum beside them.</summary>
    Damaged,
    /// <summary>Compressed bytes that unfold to far more than any report.</summary>
    Bomb,
    /// <summary>An entry of an archive whose name leads out of it, or that is a link or device.</summary>
    ArchiveEntry,
    /// <summary>Archives within archives, or lists of lists, deeper than what is read.</summary>
    TooDeep,
    /// <summary>More entries or addresses than what is read.</summary>
    TooMany,
    /// <summary>An address, which is read only where fetching was asked for.</summary>
    NotFetched,
    /// <summary>An address to which no connection may be made.</summary>
    Refused,
    /// <summary>The server did not answer with a page.</summary>
    Http,
}
