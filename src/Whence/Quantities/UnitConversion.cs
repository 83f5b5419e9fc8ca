namespace Whence.Quantities;

/// <summary>Converts between units of one kind.</summary>
public static class UnitConversion
{
    /// <summary>Converts a number and how finely it is stated. False where the units are unknown, of two kinds or have no worth.</summary>
    /// <param name="number">The number in <paramref name="from"/>.</param>
    /// <param name="from">A unit's name as findings bear it.</param>
    /// <param name="to">The unit asked for.</param>
    /// <param name="converted">The number in <paramref name="to"/>.</param>
    public static bool TryConvert(StatedNumber number, string? from, string? to, out StatedNumber converted)
    {
        converted = number;
        if (from == to) return true;
        if (UnitTable.OfName(from) is not { } left || UnitTable.OfName(to) is not { } right || left.Kind != right.Kind) return false;
        if (left.Kind == UnitKind.Temperature) return TryConvertTemperature(number, left.Name, right.Name, out converted);
        if (left.Factor == 0 || right.Factor == 0 || left.Kind is UnitKind.Money or UnitKind.Other or UnitKind.Counted) return false;
        double rate = (double)left.Factor / (double)right.Factor;
        return TryMake(number, (double)number.Value * rate, (double)number.Step * rate, out converted);
    }

    private static bool TryConvertTemperature(StatedNumber number, string from, string to, out StatedNumber converted)
    {
        double value = (double)number.Value, step = (double)number.Step;
        double celsius = from switch { "fahrenheit" => (value - 32) / 1.8, "kelvin" => value - 273.15, _ => value };
        double result = to switch { "fahrenheit" => (celsius * 1.8) + 32, "kelvin" => celsius + 273.15, _ => celsius };
        double rate = (from == "fahrenheit" ? 1 / 1.8 : 1) * (to == "fahrenheit" ? 1.8 : 1);
        return TryMake(number, result, step * rate, out converted);
    }

    private static bool TryMake(StatedNumber number, double value, double step, out StatedNumber converted)
    {
        converted = number;
        if (Math.Abs(value) > 1e27 || step > 1e27 || double.IsNaN(value)) return false;
        converted = number with { Value = (decimal)value, Step = Math.Max((decimal)step, 1e-27m) };
        return true;
    }
}
