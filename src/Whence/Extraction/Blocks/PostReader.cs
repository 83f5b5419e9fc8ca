using System.Collections.Immutable;
using Whence.Extraction.Html;
using Whence.Extraction.Metadata;
using Whence.Text;

namespace Whence.Extraction.Blocks;

/// <summary>Finds posts of other networks inside a page, and who signs them: “— Tomas Verrick (@verrick) March 4, 2031”.</summary>
internal static class PostReader
{
    private const int MaxSignature = 120;

    private static readonly string[] Names = ["twitter", "instagram", "tiktok", "bluesky", "fb-post", "mastodon", "telegram-post", "threads-embed"];

    /// <summary>The element of the post that holds a node; -1 where none does.</summary>
    public static int Around(PageTree tree, int node)
    {
        for (; node > 0; node = tree.Nodes[node].Parent)
            if (tree.Nodes[node].Tag == TagId.Blockquote && IsPost(tree.Raw(node, AttributeId.Class))) return node;
        return -1;
    }

    /// <summary>The posts, in page order; the blocks of one post are one.</summary>
    public static ImmutableArray<EmbeddedPost> Read(PageText text, BlockRole[] roles)
    {
        var posts = ImmutableArray.CreateBuilder<EmbeddedPost>();
        for (int i = 0; i < roles.Length; i++)
        {
            if (roles[i].Role != PassageRole.EmbeddedPost) continue;
            int node = Around(text.Tree, text.Blocks[i].Node), last = i;
            while (last + 1 < roles.Length && roles[last + 1].Role == PassageRole.EmbeddedPost && Around(text.Tree, text.Blocks[last + 1].Node) == node) last++;
            TextSpan span = new(text.Blocks[i].Start, text.Blocks[last].End);
            posts.Add(Sign(span, text.Text));
            i = last;
        }
        return posts.ToImmutable();
    }

    private static EmbeddedPost Sign(TextSpan span, string text)
    {
        ReadOnlySpan<char> all = span.In(text);
        int dash = all.LastIndexOfAny('—', '–');
        ReadOnlySpan<char> signature = dash >= 0 && all.Length - dash <= MaxSignature ? all[(dash + 1)..].Trim() : default;
        int open = signature.IndexOf("(@", StringComparison.Ordinal);
        if (open < 0) return new(span, null, null, null);
        int close = signature[open..].IndexOf(')');
        string? handle = close > 2 ? signature[(open + 2)..(open + close)].ToString() : null;
        string author = signature[..open].Trim().ToString();
        return new(span, author.Length == 0 ? null : author, handle, close > 0 ? DateText.Find(signature[(open + close)..], out _) : null);
    }

    private static bool IsPost(ReadOnlySpan<char> name)
    {
        foreach (string network in Names)
            if (name.Contains(network, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }
}
