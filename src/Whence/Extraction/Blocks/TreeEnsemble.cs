namespace Whence.Extraction.Blocks;

/// <summary>Boosted regression trees with a logistic link (Friedman 2001). Immutable; threads may share it.</summary>
/// <remarks>A node of index below zero is a leaf: <c>~index</c> into <see cref="Leaves"/>. A row goes left where its feature is not above the threshold.</remarks>
internal sealed class TreeEnsemble
{
    /// <summary>So many ensembles, learnt with other seeds, stand one behind the other in equal parts, each with that share of its weight.</summary>
    public const int Averaged = 3;

    /// <summary>Half of the trees of the first must be so much surer for its others not to be asked.</summary>
    private const float Early = 0.6f;

    private const int RowsAtOnce = 64;

    /// <summary>The first node of each tree, or its only leaf.</summary>
    public required int[] Roots { get; init; }

    /// <summary>The feature that each node asks for.</summary>
    public required byte[] Features { get; init; }

    /// <summary>The thresholds of the nodes.</summary>
    public required float[] Thresholds { get; init; }

    /// <summary>Where to go from each node: at twice its index if the feature is not above the threshold, behind that if it is.</summary>
    public required short[] Children { get; init; }

    /// <summary>What the leaves add to the log-odds.</summary>
    public required float[] Leaves { get; init; }

    /// <summary>The log-odds before any tree.</summary>
    public required float Start { get; init; }

    private TreeWalker? walker;

    /// <summary>The probability of each row that it is of the class learnt.</summary>
    /// <param name="rows">The features, row by row.</param>
    /// <param name="width">The features of a row.</param>
    /// <param name="sure">Where the first ensemble is as sure as this, in log-odds, the others are not asked; most blocks of a page are such. Infinite to ask all everywhere.</param>
    public float[] Probabilities(ReadOnlySpan<float> rows, int width, float sure)
    {
        TreeWalker walk = walker ??= new(this);
        var judged = new float[rows.Length / width];
        Span<int> open = stackalloc int[RowsAtOnce];
        Span<float> sums = stackalloc float[RowsAtOnce];
        int part = Roots.Length / Averaged;
        for (int first = 0; first < judged.Length; first += RowsAtOnce)
        {
            int count = Math.Min(RowsAtOnce, judged.Length - first), unsure = 0;
            ReadOnlySpan<float> block = rows.Slice(first * width, count * width);
            Span<float> own = judged.AsSpan(first, count);
            sums.Clear();
            for (int i = 0; i < count; i++) open[i] = i;
            for (int t = 0; t < part / 2; t++) walk.Add(t, block, width, open[..count], sums);
            for (int i = 0; i < count; i++)
            {
                if (Math.Abs(Start + sums[i] * Averaged) > sure + Early) own[i] = Start + sums[i] * Averaged;
                else open[unsure++] = i;
            }
            for (int t = part / 2; t < part && unsure > 0; t++) walk.Add(t, block, width, open[..unsure], sums);
            int asked = unsure;
            unsure = 0;
            for (int k = 0; k < asked; k++)
            {
                int i = open[k];
                bool decided = Math.Abs(Start + sums[i] * Averaged) > sure;
                own[i] = Start + (decided ? sums[i] * Averaged : sums[i]);
                if (!decided) open[unsure++] = i;
            }
            for (int t = part; t < Roots.Length && unsure > 0; t++) walk.Add(t, block, width, open[..unsure], own);
        }
        for (int i = 0; i < judged.Length; i++) judged[i] = 1 / (1 + MathF.Exp(-judged[i]));
        return judged;
    }

    /// <summary>What one tree adds for a row.</summary>
    public float Value(int root, ReadOnlySpan<float> row)
    {
        int node = root;
        while (node >= 0) node = row[Features[node]] <= Thresholds[node] ? Children[2 * node] : Children[2 * node + 1];
        return Leaves[~node];
    }

    /// <summary>Reads an ensemble as <see cref="Write"/> wrote it.</summary>
    public static TreeEnsemble Read(BinaryReader reader)
    {
        float start = reader.ReadSingle();
        int trees = reader.ReadInt32(), nodes = reader.ReadInt32(), leaves = reader.ReadInt32();
        var ensemble = new TreeEnsemble
        {
            Start = start, Roots = new int[trees], Features = new byte[nodes], Thresholds = new float[nodes], Children = new short[2 * nodes], Leaves = new float[leaves],
        };
        for (int i = 0; i < trees; i++) ensemble.Roots[i] = reader.ReadInt32();
        for (int i = 0; i < nodes; i++)
        {
            ensemble.Features[i] = reader.ReadByte();
            ensemble.Thresholds[i] = reader.ReadSingle();
            ensemble.Children[2 * i] = reader.ReadInt16();
            ensemble.Children[2 * i + 1] = reader.ReadInt16();
        }
        for (int i = 0; i < leaves; i++) ensemble.Leaves[i] = (float)reader.ReadHalf();
        return ensemble;
    }

    /// <summary>Writes the ensemble, leaves in half precision.</summary>
    public void Write(BinaryWriter writer)
    {
        writer.Write(Start);
        writer.Write(Roots.Length);
        writer.Write(Features.Length);
        writer.Write(Leaves.Length);
        foreach (int root in Roots) writer.Write(root);
        for (int i = 0; i < Features.Length; i++)
        {
            writer.Write(Features[i]);
            writer.Write(Thresholds[i]);
            writer.Write(Children[2 * i]);
            writer.Write(Children[2 * i + 1]);
        }
        foreach (float leaf in Leaves) writer.Write((Half)leaf);
    }
}
