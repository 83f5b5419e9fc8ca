using Whence.Extraction.Html;

namespace Whence.Extraction.Blocks;

/// <summary>Tells the linked title of another report: the first line of a card in a list of them.</summary>
internal static class CardTitle
{
    private const int MinWords = 4, MaxWords = 30;

    /// <summary>How much may stand beside the link on its line: a day, a section, a running time.</summary>
    private const int MaxBesideChars = 32;

    /// <summary>Whether a block is one.</summary>
    public static bool Is(PageText text, int block)
    {
        ref readonly Block own = ref text.Blocks[block];
        if (own.LinkChars == 0 || own.Hidden) return false;
        ReadOnlySpan<char> line = text.Of(block);
        int words = line.Count(' ') + 1, beside = own.Length - own.LinkChars;
        if (words is < MinWords or > MaxWords) return false;
        return own.LinkChars * 10 >= own.Length * 8 || beside <= MaxBesideChars && own.LinkChars > beside && line.ContainsAnyInRange('0', '9');
    }

    /// <summary>What kind of element a card's title stands in; those of one list are alike.</summary>
    public static (TagId Tag, uint Names) Kind(PageText text, int block)
    {
        PageTree tree = text.Tree;
        int node = text.Blocks[block].Node, parent = Math.Max(0, tree.Nodes[node].Parent);
        return (text.Blocks[block].Tag, WordHash.Mix(WordHash.Of(tree.Raw(node, AttributeId.Class)), (uint)tree.Nodes[parent].Tag));
    }
}
