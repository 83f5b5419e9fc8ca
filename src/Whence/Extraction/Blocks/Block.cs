using Whence.Extraction.Html;

namespace Whence.Extraction.Blocks;

/// <summary>A stretch of a page's text that stands on lines of its own: a paragraph, a heading, a list item, a cell.</summary>
internal struct Block
{
    /// <summary>Where it begins in the page's text.</summary>
    public int Start;

    /// <summary>Where it ends in the page's text.</summary>
    public int End;

    /// <summary>Index of the nearest block element around it.</summary>
    public int Node;

    /// <summary>Index of its first text node.</summary>
    public int FirstText;

    /// <summary>Index of its last text node.</summary>
    public int LastText;

    /// <summary>The nearest block element.</summary>
    public TagId Tag;

    /// <summary>The units that stand in links.</summary>
    public int LinkChars;

    /// <summary>The number of links that it holds or stands in.</summary>
    public int Links;

    /// <summary>The units in bold or strong.</summary>
    public int BoldChars;

    /// <summary>The units in emphasis.</summary>
    public int ItalicChars;

    /// <summary>Whether an element around it says that it is not shown.</summary>
    public bool Hidden;

    /// <summary>The number of units.</summary>
    public readonly int Length => End - Start;
}
