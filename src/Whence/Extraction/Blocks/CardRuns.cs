using Whence.Extraction.Html;
using Whence.Extraction.Plain;

namespace Whence.Extraction.Blocks;

/// <summary>Takes lists of other reports out of a body: cards of a linked title and a line or two, one behind the other, that an element, a name or a label says to be such a list.</summary>
/// <remarks>Linked headings alone say nothing: “ten things to know” links its headings too.</remarks>
internal sealed class CardRuns
{
    /// <summary>Fewer cards may be a reference that the report makes.</summary>
    private const int MinCards = 3;

    /// <summary>The most words between the titles of two cards.</summary>
    private const int MaxTeaserWords = 45;

    /// <summary>The most blocks between them: a summary, an author, a day, a section.</summary>
    private const int MaxTeaserBlocks = 6;

    private const int LabelBlocks = 3, NamedLevels = 6;

    private static readonly HashSet<string> Names = new(["related", "recirc", "recirculation", "recommended", "recommendation", "recommendations", "popular", "trending", "mostread", "outbrain", "taboola", "promo", "promos", "teaser", "teasers"], StringComparer.OrdinalIgnoreCase);

    private readonly PageText text;
    private readonly bool[] body;

    private CardRuns(PageText text, bool[] body)
    {
        this.text = text;
        this.body = body;
    }

    /// <summary>Takes them out.</summary>
    /// <param name="text">The page.</param>
    /// <param name="body">Whether each block was judged to be of the body; changed in place.</param>
    public static void Trim(PageText text, bool[] body) => new CardRuns(text, body).Trim();

    private void Trim()
    {
        for (int first = 0, next; first < body.Length; first = next)
        {
            next = first + 1;
            if (!CardTitle.Is(text, first)) continue;
            (TagId, uint) kind = CardTitle.Kind(text, first);
            int last = first, cards = 1, words = 0, longest = 0;
            // the headline ends a list above it
            for (int i = first + 1; i < body.Length && i - last <= MaxTeaserBlocks + 1 && text.Blocks[i].Tag != TagId.H1; i++)
            {
                if (CardTitle.Is(text, i) && CardTitle.Kind(text, i) == kind)
                {
                    longest = Math.Max(longest, i - last);
                    last = i;
                    cards++;
                    words = 0;
                }
                else if ((words += text.Of(i).Count(' ') + 1) > MaxTeaserWords) break;
            }
            next = last + 1;
            if (cards < MinCards || !IsSaid(first, last)) continue;
            int end = Tail(first, last, longest);
            body.AsSpan(first, end - first).Clear();
            next = end;
        }
    }

    /// <summary>Where the last card ends: behind blocks of the kinds that stand in the others, as many as the longest of those has.</summary>
    private int Tail(int first, int last, int longest)
    {
        var kinds = new HashSet<(TagId, uint)>();
        for (int i = first; i < last; i++) kinds.Add(CardTitle.Kind(text, i));
        int end = last + 1;
        while (end < body.Length && end - last < longest && text.Blocks[end].Tag != TagId.H1 && kinds.Contains(CardTitle.Kind(text, end)) && text.Of(end).Count(' ') < MaxTeaserWords) end++;
        return end;
    }

    private bool IsSaid(int first, int last)
    {
        PageTree tree = text.Tree;
        int own = text.Blocks[first].FirstText, end = text.Blocks[last].LastText;
        for (int node = tree.Nodes[own].Parent, level = 0; node > 0 && level < NamedLevels; node = tree.Nodes[node].Parent, level++)
        {
            if (tree.Nodes[node].Tag is TagId.Article or TagId.Main or TagId.Body) break;
            if (tree.Nodes[node].Tag is TagId.Aside or TagId.Nav or TagId.Footer) return true;
            if (tree.Nodes[node].Last > end && (IsNamed(tree.Raw(node, AttributeId.Class)) || IsNamed(tree.Raw(node, AttributeId.Id)))) return true;
        }
        for (int i = first - 1; i >= 0 && i >= first - LabelBlocks; i--)
        {
            ReadOnlySpan<char> line = text.Of(i);
            LineShape shape = line.Length > 80 ? default : LineShape.Of(line);
            if (shape.Words is > 0 and <= 8 && FurnitureLine.Reason(line, shape) is "related" or "menu") return true;
            if (shape.Words == 0 || shape.EndsSentence) return false;
        }
        return false;
    }

    private static bool IsNamed(ReadOnlySpan<char> value)
    {
        HashSet<string>.AlternateLookup<ReadOnlySpan<char>> names = Names.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (Range part in value.SplitAny(' ', '-', '_'))
            if (names.Contains(value[part])) return true;
        return false;
    }
}
