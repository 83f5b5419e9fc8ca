namespace Whence.Training.Learning;

/// <summary>Makes a tree projective by lifting the words whose edges cross, shortest edge first (Nivre and Nilsson, 2005).</summary>
internal static class Projectiviser
{
    public static int[] Run(int[] heads)
    {
        int[] tree = [.. heads];
        while (true)
        {
            int best = -1, length = int.MaxValue;
            for (int i = 0; i < tree.Length; i++)
            {
                if (tree[i] < 0 || IsProjective(tree, i) || Math.Abs(i - tree[i]) >= length) continue;
                best = i;
                length = Math.Abs(i - tree[i]);
            }
            if (best < 0) return tree;
            tree[best] = tree[tree[best]];
        }
    }

    private static bool IsProjective(int[] tree, int word)
    {
        int head = tree[word], from = Math.Min(word, head), until = Math.Max(word, head);
        for (int i = from + 1; i < until; i++)
        {
            int at = i;
            while (at >= 0 && at != head) at = tree[at];
            if (at != head) return false;
        }
        return true;
    }
}
