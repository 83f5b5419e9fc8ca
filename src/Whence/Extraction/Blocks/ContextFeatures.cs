namespace Whence.Extraction.Blocks;

/// <summary>What is measured of each block for the second judgement: its own features and what the first judgement said of it and those around it.</summary>
internal static class ContextFeatures
{
    /// <summary>The number of features that are added.</summary>
    public const int Added = 32;

    /// <summary>The number of features of a row.</summary>
    public const int Count = BlockFeatures.Count + Added;

    /// <summary>How sure the first judgement must be of a block for it to count as an anchor.</summary>
    private const float Sure = 0.8f;

    /// <summary>Makes the rows of the second judgement out of those of the first and its probabilities.</summary>
    public static float[] Extend(PageText text, float[] rows, ReadOnlySpan<float> first)
    {
        int n = text.Blocks.Length;
        var extended = new float[n * Count];
        var byParent = new Dictionary<int, (float Sum, float Weight)>();
        float all = 0;
        int firstSure = -1, lastSure = -1;
        float top = 0;
        for (int i = 0; i < n; i++)
        {
            float chars = text.Blocks[i].Length;
            all += first[i] * chars;
            int parent = text.Tree.Nodes[text.Blocks[i].Node].Parent;
            (float sum, float weight) = byParent.GetValueOrDefault(parent);
            byParent[parent] = (sum + first[i] * chars, weight + chars);
            if (first[i] >= Sure)
            {
                if (firstSure < 0) firstSure = i;
                lastSure = i;
            }
            top = Math.Max(top, first[i]);
        }
        float before = 0;
        int previousSure = -1;
        for (int i = 0; i < n; i++)
        {
            var row = extended.AsSpan(i * Count, Count);
            rows.AsSpan(i * BlockFeatures.Count, BlockFeatures.Count).CopyTo(row);
            Span<float> added = row[BlockFeatures.Count..];
            for (int k = 1; k <= 4; k++)
            {
                added[k - 1] = i >= k ? first[i - k] : -1;
                added[k + 3] = i + k < n ? first[i + k] : -1;
            }
            added[8] = first[i];
            added[9] = before / Math.Max(1, all);
            before += first[i] * text.Blocks[i].Length;
            added[10] = previousSure < 0 ? 99 : i - previousSure;
            if (first[i] >= Sure) previousSure = i;
            (float sum, float weight) = byParent[text.Tree.Nodes[text.Blocks[i].Node].Parent];
            added[12] = sum / Math.Max(1, weight);
            added[13] = sum / Math.Max(1, all);
            added[14] = firstSure < 0 ? 0 : i < firstSure ? -1 : i > lastSure ? 1 : 0;
            added[15] = top;
            added[16] = Average(first, i - 8, i);
            added[17] = Average(first, i + 1, i + 9);
            added[18] = all;
            added[19] = Best(first, i - 10, i);
            added[20] = Best(first, i + 1, i + 11);
            added[21] = i - firstSure;
            added[22] = lastSure - i;
        }
        int nextSure = -1;
        for (int i = n - 1; i >= 0; i--)
        {
            extended[i * Count + BlockFeatures.Count + 11] = nextSure < 0 ? 99 : nextSure - i;
            if (first[i] >= Sure) nextSure = i;
        }
        Anchors(text, first, extended);
        return extended;
    }

    /// <summary>Compares each block with the sure ones next to it: whether they share their elements and their path.</summary>
    private static void Anchors(PageText text, ReadOnlySpan<float> first, float[] extended)
    {
        int n = text.Blocks.Length;
        for (int direction = -1; direction <= 1; direction += 2)
        {
            int anchor = -1, at = direction < 0 ? 23 : 27;
            for (int i = direction < 0 ? 0 : n - 1; i >= 0 && i < n; i -= direction)
            {
                Span<float> added = extended.AsSpan(i * Count + BlockFeatures.Count, Added);
                if (anchor >= 0)
                {
                    ref readonly Block own = ref text.Blocks[i];
                    ref readonly Block other = ref text.Blocks[anchor];
                    int parent = text.Tree.Nodes[own.Node].Parent, otherParent = text.Tree.Nodes[other.Node].Parent;
                    added[at] = own.Tag == other.Tag ? 1 : 0;
                    added[at + 1] = parent == otherParent ? 2 : Inside(text, own.FirstText, otherParent) ? 1 : 0;
                    added[at + 2] = extended[i * Count + 50] == extended[anchor * Count + 50] && extended[i * Count + 51] == extended[anchor * Count + 51] ? 1 : 0;
                    added[at + 3] = extended[i * Count + 40] - extended[anchor * Count + 40];
                }
                else added[at] = -1;
                if (first[i] >= Sure) anchor = i;
            }
        }
    }

    private static bool Inside(PageText text, int node, int ancestor) => ancestor >= 0 && node >= ancestor && node < text.Tree.Nodes[ancestor].Last;

    private static float Average(ReadOnlySpan<float> values, int from, int to)
    {
        float sum = 0;
        for (int i = Math.Max(0, from); i < Math.Min(values.Length, to); i++) sum += values[i];
        return sum / (to - from);
    }

    private static float Best(ReadOnlySpan<float> values, int from, int to)
    {
        float best = 0;
        for (int i = Math.Max(0, from); i < Math.Min(values.Length, to); i++) best = Math.Max(best, values[i]);
        return best;
    }
}
