namespace Whence.Intake;

/// <summary>Why an input gave no report. A closed set.</summary>
public enum FailureReason
{
    /// <summary>Nothing is at the path.</summary>
    NoSuchPath,
    /// <summary>The file is empty, or a pipe or device, which is never opened.</summary>
    Empty,
    /// <summary>No file in the folder is of a kind that is read.</summary>
    NoReports,
    /// <summary>The bytes are no text.</summary>
    Binary,
    /// <summary>The bytes do not fit the charset that is declared, or UTF-8 where none is.</summary>
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
    /// <summary>The feed can't be read.</summary>
    Feed,
    /// <summary>Another report has the same id and another text.</summary>
    DuplicateId,
}
