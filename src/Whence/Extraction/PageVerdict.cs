using Whence.Extraction.Blocks;
using Whence.Extraction.Html;
using Whence.Extraction.Metadata;

namespace Whence.Extraction;

/// <summary>The judgement that a page is not an article, and what it rests on.</summary>
internal readonly record struct PageVerdict(NotArticleReason Reason, string Detail)
{
    /// <summary>Judges the page as stored, before it is parsed; null if it may be an article.</summary>
    public static PageVerdict? OfRaw(string html)
    {
        int odd = 0, sample = Math.Min(html.Length, 4096);
        for (int i = 0; i < sample; i++)
            if (html[i] is < ' ' and not ('\n' or '\r' or '\t' or '\f') or '\uFFFD') odd++;
        if (string.IsNullOrWhiteSpace(html)) return new(NotArticleReason.Empty, "nothing but white space");
        return odd * 10 > sample ? new(NotArticleReason.Binary, $"{odd} of the first {sample} characters are control characters or undecodable") : null;
    }

    /// <summary>Judges the page by its blocks and which of them are body; null if it is an article.</summary>
    public static PageVerdict? OfBlocks(PageText text, PageHead head, bool[] body)
    {
        if (text.Blocks.Length == 0)
        {
            foreach (PageNode node in text.Tree.Nodes)
                if (node.Tag == TagId.Script) return new(NotArticleReason.ScriptShell, "scripts and no text");
            return new(NotArticleReason.NoText, "no readable text");
        }
        if (Array.IndexOf(body, true) >= 0) return null;
        return new(NotArticleReason.NoText, "no text that could be an article");
    }
}
