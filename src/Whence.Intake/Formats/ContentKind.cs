namespace Whence.Intake.Formats;

/// <summary>The kinds of content that are read. A closed set.</summary>
internal enum ContentKind
{
    /// <summary>Plain text.</summary>
    Text,
    /// <summary>HTML, or XML: a feed, OPML, a sitemap. The first element tells.</summary>
    Markup,
    /// <summary>CommonMark with front matter.</summary>
    Markdown,
    /// <summary>A JSON object a line.</summary>
    JsonLines,
    /// <summary>One JSON value: an article, an array of such, JSON Feed.</summary>
    Json,
    /// <summary>CSV or TSV.</summary>
    Table,
    /// <summary>A message, or a page saved as one (MHTML).</summary>
    Mail,
    /// <summary>A web archive.</summary>
    Warc,
    /// <summary>Compressed by gzip.</summary>
    Gzip,
    /// <summary>A zip, or WACZ.</summary>
    Zip,
    /// <summary>A tar.</summary>
    Tar,
    /// <summary>Nothing that is read.</summary>
    Other,
}
