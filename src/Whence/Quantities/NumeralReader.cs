namespace Whence.Quantities;

/// <summary>Reads numbers in digits and words, fractions, magnitudes and vague words. Ordinals are no numbers.</summary>
internal static class NumeralReader
{
    /// <summary>A number beyond this is not multiplied on: it would leave what a decimal can hold.</summary>
    private const decimal Largest = 1_000_000_000_000_000_000_000_000m;

    /// <summary>Reads the number that begins at a lexeme.</summary>
    public static bool TryRead(LexemeText text, int first, out Numeral numeral)
    {
        numeral = default;
        int at = first;
        bool negative = false;
        if (text.WordAt(at) is Word.Minus or Word.Negative) { negative = true; at++; if (text.IsDash(at)) at++; }
        else if (text.MarkAt(at) is '-' or '−' && text.IsNumber(at + 1) && (at == 0 || (text[at].Spaced && text.IsGlued(at + 1) && !text.IsNumber(at - 1) && !text.IsDash(at - 1)))) { negative = true; at++; }
        else if (text.IsMark(at, '+') && text.IsNumber(at + 1) && text.IsGlued(at + 1)) at++;
        if (!TryReadUnsigned(text, at, out Numeral found)) return false;
        numeral = negative ? found with { First = first, Low = -found.High, High = -found.Low } : found with { First = first };
        return true;
    }

    /// <summary>Whether a word is 0 to 90.</summary>
    public static bool IsSmall(Word word) => word is >= Word.Zero and <= Word.Ninety;

    /// <summary>Whether a word multiplies: hundred to crore, dozen.</summary>
    public static bool IsScale(Word word) => word is >= Word.Hundred and <= Word.Dozen;

    /// <summary>What a scale word multiplies by.</summary>
    public static decimal ScaleOf(Word word) => word switch
    {
        Word.Hundred => 100,
        Word.Thousand => 1_000,
        Word.Million => 1_000_000,
        Word.Billion => 1_000_000_000,
        Word.Trillion => 1_000_000_000_000,
        Word.Quadrillion => 1_000_000_000_000_000,
        Word.Lakh => 100_000,
        Word.Crore => 10_000_000,
        Word.Dozen => 12,
        _ => 1,
    };

    /// <summary>The value of a small word.</summary>
    public static int SmallOf(Word word) => word < Word.Twenty ? word - Word.Zero : (word - Word.Twenty + 2) * 10;

    private static bool TryReadUnsigned(LexemeText text, int first, out Numeral numeral)
    {
        if (VagueReader.TryRead(text, first, out numeral)) return true;
        if (FractionReader.TryRead(text, first, out numeral)) return true;
        if (!TryReadCardinal(text, first, out numeral)) return false;
        numeral = FractionReader.WithTail(text, numeral);
        return true;
    }

