using Whence.Text;

namespace Whence.Extraction;

/// <summary>Leads from a document's text back to the page as stored. Immutable; threads may share it.</summary>
/// <remarks>
/// The text is made of runs that stand in the page as they are, broken where white space was folded, an entity decoded or a tag left out.
/// Both sides count UTF-16 units; the page side is of the decoded page.
/// </remarks>
public sealed class SourceMap
{
    private readonly SourceRun[] runs;

    internal SourceMap(SourceRun[] runs) => this.runs = runs;

    /// <summary>The map of a text that stands in no page: every span leads to itself.</summary>
    public static SourceMap Empty { get; } = new([]);

    /// <summary>The number of runs.</summary>
    public int Count => runs.Length;

    /// <summary>Where a stretch of the text stands in the page, from its first unit to its last, with all tags that lie between.</summary>
    public TextSpan ToSource(TextSpan span)
    {
        if (runs.Length == 0) return span;
        int start = StartOf(span.Start);
        return new(start, span.IsEmpty ? start : Math.Max(start, EndOf(span.End - 1)));
    }

    private int StartOf(int offset)
    {
        SourceRun run = runs[RunOf(offset)];
        return Math.Min(run.Page + Math.Max(0, offset - run.Text), Math.Max(run.Page, run.PageEnd - 1));
    }

    private int EndOf(int offset)
    {
        int index = RunOf(offset);
        SourceRun run = runs[index];
        bool last = index + 1 == runs.Length ? offset - run.Text >= run.PageEnd - run.Page - 1 : offset + 1 >= runs[index + 1].Text;
        return last ? run.PageEnd : Math.Min(run.PageEnd, run.Page + (offset - run.Text) + 1);
    }

    private int RunOf(int offset)
    {
        int low = 0, high = runs.Length - 1;
        while (low < high)
        {
            int middle = (low + high + 1) / 2;
            if (runs[middle].Text <= offset) low = middle;
            else high = middle - 1;
        }
        return low;
    }
}
