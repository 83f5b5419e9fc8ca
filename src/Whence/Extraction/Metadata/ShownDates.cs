using Whence.Extraction.Blocks;
using Whence.Extraction.Html;
using Whence.Extraction.Plain;
using Whence.Text;

namespace Whence.Extraction.Metadata;

/// <summary>Finds the dates that a page shows its readers, and what it calls them.</summary>
internal static class ShownDates
{
    private const int BlocksBefore = 6, BlocksAfter = 16, MaxChars = 200, MaxOther = 90, MaxAlone = 30, MaxLabel = 30, MaxDatesOfLine = 3;

    private static readonly string[] PublishedWords = ["publish", "posted", "pubdate"], UpdatedWords = ["updat", "modified", "reviewed", "revised", "edited", "correct", "changed"];

    /// <summary>The first date around the headline that is not said to be of a change, and the first that is.</summary>
    /// <param name="text">The page.</param>
    /// <param name="headline">Index of the block of the headline; -1 if there is none.</param>
    /// <param name="firstBody">Index of the first block of the body; -1 if there is none.</param>
    public static (ShownDate? Published, ShownDate? Updated) Around(PageText text, int headline, int firstBody)
    {
        int anchor = headline >= 0 ? headline : firstBody;
        if (anchor < 0) return default;
        int from = Math.Max(0, anchor - BlocksBefore), to = Math.Min(text.Blocks.Length, Math.Max(anchor + BlocksAfter, firstBody + 2));
        (ShownDate? below, ShownDate? change) = First(text, Enumerable.Range(anchor, to - anchor), onlyLabelled: false);
        if (below is not null) return (below, change);
        (ShownDate? above, ShownDate? changeAbove) = First(text, Enumerable.Range(from, anchor - from).Reverse(), onlyLabelled: false);
        return (above is { } date ? date with { IsProminent = false } : null, change ?? changeAbove);
    }

    /// <summary>The first dates of the whole page that are said to be of publication, and of a change.</summary>
    public static (ShownDate? Published, ShownDate? Updated) Labelled(PageText text) => First(text, Enumerable.Range(0, text.Blocks.Length), onlyLabelled: true);

    private static (ShownDate? Published, ShownDate? Updated) First(PageText text, IEnumerable<int> blocks, bool onlyLabelled)
    {
        ShownDate? updated = null;
        foreach (int i in blocks)
        {
            ref readonly Block block = ref text.Blocks[i];
            if (block.Length > MaxChars || block.Hidden || block.Tag is TagId.Td or TagId.Th or TagId.Figcaption) continue;
            foreach (ShownDate shown in Of(text, i))
            {
                if (shown.Label == DateLabel.Updated) updated ??= shown;
                else if (!onlyLabelled || shown.Label == DateLabel.Published) return (shown, updated);
            }
        }
        return (null, updated);
    }

    /// <summary>The dates of a block that holds little else.</summary>
    private static List<ShownDate> Of(PageText text, int index)
    {
        var found = new List<ShownDate>();
        ReadOnlySpan<char> line = text.Of(index);
        int at = 0, others = line.Length;
        while (found.Count < MaxDatesOfLine && DateText.Find(line[at..], out TextSpan span) is { } day)
        {
            DateLabel label = LabelOf(line.Slice(at, span.Start));
            if (label == DateLabel.None && at == 0 && index > 0 && text.Blocks[index - 1].Length <= MaxLabel) label = LabelOf(text.Of(index - 1));
            found.Add(new(day, label, "text", false));
            at += span.End;
            others -= span.Length;
        }
        PublicationTime? element = others <= MaxOther ? Element(text.Tree, text.Blocks[index].FirstText) : null;
        if (found.Count == 0)
            return element is { } moment && line.Length <= MaxLabel && line.ContainsAnyInRange('0', '9') ? [new(moment, index > 0 && text.Blocks[index - 1].Length <= MaxLabel ? LabelOf(text.Of(index - 1)) : DateLabel.None, "time", true)] : found;
        if (others > MaxOther || CaptionLine.IsCaption(line, LineShape.Of(line))) return [];
        if (others <= MaxAlone)
            for (int i = 0; i < found.Count; i++) found[i] = found[i] with { IsProminent = true };
        // The element may give the same moment with its offset.
        if (element is { } exact && exact.Date == found[0].Time.Date) found[0] = found[0] with { Time = exact, Place = "time" };
        return found;
    }

    private static DateLabel LabelOf(ReadOnlySpan<char> before)
    {
        if (HasAny(before, PublishedWords)) return DateLabel.Published;
        return HasAny(before, UpdatedWords) ? DateLabel.Updated : DateLabel.None;
    }

    private static bool HasAny(ReadOnlySpan<char> text, string[] words)
    {
        foreach (string word in words)
            if (text.Contains(word, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }

    private static PublicationTime? Element(PageTree tree, int node)
    {
        for (int step = 0; node > 0 && step < 4; node = tree.Nodes[node].Parent, step++)
            if (tree.Nodes[node].Tag == TagId.Time) return DateText.Parse(tree.Value(node, AttributeId.Datetime));
        return null;
    }
}
