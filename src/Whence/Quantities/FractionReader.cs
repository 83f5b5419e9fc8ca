namespace Whence.Quantities;

/// <summary>Reads fractions: “two-thirds”, “a quarter”, “half a million”, “one in five”, “3 1/2”, “two and a half million”.</summary>
internal static class FractionReader
{
    /// <summary>Reads a fraction that begins at a lexeme.</summary>
    public static bool TryRead(LexemeText text, int first, out Numeral numeral)
    {
        numeral = default;
        Word word = text.WordAt(first);
        int at = first;
        if (word == Word.Half)
        {
            // “half a million”, “half million”, “half of”, “half the”
            at++;
            int scaleAt = text.WordAt(at) is Word.A ? at + 1 : at;
            if (text.IsDash(scaleAt)) scaleAt++;
            if (NumeralReader.IsScale(text.WordAt(scaleAt)) && !text.IsPlural(scaleAt))
            {
                numeral = Make(first, scaleAt + 1, NumeralReader.ScaleOf(text.WordAt(scaleAt)) / 2, NumeralReader.ScaleOf(text.WordAt(scaleAt)) / 2, share: false);
                return true;
            }
            numeral = Make(first, at, 0.5m, 0.5m, share: true);
            return true;
        }
        if (word is Word.A or Word.One or Word.Quarter)
        {
            int part = word == Word.Quarter ? at : at + 1;
            if (text.IsDash(part)) part++;
            if (TryReadDenominator(text, part, plural: false, out decimal denominator, out int end))
            {
                if (text.WordAt(part) == Word.Second) return false;
                if (word == Word.Quarter && !(NumeralReader.IsScale(text.WordAt(part + 1)))) return false;
                if (word == Word.A && text.WordAt(part) != Word.Half && text.WordAt(part) != Word.Quarter && !IsShareContext(text, end)) return false;
                numeral = Scaled(text, Make(first, end, 1 / denominator, 1 / denominator, share: true));
                return true;
            }
            if (word is Word.Quarter || (word == Word.A && !NumeralReader.IsScale(text.WordAt(first + 1)))) return false;
            if (word == Word.A) return TryReadNumerator(text, first, out numeral);
        }
        if (text.IsNumber(at) || NumeralReader.IsSmall(word))
        {
            if (TryReadSlash(text, first, out numeral)) { numeral = Scaled(text, numeral); return true; }
            return TryReadNumerator(text, first, out numeral);
        }
        return false;
    }

    /// <summary>Adds a fraction that follows: “and a half”, “2 1/4”, “two and three fifths”.</summary>
    public static Numeral WithTail(LexemeText text, Numeral whole)
    {
        int at = whole.End;
        if (text.IsNumber(at) && text.IsNumber(at - 1) && whole.Low == decimal.Truncate(whole.Low) && TryReadSlash(text, at, out Numeral slash) && slash.Low < 1)
            return Scaled(text, whole with { End = slash.End, Low = whole.Low + slash.Low, High = whole.High + slash.Low, Step = slash.Step });
        int part = at;
        if (text.IsDash(part)) part++;
        if (text.WordAt(part) != Word.And) return whole;
        part++;
        if (text.IsDash(part)) part++;
        if (!TryRead(text, part, out Numeral fraction) || (fraction.IsShare && fraction.Low >= 1) || (!fraction.IsShare && fraction.Scale <= 1) || text.WordAt(part) == Word.Half) return whole;
        if (whole.Low != decimal.Truncate(whole.Low) && whole.Scale == 1) return whole;
        // “3 million and a half” is 3.5 million; “two and a half million” 2.5 million; “one billion and a half million” adds
        decimal unit = whole.Scale > 1 && fraction.IsShare ? whole.Scale : 1;
        if (!fraction.IsShare)
        {
            if (whole.Scale > 1) return whole with { End = fraction.End, Low = whole.Low + fraction.Low, High = whole.High + fraction.Low, Step = fraction.Step };
            decimal scale = fraction.Scale;
            return whole.Low < 1000 ? whole with { End = fraction.End, Low = (whole.Low * scale) + fraction.Low, High = (whole.High * scale) + fraction.Low, Step = fraction.Step, Scale = scale } : whole;
        }
        Numeral sum = whole with { End = fraction.End, Low = whole.Low + (fraction.Low * unit), High = whole.High + (fraction.Low * unit), Step = fraction.Step * unit };
        return whole.Scale > 1 ? sum : Scaled(text, sum);
    }

    private static Numeral Make(int first, int end, decimal value, decimal step, bool share) =>
        new() { First = first, End = end, Low = value, High = value, Step = step, Scale = 1, IsShare = share };

    /// <summary>“three quarters of a million”, “two and a half million”.</summary>
    private static Numeral Scaled(LexemeText text, Numeral numeral)
    {
        int at = numeral.End;
        if (text.IsHyphen(at)) at++;
        if (numeral.IsShare && text.WordAt(at) == Word.Of && text.WordAt(at + 1) == Word.A && NumeralReader.IsScale(text.WordAt(at + 2))) at += 2;
        Word word = text.WordAt(at);
        if (!NumeralReader.IsScale(word) || text.IsPlural(at) || word == Word.Dozen) return numeral;
        decimal scale = NumeralReader.ScaleOf(word);
        return numeral with { End = at + 1, Low = numeral.Low * scale, High = numeral.High * scale, Step = numeral.Step * scale, Scale = scale, IsShare = false };
    }

