using Whence.Extraction.Blocks;

namespace Whence.Training.Extraction;

/// <summary>The trees of an ensemble while it is learnt.</summary>
internal sealed class GrownTrees
{
    private readonly List<byte> features = [];
    private readonly List<float> thresholds = [], values = [];
    private readonly List<short> children = [];

    /// <summary>The first node of each tree, or its only leaf.</summary>
    public List<int> Roots { get; } = [];

    public int AddNode(int feature, float threshold)
    {
        features.Add((byte)feature);
        thresholds.Add(threshold);
        children.AddRange([0, 0]);
        return features.Count - 1;
    }

    public int AddLeaf(float value)
    {
        values.Add(value);
        return values.Count - 1;
    }

    /// <summary>Says where a node leads to on one of its sides.</summary>
    public void Lead(int node, bool toRight, int target) => children[2 * node + (toRight ? 1 : 0)] = (short)target;

    /// <summary>What one tree says of a row.</summary>
    public float Value(int root, ReadOnlySpan<float> row)
    {
        int node = root;
        while (node >= 0) node = children[2 * node + (row[features[node]] > thresholds[node] ? 1 : 0)];
        return values[~node];
    }

    public TreeEnsemble ToEnsemble(float start) => new()
    {
        Start = start, Roots = [.. Roots], Features = [.. features], Thresholds = [.. thresholds], Children = [.. children], Leaves = [.. values],
    };

    /// <summary>One ensemble that says what others say on average, in log-odds.</summary>
    public static TreeEnsemble Average(TreeEnsemble[] ensembles)
    {
        var all = new GrownTrees();
        foreach (TreeEnsemble ensemble in ensembles)
        {
            int nodes = all.features.Count, leaves = all.values.Count;
            foreach (int root in ensemble.Roots) all.Roots.Add(Moved(root));
            all.features.AddRange(ensemble.Features);
            all.thresholds.AddRange(ensemble.Thresholds);
            foreach (short child in ensemble.Children) all.children.Add((short)Moved(child));
            foreach (float leaf in ensemble.Leaves) all.values.Add(leaf / ensembles.Length);

            int Moved(int node) => node >= 0 ? node + nodes : ~(~node + leaves);
        }
        return all.ToEnsemble(ensembles.Average(ensemble => ensemble.Start));
    }
}
