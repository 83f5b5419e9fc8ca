using Whence.Extraction.Html;
using Whence.Extraction.Metadata;
using Whence.Extraction.Plain;
using Whence.Text;

namespace Whence.Extraction.Blocks;

/// <summary>Finds the posts that a live blog is made of: each has a stamp of the same kind, and stands in an element of its own or goes on to the next stamp.</summary>
internal sealed class LivePostReader
{
    /// <summary>A page with fewer stamps between its paragraphs is no live blog.</summary>
    private const int MinPosts = 3;

    private const int MaxStampChars = 60, MaxBylineChars = 120, MatchedWords = 6, MinMatchedWords = 3;

    private readonly PageText text;
    private readonly BlockRole[] roles;
    private readonly Dictionary<ulong, LinkedValue> updates;

    private LivePostReader(PageText text, PageHead head, BlockRole[] roles)
    {
        this.text = text;
        this.roles = roles;
        updates = Updates(head);
    }

    /// <summary>The posts in page order; empty if the page is no live blog.</summary>
    public static List<ReportPost> Read(PageText text, PageHead head, BlockRole[] roles) => new LivePostReader(text, head, roles).Read();

    private List<ReportPost> Read()
    {
        var posts = new List<ReportPost>();
        int last = Array.FindLastIndex(roles, role => role is { Role: PassageRole.Body, Reason: null });
        List<int> stamps = Stamps(last);
        for (int k = 0; k < stamps.Count; k++)
        {
            (int from, int to) = Extent(stamps, k, last);
            if (!HasBody(from, to)) continue;
            TextSpan span = new(text.Blocks[from].Start, text.Blocks[to].End);
            LinkedValue? update = Update(from, to);
            PublicationTime? posted = Told(stamps[k]) ?? DateText.Parse(update?["datePublished"]?.Name);
            posts.Add(new(PostKind.Live, span, Author(from, to) ?? AuthorNames.Clean(update?["author"]?.Name), null, posted));
        }
        return posts.Count >= MinPosts ? posts : [];
    }

    /// <summary>The largest set of blocks with a time of day at their start that stand in elements of one kind.</summary>
    private List<int> Stamps(int last)
    {
        var kinds = new Dictionary<(TagId, string), List<int>>();
        for (int i = 0; i < last; i++)
        {
            if (!IsStamp(i)) continue;
            int node = text.Tree.Nodes[text.Blocks[i].FirstText].Parent;
            (TagId, string) kind = (text.Tree.Nodes[node].Tag, text.Tree.Raw(node, AttributeId.Class).ToString());
            if (!kinds.TryGetValue(kind, out List<int>? list)) kinds[kind] = list = [];
            list.Add(i);
        }
        return kinds.Values.Where(list => list.Count >= MinPosts).MaxBy(list => list.Count) ?? [];
    }

    private bool IsStamp(int i)
    {
        ReadOnlySpan<char> line = text.Of(i);
        if (text.Blocks[i].Hidden || !line[..Math.Min(line.Length, MaxStampChars)].ContainsAnyInRange('0', '9')) return false;
        if (line.Length <= MaxStampChars && Told(i) is { Time: not null }) return true;
        return roles[i].Role is PassageRole.Body or PassageRole.Timestamp && NoteLine.LiveStamp(line) > 0;
    }

    /// <summary>The moment that the element of a stamp tells machines.</summary>
    private PublicationTime? Told(int i)
    {
        PageTree tree = text.Tree;
        for (int node = tree.Nodes[text.Blocks[i].FirstText].Parent, step = 0; node > 0 && step < 3; node = tree.Nodes[node].Parent, step++)
            if (tree.Nodes[node].Tag == TagId.Time) return DateText.Parse(tree.Value(node, AttributeId.Datetime));
        return null;
    }

    /// <summary>The first and last block of a post: those of the largest element that holds no other stamp, if there is body in it; else up to the next stamp.</summary>
    private (int From, int To) Extent(List<int> stamps, int k, int last)
    {
        PageTree tree = text.Tree;
        int before = k > 0 ? text.Blocks[stamps[k - 1]].FirstText : -1, after = k + 1 < stamps.Count ? text.Blocks[stamps[k + 1]].FirstText : int.MaxValue;
        int own = text.Blocks[stamps[k]].FirstText;
        for (int parent = tree.Nodes[own].Parent; parent > 0 && before < parent && after >= tree.Nodes[parent].Last; parent = tree.Nodes[parent].Parent) own = parent;
        int from = stamps[k], to = stamps[k], end = k + 1 < stamps.Count ? stamps[k + 1] - 1 : Math.Max(last, stamps[k]);
        while (from > 0 && text.Blocks[from - 1].FirstText >= own) from--;
        while (to + 1 < roles.Length && text.Blocks[to + 1].FirstText < tree.Nodes[own].Last) to++;
        return from < to && HasBody(from, to) ? (from, to) : (stamps[k], end);
    }

    private bool HasBody(int from, int to)
    {
        for (int i = from; i <= to; i++)
            if (roles[i] is { Role: PassageRole.Body, Reason: null }) return true;
        return false;
    }

    private string? Author(int from, int to)
    {
        for (int i = from; i <= to; i++)
        {
            ReadOnlySpan<char> line = text.Of(i);
            if (line.Length > MaxBylineChars) continue;
            List<string> names = NoteLine.Byline(line, LineShape.Of(line));
            if (names.Count == 0 && RoleChooser.IsAuthorName(text.Tree.Raw(text.Blocks[i].Node, AttributeId.Class))) names = AuthorNames.OfByline(line);
            if (names.Count > 0) return string.Join(", ", names);
        }
        return null;
    }

    /// <summary>What the linked data says of the post: the update whose headline or text begins as one of its blocks does.</summary>
    private LinkedValue? Update(int from, int to)
    {
        for (int i = from; i <= to && updates.Count > 0; i++)
            if (Beginning(text.Of(i)[NoteLine.LiveStamp(text.Of(i))..]) is { } key && updates.TryGetValue(key, out LinkedValue? update)) return update;
        return null;
    }

    private static Dictionary<ulong, LinkedValue> Updates(PageHead head)
    {
        var updates = new Dictionary<ulong, LinkedValue>();
        foreach (LinkedValue update in head.Objects.Where(item => item.IsOfType(type => type == "LiveBlogPosting")).Select(item => item["liveBlogUpdate"]).OfType<LinkedValue>().SelectMany(value => value.Each()))
            foreach (string name in (ReadOnlySpan<string>)["headline", "articleBody"])
                if (update[name]?.Name is { } told && Beginning(Entities.Decode(told)) is { } key) updates.TryAdd(key, update);
        return updates;
    }

    /// <summary>The first words of a text as one number; null if there are too few to know it by.</summary>
    private static ulong? Beginning(ReadOnlySpan<char> words)
    {
        Span<uint> hashes = stackalloc uint[MatchedWords];
        int count = WordHash.Read(words, hashes);
        if (count < MinMatchedWords) return null;
        ulong key = 14695981039346656037;
        foreach (uint hash in hashes[..count]) key = (key ^ hash) * 1099511628211;
        return key;
    }
}
