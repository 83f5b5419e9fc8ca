namespace Whence.Checking;

/// <summary>The side of a claim or a report: the shares of trees over the numbers of the pair and of a regression over terms, multiplied. Immutable; threads may share it.</summary>
/// <param name="Trees">Trees of three classes, one a <see cref="Side"/>.</param>
/// <param name="Terms">The regression.</param>
/// <param name="TermShare">How much the regression counts against the trees, 0 to 1.</param>
internal sealed record SideModel(BoostedTrees Trees, SideTerms Terms, double TermShare)
{
    /// <summary>The shares of the sides; they add up to 1.</summary>
    /// <param name="row">Numbers of the pair.</param>
    /// <param name="terms">Sums of <see cref="Terms"/>.</param>
    /// <param name="shares">Room for three.</param>
    public void Judge(ReadOnlySpan<float> row, ReadOnlySpan<double> terms, Span<double> shares)
    {
        Span<double> byTrees = stackalloc double[SideTerms.Sides], byTerms = stackalloc double[SideTerms.Sides];
        Trees.Score(row, byTrees);
        terms.CopyTo(byTerms);
        for (int side = 0; side < SideTerms.Sides; side++) shares[side] = ((1 - TermShare) * byTrees[side]) + (TermShare * byTerms[side]);
        Shares(shares);
    }

    /// <summary>Turns sums into shares that add up to 1.</summary>
    public static void Shares(Span<double> sums)
    {
        double max = double.MinValue, total = 0;
        foreach (double sum in sums) max = Math.Max(max, sum);
        for (int k = 0; k < sums.Length; k++) total += sums[k] = Math.Exp(sums[k] - max);
        for (int k = 0; k < sums.Length; k++) sums[k] /= total;
    }

    public void Write(BinaryWriter writer)
    {
        writer.Write(TermShare);
        Trees.Write(writer);
        Terms.Write(writer);
    }

    public static SideModel Read(BinaryReader reader)
    {
        double share = reader.ReadDouble();
        return new(BoostedTrees.Read(reader), SideTerms.Read(reader), share);
    }
}
