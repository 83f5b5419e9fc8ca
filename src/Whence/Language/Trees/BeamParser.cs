namespace Whence.Language.Trees;

/// <summary>Finds the heads of the words of a sentence: arc-hybrid steps (Kuhlmann and others, 2011), searched with a beam. For one thread.</summary>
/// <remarks>A sentence of n words takes 2n steps, so that time is linear. The tree is projective and has one root.</remarks>
internal sealed class BeamParser<TWeights>(TWeights weights, int width)
    where TWeights : IStepWeights
{
    private readonly uint[] keys = new uint[ParseFeatures.Count];
    private readonly double[] bestScores = new double[width];
    private readonly int[] bestFrom = new int[width];
    private readonly byte[] bestSteps = new byte[width];
    private ParseNode[] nodes = new ParseNode[1024];

    /// <summary>The states; those of a step stand together, best first.</summary>
    public ReadOnlySpan<ParseNode> Nodes => nodes;

    /// <summary>Writes the heads of the words: indexes of words, -1 for the root.</summary>
    public void Run(ParseWords words, Span<int> heads)
    {
        if (words.Count == 0) return;
        Room(1 + (2 * words.Count * width));
        nodes[0] = BeamParser.Start;
        int first = 0, count = 1, free = 1;
        for (int step = 0; step < 2 * words.Count; step++)
        {
            int found = Extend(words, first, count);
            for (int i = 0; i < found; i++) nodes[free + i] = Apply(bestFrom[i], bestSteps[i], bestScores[i]);
            first = free;
            count = found;
            free += found;
        }
        for (int at = first; at > 0; at = nodes[at].Previous) ReadHead(at, heads);
    }

    /// <summary>Extends the states from <paramref name="first"/> on; the best successors are left for <see cref="Successor"/>.</summary>
    public int Extend(ParseWords words, int first, int count)
    {
        int found = 0;
        for (int n = first; n < first + count; n++)
        {
            double score = nodes[n].Score;
            (bool canShift, bool canLeft, bool canRight) = Allowed(words, n);
            float shift = 0, left = 0, right = 0;
            if ((canShift ? 1 : 0) + (canLeft ? 1 : 0) + (canRight ? 1 : 0) > 1) Score(words, n, out shift, out left, out right);
            if (canShift) found = Offer(found, n, BeamParser.Shift, score + shift);
            if (canLeft) found = Offer(found, n, BeamParser.Left, score + left);
            if (canRight) found = Offer(found, n, BeamParser.Right, score + right);
        }
        return found;
    }

    /// <summary>The i-th best successor that the last <see cref="Extend"/> found.</summary>
    public (int From, byte Step, double Score) Successor(int i) => (bestFrom[i], bestSteps[i], bestScores[i]);

    /// <summary>The scores of the three steps in a state.</summary>
    public void Score(ParseWords words, int node, out float shift, out float left, out float right)
    {
        Features(words, node, keys);
        weights.Score(keys, out shift, out left, out right);
    }

    /// <summary>The features of a state.</summary>
    public void Features(ParseWords words, int node, Span<uint> into)
    {
        ref ParseNode top = ref nodes[node];
        ref ParseNode below = ref nodes[top.Below];
        ParseFeatures.Write(words, top, below, nodes[below.Below].Top, into);
    }

    /// <summary>Which steps a state allows.</summary>
    public (bool Shift, bool Left, bool Right) Allowed(ParseWords words, int node)
    {
        ref ParseNode top = ref nodes[node];
        bool more = top.Next < words.Count;
        return (more, more && top.Top >= 0, top.Top >= 0 && (nodes[top.Below].Top >= 0 || !more));
    }

    /// <summary>Makes room for states and keeps those that are there.</summary>
    public void Room(int count)
    {
        if (nodes.Length < count) Array.Resize(ref nodes, count + (count / 2));
    }

    /// <summary>Sets a state.</summary>
    public void Set(int at, ParseNode node) => nodes[at] = node;

    /// <summary>The state after a step.</summary>
    public ParseNode Apply(int from, byte step, double score)
    {
        ref ParseNode node = ref nodes[from];
        ParseNode next = node;
        next.Score = score;
        next.Previous = from;
        next.Step = step;
        if (step == BeamParser.Shift)
        {
            next.Below = from;
            next.Top = node.Next;
            next.TopLeft = node.NextLeft;
            next.TopLeft2 = node.NextLeft2;
            next.TopLefts = node.NextLefts;
            next.TopRight = next.TopRight2 = next.NextLeft = next.NextLeft2 = -1;
            next.TopRights = next.NextLefts = 0;
            next.Next = node.Next + 1;
            return next;
        }
        ref ParseNode below = ref nodes[node.Below];
        next.Below = below.Below;
        next.Top = below.Top;
        next.TopLeft = below.TopLeft;
        next.TopLeft2 = below.TopLeft2;
        next.TopLefts = below.TopLefts;
        next.TopRight = below.TopRight;
        next.TopRight2 = below.TopRight2;
        next.TopRights = below.TopRights;
        if (step == BeamParser.Left)
        {
            next.NextLeft2 = node.NextLeft;
            next.NextLeft = node.Top;
            next.NextLefts = (byte)Math.Min(7, node.NextLefts + 1);
        }
        else
        {
            next.TopRight2 = below.TopRight;
            next.TopRight = node.Top;
            next.TopRights = (byte)Math.Min(7, below.TopRights + 1);
        }
        return next;
    }

    private void ReadHead(int at, Span<int> heads)
    {
        ref ParseNode node = ref nodes[at];
        if (node.Step == BeamParser.Shift) return;
        ref ParseNode before = ref nodes[node.Previous];
        heads[before.Top] = node.Step == BeamParser.Left ? before.Next : nodes[before.Below].Top;
    }

    private int Offer(int found, int from, byte step, double score)
    {
        if (found == width && score <= bestScores[width - 1]) return found;
        int at = found < width ? found++ : width - 1;
        while (at > 0 && bestScores[at - 1] < score)
        {
            bestScores[at] = bestScores[at - 1];
            bestFrom[at] = bestFrom[at - 1];
            bestSteps[at] = bestSteps[at - 1];
            at--;
        }
        bestScores[at] = score;
        bestFrom[at] = from;
        bestSteps[at] = step;
        return found;
    }
}

/// <summary>The steps of the parser and the state that it starts from.</summary>
internal static class BeamParser
{
    /// <summary>The next word goes onto the stack.</summary>
    public const byte Shift = 0;
    /// <summary>The top of the stack gets the next word as its head.</summary>
    public const byte Left = 1;
    /// <summary>The top of the stack gets the second of the stack as its head.</summary>
    public const byte Right = 2;

    /// <summary>The root alone on the stack.</summary>
    public static ParseNode Start => new() { Top = -1, TopLeft = -1, TopLeft2 = -1, TopRight = -1, TopRight2 = -1, NextLeft = -1, NextLeft2 = -1 };
}
