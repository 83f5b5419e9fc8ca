namespace Whence.Language.Networks;

/// <summary>Finds the best projective tree with one root for scores of all pairs of words (Eisner, 1996). Reused; for one thread. Cubic in the number of words, which the caller bounds.</summary>
internal sealed class TreeSearch
{
    private float[] leftWhole = [], rightWhole = [], leftOpen = [], rightOpen = [];
    private short[] leftWholeAt = [], rightWholeAt = [], openAt = [];
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
            leftWhole[at] = rightWhole[at] = 0;
            leftWholeAt[at] = rightWholeAt[at] = (short)i;
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

    private const byte LeftWhole = 0, RightWhole = 1, LeftOpen = 2, RightOpen = 3;

    // “Right” spans have their head at the left end. Tables are [left end, right end]; the left whole spans that start at the first word stand in row 0.
    private void Join(int i, int j, int n, float toRight, float toLeft)
    {
        int at = (i * n) + j, best = i;
        float most = float.NegativeInfinity;
        for (int k = i; k < j; k++)
        {
            float sum = rightWhole[(i * n) + k] + leftWhole[((k + 1) * n) + j];
            if (sum <= most) continue;
            most = sum;
            best = k;
        }
        rightOpen[at] = most + toRight;
        leftOpen[at] = most + toLeft;
        openAt[at] = (short)best;
        most = float.NegativeInfinity;
        for (int k = i + 1; k <= j; k++)
        {
            float sum = rightOpen[(i * n) + k] + rightWhole[(k * n) + j];
            if (sum <= most) continue;
            most = sum;
            best = k;
        }
        rightWhole[at] = most;
        rightWholeAt[at] = (short)best;
        most = float.NegativeInfinity;
        for (int k = i; k < j; k++)
        {
            float sum = leftWhole[(i * n) + k] + leftOpen[(k * n) + j];
            if (sum <= most) continue;
            most = sum;
            best = k;
        }
        leftWhole[at] = most;
        leftWholeAt[at] = (short)best;
    }

    private void Trace(int n, Span<int> heads)
    {
        while (rest.TryPop(out (int From, int Until, byte Kind) span))
        {
            (int i, int j, byte kind) = span;
            if (i == j) continue;
            int at = (i * n) + j;
            if (kind == RightWhole)
            {
                rest.Push((i, rightWholeAt[at], RightOpen));
                rest.Push((rightWholeAt[at], j, RightWhole));
                continue;
            }
            if (kind == LeftWhole)
            {
                rest.Push((i, leftWholeAt[at], LeftWhole));
                rest.Push((leftWholeAt[at], j, LeftOpen));
                continue;
            }
            if (kind == RightOpen) heads[j] = i;
            else heads[i] = j;
            rest.Push((i, openAt[at], RightWhole));
            rest.Push((openAt[at] + 1, j, LeftWhole));
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
        // A projective forest folds up word by word: every arc must close over words that are already below it, which a stack shows.
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
        rightWhole = new float[count];
        leftOpen = new float[count];
        rightOpen = new float[count];
        leftWholeAt = new short[count];
        rightWholeAt = new short[count];
        openAt = new short[count];
    }
}
