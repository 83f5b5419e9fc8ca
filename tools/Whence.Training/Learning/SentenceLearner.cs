using Whence.Language.Models;
using Whence.Language.Tokens;
using Whence.Training.Treebanks;

namespace Whence.Training.Learning;

/// <summary>Learns where sentences end: an averaged perceptron over the places that may be ends.</summary>
internal static class SentenceLearner
{
    private const int Rounds = 12;

    public static byte[] Learn(IReadOnlyList<TreebankText> texts)
    {
        float[] weights = new float[1 << SentenceModel.Bits], totals = new float[1 << SentenceModel.Bits];
        long steps = 1;
        uint[] keys = new uint[SentenceFeatures.Count];
        TokenBuffer tokens = new();
        int[] order = [.. Enumerable.Range(0, texts.Count)];
        Shuffler shuffler = new(88172645463325252);
        for (int round = 0; round < Rounds; round++)
        {
            shuffler.Shuffle(order);
            int wrong = 0, all = 0;
            foreach (int index in order)
            {
                string text = texts[index].Text;
                tokens.Clear();
                Tokenizer.Run(text, 0, tokens);
                int first = 0;
                bool quotes = false;
                for (int i = 0; i + 1 < tokens.Count; i++)
                {
                    bool right = texts[index].SentenceEnds.Contains(tokens.Ends[i]), paragraph = (tokens.Flags[i + 1] & TokenBuffer.ParagraphBefore) != 0;
                    if (text[tokens.Starts[i]] == '"') quotes = !quotes;
                    if (!paragraph && SentenceFeatures.IsCandidate(text, tokens.Starts, tokens.Ends, tokens.Flags, i))
                    {
                        SentenceFeatures.Write(text, tokens.Starts, tokens.Ends, tokens.Flags, i, first, quotes, keys);
                        float sum = 0;
                        foreach (uint key in keys) sum += weights[key >> (32 - SentenceModel.Bits)];
                        if (sum > 0 != right)
                        {
                            float change = right ? 1 : -1;
                            foreach (uint key in keys)
                            {
                                weights[key >> (32 - SentenceModel.Bits)] += change;
                                totals[key >> (32 - SentenceModel.Bits)] += change * steps;
                            }
                            wrong++;
                        }
                        all++;
                        steps++;
                    }
                    if (right || paragraph) first = i + 1;
                    if (paragraph) quotes = false;
                }
            }
            Console.Error.WriteLine($"  sentences, round {round + 1}: {100.0 * wrong / all:F2} % of {all} places wrong");
        }
        float largest = 1e-6f;
        for (int i = 0; i < weights.Length; i++) largest = Math.Max(largest, Math.Abs(weights[i] -= totals[i] / steps));
        float scale = Math.Min(16, 127 / largest);
        sbyte[] table = Array.ConvertAll(weights, weight => (sbyte)MathF.Round(weight * scale));
        return new ModelBuilder().Array<sbyte>(table).Content;
    }
}
