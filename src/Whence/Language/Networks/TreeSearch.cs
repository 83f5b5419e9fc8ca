using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Whence.Language.Networks;

/// <summary>Finds the best projective tree with one root for scores of all pairs of words (Eisner, 1996). Reused; for one thread. Cubic in the number of words, which the caller bounds.</summary>
internal sealed class TreeSearch
{
    private const byte LeftWhole = 0, RightWhole = 1, LeftOpen = 2, RightOpen = 3;

    private float[] leftWhole = [], leftWholeTurned = [], rightWhole = [], rightWholeTurned = [], leftOpenTurned = [], rightOpen = [];
    private readonly Stack<(int From, int Until, byte Kind)> rest = new();

    /// <summary>Writes the heads: indexes of words, -1 for the root.</summary>
    /// <param name="scores">The score of the pair (word, head) at word × <paramref name="row"/> + head.</param>
    /// <param name="row">The length of a row.</param>
    /// <param name="roots">The score of each word as the root.</param>
    /// <param name="heads">Room for the heads of all words; its length is the number of words.</param>
    public void Run(ReadOnlySpan<float> scores, int row, ReadOnlySpan<float> roots, Span<int> heads)
    {
        int n = heads.Length;
        if (n == 0 || IsTree(scores, row, roots, heads)) return;
        Room(n * n);
        for (int i = 0; i < n; i++)
        {
            int at = (i * n) + i;
            leftWhole[at] = leftWholeTurned[at] = rightWhole[at] = rightWholeTurned[at] = 0;
        }
        for (int length = 1; length < n; length++)
        {
            for (int i = 0; i + length < n; i++) Join(i, i + length, n, scores[((i + length) * row) + i], scores[(i * row) + i + length]);
        }
        int root = 0;
        for (int i = 1; i < n; i++)
        {
            if (roots[i] + leftWhole[i] + rightWhole[(i * n) + n - 1] > roots[root] + leftWhole[root] + rightWhole[(root * n) + n - 1]) root = i;
        }
        heads[root] = -1;
        rest.Push((0, root, LeftWhole));
        rest.Push((root, n - 1, RightWhole));
        Trace(n, heads);
    }

    // “Right” spans have their head at the left end. Each table is kept by its left end and, turned, by its right end, so that all three sums run along rows.
    private void Join(int i, int j, int n, float toRight, float toLeft)
    {
        int at = (i * n) + j, turned = (j * n) + i, length = j - i;
        float most = Most(rightWhole.AsSpan((i * n) + i, length), leftWholeTurned.AsSpan((j * n) + i + 1, length));
        rightOpen[at] = most + toRight;
        leftOpenTurned[turned] = most + toLeft;
        rightWhole[at] = rightWholeTurned[turned] = Most(rightOpen.AsSpan((i * n) + i + 1, length), rightWholeTurned.AsSpan((j * n) + i + 1, length));
        leftWhole[at] = leftWholeTurned[turned] = Most(leftWhole.AsSpan((i * n) + i, length), leftOpenTurned.AsSpan((j * n) + i, length));
    }

    private static float Most(ReadOnlySpan<float> x, ReadOnlySpan<float> y)
    {
        ref float left = ref MemoryMarshal.GetReference(x), right = ref MemoryMarshal.GetReference(y[..x.Length]);
        nuint count = (nuint)x.Length, k = 8;
        if (count >= 8)
        {
            Vector256<float> best = Vector256.LoadUnsafe(ref left) + Vector256.LoadUnsafe(ref right);
            for (; k + 8 <= count; k += 8) best = Vector256.MaxNative(best, Vector256.LoadUnsafe(ref left, k) + Vector256.LoadUnsafe(ref right, k));
            // The last eight, some of them again.
            if (k < count) best = Vector256.MaxNative(best, Vector256.LoadUnsafe(ref left, count - 8) + Vector256.LoadUnsafe(ref right, count - 8));
            Vector128<float> four = Vector128.MaxNative(best.GetLower(), best.GetUpper());
            Vector128<float> two = Vector128.MaxNative(four, Vector128.Shuffle(four, Vector128.Create(2, 3, 0, 1)));
            return Vector128.MaxNative(two, Vector128.Shuffle(two, Vector128.Create(1, 0, 3, 2))).ToScalar();
        }
        float most = x[0] + y[0];
        for (int i = 1; i < x.Length; i++)
        {
            float sum = x[i] + y[i];
            if (sum > most) most = sum;
        }
        return most;
    }

    // The first place at which the sum is the one that was found: what was best is looked up only along the tree.
    private static int Place(ReadOnlySpan<float> x, ReadOnlySpan<float> y)
    {
        int best = 0;
        for (int k = 1; k < x.Length; k++) if (x[k] + y[k] > x[best] + y[best]) best = k;
        return best;
    }

    private void Trace(int n, Span<int> heads)
    {
        while (rest.TryPop(out (int From, int Until, byte Kind) span))
        {
            (int i, int j, byte kind) = span;
            if (i == j) continue;
            int length = j - i;
            if (kind == RightWhole)
            {
                int k = i + 1 + Place(rightOpen.AsSpan((i * n) + i + 1, length), rightWholeTurned.AsSpan((j * n) + i + 1, length));
                rest.Push((i, k, RightOpen));
                rest.Push((k, j, RightWhole));
                continue;
            }
            if (kind == LeftWhole)
            {
                int k = i + Place(leftWhole.AsSpan((i * n) + i, length), leftOpenTurned.AsSpan((j * n) + i, length));
                rest.Push((i, k, LeftWhole));
                rest.Push((k, j, LeftOpen));
                continue;
            }
            if (kind == RightOpen) heads[j] = i;
            else heads[i] = j;
            int split = i + Place(rightWhole.AsSpan((i * n) + i, length), leftWholeTurned.AsSpan((j * n) + i + 1, length));
            rest.Push((i, split, RightWhole));
            rest.Push((split + 1, j, LeftWhole));
        }
    }

    /// <summary>Takes the best head of each word, and says whether that is a projective tree with one root: then no search is needed.</summary>
    private static bool IsTree(ReadOnlySpan<float> scores, int row, ReadOnlySpan<float> roots, Span<int> heads)
    {
        int count = 0;
        for (int i = 0; i < heads.Length; i++)
        {
            int best = -1;
            float most = roots[i];
            ReadOnlySpan<float> own = scores.Slice(i * row, heads.Length);
            for (int j = 0; j < own.Length; j++)
            {
                if (own[j] <= most || j == i) continue;
                most = own[j];
                best = j;
            }
            heads[i] = best;
            if (best < 0 && ++count > 1) return false;
        }
        if (count == 0) return false;
        return Projective(heads);
    }

    private static bool Projective(ReadOnlySpan<int> heads)
    {
        // Depth by walking up at most n steps finds cycles; crossing arcs are found by the words between head and child.
        for (int i = 0; i < heads.Length; i++)
        {
            int steps = 0;
            for (int at = i; at >= 0; at = heads[at]) if (++steps > heads.Length) return false;
            if (heads[i] < 0) continue;
            int from = Math.Min(i, heads[i]), until = Math.Max(i, heads[i]);
            for (int j = from + 1; j < until; j++)
            {
                if (heads[j] < from || heads[j] > until) return false;
            }
        }
        return true;
    }

    private void Room(int count)
    {
        if (leftWhole.Length >= count) return;
        count += count / 2;
        leftWhole = new float[count];
        leftWholeTurned = new float[count];
        rightWhole = new float[count];
        rightWholeTurned = new float[count];
        leftOpenTurned = new float[count];
        rightOpen = new float[count];
    }
}
