using Whence.Checking;

namespace Whence.Training.Stance;

/// <summary>Learns <see cref="SideTerms"/>: logistic regression of three classes by AdaGrad (Duchi and others 2011), over terms that stand in many topics.</summary>
/// <param name="minTopics">Topics that a term must stand in: a word of few topics says what was reported, not on which side.</param>
/// <param name="seed">Of the order of the texts.</param>
internal sealed class TermLearner(int minTopics, int seed)
{
    private const int Rounds = 10;
    private const double Rate = 0.3, Decay = 0.01;

    public SideTerms Learn(List<(ulong[] Terms, Side Side, string Topic)> texts)
    {
        Dictionary<ulong, HashSet<string>> topics = [];
        foreach ((ulong[] terms, _, string topic) in texts)
        {
            foreach (ulong term in terms)
            {
                if (!topics.TryGetValue(term, out HashSet<string>? of)) topics[term] = of = [];
                of.Add(topic);
            }
        }
        ulong[] known = [.. topics.Where(term => term.Value.Count >= minTopics).Select(term => term.Key).Order()];
        (int[] At, double[] Values)[] rows = [.. texts.Select(text => Row(text.Terms, known))];
        double[] weights = new double[known.Length * SideTerms.Sides], squares = new double[weights.Length], bias = new double[SideTerms.Sides], biasSquares = new double[SideTerms.Sides];
        double[] shares = new double[SideTerms.Sides];
        int[] order = [.. Enumerable.Range(0, rows.Length)];
        Random random = new(seed);
        for (int round = 0; round < Rounds; round++)
        {
            random.Shuffle(order);
            foreach (int i in order)
            {
                (int[] at, double[] values) = rows[i];
                bias.CopyTo(shares, 0);
                for (int j = 0; j < at.Length; j++)
                    for (int k = 0; k < SideTerms.Sides; k++) shares[k] += weights[(at[j] * SideTerms.Sides) + k] * values[j];
                SideModel.Shares(shares);
                for (int k = 0; k < SideTerms.Sides; k++)
                {
                    double slope = shares[k] - ((int)texts[i].Side == k ? 1 : 0);
                    biasSquares[k] += slope * slope;
                    bias[k] -= Rate * slope / Math.Sqrt(1 + biasSquares[k]);
                    for (int j = 0; j < at.Length; j++)
                    {
                        int weight = (at[j] * SideTerms.Sides) + k;
                        double step = (slope * values[j]) + (Decay * weights[weight]);
                        squares[weight] += step * step;
                        weights[weight] -= Rate * step / Math.Sqrt(0.1 + squares[weight]);
                    }
                }
            }
        }
        return new(known, [.. weights.Select(weight => (float)weight)], [.. bias.Select(value => (float)value)]);
    }

    private static (int[] At, double[] Values) Row(ulong[] terms, ulong[] known)
    {
        SortedDictionary<int, int> counts = [];
        foreach (ulong term in terms)
        {
            int at = Array.BinarySearch(known, term);
            if (at >= 0) counts[at] = counts.GetValueOrDefault(at) + 1;
        }
        double[] values = [.. counts.Values.Select(count => Math.Log(1 + count))];
        double norm = Math.Sqrt(values.Sum(value => value * value) + 1e-9);
        return ([.. counts.Keys], [.. values.Select(value => value / norm)]);
    }
}
