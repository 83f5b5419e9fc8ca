namespace Whence.Extraction.Blocks;

/// <summary>Boosted regression trees with a logistic link (Friedman 2001). Immutable; threads may share it.</summary>
/// <remarks>A node of index below zero is a leaf: <c>~index</c> into <see cref="Leaves"/>. A row goes left where its feature is not above the threshold.</remarks>
internal sealed class TreeEnsemble
{
    /// <summary>The first node of each tree, or its only leaf.</summary>
    public required int[] Roots { get; init; }

    /// <summary>The feature that each node asks for.</summary>
    public required byte[] Features { get; init; }

    /// <summary>The thresholds of the nodes.</summary>
    public required float[] Thresholds { get; init; }

    /// <summary>Where to go if the feature is not above the threshold.</summary>
    public required short[] Left { get; init; }

    /// <summary>Where to go if it is.</summary>
    public required short[] Right { get; init; }

    /// <summary>What the leaves add to the log-odds.</summary>
    public required float[] Leaves { get; init; }

    /// <summary>The log-odds before any tree.</summary>
    public required float Start { get; init; }

    /// <summary>The probability that a row is of the class learnt.</summary>
    public float Probability(ReadOnlySpan<float> row)
    {
        float sum = Start;
        foreach (int root in Roots)
        {
            int node = root;
            while (node >= 0) node = row[Features[node]] <= Thresholds[node] ? Left[node] : Right[node];
            sum += Leaves[~node];
        }
        return 1 / (1 + MathF.Exp(-sum));
    }

    /// <summary>Reads an ensemble as <see cref="Write"/> wrote it.</summary>
    public static TreeEnsemble Read(BinaryReader reader)
    {
        float start = reader.ReadSingle();
        int trees = reader.ReadInt32(), nodes = reader.ReadInt32(), leaves = reader.ReadInt32();
        var ensemble = new TreeEnsemble
        {
            Start = start, Roots = new int[trees], Features = new byte[nodes], Thresholds = new float[nodes], Left = new short[nodes], Right = new short[nodes], Leaves = new float[leaves],
        };
        for (int i = 0; i < trees; i++) ensemble.Roots[i] = reader.ReadInt32();
        for (int i = 0; i < nodes; i++)
        {
            ensemble.Features[i] = reader.ReadByte();
            ensemble.Thresholds[i] = reader.ReadSingle();
            ensemble.Left[i] = reader.ReadInt16();
            ensemble.Right[i] = reader.ReadInt16();
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
            writer.Write(Left[i]);
            writer.Write(Right[i]);
        }
        foreach (float leaf in Leaves) writer.Write((Half)leaf);
    }
}
