using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Whence.Extraction.Blocks;

/// <summary>The trees of an ensemble, packed so that several rows go down one tree at a time. Immutable; threads may share it.</summary>
internal sealed class TreeWalker
{
    private readonly Node[] nodes;
    private readonly int[] roots;
    private readonly float[] leaves;
    private readonly int features;

    /// <summary>Packs an ensemble.</summary>
    /// <exception cref="InvalidDataException">A node or a root leads out of it.</exception>
    public TreeWalker(TreeEnsemble ensemble)
    {
        roots = ensemble.Roots;
        leaves = ensemble.Leaves;
        nodes = new Node[ensemble.Features.Length];
        for (int i = 0; i < nodes.Length; i++)
        {
            nodes[i] = new() { Feature = ensemble.Features[i], Threshold = ensemble.Thresholds[i], Below = ensemble.Children[2 * i], Above = ensemble.Children[(2 * i) + 1] };
            features = Math.Max(features, ensemble.Features[i] + 1);
            Check(nodes[i].Below);
            Check(nodes[i].Above);
        }
        foreach (int root in roots) Check(root);
    }

    /// <summary>Adds what one tree says of some rows to their sums.</summary>
    /// <param name="tree">The tree.</param>
    /// <param name="rows">The features, row by row.</param>
    /// <param name="width">The features of a row.</param>
    /// <param name="which">The rows that are asked for.</param>
    /// <param name="sums">A sum a row.</param>
    public void Add(int tree, ReadOnlySpan<float> rows, int width, ReadOnlySpan<int> which, Span<float> sums)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(width, features);
        ref Node first = ref MemoryMarshal.GetArrayDataReference(nodes);
        int root = roots[tree], k = 0;
        // Four rows at once: each step waits for the one before it, but not for those of other rows.
        for (; k + 4 <= which.Length; k += 4)
        {
            ref float a = ref Row(rows, width, which[k]), b = ref Row(rows, width, which[k + 1]), c = ref Row(rows, width, which[k + 2]), d = ref Row(rows, width, which[k + 3]);
            int w = root, x = root, y = root, z = root;
            while ((w | x | y | z) >= 0)
            {
                w = Next(ref first, w, ref a);
                x = Next(ref first, x, ref b);
                y = Next(ref first, y, ref c);
                z = Next(ref first, z, ref d);
            }
            sums[which[k]] += Leaf(ref first, w, ref a);
            sums[which[k + 1]] += Leaf(ref first, x, ref b);
            sums[which[k + 2]] += Leaf(ref first, y, ref c);
            sums[which[k + 3]] += Leaf(ref first, z, ref d);
        }
        for (; k < which.Length; k++) sums[which[k]] += Leaf(ref first, root, ref Row(rows, width, which[k]));
    }

    private static ref float Row(ReadOnlySpan<float> rows, int width, int row) => ref MemoryMarshal.GetReference(rows.Slice(row * width, width));

    private float Leaf(ref Node first, int node, ref float row)
    {
        while (node >= 0) node = Next(ref first, node, ref row);
        return leaves[~node];
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Next(ref Node first, int node, ref float row)
    {
        ref Node at = ref Unsafe.Add(ref first, node);
        bool above = !(Unsafe.Add(ref row, at.Feature) <= at.Threshold);
        return Unsafe.Add(ref at.Below, Unsafe.As<bool, byte>(ref above));
    }

    private void Check(int child)
    {
        if (child >= nodes.Length || ~child >= leaves.Length) throw new InvalidDataException("a tree of the blocks leads out of its nodes");
    }

    [StructLayout(LayoutKind.Sequential)]
    private struct Node
    {
        public float Threshold;
        public short Below, Above;
        public byte Feature;
    }
}
