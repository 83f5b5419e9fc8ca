using System.Runtime.InteropServices;

namespace Whence.Extraction.Blocks;

/// <summary>What is measured of each block for the second judgement: its own features and what the first judgement said of it and those around it.</summary>
internal static class ContextFeatures
{
    /// <summary>The number of features that are added.</summary>
    public const int Added = 44;

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
        Groups(text, first, extended);
        Sections(text, first, extended);
        return extended;
    }

    /// <summary>What the first judgement said of all blocks of one path, and of those under the elements two and three levels up.</summary>
    private static void Groups(PageText text, ReadOnlySpan<float> first, float[] extended)
    {
        int n = text.Blocks.Length;
        var paths = new Dictionary<(float, float, float, float), (float Sum, float Weight, float Best, int Chosen)>();
        var above = new Dictionary<int, (float Sum, float Weight)>();
        float all = 0;
        for (int i = 0; i < n; i++)
        {
            float chars = text.Blocks[i].Length;
            all += first[i] * chars;
            ref (float Sum, float Weight, float Best, int Chosen) path = ref CollectionsMarshal.GetValueRefOrAddDefault(paths, Path(i), out _);
            path = (path.Sum + first[i] * chars, path.Weight + chars, Math.Max(path.Best, first[i]), path.Chosen + (first[i] >= 0.5f ? 1 : 0));
            int node = text.Tree.Nodes[text.Blocks[i].Node].Parent;
            for (int level = 0; level < 2 && node > 0; level++)
            {
                node = text.Tree.Nodes[node].Parent;
                ref (float Sum, float Weight) over = ref CollectionsMarshal.GetValueRefOrAddDefault(above, node, out _);
                over = (over.Sum + first[i] * chars, over.Weight + chars);
            }
        }
        for (int i = 0; i < n; i++)
        {
            Span<float> added = extended.AsSpan(i * Count + BlockFeatures.Count, Added);
            (float sum, float weight, float best, int chosen) = paths[Path(i)];
            added[31] = sum / Math.Max(1, weight);
            added[32] = best;
            added[33] = chosen;
            added[34] = sum / Math.Max(1, all);
            int node = text.Tree.Nodes[text.Blocks[i].Node].Parent;
            for (int level = 0; level < 2 && node > 0; level++)
            {
                node = text.Tree.Nodes[node].Parent;
                (float over, float chars) = above[node];
                added[35 + 2 * level] = over / Math.Max(1, chars);
                added[36 + 2 * level] = over / Math.Max(1, all);
            }
        }

        (float, float, float, float) Path(int i) => (extended[i * Count + 50], extended[i * Count + 51], extended[i * Count + 52], extended[i * Count + 53]);
    }

    /// <summary>What the first judgement said of the heading before a block, of that behind it, and of all between the two.</summary>
    private static void Sections(PageText text, ReadOnlySpan<float> first, float[] extended)
    {
        int n = text.Blocks.Length;
        for (int begin = 0, end; begin < n; begin = end)
        {
            end = begin + 1;
            while (end < n && !IsHeading(extended, end)) end++;
            float sum = 0, weight = 0;
            for (int i = begin; i < end; i++)
            {
                if (i == begin && IsHeading(extended, begin)) continue;
                sum += first[i] * text.Blocks[i].Length;
                weight += text.Blocks[i].Length;
            }
            for (int i = begin; i < end; i++)
            {
                Span<float> added = extended.AsSpan(i * Count + BlockFeatures.Count, Added);
                added[39] = IsHeading(extended, begin) ? first[begin] : -1;
                added[40] = end < n ? first[end] : -1;
                added[41] = sum / Math.Max(1, weight);
                added[42] = weight;
                float near = 0, chars = 0;
                for (int k = Math.Max(0, i - 5); k < Math.Min(n, i + 6); k++)
                {
                    if (k == i) continue;
                    near += first[k] * text.Blocks[k].Length;
                    chars += text.Blocks[k].Length;
                }
                added[43] = near / Math.Max(1, chars);
            }
        }
    }

    /// <summary>Whether a block is a heading and no linked title.</summary>
    private static bool IsHeading(float[] extended, int i) => extended[i * Count + 24] > 0 && extended[i * Count + 3] < 0.5f;

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
