using Whence.Extraction.Html;

namespace Whence.Extraction.Blocks;

/// <summary>Gathers text out of a page, white space folded and entities decoded, and notes where each run of it stands.</summary>
internal sealed class FoldedText(string page)
{
    private char[] text = new char[Math.Max(256, page.Length / 8)];
    private SourceRun[] runs = new SourceRun[Math.Max(64, page.Length / 400)];
    private int runCount;
    private int spaceAt = -1;
    private bool lineBreak;

    /// <summary>The number of units so far.</summary>
    public int Length { get; private set; }

    /// <summary>What was gathered.</summary>
    public override string ToString() => new(text, 0, Length);

    /// <summary>The way back to the page.</summary>
    public SourceMap ToMap() => new(runs.AsSpan(0, runCount).ToArray());

    /// <summary>Adds a stretch of the page. Returns the number of units added, folded blanks before them not counted.</summary>
    /// <param name="start">Where the stretch begins in the page.</param>
    /// <param name="end">Where it ends.</param>
    /// <param name="atStart">Whether nothing of the block has been added yet, so that blanks in front are dropped.</param>
    public int Add(int start, int end, bool atStart)
    {
        int added = 0;
        for (int i = start; i < end;)
        {
            char c = page[i];
            if (Spaces.IsSpace(c))
            {
                if (spaceAt < 0) spaceAt = i;
                i++;
                continue;
            }
            if (c == '\u00AD')
            {
                i++;
                continue;
            }
            if (c == '&')
            {
                int taken = Entities.Read(page.AsSpan(i, Math.Min(end - i, 16)), out char first, out char second);
                if (taken > 0)
                {
                    if (Spaces.IsSpace(first))
                    {
                        if (spaceAt < 0) spaceAt = i;
                    }
                    else if (first != '\u00AD')
                    {
                        Space(atStart && added == 0);
                        Note(Length, i, i + taken);
                        Put(first);
                        if (second != '\0') Put(second);
                        added++;
                    }
                    i += taken;
                    continue;
                }
            }
            int stop = i + 1;
            while (stop < end && page[stop] is not ('&' or '\u00AD') && !Spaces.IsSpace(page[stop])) stop++;
            Space(atStart && added == 0);
            Extend(i, stop);
            added += stop - i;
            i = stop;
        }
        return added;
    }

    /// <summary>Asks for a blank before the next word.</summary>
    public void Blank(int at)
    {
        if (spaceAt < 0) spaceAt = at;
    }

    /// <summary>Asks for a line break before the next word.</summary>
    public void Break(int at)
    {
        Blank(at);
        lineBreak = true;
    }

    /// <summary>Ends a block: what stands next begins after a blank line.</summary>
    public void EndBlock(int at)
    {
        if (Length > 0 && text[Length - 1] != '\n')
        {
            Note(Length, at, at);
            Put('\n');
            Put('\n');
        }
        spaceAt = -1;
        lineBreak = false;
    }

    private void Space(bool drop)
    {
        if (spaceAt >= 0 && !drop)
        {
            if (!lineBreak && runCount > 0 && runs[runCount - 1] is var run && run.PageEnd == spaceAt && Length - run.Text == spaceAt - run.Page) runs[runCount - 1] = run with { PageEnd = spaceAt + 1 };
            else Note(Length, spaceAt, spaceAt + 1);
            Put(lineBreak ? '\n' : ' ');
        }
        spaceAt = -1;
        lineBreak = false;
    }

    private void Extend(int start, int end)
    {
        // A run is a straight copy exactly while its text and its stretch of the page are of one length.
        if (runCount > 0 && runs[runCount - 1] is var run && run.PageEnd == start && Length - run.Text == start - run.Page) runs[runCount - 1] = run with { PageEnd = end };
        else Note(Length, start, end);
        if (Length + end - start > text.Length) Array.Resize(ref text, Math.Max(text.Length * 2, Length + end - start));
        page.AsSpan(start, end - start).CopyTo(text.AsSpan(Length));
        Length += end - start;
    }

    private void Put(char c)
    {
        if (Length == text.Length) Array.Resize(ref text, text.Length * 2);
        text[Length++] = c;
    }

    private void Note(int at, int start, int end)
    {
        if (runCount == runs.Length) Array.Resize(ref runs, runs.Length * 2);
        runs[runCount++] = new(at, start, end);
    }
}
