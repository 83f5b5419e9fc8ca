namespace Whence.Quantities;

/// <summary>Compares figures within how finely they are stated, after conversion. Static and pure: threads may share it.</summary>
/// <remarks>
/// A figure stands for an interval: half the worth of its last digit to either side; a bound opens one side; “about” and
/// “nearly” widen it to <see cref="AboutShare"/> of the value; a vague word stands for what it may mean. Two figures agree
/// where their intervals meet.
/// </remarks>
public static class FigureComparison
{
    /// <summary>What “about” allows to either side. A tenth: figures of one event that reports of the invented piles call “about” differ by less.</summary>
    public const double AboutShare = 0.1;

    /// <summary>Compares two quantities that are about the same thing.</summary>
    public static Agreement Compare(Quantity first, Quantity second)
    {
        if (!SameKind(first.Unit, second.Unit) || first.IsScore != second.IsScore) return Agreement.Incomparable;
        if (first.IsScore) return first.Low == second.Low && first.High == second.High ? Agreement.Agrees : Agreement.Contradicts;
        if (!Interval(second, out double low, out double high)) return Agreement.Incomparable;
        if (first.Unit != second.Unit && !Convert(second.Unit, first.Unit, ref low, ref high)) return Agreement.Incomparable;
        if (!Interval(first, out double firstLow, out double firstHigh)) return Agreement.Incomparable;
        return firstLow <= high && low <= firstHigh ? Agreement.Agrees : Agreement.Contradicts;
    }

    /// <summary>Compares a whole, a share of it that was lost, and what is left: “1,376”, “40 percent”, “about 800”.</summary>
    /// <param name="whole">What there was.</param>
    /// <param name="lost">A percentage or a fraction in words.</param>
    /// <param name="left">What remains, in a unit that converts into that of the whole.</param>
    public static Agreement CompareRest(Quantity whole, Quantity lost, Quantity left)
    {
        if (ShareInterval(lost) is not { } share) return Agreement.Incomparable;
        return CompareShare(whole, (Math.Max(0, 1 - share.High), 1 - share.Low), left);
    }

    /// <summary>Compares a whole, a share of it, and what the share comes to: “two-thirds” of “1,400” and “about 930”.</summary>
    public static Agreement ComparePart(Quantity whole, Quantity share, Quantity part) =>
        ShareInterval(share) is { } interval ? CompareShare(whole, interval, part) : Agreement.Incomparable;

    /// <summary>Compares a change from one figure to another with the change as stated: from “1,376” to “800” and “down 40 percent”.</summary>
    /// <param name="before">The earlier figure.</param>
    /// <param name="after">The later figure.</param>
    /// <param name="change">A share of the earlier figure, or a difference in its unit; its sign is taken from the figures.</param>
    public static Agreement CompareChange(Quantity before, Quantity after, Quantity change)
    {
        if (!SameKind(before.Unit, after.Unit) || !Interval(before, out double low, out double high) || !Interval(after, out double afterLow, out double afterHigh)) return Agreement.Incomparable;
        if (before.Unit != after.Unit && !Convert(after.Unit, before.Unit, ref afterLow, ref afterHigh)) return Agreement.Incomparable;
        double least = Math.Max(0, Math.Max(low - afterHigh, afterLow - high)), most = Math.Max(high - afterLow, afterHigh - low);
        double statedLow, statedHigh;
        if (ShareInterval(change) is { } share)
        {
            if (low <= 0) return Agreement.Incomparable;
            least /= high;
            most /= low;
            (statedLow, statedHigh) = share;
        }
        else
        {
            if (!SameKind(before.Unit, change.Unit) || !Interval(change, out statedLow, out statedHigh)) return Agreement.Incomparable;
            if (before.Unit != change.Unit && !Convert(change.Unit, before.Unit, ref statedLow, ref statedHigh)) return Agreement.Incomparable;
        }
        return statedLow <= most && least <= statedHigh ? Agreement.Agrees : Agreement.Contradicts;
    }

