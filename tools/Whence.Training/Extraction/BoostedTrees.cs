using Whence.Extraction.Blocks;

namespace Whence.Training.Extraction;

/// <summary>Learns a <see cref="TreeEnsemble"/>: histograms of at most 64 bins, trees grown leaf by leaf, second-order gains (as XGBoost and LightGBM do it), on one thread.</summary>
internal sealed class BoostedTrees(int trees, int leaves, float rate, int seed)
{
    private const int Bins = 64, MinRows = 20;
    private const double Lambda = 4;

    private byte[][] columns = [];
    private float[][] edges = [];
    private float[] gradients = [], curvatures = [], scores = [];
    private int width;

    private sealed class Leaf
    {
        public required int[] Rows;
        public required double G, H;
        public (double Gain, int Feature, int Bin) Split;
        public int Slot;
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
        var roots = new List<int>();
        var features = new List<byte>();
        var thresholds = new List<float>();
        var left = new List<short>();
        var right = new List<short>();
        var values = new List<float>();
        for (int t = 0; t < trees; t++)
        {
            var sample = new List<int>(n / 2);
            for (int i = 0; i < n; i++)
            {
                float p = 1 / (1 + MathF.Exp(-scores[i]));
                gradients[i] = (p - (labels[i] ? 1 : 0)) * weights[i];
                curvatures[i] = Math.Max(1e-6f, p * (1 - p)) * weights[i];
                if (random.NextSingle() < (Math.Abs(p - (labels[i] ? 1 : 0)) > 0.1f ? 0.7f : 0.35f)) sample.Add(i);
            }
            int[] chosen = [.. Enumerable.Range(0, width).Where(_ => random.NextSingle() < 0.5f)];
            if (chosen.Length == 0) continue;
            int firstNode = features.Count, firstLeaf = values.Count;
            int root = Grow([.. sample], chosen, features, thresholds, left, right, values);
            roots.Add(root);
            for (int i = 0; i < n; i++)
            {
                int node = root;
                while (node >= 0) node = rows[i * width + features[node]] <= thresholds[node] ? left[node] : right[node];
                scores[i] += values[~node];
            }
        }
        return new()
        {
            Start = start, Roots = [.. roots], Features = [.. features], Thresholds = [.. thresholds], Left = [.. left], Right = [.. right], Leaves = [.. values],
        };
    }

    private int Grow(int[] sample, int[] chosen, List<byte> features, List<float> thresholds, List<short> left, List<short> right, List<float> values)
    {
        var open = new List<Leaf>();
        Leaf first = Make(sample, chosen);
        first.Slot = int.MinValue;
        open.Add(first);
        int root = int.MinValue;
        var nodes = new List<(Leaf Leaf, int Parent, bool Right)> { (first, -1, false) };
        while (open.Count < leaves)
        {
            Leaf? best = open.Where(l => l.Split.Gain > 1e-3).MaxBy(l => l.Split.Gain);
            if (best is null) break;
            open.Remove(best);
            byte[] column = columns[best.Split.Feature];
            int[] low = [.. best.Rows.Where(r => column[r] <= best.Split.Bin)], high = [.. best.Rows.Where(r => column[r] > best.Split.Bin)];
            int node = features.Count;
            features.Add((byte)best.Split.Feature);
            thresholds.Add(edges[best.Split.Feature][best.Split.Bin]);
            left.Add(0);
            right.Add(0);
            Attach(nodes.First(x => x.Leaf == best), node);
            Leaf a = Make(low, chosen), b = Make(high, chosen);
            nodes.Add((a, node, false));
            nodes.Add((b, node, true));
            open.Add(a);
            open.Add(b);
        }
        foreach (Leaf leaf in open)
        {
            values.Add((float)(-rate * leaf.G / (leaf.H + Lambda)));
            Attach(nodes.First(x => x.Leaf == leaf), ~(values.Count - 1));
        }
        return root;

        void Attach((Leaf Leaf, int Parent, bool Right) place, int node)
        {
            if (place.Parent < 0) root = node;
            else if (place.Right) right[place.Parent] = (short)node;
            else left[place.Parent] = (short)node;
        }
    }

    private Leaf Make(int[] rows, int[] chosen)
    {
        double g = 0, h = 0;
        foreach (int r in rows)
        {
            g += gradients[r];
            h += curvatures[r];
        }
        var leaf = new Leaf { Rows = rows, G = g, H = h };
        if (rows.Length < 2 * MinRows) return leaf;
        Span<double> gs = stackalloc double[Bins], hs = stackalloc double[Bins];
        Span<int> counts = stackalloc int[Bins];
        double own = g * g / (h + Lambda);
        foreach (int f in chosen)
        {
            if (edges[f].Length == 0) continue;
            gs.Clear();
            hs.Clear();
            counts.Clear();
            byte[] column = columns[f];
            foreach (int r in rows)
            {
                int bin = column[r];
                gs[bin] += gradients[r];
                hs[bin] += curvatures[r];
                counts[bin]++;
            }
            double gl = 0, hl = 0;
            int nl = 0;
            for (int bin = 0; bin < edges[f].Length; bin++)
            {
                gl += gs[bin];
                hl += hs[bin];
                nl += counts[bin];
                if (nl < MinRows || rows.Length - nl < MinRows) continue;
                double gain = gl * gl / (hl + Lambda) + (g - gl) * (g - gl) / (h - hl + Lambda) - own;
                if (gain > leaf.Split.Gain) leaf.Split = (gain, f, bin);
            }
        }
        return leaf;
    }

    private void Cut(float[] rows, int n, Random random)
    {
        columns = new byte[width][];
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
            columns[f] = new byte[n];
            for (int i = 0; i < n; i++)
            {
                int at = Array.BinarySearch(edges[f], rows[i * width + f]);
                columns[f][i] = (byte)(at < 0 ? ~at : at);
            }
        }
    }
}
