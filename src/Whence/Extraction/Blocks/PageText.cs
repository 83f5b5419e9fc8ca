using Whence.Extraction.Html;

namespace Whence.Extraction.Blocks;

/// <summary>The readable text of a page, its blocks in page order with a blank line between them, and the way back to the page.</summary>
internal sealed record PageText(PageTree Tree, string Text, Block[] Blocks, SourceMap Positions)
{
    /// <summary>The text of a block.</summary>
    public ReadOnlySpan<char> Of(int block) => Text.AsSpan(Blocks[block].Start, Blocks[block].Length);
}
