using Whence.Extraction.Blocks;
using Whence.Extraction.Html;
using Whence.Extraction.Metadata;

namespace Whence.Extraction;

/// <summary>The judgement that a page is not an article, and what it rests on.</summary>
/// <remarks>Every bound was set so that none of the 1,194 marked articles of NAEB and WCXB dev is refused.</remarks>
internal readonly record struct PageVerdict(NotArticleReason Reason, string Detail)
{
    /// <summary>A body of at least so many words is an article, whatever else the page says.</summary>
    private const int ArticleWords = 120;

    /// <summary>A body of at most so many words is a stub.</summary>
    private const int StubWords = 45;

    /// <summary>A page with at least so many linked titles is a list if hardly any text stands beside them.</summary>
    private const int ListTitles = 14;

    /// <summary>Between the titles of a list there are no more words than these.</summary>
    private const int MaxTeaserWords = 60;

    private static readonly string[] Errors = ["404", "page not found", "not found", "page isn't available", "page isn’t available", "page unavailable", "page cannot be found", "page can't be found", "page can’t be found", "page doesn't exist", "page does not exist", "no longer available", "internal server error", "500 error", "bad gateway", "service unavailable", "something went wrong"];

    private static readonly string[] Checks = ["verify you are human", "verify that you are human", "are you a robot", "not a robot", "checking your browser", "just a moment", "access denied", "access to this page has been denied", "403 forbidden", "unusual traffic", "enable javascript and cookies to continue", "complete the security check", "captcha", "request blocked", "attention required"];

    private static readonly string[] Consents = ["we use cookies", "we and our partners", "uses cookies", "your privacy choices", "accept all cookies", "manage your privacy", "consent to", "before you continue", "accept cookies", "we value your privacy"];

    private static readonly string[] ConsentTitles = ["before you continue", "we use cookies", "we value your privacy", "your privacy choices", "cookie consent", "privacy settings"];

    private static readonly string[] Walls = ["subscribe to continue", "subscribe to read", "to continue reading", "to read this article", "to read the full", "subscribers only", "for subscribers", "already a subscriber", "log in to read", "sign in to read", "unlock this article", "start your trial", "premium content", "this article is for", "create a free account"];

    private static readonly string[] ListPaths = ["/tag/", "/tags/", "/topic/", "/topics/", "/category/", "/categories/", "/author/", "/authors/", "/section/", "/sections/", "/search", "/archive"];

    /// <summary>Judges the page as stored, before it is parsed; null if it may be an article.</summary>
    public static PageVerdict? OfRaw(string html)
    {
        if (string.IsNullOrWhiteSpace(html)) return new(NotArticleReason.Empty, "nothing but white space");
        int odd = 0, sample = Math.Min(html.Length, 4096);
        for (int i = 0; i < sample; i++)
            if (html[i] is < ' ' and not ('\n' or '\r' or '\t' or '\f') or '\uFFFD') odd++;
        return odd * 10 > sample ? new(NotArticleReason.Binary, $"{odd} of the first {sample} characters are control characters or undecodable") : null;
    }

    /// <summary>Judges the page by its blocks and which of them are body; null if it is an article.</summary>
    public static PageVerdict? OfBlocks(PageText text, PageHead head, string? title, string? url, bool[] body)
    {
        int bodyWords = 0, allWords = 0, titles = 0, run = 0, longest = 0, bodyBlocks = 0, bodyTitles = 0;
        for (int i = 0; i < body.Length; i++)
        {
            ref readonly Block block = ref text.Blocks[i];
            int words = text.Of(i).Count(' ') + 1;
            allWords += words;
            if (body[i])
            {
                bodyWords += words;
                bodyBlocks++;
            }
            // Text that goes on without a linked title in it: a list of reports has none of any length.
            bool linked = words >= 4 && block.LinkChars * 10 >= block.Length * 8;
            run = linked ? 0 : body[i] ? run + words : run;
            longest = Math.Max(longest, run);
            // A linked title: most of a line of four words or more stands in a link.
            if (!linked || words > 30) continue;
            titles++;
            if (body[i]) bodyTitles++;
        }
        if (allWords == 0) return Silent(text);
        // Linked titles, each with a line or two of its own: a list, whatever its address is.
        if (head.Articles.Count == 0 && bodyTitles >= ListTitles && bodyTitles * 3 >= bodyBlocks && longest < MaxTeaserWords) return new(NotArticleReason.ListOfReports, $"{bodyTitles} linked titles and no more than {longest} words between two");
        if (bodyWords >= ArticleWords && !(longest < ArticleWords && head.Articles.Count == 0 && titles >= ListTitles && IsFront(url))) return null;
        string name = (title ?? head.Title ?? "").ToLowerInvariant(), all = text.Text.Length > 20000 ? text.Text[..20000] : text.Text;
        if (head.Articles.Count == 0 || bodyWords <= StubWords)
        {
            if (Named(Errors, name) is { } error) return new(NotArticleReason.ErrorPage, $"the title says “{error}”");
            if (Named(Checks, name) is { } check) return new(NotArticleReason.AccessCheck, $"the title says “{check}”");
            if (allWords < ArticleWords && Named(Checks, all) is { } asked) return new(NotArticleReason.AccessCheck, $"hardly more than “{asked}”");
            if (allWords < ArticleWords && bodyWords <= StubWords && Named(Errors, all) is { } failed) return new(NotArticleReason.ErrorPage, $"hardly more than “{failed}”");
        }
        if (head.Articles.Count == 0 && titles >= ListTitles && (IsFront(url) || (bodyWords <= StubWords && head.Meta("og:type") is null or "website")))
            return new(NotArticleReason.ListOfReports, $"{titles} linked titles and {bodyWords} words beside them");
        if (bodyWords > StubWords) return null;
        if (Named(Walls, all) is { } wall && bodyWords < StubWords) return new(NotArticleReason.Paywall, $"“{wall}” and {bodyWords} words of text");
        if (head.Articles.Exists(article => article["isAccessibleForFree"]?.Text?.Equals("false", StringComparison.OrdinalIgnoreCase) == true) && bodyWords == 0) return new(NotArticleReason.Paywall, "said not to be free, and no text shown");
        if (bodyWords == 0 && Named(Consents, all) is { } consent) return new(NotArticleReason.ConsentWall, $"“{consent}” and no text");
        if (head.Articles.Count == 0 && Named(ConsentTitles, name) is { } wanted) return new(NotArticleReason.ConsentWall, $"the title says “{wanted}”");
        bool video = head.Meta("og:type")?.StartsWith("video", StringComparison.OrdinalIgnoreCase) == true || (head.Articles.Count == 0 && head.Objects.Exists(item => item.IsOfType(type => type == "VideoObject")));
        if (video && bodyWords < 25) return new(NotArticleReason.VideoShell, $"a video and {bodyWords} words");
        if (bodyWords > 0) return null;
        return titles >= ListTitles ? new(NotArticleReason.ListOfReports, $"{titles} linked titles and no text beside them") : allWords < 60 && HasScript(text.Tree) ? new(NotArticleReason.ScriptShell, $"scripts and {allWords} words") : new(NotArticleReason.NoText, "no text that could be an article");
    }

    private static PageVerdict Silent(PageText text) =>
        HasScript(text.Tree) ? new(NotArticleReason.ScriptShell, "scripts and no text") : new(NotArticleReason.NoText, "no readable text");

    private static bool HasScript(PageTree tree)
    {
        foreach (PageNode node in tree.Nodes)
            if (node.Tag == TagId.Script) return true;
        return false;
    }

    private static bool IsFront(string? url)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out Uri? address)) return false;
        string path = address.AbsolutePath;
        return path is "/" or "/index.html" or "/index.php" or "/home" || ListPaths.Any(list => path.Contains(list, StringComparison.OrdinalIgnoreCase) && path.Length < list.Length + 40 && path.Count(c => c == '-') < 4);
    }

    private static string? Named(string[] phrases, string text)
    {
        foreach (string phrase in phrases)
            if (text.Contains(phrase, StringComparison.OrdinalIgnoreCase)) return phrase;
        return null;
    }
}
