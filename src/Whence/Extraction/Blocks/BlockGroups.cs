using Whence.Extraction.Html;

namespace Whence.Extraction.Blocks;

/// <summary>The groups that a block belongs to: those under one element, those under one path of elements, and those in the container that holds most prose.</summary>
internal sealed class BlockGroups
{
    private const int Levels = 6;
    private const double Decay = 0.75;

    private readonly PageText text;
    private readonly Lexicon lexicon;
    private readonly float[] names;
    private readonly int[] group;
    private readonly Group[] paths, parents;
    private readonly int container, containerEnd, articleStart, articleEnd;
    private readonly float allChars;

    private struct Group
    {
        public int Blocks, Chars, LinkChars, Prose;
    }

    public BlockGroups(PageText text, Lexicon lexicon)
    {
        this.text = text;
        PageTree tree = text.Tree;
        ReadOnlySpan<PageNode> nodes = tree.Nodes;
        this.lexicon = lexicon;
        names = new float[nodes.Length];
        Array.Fill(names, float.NaN);
        var signatures = new uint[nodes.Length];
        for (int i = 1; i < nodes.Length; i++)
        {
            if (nodes[i].Tag == TagId.Text) continue;
            bool inline = !Tags.IsBlock(nodes[i].Tag);
            uint own = inline ? 0 : (uint)nodes[i].Tag * 31 + (tree.Raw(i, AttributeId.Class) is { Length: > 0 and < 200 } name ? WordHash.Of(name) : 0);
            uint above = signatures[Math.Max(0, nodes[i].Parent)];
            signatures[i] = inline ? above : WordHash.Mix(above, own);
        }
        group = new int[text.Blocks.Length];
        paths = new Group[text.Blocks.Length + 1];
        parents = new Group[nodes.Length];
        var bySignature = new Dictionary<uint, int>();
        var scores = new double[nodes.Length];
        for (int i = 0; i < text.Blocks.Length; i++)
        {
            ref readonly Block block = ref text.Blocks[i];
            if (!bySignature.TryGetValue(signatures[block.Node], out group[i])) bySignature[signatures[block.Node]] = group[i] = bySignature.Count;
            bool prose = block.Length >= 60 && block.LinkChars * 3 <= block.Length && !block.Hidden;
            Add(ref paths[group[i]], block, prose);
            allChars += block.Length;
            int parent = Parent(block);
            Add(ref parents[parent], block, prose);
            if (!prose) continue;
            double score = Math.Min(block.Length, 800);
            for (int level = 0, node = parent; node > 0 && level < Levels; node = nodes[node].Parent, level++, score *= Decay) scores[node] += score;
        }
        container = 0;
        for (int i = 1; i < scores.Length; i++)
            if (scores[i] > scores[container]) container = i;
        containerEnd = nodes[container].Last;
        // The element two levels up takes in bodies that are split over containers.
        int outer = container;
        for (int level = 0; level < 2 && nodes[outer].Parent > 0 && nodes[nodes[outer].Parent].Tag is not (TagId.Body or TagId.Html); level++) outer = nodes[outer].Parent;
        articleStart = outer;
        articleEnd = nodes[outer].Last;
    }

    /// <summary>The score of an element's names.</summary>
    public float Names(int node)
    {
        // Most elements hold no block and are never asked for.
        if (float.IsNaN(names[node])) names[node] = lexicon.Names(text.Tree, node);
        return names[node];
    }

    /// <summary>Writes what the groups of a block look like into features 50 to 60.</summary>
    public void Fill(int index, Span<float> row)
    {
        ref readonly Block block = ref text.Blocks[index];
        Group path = paths[group[index]], parent = parents[Parent(block)];
        row[50] = path.Blocks;
        row[51] = path.Chars / allChars;
        row[52] = path.LinkChars / (float)Math.Max(1, path.Chars);
        row[53] = path.Prose / (float)Math.Max(1, path.Chars);
        row[54] = parent.Blocks;
        row[55] = parent.Chars / allChars;
        row[56] = parent.LinkChars / (float)Math.Max(1, parent.Chars);
        row[57] = parent.Prose / (float)Math.Max(1, parent.Chars);
        bool inside = block.FirstText >= container && block.FirstText < containerEnd;
        row[58] = inside ? 2 : block.FirstText >= articleStart && block.FirstText < articleEnd ? 1 : 0;
        row[59] = inside ? Steps(block.Node) : -1;
        row[60] = block.FirstText < container ? -1 : block.FirstText >= containerEnd ? 1 : 0;
    }

    /// <summary>Writes what the blocks of one path and of one parent have in common into features 99 to 103 of all rows.</summary>
    public void FillShared(float[] rows)
    {
        const int Width = BlockFeatures.Count;
        var ofPath = new (float Score, float Words, float Ends, int Seen)[paths.Length];
        var ofParent = new (float Score, int Blocks)[parents.Length];
        for (int i = 0; i < group.Length; i++)
        {
            ReadOnlySpan<float> row = rows.AsSpan(i * Width, Width);
            ref (float Score, float Words, float Ends, int Seen) path = ref ofPath[group[i]];
            path.Score += row[16];
            path.Words += row[1];
            if (row[14] is > 0 and < 4) path.Ends++;
            ref (float Score, int Blocks) parent = ref ofParent[Parent(text.Blocks[i])];
            parent.Score += row[16];
            parent.Blocks++;
        }
        for (int i = 0; i < group.Length; i++)
        {
            Span<float> row = rows.AsSpan(i * Width, Width);
            ref (float Score, float Words, float Ends, int Seen) path = ref ofPath[group[i]];
            float blocks = paths[group[i]].Blocks;
            row[99] = path.Score / blocks;
            row[100] = path.Words / blocks;
            row[101] = path.Ends / blocks;
            row[102] = path.Seen++ / blocks;
            (float score, int under) = ofParent[Parent(text.Blocks[i])];
            row[103] = score / under;
        }
    }

    private int Steps(int node)
    {
        int steps = 0;
        while (node > container)
        {
            node = text.Tree.Nodes[node].Parent;
            steps++;
        }
        return steps;
    }

    private int Parent(in Block block) => block.Tag is TagId.Div or TagId.Section or TagId.Article ? block.Node : Math.Max(0, text.Tree.Nodes[block.Node].Parent);

    private static void Add(ref Group group, in Block block, bool prose)
    {
        group.Blocks++;
        group.Chars += block.Length;
        group.LinkChars += block.LinkChars;
        if (prose) group.Prose += block.Length;
    }
}
