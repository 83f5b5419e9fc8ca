using Whence.Extraction.Blocks;
using Whence.Extraction.Html;
using Whence.Extraction.Plain;

namespace Whence.Extraction.Metadata;

/// <summary>Chooses the authors: the linked data first, unless it names only the outlet or fewer people than the byline that readers see.</summary>
internal static class AuthorChooser
{
    private const int MaxBylineChars = 160, BlocksAround = 8;

    private static readonly string[] Metas = ["author", "parsely-author", "sailthru.author", "citation_author", "byl", "dc.creator", "dcterms.creator", "article:author", "og:article:author", "cXenseParse:author", "article.author", "authors", "content-author", "twitter:creator:name"];

    /// <summary>Chooses the authors.</summary>
    /// <param name="text">The page.</param>
    /// <param name="head">Its head.</param>
    /// <param name="outlet">The outlet, which is not an author of its own reports if anyone else is named.</param>
    /// <param name="headline">Index of the headline's block; -1 if there is none.</param>
    /// <param name="firstBody">Index of the first body block; -1 if there is none.</param>
    /// <param name="place">Where they were found.</param>
    public static List<string> Choose(PageText text, PageHead head, string? outlet, int headline, int firstBody, out string place)
    {
        List<string> linked = Linked(head);
        List<string> seen = Seen(text, headline, firstBody, out bool signed);
        List<string> said = Said(head);
        place = "json-ld:author";
        bool linkedNames = linked.Any(name => !IsOutlet(name, outlet));
        // A byline that begins with “By” and leaves out those who only contributed, or names more than the first.
        if (signed && linkedNames && seen.Count < linked.Count && seen.TrueForAll(name => linked.Contains(name, StringComparer.OrdinalIgnoreCase))) return seen;
        if (seen.Count > 0 && (!linkedNames || signed && (seen.Count > linked.Count && linked.All(name => seen.Contains(name, StringComparer.OrdinalIgnoreCase)))) && seen.Any(name => !IsOutlet(name, outlet)) && (linkedNames || said.Count == 0 || !said.Any(name => !IsOutlet(name, outlet)) || seen.Count >= said.Count))
        {
            place = "byline";
            return seen;
        }
        if (linkedNames && !(said.Count > linked.Count && linked.All(name => said.Contains(name, StringComparer.OrdinalIgnoreCase)))) return [.. linked.Where(name => !IsOutlet(name, outlet))];
        if (said.Any(name => !IsOutlet(name, outlet)))
        {
            place = "meta:author";
            return [.. said.Where(name => !IsOutlet(name, outlet))];
        }
        if (linked.Count > 0) return linked;
        if (seen.Count > 0)
        {
            place = "byline";
            return seen;
        }
        place = "meta:author";
        return said;
    }

    private static List<string> Linked(PageHead head)
    {
        var names = new List<string>();
        foreach (LinkedValue article in head.Articles)
        {
            if ((article["author"] ?? article["creator"]) is not { } authors) continue;
            foreach (LinkedValue author in authors.Each())
            {
                LinkedValue? name = author.Members is null ? author : author["name"];
                if (name is null && author["@id"]?.Text is { } id) name = head.Objects.Find(item => item["@id"]?.Text == id)?["name"];
                foreach (LinkedValue item in name?.Each() ?? [])
                    if (item.Text is { } text) AddAll(names, AuthorNames.Split(text));
            }
            if (names.Count > 0) break;
        }
        return names;
    }

    private static List<string> Said(PageHead head)
    {
        foreach (string meta in Metas)
        {
            var names = new List<string>();
            foreach (string value in head.Metas(meta))
                if (!value.Contains("facebook.com", StringComparison.OrdinalIgnoreCase)) AddAll(names, AuthorNames.Split(value));
            if (names.Count > 0 && names.All(name => name.Contains(' ') || meta != "article:author")) return names;
        }
        var written = new List<string>();
        if (head.Meta("twitter:label1") is { } label && label.Contains("ritten by", StringComparison.Ordinal) && head.Meta("twitter:data1") is { } data) AddAll(written, AuthorNames.Split(data));
        return written;
    }

