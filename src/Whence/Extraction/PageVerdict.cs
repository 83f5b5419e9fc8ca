using System.Text;
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

    /// <summary>So many linked titles are a list if they have days of their own, or if the address is that of a topic.</summary>
    private const int DatedTitles = 6;

    /// <summary>And those days are at least so many different ones.</summary>
    private const int MinDays = 3;

    /// <summary>Longer texts are not asked whether they are a wall that wants consent or money.</summary>
    private const int MaxWallWords = 300;

    private const int MinApologies = 2, MinConsentPhrases = 4, MinOffers = 3, MaxVideoWords = 25;

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
        PageCounts counts = PageCounts.Of(text, body, Headline.Find(text, title, body), MaxTeaserWords);
        if (counts.AllWords == 0) return Silent(text);
        bool told = head.Articles.Count > 0 && !head.IsListed;
        if (OfList(counts, told, url) is { } list) return list;
        if (counts.BodyWords >= MaxWallWords && !(counts.LongestRun < ArticleWords && !told && counts.Titles >= ListTitles && IsFront(url))) return null;
        string name = (title ?? head.Title ?? "").ToLowerInvariant(), all = text.Text.Length > 20000 ? text.Text[..20000] : text.Text;
        if (OfWords(text, body, counts, told, name, all) is { } words) return words;
        if (counts.BodyWords >= ArticleWords) return null;
        // A report of a few lines over a long list of others has a stamp or a byline above it; a topic's own lines have none.
        if (!told && !counts.HasHead && counts.Titles >= ListTitles && (IsFront(url) || (counts.BodyWords <= StubWords && head.Meta("og:type") is null or "website")))
            return new(NotArticleReason.ListOfReports, $"{counts.Titles} linked titles and {counts.BodyWords} words beside them");
        return counts.BodyWords > StubWords ? null : OfStub(text, head, counts, all);
    }

    /// <summary>Linked titles, each with a line or two of its own: a list, whatever its address is.</summary>
    private static PageVerdict? OfList(in PageCounts counts, bool told, string? url)
    {
        if (told || counts.LongestRun >= MaxTeaserWords || counts.BodyTitles * 4 < counts.BodyBlocks) return null;
        if (counts.BodyTitles >= ListTitles && counts.BodyTitles * 3 >= counts.BodyBlocks || counts.BodyTitles >= DatedTitles && IsFront(url))
            return new(NotArticleReason.ListOfReports, $"{counts.BodyTitles} linked titles and no more than {counts.LongestRun} words between two");
        return counts.BodyTitles >= DatedTitles && counts.DatedTitles >= DatedTitles && counts.Days >= MinDays
            ? new(NotArticleReason.ListOfReports, $"{counts.BodyTitles} linked titles with {counts.Days} different days beside them") : null;
    }

    /// <summary>What the title or the little text of a page says of itself.</summary>
    private static PageVerdict? OfWords(PageText text, bool[] body, in PageCounts counts, bool told, string name, string all)
    {
        bool little = counts.AllWords < ArticleWords;
        if (!told || counts.BodyWords <= StubWords)
        {
            if (counts.BodyWords < ArticleWords)
            {
                if (Named(PagePhrases.Errors, name) is { } error) return new(NotArticleReason.ErrorPage, $"the title says “{error}”");
                if (Named(PagePhrases.Checks, name) is { } check) return new(NotArticleReason.AccessCheck, $"the title says “{check}”");
            }
            if (little && Named(PagePhrases.Checks, all) is { } asked) return new(NotArticleReason.AccessCheck, $"hardly more than “{asked}”");
            if (little && counts.BodyWords <= StubWords && Named(PagePhrases.Errors, all) is { } failed) return new(NotArticleReason.ErrorPage, $"hardly more than “{failed}”");
            if (counts.BodyWords <= StubWords && PagePhrases.Apologies.Count(phrase => all.Contains(phrase, StringComparison.OrdinalIgnoreCase)) >= MinApologies) return new(NotArticleReason.ErrorPage, "no more than an apology");
        }
        string own = Body(text, body);
        // Nobody is quoted by a wall; a report on cookies or on subscriptions quotes somebody.
        if (own.AsSpan().ContainsAny('“', '”', '"')) return null;
        if (PagePhrases.Consent.Count(phrase => own.Contains(phrase, StringComparison.OrdinalIgnoreCase)) is >= MinConsentPhrases and var consents && Named(PagePhrases.Consent, name) is null) return new(NotArticleReason.ConsentWall, $"{consents} phrases of a wall that asks for consent");
        return Named(PagePhrases.Walls, all) is { } wall && PagePhrases.Offers.Count(phrase => own.Contains(phrase, StringComparison.OrdinalIgnoreCase)) is >= MinOffers and var offers
            ? new(NotArticleReason.Paywall, $"“{wall}” and {offers} phrases of an offer") : null;
    }

    /// <summary>Judges a page with hardly any body.</summary>
    private static PageVerdict? OfStub(PageText text, PageHead head, in PageCounts counts, string all)
    {
        if (Named(PagePhrases.Walls, all) is { } wall && counts.BodyWords < StubWords) return new(NotArticleReason.Paywall, $"“{wall}” and {counts.BodyWords} words of text");
        if (counts.BodyWords == 0 && head.Articles.Exists(article => article["isAccessibleForFree"]?.Text?.Equals("false", StringComparison.OrdinalIgnoreCase) == true)) return new(NotArticleReason.Paywall, "said not to be free, and no text shown");
        if (counts.BodyWords == 0 && Named(PagePhrases.Consents, all) is { } consent) return new(NotArticleReason.ConsentWall, $"“{consent}” and no text");
        if (head.Articles.Count == 0 && Named(PagePhrases.ConsentTitles, (head.Title ?? "").ToLowerInvariant()) is { } wanted) return new(NotArticleReason.ConsentWall, $"the title says “{wanted}”");
        bool video = head.Meta("og:type")?.StartsWith("video", StringComparison.OrdinalIgnoreCase) == true || (head.Articles.Count == 0 && (head.Objects.Exists(item => item.IsOfType(type => type == "VideoObject")) || HasPlayer(text.Tree)));
        if (video && counts.BodyWords < MaxVideoWords) return new(NotArticleReason.VideoShell, $"a video and {counts.BodyWords} words");
        if (counts.BodyWords > 0) return null;
        return counts.Titles >= ListTitles ? new(NotArticleReason.ListOfReports, $"{counts.Titles} linked titles and no text beside them")
            : counts.AllWords < 60 && HasScript(text.Tree) ? new(NotArticleReason.ScriptShell, $"scripts and {counts.AllWords} words") : new(NotArticleReason.NoText, "no text that could be an article");
    }

    private static string Body(PageText text, bool[] body)
    {
        var own = new StringBuilder();
        for (int i = 0; i < body.Length; i++)
            if (body[i]) own.Append(text.Of(i)).Append('\n');
        return own.ToString();
    }

    /// <summary>Whether the page plays a video, in an element for it or in a frame that a player is named around.</summary>
    private static bool HasPlayer(PageTree tree)
    {
        for (int i = 1; i < tree.Nodes.Length; i++)
        {
            if (tree.Nodes[i].Tag == TagId.Video) return true;
            if (tree.Nodes[i].Tag != TagId.Iframe) continue;
            for (int node = i, step = 0; node > 0 && step < 3; node = tree.Nodes[node].Parent, step++)
                if (tree.Raw(node, AttributeId.Class).Contains("player", StringComparison.OrdinalIgnoreCase) || tree.Raw(node, AttributeId.Class).Contains("video", StringComparison.OrdinalIgnoreCase)) return true;
        }
        return false;
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