    /// <summary>Reads a cardinal: “1.5bn”, “4 thousand 3 hundred and 21”, “twenty-six”, “a hundred”, “20 lakh crore”.</summary>
    public static bool TryReadCardinal(LexemeText text, int first, out Numeral numeral)
    {
        numeral = default;
        decimal total = 0, current = 0, step = 1, lastScale = decimal.MaxValue, scaled = 1;
        int at = first, end = first;
        bool any = false, digits = false, pending = false, digitsPending = false;
        if (text.WordAt(at) is Word.A && IsScale(text.WordAt(at + 1)) && !text.IsPlural(at + 1)) { current = 1; pending = true; at++; }
        else if (IsScale(text.WordAt(at)) && text.WordAt(at) != Word.Dozen && !text.IsPlural(at)) { current = 1; pending = true; }
        while (at < text.Count)
        {
            Word word = text.WordAt(at);
            if (text.IsNumber(at))
            {
                bool joined = any && pending && !digitsPending | IsScale(text.WordAt(at - 2)) && text.WordAt(at - 1) == Word.And && current % 100 == 0 && text[at].Length <= 2 && text.TextAt(at)[0] != '0' && !IsScale(text.WordAt(at + 1));
                if ((pending && !joined) || (any && text.WordAt(at - 1) is not (Word.And or >= Word.Hundred and <= Word.Crore))) break;
                bool noun = text.IsWord(at + 1) && !text.IsGlued(at + 1) && text.WordAt(at + 1) == Word.None;
                bool counts = noun && (text.TextAt(at) is [.., '0', '0'] || (UnitTable.OfWords(text.TextAt(at + 1)) is null && UnitTable.OfSign(text.TextAt(at + 1)) is null));
                if (!DigitReader.TryRead(text.TextAt(at), text.Habit, counts, out decimal value, out decimal valueStep)) break;
                int next = at + 1;
                if (any && (value != decimal.Truncate(value) || value >= lastScale)) break;
                if (joined) value += current;
                if (!any) { digits = true; ReadSpacedGroups(text, ref next, ref value); }
                if (!any && ExponentReader.TryRead(text, ref next, ref value, ref valueStep)) pending = false;
                current = value;
                step = valueStep;
                pending = digitsPending = true;
                any = true;
                at = end = next;
                continue;
            }
            if (IsSmall(word))
            {
                if (digitsPending && pending) break;
                int value = SmallOf(word), next = at + 1;
                // “one hundred thirty-fifths” is 100/35
                if (any && value >= 20 && text.WordAt(at - 1) != Word.And && text.WordAt(text.IsHyphen(next) ? next + 1 : next) is >= Word.First and <= Word.Ninth && text.IsPlural(text.IsHyphen(next) ? next + 1 : next)) break;
                if (pending && current % 100 != 0) break;
                if (any && text.WordAt(at - 1) is >= Word.Zero and <= Word.Ninety) break;
                if (value >= 20)
                {
                    int unit = text.IsDash(next) ? next + 1 : next;
                    if (text.WordAt(unit) is >= Word.One and <= Word.Nine && (unit == next || text.IsHyphen(next) || text[next].Spaced == text[unit].Spaced) && !IsYearLike(text, at))
                    {
                        value += SmallOf(text.WordAt(unit));
                        next = unit + 1;
                    }
                }
                current += value;
                pending = any = true;
                if (current != 0) step = 1;
                at = end = next;
                continue;
            }
            Word multiplier = IsScale(word) ? word : pending && IsShortScale(text, at, out Word letters) ? letters : Word.None;
            if (multiplier != Word.None)
            {
                word = multiplier;
                if (!pending && total == 0) break;
                if (text.IsPlural(at) && word is not (Word.Dozen or Word.Lakh or Word.Crore) && !(pending && word is >= Word.Thousand)) break;
                decimal scale = ScaleOf(word);
                if (word == Word.Hundred && (current == 0 || (current > 99 && !digits))) break;
                if (word is Word.Hundred)
                {
                    if (current > Largest / 100) break;
                    current *= 100;
                    step *= 100;
                }
                else if (pending)
                {
                    if (scale > lastScale || (scale == lastScale && word != Word.Crore) || current > Largest / scale) break;
                    total += current * scale;
                    step *= scale;
                    scaled = scale;
                    lastScale = scale;
                    current = 0;
                    pending = false;
                    digitsPending = false;
                }
                else if (total > 0 && total <= Largest / scale && (word is Word.Crore or Word.Million or Word.Billion or Word.Trillion) && at == end)
                {
                    // “20 lakh crore”, “a hundred thousand million”
                    total *= scale;
                    step *= scale;
                    scaled *= scale;
                    lastScale = scale;
                }
                else break;
                any = true;
                at = end = at + 1;
                if (text.IsMark(at, '.') && text.IsGlued(at) && text[at - 1].Length <= 3 && text.IsWord(at + 1) && !text.IsCapital(at + 1)) end = at = at + 1;
                digitsPending = false;
                continue;
            }
            if (text.IsDash(at) && any && at == end && (text.IsHyphen(at) || text[at].Spaced) && (IsScale(text.WordAt(at + 1)) && !text.IsPlural(at + 1)) && text.WordAt(at + 1) != Word.None) { at++; continue; }
            if (word == Word.And && any && at == end && (IsScale(text.WordAt(at - 1)) || text.IsNumber(at - 1) is false && current >= 100)
                && ContinuesAfterAnd(text, at + 1, lastScale, current)) { at++; continue; }
            if (word == Word.Point && any && !digits && TryReadPointDigits(text, at + 1, ref current, ref step, out int after))
            {
                at = end = after;
                continue;
            }
            break;
        }
        if (!any || (end == first + 1 && text.WordAt(first) == Word.A)) return false;
        if (total > Largest) return false;
        decimal sum = total + current;
        numeral = new() { First = first, End = end, Low = sum, High = sum, Step = step, Scale = scaled, IsDigits = digits };
        return true;
    }

