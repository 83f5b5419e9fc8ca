namespace Whence.Extraction;

/// <summary>Why a page was not made into a document. A closed set.</summary>
public enum NotArticleReason
{
    /// <summary>Nothing but white space.</summary>
    Empty,
    /// <summary>Not text: bytes of an image, an archive or the like, read as characters.</summary>
    Binary,
    /// <summary>Markup without any readable text.</summary>
    NoText,
    /// <summary>A shell that a script would fill in the browser.</summary>
    ScriptShell,
    /// <summary>An error page, whatever its status code was.</summary>
    ErrorPage,
    /// <summary>A check that the reader is no robot, or a refusal of the server.</summary>
    AccessCheck,
    /// <summary>A page that asks for consent before it shows anything.</summary>
    ConsentWall,
    /// <summary>A page whose text is behind a payment or a login, with no more than a stub shown.</summary>
    Paywall,
    /// <summary>A player with hardly any text beside it.</summary>
    VideoShell,
    /// <summary>The front page of an outlet or of a section, a list of topics, tags or search results.</summary>
    ListOfReports,
}
