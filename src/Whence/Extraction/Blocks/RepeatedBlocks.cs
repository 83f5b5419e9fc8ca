namespace Whence.Extraction.Blocks;

/// <summary>Takes out of a body what a page shows twice: the whole for two widths of screen, its first paragraph as a standfirst, a long paragraph again.</summary>
/// <remarks>
/// Short ones may stand twice in a report: the question that all are asked, the label of each item of a list. Of 23 marked pages on which a line of 80 units stands twice 17 keep both;
/// they lost up to .2 of their F1 when every second line went.
/// </remarks>
internal static class RepeatedBlocks
{
    /// <summary>The shortest line that is looked at.</summary>
    private const int MinChars = 60;

    /// <summary>No report says as much as this twice.</summary>
    private const int LongChars = 280;

    /// <summary>So many paragraphs in the order in which they stand before are a second copy.</summary>
    private const int MinRun = 3;

    /// <summary>Marks as no body what stands a second time.</summary>
    /// <param name="text">The page.</param>
    /// <param name="body">Whether each block was judged to be of the body; changed in place.</param>
    public static void Trim(PageText text, bool[] body)
    {
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> known = places.GetAlternateLookup<ReadOnlySpan<char>>();
        // what is repeated, as (its block, its paragraph's number, that of the first)
        var repeats = new List<(int Block, int Number, int First)>();
        int number = 0;
        for (int i = 0; i < body.Length; i++)
        {
            if (!body[i] || text.Blocks[i].Length < MinChars) continue;
            ReadOnlySpan<char> line = text.Of(i);
            if (known.TryGetValue(line, out int first)) repeats.Add((i, number, first));
            else known[line] = number;
            number++;
        }
        for (int start = 0, end; start < repeats.Count; start = end)
        {
            end = start + 1;
            while (end < repeats.Count && repeats[end].Number == repeats[end - 1].Number + 1 && repeats[end].First == repeats[end - 1].First + 1) end++;
            for (int k = start; k < end; k++)
            {
                (int block, int at, int first) = repeats[k];
                if (end - start >= MinRun || first == 0 || at == first + 1 || text.Blocks[block].Length >= LongChars) body[block] = false;
            }
        }
    }
}
