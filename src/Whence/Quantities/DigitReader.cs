namespace Whence.Quantities;

/// <summary>Reads a number in digits.</summary>
internal static class DigitReader
{
    /// <summary>More digits than this do not fit a <see cref="decimal"/>.</summary>
    private const int MaxDigits = 28;

    /// <summary>Reads “1,376.5”, “1.400” by the habit, “40 000”, “½”, “2½”. False for what is no one number: “23.04.2022”, “22,24,26”, a million digits.</summary>
    /// <param name="text">The digits with their separators.</param>
    /// <param name="habit">The habit of the document.</param>
    /// <param name="counts">Whether a plain noun follows: “1.400 soldiers” are no one soldier and four tenths.</param>
    /// <param name="value">The number.</param>
    /// <param name="step">The worth of its last digit.</param>
    public static bool TryRead(ReadOnlySpan<char> text, NumberHabit habit, bool counts, out decimal value, out decimal step)
    {
        value = 0;
        step = 1;
        if (text.Length == 0) return false;
        decimal fraction = 0;
        if (LexemeReader.IsFraction(text[^1]))
        {
            fraction = Fraction(text[^1]);
            text = text[..^1];
            if (text.Length == 0)
            {
                value = fraction;
                step = fraction;
                return true;
            }
        }
        char decimalMark = DecimalMark(text, habit, counts, out bool grouped);
        if (decimalMark == '!') return false;
        int digits = 0, places = 0;
        bool after = false;
        foreach (char c in text)
        {
            if (c == decimalMark && !after) { after = true; continue; }
            if (!LexemeReader.IsDigit(c)) continue;
            if (++digits > MaxDigits) return false;
            value = (value * 10) + (c - '0');
            if (after) places++;
        }
        decimal scale = 1;
        for (int i = 0; i < places; i++) scale *= 10;
        value /= scale;
        step = 1 / scale;
        if (fraction > 0)
        {
            if (places > 0 || grouped) return false;
            value += fraction;
            step = fraction;
        }
        return true;
    }

    /// <summary>The mark that parts the decimals, a null character if there are none, “!” for what is no one number.</summary>
    private static char DecimalMark(ReadOnlySpan<char> text, NumberHabit habit, bool counts, out bool grouped)
    {
        int commas = text.Count(','), points = text.Count('.');
        grouped = commas + points > 0 || text.IndexOfAny(' ', '\u00A0', '\u202F') >= 0;
        if (commas + points == 0) return '\0';
        int last = text.LastIndexOfAny(',', '.');
        char mark = text[last];
        int tail = text.Length - last - 1;
        if (commas > 0 && points > 0)
        {
            // the later mark parts the decimals and stands once: 1,376.5 or 1.376,5
            bool once = (mark == ',' ? commas : points) == 1;
            return once && Groups(text[..last]) ? mark : Groups(text) ? '\0' : '!';
        }
        if (commas + points > 1) return Groups(text) && text[0] != '0' ? '\0' : '!';
        int head = last;
        bool couldGroup = tail == 3 && head is >= 1 and <= 3 && text[0] != '0';
        if (!couldGroup)
        {
            if (mark == '.') return '.';
            // “1,3” is a decimal; “12,5678” and “2008,100” are none that anybody writes
            return tail <= 2 || text[0] == '0' || habit == NumberHabit.Point ? ',' : '!';
        }
        if (mark == ',') return habit == NumberHabit.Point ? ',' : '\0';
        if (habit == NumberHabit.Point) return '\0';
        if (habit == NumberHabit.Comma) return '.';
        // nothing in the document decides: nobody measures 1.4 km as 1.400 km, and nobody counts 1.376 soldiers
        return counts ? '\0' : '.';
    }

    private static bool Groups(ReadOnlySpan<char> text)
    {
        int run = 0;
        bool first = true;
        foreach (char c in text)
        {
            if (LexemeReader.IsDigit(c)) { run++; continue; }
            if (first ? run is 0 or > 3 : run is not (2 or 3)) return false;
            first = false;
            run = 0;
        }
        return first || run == 3;
    }

    private static decimal Fraction(char c) => c switch
    {
        '½' => 0.5m,
        '¼' => 0.25m,
        '¾' => 0.75m,
        '\u2150' => 1m / 7,
        '\u2151' => 1m / 9,
        '\u2152' => 0.1m,
        '⅓' => 1m / 3,
        '⅔' => 2m / 3,
        >= '⅕' and <= '⅘' => (c - '⅕' + 1) / 5m,
        '⅙' => 1m / 6,
        '⅚' => 5m / 6,
        '⅛' => 0.125m,
        '⅜' => 0.375m,
        '⅝' => 0.625m,
        _ => 0.875m,
    };
}
