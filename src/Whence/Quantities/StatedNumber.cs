using Whence.Text;

namespace Whence.Quantities;

/// <summary>A number as a report states it, and how finely it is stated.</summary>
/// <param name="Value">The number meant: 4200000 for “4.2 million”.</param>
/// <param name="Step">The worth of the last digit written: 100000 for “4.2 million”. Above zero in every number read.</param>
/// <param name="Span">Where the number stands in its document.</param>
public readonly record struct StatedNumber(decimal Value, decimal Step, TextSpan Span)
{
    /// <summary>The worth of the last figure that is no zero: 100 for 800, the step for 1,376 or 14.0.</summary>
    internal static decimal LastFigure(decimal value, decimal step)
    {
        if (value == 0 || step <= 0) return step;
        decimal worth = step;
        while (worth < 1_000_000_000_000_000_000m && value % (worth * 10) == 0) worth *= 10;
        return worth;
    }

    /// <summary>Whether one true figure could have been rounded to both numbers.</summary>
    /// <remarks>Rounding moves a figure by half a step at most: “4.2 million” agrees with 4,151,900, not with 4,149,000.</remarks>
    public bool Agrees(StatedNumber other) => Math.Abs((double)Value - (double)other.Value) <= ((double)Step + (double)other.Step) / 2 * (1 + 1e-12);
}
