using Whence.Extraction.Html;
using Whence.Extraction.Metadata;
using Whence.Text;

namespace Whence.Extraction.Blocks;

/// <summary>Chooses the role of each block of a page.</summary>
internal static class RoleChooser
{
    /// <summary>Chooses the roles.</summary>
    public static BlockRole[] Choose(PageText text, PageHead head, PageMetadata metadata)
    {
        var roles = new BlockRole[text.Blocks.Length];
        Array.Fill(roles, new(PassageRole.Furniture, "outside the article"));
        int container = Container(text);
        if (container < 0) return roles;
        int end = text.Tree.Nodes[container].Last;
        for (int i = 0; i < text.Blocks.Length; i++)
        {
            ref readonly Block block = ref text.Blocks[i];
            if (Tags.IsHeading(block.Tag) && metadata.Title is { } title && text.Of(i).Equals(title, StringComparison.OrdinalIgnoreCase)) roles[i] = new(PassageRole.Headline);
            else if (block.FirstText < container || block.FirstText >= end) continue;
            else if (block.LinkChars * 2 > block.Length) roles[i] = new(PassageRole.Furniture, "links");
            else if (block.Tag == TagId.Figcaption) roles[i] = new(PassageRole.Caption);
            else roles[i] = new(Tags.IsHeading(block.Tag) ? PassageRole.Subheading : PassageRole.Body);
        }
        return roles;
    }

    private static int Container(PageText text)
    {
        var scores = new Dictionary<int, double>();
        foreach (Block block in text.Blocks)
        {
            if (block.Length < 60 || block.LinkChars * 3 > block.Length) continue;
            double score = Math.Min(block.Length, 600);
            int node = block.Tag is TagId.P or TagId.Li or TagId.Blockquote ? text.Tree.Nodes[block.Node].Parent : block.Node;
            for (int level = 0; node > 0 && level < 5; node = text.Tree.Nodes[node].Parent, level++, score *= 0.7)
                scores[node] = scores.GetValueOrDefault(node) + score;
        }
        int best = -1;
        double top = 0;
        foreach ((int node, double score) in scores)
            if (score > top || (score == top && node < best)) (best, top) = (node, score);
        return best;
    }
}
