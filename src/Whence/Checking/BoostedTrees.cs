namespace Whence.Checking;

/// <summary>Sums of small decision trees, one sum for each class (gradient boosting, Friedman 2001). Immutable; threads may share it.</summary>
internal sealed class BoostedTrees
{
    private const int MaxNodes = 1 << 20;

    private readonly int classes;
    private readonly int[] roots;
    private readonly short[] features;
    private readonly float[] values;
    private readonly int[] lefts;

    /// <param name="classes">Number of classes.</param>
    /// <param name="roots">First node of each tree; tree t belongs to class t modulo the number of classes.</param>
    /// <param name="features">Feature of each node; -1 for a leaf.</param>
    /// <param name="values">Threshold of a node, value of a leaf: at most the threshold goes left.</param>
    /// <param name="lefts">Left child; the right one follows it.</param>
    public BoostedTrees(int classes, int[] roots, short[] features, float[] values, int[] lefts) =>
        (this.classes, this.roots, this.features, this.values, this.lefts) = (classes, roots, features, values, lefts);

    /// <summary>Adds the sums of all classes for one row of features.</summary>
    public void Score(ReadOnlySpan<float> row, Span<double> sums)
    {
        for (int tree = 0; tree < roots.Length; tree++)
        {
            int node = roots[tree];
            while (features[node] >= 0) node = row[features[node]] <= values[node] ? lefts[node] : lefts[node] + 1;
            sums[tree % classes] += values[node];
        }
    }

    public void Write(BinaryWriter writer)
    {
        writer.Write(classes);
        writer.Write(roots.Length);
        writer.Write(features.Length);
        foreach (int root in roots) writer.Write(root);
        for (int i = 0; i < features.Length; i++)
        {
            writer.Write(features[i]);
            writer.Write(values[i]);
            writer.Write(lefts[i]);
        }
    }

    public static BoostedTrees Read(BinaryReader reader)
    {
        int classes = reader.ReadInt32(), trees = reader.ReadInt32(), nodes = reader.ReadInt32();
        if (classes is < 1 or > 64 || trees is < 0 or > MaxNodes || nodes is < 0 or > MaxNodes) throw new InvalidDataException("not a file of trees");
        int[] roots = new int[trees], lefts = new int[nodes];
        short[] features = new short[nodes];
        float[] values = new float[nodes];
        for (int i = 0; i < trees; i++) roots[i] = reader.ReadInt32();
        for (int i = 0; i < nodes; i++) (features[i], values[i], lefts[i]) = (reader.ReadInt16(), reader.ReadSingle(), reader.ReadInt32());
        return new(classes, roots, features, values, lefts);
    }
}
