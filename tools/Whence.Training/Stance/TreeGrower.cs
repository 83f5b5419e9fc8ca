using Whence.Checking;

namespace Whence.Training.Stance;

/// <summary>Learns boosted trees on features cut into 64 bins, leaf-wise by the second-order gain (Chen and Guestrin 2016).</summary>
internal sealed class TreeGrower(int classes, int rounds, double rate, int maxLeaves, double minHessian, double penalty, double rowShare, double featureShare, int seed)
{
    private const int Bins = 64;

    private readonly List<int> roots = [];
    private readonly List<short> features = [];
    private readonly List<float> values = [];
    private readonly List<int> lefts = [];

    /// <summary>Labels are 0 … classes-1; with one class 0 or 1 (logistic).</summary>
    public BoostedTrees Learn(float[][] rows, int[] labels, double[] weights)
    {
        int n = rows.Length, width = rows[0].Length;
        float[][] cuts = Cuts(rows, width);
        byte[][] bins = new byte[width][];
        for (int f = 0; f < width; f++)
        {
            bins[f] = new byte[n];
            for (int i = 0; i < n; i++)
            {
                int at = Array.BinarySearch(cuts[f], rows[i][f]);
                bins[f][i] = (byte)(at >= 0 ? at : ~at);
            }
        }
        double[,] sums = new double[n, classes];
        double[] g = new double[n], h = new double[n];
        Random random = new(seed);
        for (int round = 0; round < rounds; round++)
        {
            int[] sample = [.. Enumerable.Range(0, n).Where(_ => random.NextDouble() < rowShare)];
            int[] columns = [.. Enumerable.Range(0, width).Where(f => cuts[f].Length > 0 && random.NextDouble() < featureShare)];
            double[,] shares = Shares(sums, n);
            for (int c = 0; c < classes; c++)
            {
                for (int i = 0; i < n; i++)
                {
                    double share = shares[i, c], target = classes == 1 ? labels[i] : labels[i] == c ? 1 : 0;
                    g[i] = weights[i] * (share - target);
                    h[i] = weights[i] * Math.Max(1e-6, share * (1 - share));
                }
                int root = Grow(sample, columns, bins, cuts, g, h);
                for (int i = 0; i < n; i++)
                {
                    int node = root;
                    while (features[node] >= 0) node = rows[i][features[node]] <= values[node] ? lefts[node] : lefts[node] + 1;
                    sums[i, c] += values[node];
                }
            }
        }
        return new(classes, [.. roots], [.. features], [.. values], [.. lefts]);
    }

    private double[,] Shares(double[,] sums, int n)
    {
        double[,] shares = new double[n, classes];
        for (int i = 0; i < n; i++)
        {
            if (classes == 1) { shares[i, 0] = 1 / (1 + Math.Exp(-sums[i, 0])); continue; }
            double max = double.MinValue, total = 0;
            for (int c = 0; c < classes; c++) max = Math.Max(max, sums[i, c]);
            for (int c = 0; c < classes; c++) total += shares[i, c] = Math.Exp(sums[i, c] - max);
            for (int c = 0; c < classes; c++) shares[i, c] /= total;
        }
        return shares;
    }

    private static float[][] Cuts(float[][] rows, int width)
    {
        float[][] cuts = new float[width][];
        for (int f = 0; f < width; f++)
        {
            float[] column = [.. rows.Select(row => row[f]).Order()];
            SortedSet<float> chosen = [];
            for (int b = 1; b < Bins; b++) chosen.Add(column[(int)((long)b * (column.Length - 1) / Bins)]);
            chosen.Remove(column[^1]);
            cuts[f] = [.. chosen];
        }
        return cuts;
    }

    private sealed record Leaf(int Node, int[] Rows, double G, double H)
    {
        public double Gain;
        public int Feature = -1, Bin;
    }

    private int Grow(int[] sample, int[] columns, byte[][] bins, float[][] cuts, double[] g, double[] h)
    {
        int root = NewNode();
        roots.Add(root);
        List<Leaf> leaves = [Prepare(root, sample)];
        while (leaves.Count < maxLeaves)
        {
            Leaf? best = leaves.MaxBy(leaf => leaf.Gain);
            if (best is null || best.Gain <= 1e-6) break;
            leaves.Remove(best);
            int left = NewNode();
            NewNode();
            features[best.Node] = (short)best.Feature;
            values[best.Node] = cuts[best.Feature][best.Bin];
            lefts[best.Node] = left;
            byte[] column = bins[best.Feature];
            leaves.Add(Prepare(left, [.. best.Rows.Where(i => column[i] <= best.Bin)]));
            leaves.Add(Prepare(left + 1, [.. best.Rows.Where(i => column[i] > best.Bin)]));
        }
        foreach (Leaf leaf in leaves) values[leaf.Node] = (float)(-rate * leaf.G / (leaf.H + penalty));
        return root;

        Leaf Prepare(int node, int[] rows)
        {
            double sumG = 0, sumH = 0;
            foreach (int i in rows) { sumG += g[i]; sumH += h[i]; }
            Leaf leaf = new(node, rows, sumG, sumH);
            if (rows.Length < 2 || sumH < 2 * minHessian) return leaf;
            Span<double> binG = stackalloc double[Bins + 1], binH = stackalloc double[Bins + 1];
            double own = sumG * sumG / (sumH + penalty);
            foreach (int f in columns)
            {
                binG.Clear();
                binH.Clear();
                byte[] column = bins[f];
                foreach (int i in rows) { binG[column[i]] += g[i]; binH[column[i]] += h[i]; }
                double leftG = 0, leftH = 0;
                for (int b = 0; b < cuts[f].Length; b++)
                {
                    leftG += binG[b];
                    leftH += binH[b];
                    if (leftH < minHessian) continue;
                    if (sumH - leftH < minHessian) break;
                    double gain = (leftG * leftG / (leftH + penalty)) + ((sumG - leftG) * (sumG - leftG) / (sumH - leftH + penalty)) - own;
                    if (gain > leaf.Gain) (leaf.Gain, leaf.Feature, leaf.Bin) = (gain, f, b);
                }
            }
            return leaf;
        }
    }

    private int NewNode()
    {
        features.Add(-1);
        values.Add(0);
        lefts.Add(-1);
        return features.Count - 1;
    }
}
