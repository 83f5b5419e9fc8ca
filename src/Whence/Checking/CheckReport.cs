using Whence.Text;

namespace Whence.Checking;

/// <summary>A report made ready for many claims. Immutable; threads may share it.</summary>
public sealed class CheckReport
{
    private double[]? _terms;

    internal CheckReport(CheckText text) => Text = text;

    internal CheckText Text { get; }

    /// <summary>The sums of its terms, which no claim changes; the same model is given every time.</summary>
    internal double[] Terms(StanceModel model)
    {
        if (_terms is { } known) return known;
        double[] sums = new double[SideTerms.Sides];
        model.Report.Terms.Score(StanceTerms.OfReport(Text), sums);
        return _terms = sums;
    }
}
