using System.Collections.Immutable;

namespace Whence.Checking;

/// <summary>The learnt part of the check: first whether a report speaks of the claim, then on which side. Immutable; threads may share it.</summary>
/// <param name="Related">Trees of one class: the log-odds that the report speaks of the claim.</param>
/// <param name="Side">Trees of three classes: agree, disagree, discuss.</param>
/// <param name="RelatedOffset">Added to the log-odds before the sign decides.</param>
/// <param name="SideOffsets">Added to the sums of the three classes: what a wrong answer costs.</param>
internal sealed record StanceModel(BoostedTrees Related, BoostedTrees Side, double RelatedOffset, ImmutableArray<double> SideOffsets)
{
    private const uint Magic = 0x31534857;

    /// <summary>The model that the library carries; null where the file is missing.</summary>
    public static StanceModel? Shipped { get; } = Load();

    /// <summary>The stance and the share of the votes for it.</summary>
    public (CheckStance Stance, double Score) Judge(ReadOnlySpan<float> row)
    {
        Span<double> related = stackalloc double[1];
        Related.Score(row, related);
        double odds = related[0] + RelatedOffset, share = 1 / (1 + Math.Exp(-odds));
        if (odds < 0) return (CheckStance.Unrelated, 1 - share);
        Span<double> side = stackalloc double[3];
        Side.Score(row, side);
        int best = 0;
        double total = 0;
        for (int k = 0; k < 3; k++)
        {
            side[k] += SideOffsets[k];
            if (side[k] > side[best]) best = k;
        }
        for (int k = 0; k < 3; k++) total += Math.Exp(side[k] - side[best]);
        return ((CheckStance)best, share / total);
    }

    public void Write(Stream stream)
    {
        using BinaryWriter writer = new(stream);
        writer.Write(Magic);
        writer.Write(RelatedOffset);
        foreach (double offset in SideOffsets) writer.Write(offset);
        Related.Write(writer);
        Side.Write(writer);
    }

    private static StanceModel? Load()
    {
        using Stream? stream = typeof(StanceModel).Assembly.GetManifestResourceStream("models/stance.bin");
        if (stream is null) return null;
        using BinaryReader reader = new(stream);
        if (reader.ReadUInt32() != Magic) return null;
        double offset = reader.ReadDouble();
        ImmutableArray<double> sides = [reader.ReadDouble(), reader.ReadDouble(), reader.ReadDouble()];
        return new(BoostedTrees.Read(reader), BoostedTrees.Read(reader), offset, sides);
    }
}