    /// <summary>“nineteen ninety-four” and “twenty twenty” are years: the tens do not begin a sum.</summary>
    private static bool IsYearLike(LexemeText text, int at) => at > 0 && text.WordAt(at - 1) is Word.Nineteen or Word.Eighteen;

    private static bool ContinuesAfterAnd(LexemeText text, int at, decimal lastScale, decimal current)
    {
        if (text.IsNumber(at)) return text[at].Length <= 3 && !text.TextAt(at).ContainsAny('.', ',') && (IsScale(text.WordAt(at - 2)));
        if (!IsSmall(text.WordAt(at))) return false;
        // “two hundred and two thousand”, but not “one hundred and one hundred”; “three million and two people” stays apart only by sense
        Word next = text.WordAt(at + 1);
        int end = at + 1;
        if (SmallOf(text.WordAt(at)) >= 20 && text.WordAt(text.IsHyphen(end) ? end + 1 : end) is >= Word.One and <= Word.Nine) end = text.IsHyphen(end) ? end + 2 : end + 1;
        // “one hundred and three quarters” is 100.75
        // and “one hundred and thirty fifths” 26: only a part of one stands apart
        if (text.WordAt(end) is Word.Half or Word.Quarter or (>= Word.Third and <= Word.Trillionth) && (text.IsPlural(end) || text.WordAt(end) == Word.Half))
        {
            int parts = SmallOf(text.WordAt(at)) + (end > at + 1 ? SmallOf(text.WordAt(end - 1)) : 0);
            int whole = text.WordAt(end) switch { Word.Half => 2, Word.Quarter => 4, <= Word.Nineteenth => text.WordAt(end) - Word.Zeroth, <= Word.Ninetieth => (text.WordAt(end) - Word.Twentieth + 2) * 10, _ => 100 };
            if (parts < whole) return false;
        }
        return next != Word.Hundred || current % 100 != 0 || current == 0;
    }

    /// <summary>Letters that multiply, after digits: “1.5bn”, “10k”, “2 mn”, “$3m”, “8 B”.</summary>
    private static bool IsShortScale(LexemeText text, int at, out Word word)
    {
        word = Word.None;
        if (!text.IsWord(at) || !text.IsNumber(at - 1)) return false;
        ReadOnlySpan<char> letters = text.TextAt(at);
        bool glued = text.IsGlued(at);
        if (letters.Length == 1)
        {
            // “80m” may be metres: what stands before or after decides (money, or a noun)
            word = letters[0] switch
            {
                'k' or 'K' when glued || text.WordAt(at + 1) == Word.None => Word.Thousand,
                'M' => Word.Million,
                // “35m of its devices”, “2.7m sales”: metres are followed by no noun of their own
                'm' when glued && (IsMoneyBefore(text, at - 1) || IsCountedAfter(text, at + 1)) => Word.Million,
                'b' or 'B' when glued || letters[0] == 'B' => Word.Billion,
                'T' or 't' when IsMoneyBefore(text, at - 1) => Word.Trillion,
                _ => Word.None,
            };
            return word != Word.None && !(text.IsDash(at + 1) && !glued);
        }
        if (letters.Length > 4) return false;
        word = letters switch
        {
            "bn" or "Bn" or "BN" or "bln" or "bil" => Word.Billion,
            "mn" or "Mn" or "MN" or "mln" or "mil" or "mio" => Word.Million,
            "mm" or "MM" when IsMoneyBefore(text, at - 1) => Word.Million,
            "tn" or "Tn" or "TN" or "tln" or "trn" => Word.Trillion,
            "cr" or "Cr" => Word.Crore,
            _ => Word.None,
        };
        return word != Word.None;
    }

