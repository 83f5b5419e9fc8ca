using System.Numerics;
using Whence.Language.Models;
using Whence.Language.Words;

namespace Whence.Language.Tags;

/// <summary>Gives each word of a sentence a class, left to right, by an averaged perceptron (Collins, 2002). For one thread.</summary>
internal sealed class Tagger(TagModel model)
{
    private readonly short[] sums = new short[model.Weights.Width + Vector<short>.Count];
    private readonly uint[] keys = new uint[TagFeatures.Count];
    private uint[] known = new uint[128];

    /// <summary>Tags a sentence whose words are set: <see cref="SentenceWords.Tags"/>.</summary>
    public void Run(SentenceWords words)
    {
        int room = words.Count + (2 * SentenceWords.Margin);
        if (known.Length < room) known = new uint[room * 2];
        for (int i = 0; i < room; i++) known[i] = model.KnownOf(words.Lower[i]);
        SparseWeights weights = model.Weights;
        int classes = model.Penn.Length;
        for (int i = 0; i < words.Count; i++)
        {
            TagFeatures.Write(words, i, known, keys);
            Array.Clear(sums);
            foreach (uint key in keys) weights.Add(key, sums);
            int best = 0;
            for (int j = 1; j < classes; j++) if (sums[j] > sums[best]) best = j;
            words.Tags[i + SentenceWords.Margin] = (byte)best;
        }
    }
}
