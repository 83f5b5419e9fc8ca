using Whence.Extraction.Blocks;
using Whence.Extraction.Html;

namespace Whence.Extraction.Metadata;

/// <summary>Chooses the title: the heading that agrees best with what the head of the page says, else the head's own words without the outlet's name.</summary>
/// <remarks>On NAEB an only h1 is right on .947 of the pages that have one, JSON-LD's headline on .73, Open Graph on .67: those are written for search and sharing.</remarks>
internal static class TitleChooser
{
    /// <summary>The least share of words that a heading and the head's title must have in common.</summary>
    private const double MinShare = 0.34;

    private const int MaxChars = 400;

    /// <summary>Chooses the title.</summary>
    /// <param name="tree">The page.</param>
    /// <param name="head">Its head.</param>
    /// <param name="place">Where the title was found.</param>
    /// <returns>The title, white space folded; null if the page has none.</returns>
    public static string? Choose(PageTree tree, PageHead head, out string place)
    {
        string? linked = head.Articles.Select(article => article["headline"]?.Name ?? article["name"]?.Name).FirstOrDefault(name => !string.IsNullOrWhiteSpace(name));
        linked = linked is null ? null : Spaces.Fold(Entities.Decode(linked));
        string? shared = head.Meta("og:title") ?? head.Meta("twitter:title");
        string[] said = [.. new[] { linked, shared, head.Title }.OfType<string>()];
        (string? heading, double share, int level) = Heading(tree, said);
        if (heading is not null && (share >= MinShare || said.Length == 0 || (level == 1 && share > 0 && heading.Length > 30)))
        {
            place = level == 1 ? "h1" : "h" + level.ToString(System.Globalization.CultureInfo.InvariantCulture);
            return heading;
        }
        string? outlet = head.Meta("og:site_name") ?? head.Articles.Select(article => article["publisher"]?.Name).FirstOrDefault(name => name is not null);
        if (linked is not null)
        {
            place = "json-ld:headline";
            return WithoutOutlet(linked, outlet);
        }
        place = shared is not null ? "meta:og:title" : "title";
        return (shared ?? head.Title ?? heading) is { } title ? WithoutOutlet(title, outlet) : null;
    }

    /// <summary>A page title without the name of the outlet behind or before a mark; the longest part if the outlet is not known.</summary>
    public static string WithoutOutlet(string title, string? outlet)
    {
        title = Spaces.Fold(Entities.Decode(title));
        foreach (string mark in (ReadOnlySpan<string>)[" | ", " - ", " – ", " — ", " :: ", " » ", " · ", " • "])
        {
            int at = title.LastIndexOf(mark, StringComparison.Ordinal);
            if (at <= 0) continue;
            string before = title[..at].Trim(), after = title[(at + mark.Length)..].Trim();
            if (outlet is not null && Same(before, outlet)) return after;
            if ((outlet is not null && Same(after, outlet)) || (mark != " - " && mark != " – " && mark != " — " && after.Length * 2 < before.Length) || (after.Length < 30 && after.Length * 2.5 < before.Length)) return WithoutOutlet(before, outlet);
        }
        return title;
    }

    private static (string?, double, int) Heading(PageTree tree, string[] said)
    {
        string? best = null;
        double top = -1;
        int level = 0, headings = 0;
        for (int i = 1; i < tree.Nodes.Length && headings < 400; i++)
        {
            TagId tag = tree.Nodes[i].Tag;
            if (tag is not (TagId.H1 or TagId.H2 or TagId.H3)) continue;
            headings++;
            string text = tree.TextOf(i, MaxChars);
            if (text.Length is < 3 or >= MaxChars) continue;
            double share = 0;
            foreach (string title in said) share = Math.Max(share, Share(text, title));
            // A heading of a lower level must agree nearly word for word.
            if (tag != TagId.H1 && share < 0.75) continue;
            double score = share + (tag == TagId.H1 ? 0.5 : tag == TagId.H2 ? 0.1 : 0);
            if (score > top) (best, top, level) = (text, score, tag - TagId.H1 + 1);
        }
        return (best, best is null ? 0 : top - (level == 1 ? 0.5 : level == 2 ? 0.1 : 0), level);
    }

    /// <summary>The share of words in common, by the harmonic mean of both sides.</summary>
    private static double Share(string left, string right)
    {
        Span<uint> a = stackalloc uint[80], b = stackalloc uint[80];
        int n = WordHash.Read(left, a), m = WordHash.Read(right, b), common = 0;
        if (n == 0 || m == 0) return 0;
        foreach (uint word in a[..n])
            if (b[..m].Contains(word)) common++;
        return 2.0 * common / (n + m);
    }

    private static bool Same(string left, string right)
    {
        Span<uint> a = stackalloc uint[20], b = stackalloc uint[20];
        int n = WordHash.Read(left, a), m = WordHash.Read(right, b);
        return n > 0 && a[..n].SequenceEqual(b[..m]);
    }
}
