using System.Collections.Frozen;

namespace Whence.Checking;

/// <summary>The side of a text by its terms: logistic regression over the logarithms of their counts, as a vector of length 1. Immutable; threads may share it.</summary>
internal sealed class SideTerms
{
    /// <summary>Number of <see cref="Side"/>s.</summary>
    public const int Sides = 3;

    private const int MaxTerms = 1 << 18;

    private readonly ulong[] terms;
    private readonly float[] weights;
    private readonly float[] bias;
    private readonly FrozenDictionary<ulong, int> index;

    /// <param name="terms">The terms known, none twice.</param>
    /// <param name="weights">Weights of each term, one a side.</param>
    /// <param name="bias">What each side has without a term.</param>
    public SideTerms(ulong[] terms, float[] weights, float[] bias)
    {
        (this.terms, this.weights, this.bias) = (terms, weights, bias);
        index = terms.Select(static (term, at) => KeyValuePair.Create(term, at)).ToFrozenDictionary();
    }

    /// <summary>The sums of the sides.</summary>
    public void Score(ReadOnlySpan<ulong> found, Span<double> sums)
    {
        int[] counts = new int[terms.Length];
        List<int> known = [];
        foreach (ulong term in found)
            if (index.TryGetValue(term, out int at) && counts[at]++ == 0) known.Add(at);
        double squares = 1e-9;
        foreach (int at in known)
        {
            double value = Math.Log(1 + counts[at]);
            squares += value * value;
            for (int side = 0; side < Sides; side++) sums[side] += value * weights[(at * Sides) + side];
        }
        double norm = Math.Sqrt(squares);
        for (int side = 0; side < Sides; side++) sums[side] = (sums[side] / norm) + bias[side];
    }

    public void Write(BinaryWriter writer)
    {
        writer.Write(terms.Length);
        foreach (ulong term in terms) writer.Write(term);
        foreach (float weight in weights) writer.Write(weight);
        foreach (float value in bias) writer.Write(value);
    }

    public static SideTerms Read(BinaryReader reader)
    {
        int count = reader.ReadInt32();
        if (count is < 0 or > MaxTerms) throw new InvalidDataException("not a file of terms");
        ulong[] terms = new ulong[count];
        float[] weights = new float[count * Sides], bias = new float[Sides];
        for (int i = 0; i < terms.Length; i++) terms[i] = reader.ReadUInt64();
        for (int i = 0; i < weights.Length; i++) weights[i] = reader.ReadSingle();
        for (int i = 0; i < bias.Length; i++) bias[i] = reader.ReadSingle();
        return new(terms, weights, bias);
    }
}
