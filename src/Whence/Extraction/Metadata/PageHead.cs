using Whence.Extraction.Html;

namespace Whence.Extraction.Metadata;

/// <summary>What a page says of itself for machines: its meta elements, linked data, title, language and canonical address.</summary>
internal sealed class PageHead
{
    /// <summary>A report's page may describe those that it links to; the linked data of so many is that of a list, unless one is the page's.</summary>
    private const int MinListed = 5;

    private readonly Dictionary<string, string> metas = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<KeyValuePair<string, string>> all = [];
    private readonly List<LinkedValue> objects = [];

    /// <summary>The objects of the linked data that are articles, the likeliest first.</summary>
    public List<LinkedValue> Articles { get; } = [];

    /// <summary>Whether these are the reports of a list: several with headlines of their own, none of which is the page's.</summary>
    public bool IsListed
    {
        get
        {
            string?[] headlines = [.. Articles.Select(article => article["headline"]?.Name).Where(name => name is { Length: > 8 }).Distinct()];
            return headlines.Length >= MinListed && !headlines.Any(headline => (Meta("og:title") ?? Title ?? "").Contains(headline!, StringComparison.OrdinalIgnoreCase));
        }
    }

    /// <summary>All objects of the linked data at the top and in graphs.</summary>
    public List<LinkedValue> Objects => objects;

    /// <summary>The text of the title element; null if there is none.</summary>
    public string? Title { get; private set; }

    /// <summary>The <c>lang</c> of the page; null if it has none.</summary>
    public string? Language { get; private set; }

    /// <summary>The address that the page names as its own; null if it names none.</summary>
    public string? Canonical { get; private set; }

    /// <summary>The content of a meta element by its name, property or itemprop; null if there is none or it is empty.</summary>
    public string? Meta(string name) => metas.GetValueOrDefault(name);

    /// <summary>The contents of all meta elements of a name, in page order.</summary>
    public IEnumerable<string> Metas(string name) => all.Where(meta => meta.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Select(meta => meta.Value);

    /// <summary>Reads the head of a page.</summary>
    public static PageHead Read(PageTree tree)
    {
        var head = new PageHead();
        ReadOnlySpan<PageNode> nodes = tree.Nodes;
        for (int i = 1; i < nodes.Length; i++)
        {
            switch (nodes[i].Tag)
            {
                case TagId.Meta: head.AddMeta(tree, i); break;
                case TagId.Link: head.AddLink(tree, i); break;
                case TagId.Html: head.Language ??= tree.Value(i, AttributeId.Lang); break;
                case TagId.Title: head.Title ??= Text(tree, i); break;
                case TagId.Script when tree.Raw(i, AttributeId.Type).Contains("ld+json", StringComparison.OrdinalIgnoreCase): head.AddLinked(tree, i); break;
                default: break;
            }
        }
        foreach (LinkedValue item in head.objects)
            if (item.IsOfType(IsArticle)) head.Articles.Add(item);
        // Pages also describe the reports that they link to: the one whose headline the page bears goes first.
        if (head.Articles.Count > 1 && (head.Meta("og:title") ?? head.Title) is { } title)
        {
            int own = head.Articles.FindIndex(article => article["headline"]?.Name is { Length: > 8 } headline && title.Contains(headline, StringComparison.OrdinalIgnoreCase));
            if (own < 0) own = head.Articles.FindIndex(article => article["headline"] is not null || article["datePublished"] is not null);
            if (own > 0)
            {
                LinkedValue first = head.Articles[own];
                head.Articles.RemoveAt(own);
                head.Articles.Insert(0, first);
            }
        }
        return head;
    }

    private static bool IsArticle(string type) =>
        type.EndsWith("Article", StringComparison.OrdinalIgnoreCase) || type.EndsWith("BlogPosting", StringComparison.OrdinalIgnoreCase) || type is "Report" or "AnalysisNewsArticle" or "ReportageNewsArticle" or "Review" or "SocialMediaPosting";

    private static string? Text(PageTree tree, int node)
    {
        if (tree.Nodes[node].Last <= node + 1) return null;
        PageNode text = tree.Nodes[node + 1];
        string value = Spaces.Fold(Entities.Decode(tree.Page.AsSpan(text.Start, text.End - text.Start)));
        return value.Length > 0 ? value : null;
    }

    private void AddMeta(PageTree tree, int node)
    {
        if (tree.Value(node, AttributeId.Content) is not { } content || Spaces.Fold(content) is not { Length: > 0 and < 4000 } value) return;
        foreach (AttributeId id in (ReadOnlySpan<AttributeId>)[AttributeId.Property, AttributeId.Name, AttributeId.Itemprop])
        {
            if (tree.Raw(node, id) is not { Length: > 0 and < 60 } raw || all.Count > 2000) continue;
            string name = raw.Trim().ToString();
            metas.TryAdd(name, value);
            all.Add(new(name, value));
        }
    }

    private void AddLink(PageTree tree, int node)
    {
        if (Canonical is null && tree.Raw(node, AttributeId.Rel).Equals("canonical", StringComparison.OrdinalIgnoreCase))
            Canonical = tree.Value(node, AttributeId.Href) is { Length: > 0 } address ? address.Trim() : null;
    }

    private void AddLinked(PageTree tree, int node)
    {
        if (tree.Nodes[node].Last <= node + 1 || objects.Count > 200) return;
        PageNode text = tree.Nodes[node + 1];
        if (LinkedReader.Read(tree.Page.AsSpan(text.Start, text.End - text.Start)) is { } value) AddObjects(value, 0);
    }

    private void AddObjects(LinkedValue value, int depth)
    {
        foreach (LinkedValue item in value.Each())
        {
            if (item.Items is not null && depth < 3) AddObjects(item, depth + 1);
            if (item.Members is null) continue;
            objects.Add(item);
            if (depth >= 3) continue;
            if (item["@graph"] is { } graph) AddObjects(graph, depth + 1);
            if (item["mainEntity"] is { Members: not null } main) AddObjects(main, depth + 1);
            if (item["mainEntityOfPage"] is { Members: not null } page) AddObjects(page, depth + 1);
        }
    }
}
