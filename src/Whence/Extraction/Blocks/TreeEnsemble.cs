namespace Whence.Extraction.Blocks;

/// <summary>Boosted regression trees with a logistic link (Friedman 2001). Immutable; threads may share it.</summary>
/// <remarks>A node of index below zero is a leaf: <c>~index</c> into <see cref="Leaves"/>. A row goes left where its feature is not above the threshold.</remarks>
internal sealed class TreeEnsemble
{
    /// <summary>So many ensembles, learnt with other seeds, stand one behind the other in equal parts, each with that share of its weight.</summary>
    public const int Averaged = 3;

    /// <summary>Where the first of them is as sure as this, in log-odds, the others are not asked; most blocks of a page are such.</summary>
    private const float Sure = 4;

    /// <summary>And where half of its trees are as sure as this, its others.</summary>
    private const float EarlySure = 4.6f;

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

    /// <summary>The probability of each row that it is of the class learnt.</summary>
    /// <param name="rows">The features, row by row.</param>
    /// <param name="width">The features of a row.</param>
    public float[] Probabilities(ReadOnlySpan<float> rows, int width)
    {
        var judged = new float[rows.Length / width];
        var unsure = new int[RowsAtOnce];
        for (int first = 0; first < judged.Length; first += RowsAtOnce)
        {
            int end = Math.Min(judged.Length, first + RowsAtOnce), open = 0, part = Roots.Length / Averaged;
            for (int i = first; i < end; i++)
            {
                ReadOnlySpan<float> row = rows.Slice(i * width, width);
                float sum = 0;
                int t = 0;
                for (; t < part / 2; t++) sum += Value(Roots[t], row);
                bool sure = Math.Abs(Start + sum * Averaged) > EarlySure;
                for (; t < part && !sure; t++) sum += Value(Roots[t], row);
                judged[i] = Start + sum;
                if (sure || Math.Abs(Start + sum * Averaged) > Sure) judged[i] = Start + sum * Averaged;
                else unsure[open++] = i;
            }
            for (int t = part; t < Roots.Length && open > 0; t++)
                for (int k = 0; k < open; k++) judged[unsure[k]] += Value(Roots[t], rows.Slice(unsure[k] * width, width));
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
