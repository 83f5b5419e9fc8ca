using System.Collections.Immutable;

namespace Whence.Checking;

/// <summary>The learnt part of the check: whether a report speaks of the claim, then which side each of the two takes. Immutable; threads may share it.</summary>
/// <remarks>
/// Two sides that are the same agree, two that differ disagree, and where either takes none the report discusses: a claim that is itself a denial turns agreement round, which needs no learning.
/// </remarks>
/// <param name="Related">Trees of one class: the log-odds that the report speaks of the claim.</param>
/// <param name="Claim">The side of the claim.</param>
/// <param name="Report">The side of the report.</param>
/// <param name="RelatedOffset">Added to the log-odds before the sign decides.</param>
/// <param name="StanceOffsets">Added to the logarithms of the shares of agree, disagree and discuss: what a wrong answer costs.</param>
internal sealed record StanceModel(BoostedTrees Related, SideModel Claim, SideModel Report, double RelatedOffset, ImmutableArray<double> StanceOffsets)
{
    private const uint Magic = 0x32534857;

    /// <summary>Added to a share before its logarithm is taken.</summary>
    private const double LeastShare = 1e-4;

    /// <summary>The model that the library carries; null where the file is missing.</summary>
    public static StanceModel? Shipped { get; } = Load();

    /// <summary>The log-odds that the report speaks of the claim.</summary>
    /// <param name="row">The numbers of claim and report.</param>
    public double Odds(ReadOnlySpan<float> row)
    {
        Span<double> related = stackalloc double[1];
        Related.Score(row, related);
        return related[0] + RelatedOffset;
    }

    /// <summary>The stance and the share of the votes for it, where the terms are not asked for: the report does not speak of the claim.</summary>
    public static (CheckStance Stance, double Score) Unrelated(double odds) => (CheckStance.Unrelated, 1 - Share(odds));

    /// <summary>The stance and the share of the votes for it.</summary>
    /// <param name="odds">From <see cref="Odds"/>.</param>
    /// <param name="row">The numbers of claim and report.</param>
    /// <param name="claimTerms">Sums of the claim's terms.</param>
    /// <param name="reportTerms">Sums of the report's terms.</param>
    public (CheckStance Stance, double Score) Judge(double odds, ReadOnlySpan<float> row, ReadOnlySpan<double> claimTerms, ReadOnlySpan<double> reportTerms)
    {
        if (odds < 0) return Unrelated(odds);
        Span<double> stances = stackalloc double[3];
        Stances(row, claimTerms, reportTerms, stances);
        int best = 0;
        for (int k = 0; k < 3; k++)
        {
            stances[k] += StanceOffsets[k];
            if (stances[k] > stances[best]) best = k;
        }
        SideModel.Shares(stances);
        return ((CheckStance)best, Share(odds) * stances[best]);
    }

    /// <summary>The logarithms of the shares of agree, disagree and discuss, for a report that speaks of the claim, before the offsets.</summary>
    public void Stances(ReadOnlySpan<float> row, ReadOnlySpan<double> claimTerms, ReadOnlySpan<double> reportTerms, Span<double> stances)
    {
        Span<double> claim = stackalloc double[3], report = stackalloc double[3];
        Claim.Judge(row, claimTerms, claim);
        Report.Judge(row, reportTerms, report);
        const int For = (int)Side.For, Against = (int)Side.Against, Open = (int)Side.Open;
        stances[(int)CheckStance.Agree] = Math.Log((claim[For] * report[For]) + (claim[Against] * report[Against]) + LeastShare);
        stances[(int)CheckStance.Disagree] = Math.Log((claim[For] * report[Against]) + (claim[Against] * report[For]) + LeastShare);
        stances[(int)CheckStance.Discuss] = Math.Log(1 - ((1 - claim[Open]) * (1 - report[Open])) + LeastShare);
    }

    private static double Share(double odds) => 1 / (1 + Math.Exp(-odds));

    public void Write(Stream stream)
    {
        using BinaryWriter writer = new(stream);
        writer.Write(Magic);
        writer.Write(RelatedOffset);
        foreach (double offset in StanceOffsets) writer.Write(offset);
        Related.Write(writer);
        Claim.Write(writer);
        Report.Write(writer);
    }

    private static StanceModel? Load()
    {
        using Stream? stream = typeof(StanceModel).Assembly.GetManifestResourceStream("models/stance.bin");
        if (stream is null) return null;
        using BinaryReader reader = new(stream);
        if (reader.ReadUInt32() != Magic) return null;
        double offset = reader.ReadDouble();
        ImmutableArray<double> stances = [reader.ReadDouble(), reader.ReadDouble(), reader.ReadDouble()];
        return new(BoostedTrees.Read(reader), SideModel.Read(reader), SideModel.Read(reader), offset, stances);
    }
}