    private static List<string> Seen(PageText text, int headline, int firstBody, out bool signed)
    {
        signed = true;
        int from = Math.Max(0, headline >= 0 ? headline - 3 : firstBody - BlocksAround), to = Math.Min(text.Blocks.Length, Math.Max(firstBody + 2, (headline >= 0 ? headline : 0) + BlocksAround));
        for (int i = from; i < to; i++)
        {
            ReadOnlySpan<char> line = text.Of(i);
            if (line.Length > MaxBylineChars || text.Blocks[i].Hidden) continue;
            if (line.StartsWith("by ", StringComparison.OrdinalIgnoreCase) || line.StartsWith("written by ", StringComparison.OrdinalIgnoreCase) || line.StartsWith("by: ", StringComparison.OrdinalIgnoreCase) || line.StartsWith("words by ", StringComparison.OrdinalIgnoreCase) || line.StartsWith("story by ", StringComparison.OrdinalIgnoreCase))
            {
                List<string> names = AuthorNames.OfByline(line);
                if (names.Count > 0) return names;
            }
            // “By” on a line of its own, the names on the next ones.
            if (line.Trim(": ").Equals("by", StringComparison.OrdinalIgnoreCase) || line.Trim(": ").Equals("written by", StringComparison.OrdinalIgnoreCase))
            {
                var names = new List<string>();
                for (int k = i + 1; k < to && k <= i + 4 && text.Blocks[k].Length < 80; k++)
                {
                    List<string> more = AuthorNames.OfByline(text.Of(k));
                    if (more.Count == 0 || !AuthorNames.LooksLikePerson(more[0])) break;
                    AddAll(names, more);
                    if (!text.Of(k).EndsWith(",", StringComparison.Ordinal) && !text.Of(k).EndsWith(" and", StringComparison.Ordinal) && !(k + 1 < to && text.Of(k + 1) is "and" or "," or "&")) break;
                    if (k + 1 < to && text.Of(k + 1) is "and" or "," or "&") k++;
                }
                if (names.Count > 0) return names;
            }
        }
        signed = false;
        return Marked(text, from, to, firstBody);
    }

    /// <summary>The names in elements that are marked as author, by relation, property or class.</summary>
    private static List<string> Marked(PageText text, int from, int to, int firstBody)
    {
        PageTree tree = text.Tree;
        for (int pass = 0; pass < 2; pass++)
        {
            var names = new List<string>();
            int begin = pass == 0 && from < text.Blocks.Length ? text.Blocks[from].FirstText : 1, end = pass == 0 && to > 0 ? text.Blocks[to - 1].LastText : tree.Nodes.Length;
            // An inline mark may open just before the first text.
            for (int i = Math.Max(1, begin - 12); i < end; i++)
            {
                if (tree.Nodes[i].Tag <= TagId.Custom && tree.Nodes[i].Tag != TagId.Other || tree.Nodes[i].AttributeCount == 0 || !IsMarked(tree, i, pass == 1)) continue;
                string value = tree.TextOf(i, MaxBylineChars);
                if (value.Length is < 3 or >= 100) continue;
                List<string> found = AuthorNames.OfByline(value);
                if (found.Count > 0 && found.TrueForAll(AuthorNames.LooksLikePerson)) AddAll(names, found);
                else if (found.Count > 0 && names.Count == 0 && tree.Raw(i, AttributeId.Rel).Equals("author", StringComparison.OrdinalIgnoreCase)) AddAll(names, found);
                if (names.Count > 0 && pass == 1) break;
                if (names.Count > 0) i = Math.Max(i, tree.Nodes[i].Last - 1);
            }
            if (names.Count is > 0 and <= 6) return names;
            if (firstBody < 0) break;
        }
        return [];
    }

    private static bool IsMarked(PageTree tree, int node, bool strict)
    {
        if (tree.Raw(node, AttributeId.Rel).Contains("author", StringComparison.OrdinalIgnoreCase) || tree.Raw(node, AttributeId.Itemprop).Equals("author", StringComparison.OrdinalIgnoreCase)) return true;
        ReadOnlySpan<char> name = tree.Raw(node, AttributeId.Class);
        if (strict) return name.Contains("author-name", StringComparison.OrdinalIgnoreCase) || name.Contains("author_name", StringComparison.OrdinalIgnoreCase) || name.Contains("byline-name", StringComparison.OrdinalIgnoreCase) || name.Contains("byline__name", StringComparison.OrdinalIgnoreCase);
        return name.Contains("byline", StringComparison.OrdinalIgnoreCase) || name.Contains("author", StringComparison.OrdinalIgnoreCase) || name.Contains("contributor", StringComparison.OrdinalIgnoreCase)
            || tree.Raw(node, AttributeId.Href).Contains("/author/", StringComparison.OrdinalIgnoreCase) || tree.Raw(node, AttributeId.DataTestid).Contains("byline", StringComparison.OrdinalIgnoreCase);
    }

    private static bool IsOutlet(string name, string? outlet) =>
        !AuthorNames.LooksLikePerson(name) && (AuthorNames.IsRole(name) || AuthorNames.IsOrganisation(name)) || (outlet is not null && (name.Contains(outlet, StringComparison.OrdinalIgnoreCase) || outlet.Contains(name, StringComparison.OrdinalIgnoreCase))) || AuthorNames.IsAgency(name);

    private static void AddAll(List<string> names, List<string> more)
    {
        foreach (string name in more)
            if (!names.Contains(name, StringComparer.OrdinalIgnoreCase)) names.Add(name);
    }
}
