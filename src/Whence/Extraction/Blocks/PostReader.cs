using Whence.Extraction.Html;
using Whence.Extraction.Metadata;
using Whence.Text;

namespace Whence.Extraction.Blocks;

/// <summary>Finds posts of other networks inside a page, and who signs them: “— Tomas Verrick (@verrick) March 4, 2031”.</summary>
internal static class PostReader
{
    private const int MaxSignature = 120;

    private static readonly string[] Names = ["twitter", "instagram", "tiktok", "bluesky", "fb-post", "fb-xfbml", "mastodon", "telegram-post", "threads-embed", "text-post-media", "reddit-"];

    /// <summary>How the networks begin the line that says whose post it is.</summary>
    private static readonly string[] Leads = ["A post shared by ", "Posted by ", "Post by "];

    /// <summary>The element of the post that holds a node; -1 where none does.</summary>
    public static int Around(PageTree tree, int node)
    {
        for (; node > 0; node = tree.Nodes[node].Parent)
            if (tree.Nodes[node].Tag == TagId.Blockquote && IsPost(tree.Raw(node, AttributeId.Class))) return node;
        return -1;
    }

    /// <summary>The posts, in page order; the blocks of one post are one.</summary>
    public static List<ReportPost> Read(PageText text, BlockRole[] roles)
    {
        var posts = new List<ReportPost>();
        for (int i = 0; i < roles.Length; i++)
        {
            if (roles[i].Role != PassageRole.EmbeddedPost) continue;
            int node = Around(text.Tree, text.Blocks[i].Node), last = i;
            while (last + 1 < roles.Length && roles[last + 1].Role == PassageRole.EmbeddedPost && Around(text.Tree, text.Blocks[last + 1].Node) == node) last++;
            TextSpan span = new(text.Blocks[i].Start, text.Blocks[last].End);
            (string? author, string? handle, PublicationTime? posted) = Signature(span.In(text.Text));
            posts.Add(new(PostKind.Embedded, span, author, handle, posted));
            i = last;
        }
        return posts;
    }

    /// <summary>Who signs a post, with which account and when.</summary>
    public static (string? Author, string? Handle, PublicationTime? Posted) Signature(ReadOnlySpan<char> post)
    {
        int dash = post.LastIndexOfAny('—', '–');
        ReadOnlySpan<char> signature = dash >= 0 && post.Length - dash <= MaxSignature ? post[(dash + 1)..].Trim() : default;
        foreach (string lead in Leads)
            if (post.LastIndexOf(lead, StringComparison.Ordinal) is var at and >= 0 && post.Length - at <= MaxSignature + lead.Length) signature = post[(at + lead.Length)..].Trim();
        int open = signature.IndexOf("(@", StringComparison.Ordinal);
        if (open >= 0)
        {
            int close = signature[open..].IndexOf(')');
            return (Author(signature[..open]), close > 2 ? signature[(open + 2)..(open + close)].ToString() : null, close > 0 ? DateText.Find(signature[(open + close)..], out _) : null);
        }
        // “Posted by Vida Karst on Monday, 4 March 2031”
        if (!signature.IsEmpty && signature.IndexOf(" on ", StringComparison.Ordinal) is var on and > 0) return (Author(signature[..on]), null, DateText.Find(signature[on..], out _));
        // “@vidakarst The gates stay shut”: the account before the words.
        int end = 1;
        while (end < post.Length && (char.IsAsciiLetterOrDigit(post[end]) || post[end] is '_' or '.')) end++;
        return post[0] == '@' && end > 2 ? (null, post[1..end].TrimEnd('.').ToString(), null) : default;
    }

    private static string? Author(ReadOnlySpan<char> name) => name.Trim() is { IsEmpty: false } trimmed ? trimmed.ToString() : null;

    private static bool IsPost(ReadOnlySpan<char> name)
    {
        foreach (string network in Names)
            if (name.Contains(network, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }
}