    /// <summary>“two-thirds”, “95 hundredths”, “one out of three”, “one over 3”.</summary>
    private static bool TryReadNumerator(LexemeText text, int first, out Numeral numeral)
    {
        numeral = default;
        if (!NumeralReader.TryReadCardinal(text, first, out Numeral top) || top.Low != decimal.Truncate(top.Low) || top.Low <= 0) return false;
        int at = top.End;
        if (text.WordAt(at) == Word.Over && NumeralReader.TryReadCardinal(text, at + 1, out Numeral under) && under.Low > 0 && !text.IsWord(under.End))
        {
            numeral = Make(first, under.End, top.Low / under.Low, 1 / under.Low, share: false);
            return true;
        }
        if (text.WordAt(at) == Word.Out && text.WordAt(at + 1) == Word.Of && NumeralReader.TryReadCardinal(text, at + 2, out Numeral of) && of.Low > top.Low && !top.IsDigits)
        {
            numeral = Make(first, of.End, top.Low / of.Low, 1 / of.Low, share: true);
            return true;
        }
        if (text.WordAt(at) == Word.In && top.Low <= 20 && NumeralReader.TryReadCardinal(text, at + 1, out Numeral among) && among.Low > top.Low && among.Low is <= 100_000 and not (>= 1000 and < 2100) && among.Low == decimal.Truncate(among.Low) && among.Scale != 12
            && (!top.IsDigits || top.Low == 1) && !Times.LengthReader.TryUnit(text, text.IsDash(among.End) ? among.End + 1 : among.End, out _, out _))
        {
            numeral = Make(first, among.End, top.Low / among.Low, 1 / among.Low, share: true);
            return true;
        }
        if (text.IsDash(at)) at++;
        bool plural = top.Low != 1;
        if (!TryReadDenominator(text, at, plural, out decimal denominator, out int end) || (plural && !text.IsPlural(end - 1)) || text.WordAt(at) == Word.Second) return false;
        if (top.IsDigits && text.WordAt(at) != Word.Quarter) return false;
        numeral = Scaled(text, Make(first, end, top.Low / denominator, 1 / denominator, share: true));
        return true;
    }

    private static bool TryReadDenominator(LexemeText text, int at, bool plural, out decimal denominator, out int end)
    {
        Word word = text.WordAt(at);
        end = at + 1;
        denominator = word switch
        {
            Word.Half => 2,
            Word.Quarter => 4,
            >= Word.Third and <= Word.Nineteenth => word - Word.Zeroth,
            >= Word.Twentieth and <= Word.Ninetieth => (word - Word.Twentieth + 2) * 10,
            Word.Hundredth => 100,
            Word.Thousandth => 1000,
            Word.Millionth => 1_000_000,
            Word.Billionth => 1_000_000_000,
            Word.Trillionth => 1_000_000_000_000,
            >= Word.Twenty and <= Word.Ninety => NumeralReader.SmallOf(word),
            _ => 0,
        };
        if (word is >= Word.Twenty and <= Word.Ninety)
        {
            int ones = text.IsDash(at + 1) ? at + 2 : at + 1;
            if (text.WordAt(ones) is not (>= Word.First and <= Word.Ninth)) return false;
            denominator += text.WordAt(ones) - Word.Zeroth;
            end = ones + 1;
        }
        return denominator > 0;
    }

    /// <summary>“a third of” is a share, “a third man” is not.</summary>
    private static bool IsShareContext(LexemeText text, int at) =>
        text.WordAt(at) is Word.Of or Word.More or Word.Less || !text.IsWord(at) || NumeralReader.IsScale(text.WordAt(at)) || text.IsText(at, "fewer") || text.WordAt(at) is Word.From or Word.In or Word.Since or Word.The or Word.And or Word.To or Word.Over or Word.Were or Word.Was or Word.Is;

    private static bool TryReadSlash(LexemeText text, int first, out Numeral numeral)
    {
        numeral = default;
        if (!text.IsNumber(first) || text.MarkAt(first + 1) is not ('/' or '⁄') || !text.IsNumber(first + 2) || text[first + 2].Spaced || text[first + 1].Spaced) return false;
        if (text.MarkAt(first + 3) == '/' || text[first].Length > 3 || text[first + 2].Length > 3) return false;
        if (!DigitReader.TryRead(text.TextAt(first), text.Habit, false, out decimal top, out _) || !DigitReader.TryRead(text.TextAt(first + 2), text.Habit, false, out decimal under, out _) || under == 0) return false;
        if (top != decimal.Truncate(top) || under != decimal.Truncate(under)) return false;
        numeral = Make(first, first + 3, top / under, 1 / under, share: false);
        return true;
    }
}
