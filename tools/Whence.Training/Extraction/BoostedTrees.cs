using Whence.Extraction.Blocks;

namespace Whence.Training.Extraction;

/// <summary>Learns a <see cref="TreeEnsemble"/>: histograms of at most 64 bins, trees grown leaf by leaf, second-order gains (as XGBoost and LightGBM do it), on one thread.</summary>
internal sealed class BoostedTrees(int trees, int leaves, float rate, int seed)
{
    private const int Bins = 64, MinRows = 20;
    private const double Lambda = 4;

    /// <summary>The bins of all features, row by row.</summary>
    private byte[] binned = [];
    private float[][] edges = [];
    private float[] gradients = [], curvatures = [], scores = [];
    private int width;

    private struct Bin
    {
        public double G, H;
        public int Rows;
    }

    private sealed class Leaf
    {
        public required int[] Rows;
        public required Bin[] Histogram;
        public double G, H;
        public (double Gain, int Feature, int Bin) Split;

        /// <summary>The node that leads here and on which side; -1 for the first.</summary>
        public (int Node, bool Right) Above = (-1, false);
    }

    public TreeEnsemble Learn(float[] rows, int rowWidth, bool[] labels, float[] weights)
    {
        width = rowWidth;
        int n = labels.Length;
        var random = new Random(seed);
        Cut(rows, n, random);
        double positive = 0, all = 0;
        for (int i = 0; i < n; i++)
        {
            all += weights[i];
            if (labels[i]) positive += weights[i];
        }
        float start = (float)Math.Log(positive / (all - positive));
        scores = new float[n];
        Array.Fill(scores, start);
        gradients = new float[n];
        curvatures = new float[n];
        var grown = new GrownTrees();
        for (int t = 0; t < trees; t++)
        {
            var sample = new List<int>(n / 2);
            for (int i = 0; i < n; i++)
            {
                float p = 1 / (1 + MathF.Exp(-scores[i])), miss = p - (labels[i] ? 1 : 0);
                gradients[i] = miss * weights[i];
                curvatures[i] = Math.Max(1e-6f, p * (1 - p)) * weights[i];
                if (random.NextSingle() < (Math.Abs(miss) > 0.1f ? 0.7f : 0.35f)) sample.Add(i);
            }
            int[] chosen = [.. Enumerable.Range(0, width).Where(f => random.NextSingle() < 0.5f && edges[f].Length > 0)];
            if (chosen.Length == 0) continue;
            int root = Grow([.. sample], chosen, grown);
            grown.Roots.Add(root);
            for (int i = 0; i < n; i++) scores[i] += grown.Value(root, rows.AsSpan(i * width, width));
        }
        return grown.ToEnsemble(start);
    }

    private int Grow(int[] sample, int[] chosen, GrownTrees grown)
    {
        var first = new Leaf { Rows = sample, Histogram = Count(sample, chosen) };
        Judge(first, chosen);
        var open = new List<Leaf> { first };
        int root = int.MinValue;
        while (open.Count < leaves)
        {
            Leaf? best = open.Where(leaf => leaf.Split.Gain > 1e-3).MaxBy(leaf => leaf.Split.Gain);
            if (best is null) break;
            open.Remove(best);
            int feature = best.Split.Feature;
            int[] low = [.. best.Rows.Where(row => binned[row * width + feature] <= best.Split.Bin)], high = [.. best.Rows.Where(row => binned[row * width + feature] > best.Split.Bin)];
            int node = grown.AddNode(feature, edges[feature][best.Split.Bin]);
            Attach(best, node);
            // What the larger part holds is what is left when the smaller one is taken away.
            Bin[] smaller = Count(low.Length <= high.Length ? low : high, chosen), larger = best.Histogram;
            for (int i = 0; i < larger.Length; i++)
            {
                larger[i].G -= smaller[i].G;
                larger[i].H -= smaller[i].H;
                larger[i].Rows -= smaller[i].Rows;
            }
            foreach ((int[] part, bool right) in new[] { (low, false), (high, true) })
            {
                var leaf = new Leaf { Rows = part, Histogram = right == low.Length > high.Length ? smaller : larger, Above = (node, right) };
                Judge(leaf, chosen);
                open.Add(leaf);
            }
        }
        foreach (Leaf leaf in open) Attach(leaf, ~grown.AddLeaf((float)(-rate * leaf.G / (leaf.H + Lambda))));
        return root;

        void Attach(Leaf leaf, int node)
        {
            if (leaf.Above.Node < 0) root = node;
            else grown.Lead(leaf.Above.Node, leaf.Above.Right, node);
        }
    }

    private Bin[] Count(int[] part, int[] chosen)
    {
        var histogram = new Bin[chosen.Length * Bins];
        foreach (int row in part)
        {
            double g = gradients[row], h = curvatures[row];
            ReadOnlySpan<byte> own = binned.AsSpan(row * width, width);
            for (int k = 0; k < chosen.Length; k++)
            {
                ref Bin bin = ref histogram[k * Bins + own[chosen[k]]];
                bin.G += g;
                bin.H += h;
                bin.Rows++;
            }
        }
        return histogram;
    }

    private void Judge(Leaf leaf, int[] chosen)
    {
        for (int bin = 0; bin <= edges[chosen[0]].Length; bin++)
        {
            leaf.G += leaf.Histogram[bin].G;
            leaf.H += leaf.Histogram[bin].H;
        }
        if (leaf.Rows.Length < 2 * MinRows) return;
        double own = leaf.G * leaf.G / (leaf.H + Lambda);
        for (int k = 0; k < chosen.Length; k++)
        {
            double gl = 0, hl = 0;
            int nl = 0;
            for (int bin = 0; bin < edges[chosen[k]].Length; bin++)
            {
                ref readonly Bin here = ref leaf.Histogram[k * Bins + bin];
                gl += here.G;
                hl += here.H;
                nl += here.Rows;
                if (nl < MinRows || leaf.Rows.Length - nl < MinRows) continue;
                double gain = gl * gl / (hl + Lambda) + (leaf.G - gl) * (leaf.G - gl) / (leaf.H - hl + Lambda) - own;
                if (gain > leaf.Split.Gain) leaf.Split = (gain, chosen[k], bin);
            }
        }
    }

    private void Cut(float[] rows, int n, Random random)
    {
        binned = new byte[n * width];
        edges = new float[width][];
        int samples = Math.Min(n, 40000);
        var values = new float[samples];
        for (int f = 0; f < width; f++)
        {
            for (int i = 0; i < samples; i++) values[i] = rows[random.Next(n) * width + f];
            Array.Sort(values);
            var cuts = new List<float>();
            float[] distinct = [.. values.Distinct()];
            if (distinct.Length <= Bins)
                for (int i = 0; i + 1 < distinct.Length; i++) cuts.Add((distinct[i] + distinct[i + 1]) / 2);
            else
                for (int b = 1; b < Bins; b++)
                {
                    float cut = values[(int)((long)b * samples / Bins)];
                    if (cuts.Count == 0 || cut > cuts[^1]) cuts.Add(cut);
                }
            edges[f] = [.. cuts];
            for (int i = 0; i < n; i++)
            {
                int at = Array.BinarySearch(edges[f], rows[i * width + f]);
                binned[i * width + f] = (byte)(at < 0 ? ~at : at);
            }
        }
    }
}