    /// <summary>The values that a figure as stated may stand for. False for a figure of no size (a step of zero or less).</summary>
    /// <param name="quantity">The figure.</param>
    /// <param name="low">The least, or negative infinity.</param>
    /// <param name="high">The most, or positive infinity.</param>
    public static bool Interval(Quantity quantity, out double low, out double high)
    {
        double half = (double)quantity.Step / 2;
        low = (double)quantity.Low;
        high = (double)quantity.High;
        if (half < 0) return false;
        if (quantity.IsVague)
        {
            // “dozens” is coded as 12 and may mean anything up to a hundred
            high = quantity.Low == quantity.High ? low * (low <= 12 ? 8 : 10) : high;
            return true;
        }
        if (quantity.IsShare) half = Math.Min(half, 0.025);
        double about = quantity.Change == Change.About ? Math.Max(half, Math.Max(Math.Abs(low), Math.Abs(high)) * AboutShare) : half;
        low -= about;
        high += about;
        if (quantity.Change == Change.AtLeast) { low += half; high = double.PositiveInfinity; }
        else if (quantity.Change == Change.AtMost) { high -= half; low = double.NegativeInfinity; }
        return true;
    }

    private static Agreement CompareShare(Quantity whole, (double Low, double High) share, Quantity part)
    {
        if (!SameKind(whole.Unit, part.Unit) || !Interval(whole, out double low, out double high) || !Interval(part, out double partLow, out double partHigh) || low < 0) return Agreement.Incomparable;
        if (whole.Unit != part.Unit && !Convert(part.Unit, whole.Unit, ref partLow, ref partHigh)) return Agreement.Incomparable;
        return low * share.Low <= partHigh && partLow <= high * share.High ? Agreement.Agrees : Agreement.Contradicts;
    }

    private static (double Low, double High)? ShareInterval(Quantity share)
    {
        if (!share.IsShare && share.Unit != "percentage") return null;
        if (!Interval(share, out double low, out double high)) return null;
        double unit = share.IsShare ? 1 : 0.01;
        return (Math.Max(0, low * unit), Math.Min(double.IsInfinity(high) ? 1 : high * unit, 10));
    }

    /// <summary>Whether two units can hold one figure: the same name, two of one kind, or counted nouns whose heads agree.</summary>
    private static bool SameKind(string? first, string? second)
    {
        if (first == second) return true;
        if (first is null || second is null) return !(IsMeasure(first) || IsMeasure(second));
        if (UnitTable.OfName(first) is { } left && UnitTable.OfName(second) is { } right) return left.Kind == right.Kind && (left.Kind == UnitKind.Temperature || (left.Factor > 0 && right.Factor > 0));
        if (IsMeasure(first) || IsMeasure(second)) return false;
        return Head(first).Equals(Head(second), StringComparison.OrdinalIgnoreCase);
    }

    private static bool IsMeasure(string? unit) => unit is not null && (UnitTable.OfName(unit) is not null || UnitTable.OfWords(unit) is not null);

    private static ReadOnlySpan<char> Head(string noun) => noun.AsSpan(noun.LastIndexOf(' ') + 1);

    private static bool Convert(string? from, string? to, ref double low, ref double high)
    {
        if (UnitTable.OfName(from) is not { } left || UnitTable.OfName(to) is not { } right) return !IsMeasure(from) && !IsMeasure(to);
        if (left.Kind == UnitKind.Temperature) return ConvertTemperature(left.Name, right.Name, ref low, ref high);
        if (left.Factor == 0 || right.Factor == 0) return false;
        double rate = (double)left.Factor / (double)right.Factor;
        low *= rate;
        high *= rate;
        return true;
    }

    private static bool ConvertTemperature(string from, string to, ref double low, ref double high)
    {
        low = Scale(low);
        high = Scale(high);
        return true;

        double Scale(double value)
        {
            double celsius = from switch { "fahrenheit" => (value - 32) / 1.8, "kelvin" => value - 273.15, _ => value };
            return to switch { "fahrenheit" => (celsius * 1.8) + 32, "kelvin" => celsius + 273.15, _ => celsius };
        }
    }
}
