using Whence.Extraction.Blocks;
using Whence.Extraction.Html;

namespace Whence.Training.Extraction;

/// <summary>Learns the lexicon: two logistic regressions over hashed features (AdaGrad, small L2), one over the names of the elements around a block, one over its words.</summary>
internal static class LexiconLearner
{
    private const int Rounds = 4;
    private const float Rate = 0.15f, Decay = 2e-6f;

    public static Lexicon Learn(IReadOnlyList<TrainingPage> pages, out sbyte[] names, out sbyte[] words)
    {
        var nameWeights = new float[Lexicon.NameBuckets];
        var nameSquares = new float[Lexicon.NameBuckets];
        var wordWeights = new float[Lexicon.WordBuckets];
        var wordSquares = new float[Lexicon.WordBuckets];
        float nameBias = -1, wordBias = -1;
        var random = new Random(7);
        int[] order = [.. Enumerable.Range(0, pages.Count)];
        var buckets = new int[128];
        var path = new List<int>();
        var hashes = new uint[BlockFeatures.MaxWords];
        for (int round = 0; round < Rounds; round++)
        {
            random.Shuffle(order);
            foreach (int p in order)
            {
                TrainingPage page = pages[p];
                for (int i = 0; i < page.Labels.Length; i++)
                {
                    float label = page.Labels[i] ? 1 : 0, weight = Math.Min(1.5f, page.Weights[i]);
                    path.Clear();
                    PageTree tree = page.Text.Tree;
                    for (int node = tree.Nodes[page.Text.Blocks[i].FirstText].Parent; node > 0; node = tree.Nodes[node].Parent)
                    {
                        int count = Lexicon.NameFeatures(tree, node, buckets);
                        for (int k = 0; k < count; k++) path.Add(buckets[k]);
                    }
                    Step(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(path), label, weight, nameWeights, nameSquares, ref nameBias);
                    int length = WordHash.Read(page.Text.Of(i), hashes);
                    int features = Lexicon.WordFeatures(hashes.AsSpan(0, length), buckets);
                    Step(buckets.AsSpan(0, features), label, weight, wordWeights, wordSquares, ref wordBias);
                }
            }
        }
        names = Round(nameWeights);
        words = Round(wordWeights);
        return new(names, words);
    }

    private static void Step(ReadOnlySpan<int> features, float label, float weight, float[] weights, float[] squares, ref float bias)
    {
        float sum = bias;
        foreach (int f in features) sum += weights[f];
        float gradient = (1 / (1 + MathF.Exp(-Math.Clamp(sum, -20, 20))) - label) * weight;
        bias -= 0.01f * gradient;
        foreach (int f in features)
        {
            float g = gradient + Decay * weights[f];
            squares[f] += g * g;
            weights[f] -= Rate * g / MathF.Sqrt(1 + squares[f]);
        }
    }

    private static sbyte[] Round(float[] weights) => [.. weights.Select(w => (sbyte)Math.Clamp(MathF.Round(w * Lexicon.Scale), -127, 127))];
}
