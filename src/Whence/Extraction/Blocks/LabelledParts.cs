using Whence.Extraction.Html;
using Whence.Extraction.Plain;

namespace Whence.Extraction.Blocks;

/// <summary>Takes out of a body what stands in an element of its own under a label such as “Next story”, “Related articles” or “Most read”.</summary>
internal static class LabelledParts
{
    private const int MaxLabelWords = 6, MaxLabelChars = 60;

    /// <summary>A part with more than this share of the body is no part beside it.</summary>
    private const double MaxShare = 0.4;

    /// <summary>Takes them out.</summary>
    /// <param name="text">The page.</param>
    /// <param name="body">Whether each block was judged to be of the body; changed in place.</param>
    public static void Trim(PageText text, bool[] body)
    {
        int all = 0;
        for (int i = 0; i < body.Length; i++)
            if (body[i]) all += text.Blocks[i].Length;
        for (int i = 0; i < body.Length; i++)
        {
            if (!IsLabel(text, i)) continue;
            int end = EndOfPart(text, i), part = 0;
            for (int k = i; k < end; k++)
                if (body[k]) part += text.Blocks[k].Length;
            if (part == 0 || part > MaxShare * all) continue;
            body.AsSpan(i, end - i).Clear();
            i = end - 1;
        }
    }

    private static bool IsLabel(PageText text, int i)
    {
        ref readonly Block block = ref text.Blocks[i];
        if (block.Length > MaxLabelChars || block.LinkChars * 2 > block.Length || !Tags.IsHeading(block.Tag) && block.BoldChars < block.Length) return false;
        LineShape shape = LineShape.Of(text.Of(i));
        return shape.Words is > 0 and <= MaxLabelWords && !shape.EndsSentence && FurnitureLine.Reason(text.Of(i), shape) is "related" or "menu";
    }

    /// <summary>The block behind the largest element that begins with a label; behind the label itself if none does.</summary>
    private static int EndOfPart(PageText text, int label)
    {
        PageTree tree = text.Tree;
        int before = label > 0 ? text.Blocks[label - 1].LastText : 0, last = text.Blocks[label].LastText;
        for (int node = tree.Nodes[text.Blocks[label].FirstText].Parent; node > before; node = tree.Nodes[node].Parent)
            if (tree.Nodes[node].Tag is not (TagId.Body or TagId.Main)) last = Math.Max(last, tree.Nodes[node].Last - 1);
        int end = label + 1;
        while (end < text.Blocks.Length && text.Blocks[end].FirstText <= last) end++;
        return end;
    }
}
