namespace Whence.Text;

/// <summary>What a stretch of a document is for.</summary>
public enum PassageRole
{
    /// <summary>Running text of the report: a paragraph, a list item, a quotation.</summary>
    Body,
    /// <summary>The title of the report.</summary>
    Headline,
    /// <summary>The summary under the headline.</summary>
    Standfirst,
    /// <summary>A heading between paragraphs.</summary>
    Subheading,
    /// <summary>Who wrote it.</summary>
    Byline,
    /// <summary>Place, day and agency before the first sentence.</summary>
    Dateline,
    /// <summary>When it was published or updated, as the page says.</summary>
    Timestamp,
    /// <summary>Words under a picture, with or without a credit.</summary>
    Caption,
    /// <summary>Whose copy it is: “(Reuters)”, “With reporting by …”.</summary>
    Credit,
    /// <summary>A note that the outlet changed or corrected the report.</summary>
    Correction,
    /// <summary>Somebody else's post shown inside the report.</summary>
    EmbeddedPost,
    /// <summary>A table.</summary>
    Table,
    /// <summary>What belongs to the page and not to the report: menus, counters, teasers, advertisements.</summary>
    Furniture,
}
