using System.Globalization;

namespace Whence.Quantities;

/// <summary>Reads powers: “1e10”, “1.3x10^6”, “1.1^23”, “1.99×10−30”. What leaves the range of a decimal is not read.</summary>
internal static class ExponentReader
{
    private const double Largest = 7e27;

    /// <summary>Multiplies a number by the power of ten behind it, or raises it to the power behind it.</summary>
    public static bool TryRead(LexemeText text, ref int next, ref decimal value, ref decimal step)
    {
        int at = next;
        double factor;
        if (text[Math.Min(at, text.Count - 1)].Kind == LexemeKind.Code && text.IsGlued(at) && text.TextAt(at) is ['e', .. ReadOnlySpan<char> power] && TryInt(power, out int exponent) && (power.Length > 1 || value != decimal.Truncate(value))) { factor = Math.Pow(10, exponent); at++; }
        else if (text.IsText(at, "e") && text.IsGlued(at) && text.MarkAt(at + 1) is '+' or '-' && TryInt(text.TextAt(at + 2), out exponent) && text.IsGlued(at + 2)) { factor = Math.Pow(10, text.IsMark(at + 1, '-') ? -exponent : exponent); at += 3; }
        else if ((text.IsMark(at, '×') || text.IsText(at, "x")) && text.TextAt(at + 1) is "10")
        {
            if (!TrySigned(text, text.IsMark(at + 2, '^') ? at + 3 : at + 2, out exponent, out int end)) return false;
            factor = Math.Pow(10, exponent);
            at = end;
        }
        else if (text.TextAt(at) is ['x', '1', '0'] && text.IsMark(at + 1, '^') && TrySigned(text, at + 2, out exponent, out int after)) { factor = Math.Pow(10, exponent); at = after; }
        else if (text.IsMark(at, '^') && text.IsGlued(at) && TrySigned(text, at + 1, out exponent, out after) && value != 0)
        {
            double raised = Math.Pow((double)value, exponent);
            if (!(Math.Abs(raised) < Largest)) return false;
            value = (decimal)raised;
            next = after;
            return true;
        }
        else return false;
        double result = (double)value * factor;
        if (!(Math.Abs(result) < Largest)) return false;
        value = (decimal)result;
        step = (decimal)Math.Min(Largest, (double)step * factor);
        next = at;
        return true;
    }

    private static bool TrySigned(LexemeText text, int at, out int value, out int end)
    {
        int sign = 1;
        for (int signs = 0; signs < 2 && (text.IsDash(at) || text.IsMark(at, '+')); signs++, at++)
            if (text.IsDash(at)) sign = -1;
        end = at + 1;
        if (!TryInt(text.TextAt(at), out value)) return false;
        value *= sign;
        return true;
    }

    private static bool TryInt(ReadOnlySpan<char> digits, out int value)
    {
        value = 0;
        return digits.Length is > 0 and <= 3 && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out value);
    }
}
