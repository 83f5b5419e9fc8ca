using Whence.Extraction.Html;

namespace Whence.Extraction.Blocks;

/// <summary>Keeps tables whole: a table with rows of several cells is of the body in all of them or in none, by what was judged of most of its text.</summary>
internal static class TableCells
{
    private const int MinCells = 4, MaxCellChars = 300;

    /// <summary>Evens out what was judged of the cells of each table.</summary>
    /// <param name="text">The page.</param>
    /// <param name="body">Whether each block was judged to be of the body; changed in place.</param>
    public static void Complete(PageText text, bool[] body)
    {
        for (int first = 0, end; first < body.Length; first = end)
        {
            end = first + 1;
            int table = Table(text, first);
            if (table < 0) continue;
            int cells = 0, inside = 0, all = 0;
            bool data = true;
            for (end = first; end < body.Length && text.Blocks[end].FirstText < text.Tree.Nodes[table].Last; end++)
            {
                cells++;
                all += text.Blocks[end].Length;
                if (body[end]) inside += text.Blocks[end].Length;
                data &= text.Blocks[end].Length <= MaxCellChars;
            }
            // A table that lays out a page holds paragraphs.
            if (data && cells >= MinCells) body.AsSpan(first, end - first).Fill(inside * 2 > all);
        }
    }

    /// <summary>The outermost table around a block; -1 where none is.</summary>
    private static int Table(PageText text, int block)
    {
        int table = -1;
        for (int node = text.Blocks[block].Node; node > 0; node = text.Tree.Nodes[node].Parent)
            if (text.Tree.Nodes[node].Tag == TagId.Table) table = node;
        return table;
    }
}