    private static bool IsCountedAfter(LexemeText text, int at)
    {
        if (text.WordAt(at) == Word.Of) return text.WordAt(at + 1) is Word.Its or Word.Their or Word.Our or Word.His or Word.The;
        return text.IsWord(at) && !text.IsGlued(at) && text.WordAt(at) is Word.None && !text.IsBroken(at) && TagGuess.Of(text.TextAt(at), false) is Whence.Text.PartOfSpeech.Noun or Whence.Text.PartOfSpeech.Adj
            && !(text.IsText(at, "long") || text.IsText(at, "tall") || text.IsText(at, "wide") || text.IsText(at, "deep") || text.IsText(at, "high") || text.IsText(at, "thick") || text.IsText(at, "race") || text.IsText(at, "x"));
    }

    private static bool IsMoneyBefore(LexemeText text, int at)
    {
        if (at <= 0) return false;
        if (text.MarkAt(at - 1) is '$' or '€' or '£' or '¥' or '₹' or '₽' or '₴' or '₩' or '₺') return true;
        if (text.IsWord(at - 1) && CurrencyTable.OfSign(text.TextAt(at - 1)) is not null) return true;
        return (text.IsDash(at - 1) || text.WordAt(at - 1) is Word.To or Word.And or Word.Or) && at >= 2 && text.IsNumber(at - 2) && IsMoneyBefore(text, at - 2);
    }

    /// <summary>“40 000”: groups of three after a plain space, where the last ends in 0 or there are several.</summary>
    private static void ReadSpacedGroups(LexemeText text, ref int next, ref decimal value)
    {
        int head = text[next - 1].Length;
        if (head > 3 || value == 0 || value != decimal.Truncate(value)) return;
        int at = next;
        while (text.IsNumber(at) && text[at].Length == 3 && at - next < 6 && text[at].Start == text[at - 1].End + 1 && !text[at].Broken && !text.TextAt(at).ContainsAny('.', ',')) at++;
        if (at == next || (at == next + 1 && text.TextAt(at - 1) is [.., not '0']) || (text.IsNumber(at) && text[at].Spaced)) return;
        if (next >= 2 && text.IsCapital(next - 2) && text.IsWord(next - 2) && text.WordAt(next - 2) == Word.None) return;
        for (; next < at; next++)
        {
            if (value > Largest / 1000) return;
            value = (value * 1000) + int.Parse(text.TextAt(next), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture);
        }
    }

    private static bool TryReadPointDigits(LexemeText text, int at, ref decimal current, ref decimal step, out int end)
    {
        decimal place = 1;
        end = at;
        int read = 0;
        while (read < 9 && IsSmall(text.WordAt(end)))
        {
            int value = SmallOf(text.WordAt(end));
            if (value >= 20 && text.WordAt(end + 1) is >= Word.One and <= Word.Nine) value += SmallOf(text.WordAt(++end));
            else if (value >= 20 && text.IsDash(end + 1) && text.WordAt(end + 2) is >= Word.One and <= Word.Nine) { value += SmallOf(text.WordAt(end + 2)); end += 2; }
            place /= value >= 10 ? 100 : 10;
            current += value * place;
            step = place;
            end++;
            read++;
        }
        return read > 0;
    }
}
