using Whence.Extraction.Html;

namespace Whence.Extraction.Blocks;

/// <summary>Cuts a page into its blocks of text.</summary>
/// <remarks>A block ends where a block element begins or ends, and at two line breaks in a row, which old pages use for paragraphs.</remarks>
internal sealed class BlockCutter
{
    private readonly PageTree tree;
    private readonly FoldedText text;
    private readonly List<Block> blocks = [];
    private readonly int[] open;
    private int depth, links, bolds, italics, hidden, breaks, lastLinkEnd = -1;
    private Block current;
    private bool started;

    private BlockCutter(PageTree tree, int maxDepth)
    {
        this.tree = tree;
        text = new(tree.Page);
        open = new int[maxDepth + 2];
    }

    /// <summary>Cuts a page.</summary>
    public static PageText Cut(PageTree tree, int maxDepth)
    {
        var cutter = new BlockCutter(tree, maxDepth);
        cutter.Run();
        return new(tree, cutter.text.ToString(), [.. cutter.blocks], cutter.text.ToMap());
    }

    private void Run()
    {
        ReadOnlySpan<PageNode> nodes = tree.Nodes;
        open[depth++] = 0;
        for (int i = 1; i < nodes.Length; i++)
        {
            while (depth > 1 && nodes[open[depth - 1]].Last <= i) Leave(open[--depth], i);
            TagId tag = nodes[i].Tag;
            if (tag == TagId.Text) AddText(i);
            else if (tag == TagId.Br) Break(nodes[i].Start);
            else if (Tags.IsSilent(tag))
            {
                if (Tags.IsBlock(tag)) Flush(nodes[i].Start);
                i = nodes[i].Last - 1;
            }
            else if (tag == TagId.Hr) Flush(nodes[i].Start);
            else if (nodes[i].Last > i + 1) Enter(i, tag);
        }
        while (depth > 1) Leave(open[--depth], nodes.Length);
        Flush(tree.Page.Length);
    }

    private void Enter(int node, TagId tag)
    {
        if (Tags.IsBlock(tag)) Flush(tree.Nodes[node].Start);
        if (tag == TagId.A)
        {
            links++;
            // Links side by side are words of their own, whatever the style sheet puts between them.
            if (lastLinkEnd == node) text.Blank(tree.Nodes[node].Start);
            if (started) current.Links++;
        }
        else if (tag is TagId.B or TagId.Strong) bolds++;
        else if (tag is TagId.Em or TagId.I) italics++;
        if (IsHidden(node)) hidden++;
        if (depth < open.Length) open[depth++] = node;
    }

    private void Leave(int node, int next)
    {
        TagId tag = tree.Nodes[node].Tag;
        if (Tags.IsBlock(tag)) Flush(tree.Nodes[Math.Min(next, tree.Nodes.Length) - 1].End);
        if (tag == TagId.A)
        {
            links--;
            lastLinkEnd = next;
        }
        else if (tag is TagId.B or TagId.Strong) bolds--;
        else if (tag is TagId.Em or TagId.I) italics--;
        if (IsHidden(node)) hidden--;
    }

    private void AddText(int node)
    {
        ref readonly PageNode n = ref tree.Nodes[node];
        int before = text.Length;
        int added = text.Add(n.Start, n.End, !started);
        if (added == 0) return;
        breaks = 0;
        if (!started)
        {
            started = true;
            int block = NearestBlock();
            current = new() { Start = before, Node = block, Tag = tree.Nodes[block].Tag, FirstText = node, Hidden = hidden > 0, Links = links > 0 ? 1 : 0 };
        }
        current.LastText = node;
        current.End = text.Length;
        if (links > 0) current.LinkChars += added;
        if (bolds > 0) current.BoldChars += added;
        if (italics > 0) current.ItalicChars += added;
    }

    private void Break(int at)
    {
        breaks++;
        if (breaks == 1) text.Break(at);
        else Flush(at);
    }

    private int NearestBlock()
    {
        for (int i = depth - 1; i > 0; i--)
            if (Tags.IsBlock(tree.Nodes[open[i]].Tag)) return open[i];
        return 0;
    }

    private void Flush(int at)
    {
        if (!started) return;
        started = false;
        blocks.Add(current);
        text.EndBlock(at);
    }

    private bool IsHidden(int node)
    {
        if (tree.Nodes[node].AttributeCount == 0) return false;
        // React streams what it renders late in hidden elements “S:1”, and moves them to their place: readers see them.
        if (tree.Has(node, AttributeId.Hidden) && !tree.Raw(node, AttributeId.Id).StartsWith("S:", StringComparison.Ordinal)) return true;
        ReadOnlySpan<char> style = tree.Raw(node, AttributeId.Style);
        return style.Contains("display:none", StringComparison.OrdinalIgnoreCase) || style.Contains("display: none", StringComparison.OrdinalIgnoreCase);
    }
}
