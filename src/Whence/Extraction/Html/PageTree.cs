namespace Whence.Extraction.Html;

/// <summary>The elements and texts of a page in page order, in flat arrays; a node's subtree is the run from its index to <see cref="PageNode.Last"/>.</summary>
internal sealed class PageTree(string page, PageNode[] nodes, int count, PageAttribute[] attributes, bool depthCapped)
{
    /// <summary>The page as stored.</summary>
    public string Page => page;

    /// <summary>The nodes; index 0 is the root.</summary>
    public ReadOnlySpan<PageNode> Nodes => nodes.AsSpan(0, count);

    /// <summary>Whether elements were lifted because they lay too deep.</summary>
    public bool DepthCapped => depthCapped;

    /// <summary>The raw value of an attribute; empty if the element lacks it.</summary>
    public ReadOnlySpan<char> Raw(int node, AttributeId id)
    {
        ref readonly PageNode n = ref nodes[node];
        for (int i = n.FirstAttribute; i < n.FirstAttribute + n.AttributeCount; i++)
            if (attributes[i].Id == id) return page.AsSpan(attributes[i].Start, attributes[i].End - attributes[i].Start);
        return default;
    }

    /// <summary>Whether the element has the attribute, with or without a value.</summary>
    public bool Has(int node, AttributeId id)
    {
        ref readonly PageNode n = ref nodes[node];
        for (int i = n.FirstAttribute; i < n.FirstAttribute + n.AttributeCount; i++)
            if (attributes[i].Id == id) return true;
        return false;
    }

    /// <summary>The value of an attribute with entities decoded; null if the element lacks it.</summary>
    public string? Value(int node, AttributeId id) => Has(node, id) ? Entities.Decode(Raw(node, id)) : null;

    /// <summary>The text that stands in a node, white space folded; scripts and the like left out unless the node is one.</summary>
    public string TextOf(int node, int maxChars = 4000)
    {
        var text = new System.Text.StringBuilder();
        int end = nodes[node].Last;
        for (int i = node; i < end && text.Length < maxChars; i++)
        {
            if (nodes[i].Tag == TagId.Text) text.Append(Entities.Decode(page.AsSpan(nodes[i].Start, nodes[i].End - nodes[i].Start)));
            else if (i != node && Tags.IsSilent(nodes[i].Tag)) i = nodes[i].Last - 1;
            else if (i != node && (Tags.IsBlock(nodes[i].Tag) || nodes[i].Tag == TagId.Br)) text.Append(' ');
        }
        return Spaces.Fold(text.ToString());
    }
}
