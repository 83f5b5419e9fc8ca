using System.Numerics;
using Whence.Language.Models;

namespace Whence.Language.Trees;

/// <summary>Names the relation of each word of a tree to its head, by an averaged perceptron. For one thread.</summary>
internal sealed class Labeller(SparseWeights weights, int classes, int rootClass)
{
    private readonly short[] sums = new short[weights.Width + Vector<short>.Count];
    private readonly uint[] keys = new uint[LabelFeatures.Count];

    /// <summary>Sets the relations of a tree of <paramref name="count"/> words.</summary>
    public void Run(ParseWords words, LabelTree tree, int count)
    {
        for (int n = 0; n < count; n++)
        {
            int word = tree.Order[n];
            if (tree.Heads[word] < 0)
            {
                tree.Label(word, (byte)rootClass);
                continue;
            }
            LabelFeatures.Write(words, tree, word, keys);
            Array.Clear(sums);
            foreach (uint key in keys) weights.Add(key, sums);
            int best = rootClass == 0 ? 1 : 0;
            for (int j = 0; j < classes; j++) if (j != rootClass && sums[j] > sums[best]) best = j;
            tree.Label(word, (byte)best);
        }
    }
}
