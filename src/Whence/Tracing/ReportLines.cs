using Whence.Text;

namespace Whence.Tracing;

/// <summary>The sentences or lines of a report in which outlets are named, each looked for once: ten thousand names may stand in one. Not for many threads.</summary>
internal sealed class ReportLines(string text, Func<string, bool> hasCue)
{
    private readonly List<TextSpan> lines = [];
    private readonly Dictionary<int, bool> cues = [];

    /// <summary>The sentence or line about a stretch.</summary>
    public TextSpan At(int at, int length)
    {
        (int low, int high) = (0, lines.Count);
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (lines[middle].Start <= at) low = middle + 1;
            else high = middle;
        }
        if (low > 0 && at + length <= lines[low - 1].End) return lines[low - 1];
        TextSpan line = TextLine.Around(text, at, length);
        if (low == 0 || lines[low - 1].Start < line.Start) lines.Insert(low, line);
        return line;
    }

    /// <summary>Whether a word of reporting stands in a sentence or line.</summary>
    public bool HasCue(TextSpan line)
    {
        if (!cues.TryGetValue(line.Start, out bool has)) cues[line.Start] = has = hasCue(line.Of(text));
        return has;
    }
}
