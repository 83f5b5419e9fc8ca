namespace Whence.Extraction.Html;

/// <summary>An element or a run of text in a <see cref="PageTree"/>.</summary>
/// <param name="Tag">The element; <see cref="TagId.Text"/> for text.</param>
/// <param name="Parent">Index of the parent; -1 for the root.</param>
/// <param name="Start">Where its tag or its text begins in the page.</param>
/// <param name="End">The end of its text, or of its start tag.</param>
/// <param name="FirstAttribute">Index of its first kept attribute.</param>
/// <param name="AttributeCount">The number of its kept attributes.</param>
internal record struct PageNode(TagId Tag, int Parent, int Start, int End, int FirstAttribute, byte AttributeCount)
{
    /// <summary>Index after the last node that stands in it.</summary>
    public int Last { get; set; }
}
