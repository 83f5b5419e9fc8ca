namespace Whence.Quantities;

/// <summary>
/// Vague words by a rule that is written down: tens = 10, dozens = 12, hundreds = 100 to 1,000 and so on up; “a couple” = 2.
/// “A few” and “several” name no number; “several dozen” is read as dozens, “a few hundred thousand” as hundreds of thousands.
/// </summary>
internal static class VagueReader
{
    /// <summary>Reads “dozens”, “thousands”, “tens of thousands”, “hundreds of millions”, “a few thousand”.</summary>
    public static bool TryRead(LexemeText text, int first, out Numeral numeral)
    {
        numeral = default;
        Word word = text.WordAt(first);
        if (word == Word.None || !IsVague(text, first)) return false;
        if (first > 0 && (text.IsNumber(first - 1) || NumeralReader.IsSmall(text.WordAt(first - 1)))) return false;
        decimal low = word == Word.Tens ? 10 : NumeralReader.ScaleOf(word);
        int end = first + 1;
        decimal factor = 1;
        while (text.WordAt(end) == Word.Of && IsVague(text, end + 1) && text.WordAt(end + 1) is not (Word.Dozen or Word.Tens) && factor < 1_000_000_000_000)
        {
            factor *= NumeralReader.ScaleOf(text.WordAt(end + 1));
            end += 2;
        }
        // “a few hundred thousand”
        while (!text.IsPlural(first) && word != Word.Dozen && !text.IsPlural(end) && NumeralReader.IsScale(text.WordAt(end)) && text.WordAt(end) is > Word.Hundred and not Word.Dozen && factor < 1_000_000_000_000)
        {
            factor *= NumeralReader.ScaleOf(text.WordAt(end++));
        }
        bool range = factor > 1 || word >= Word.Thousand && word != Word.Dozen && word != Word.Tens;
        low *= factor;
        decimal high = !range ? low : word == Word.Dozen ? low : low * 10;
        if (low > 1_000_000_000_000_000_000m) return false;
        numeral = new() { First = first, End = end, Low = low, High = high, Step = low, Scale = low, IsVague = true };
        return true;
    }

    private static bool IsVague(LexemeText text, int at) => text.WordAt(at) == Word.Tens || (text.IsPlural(at) && text.WordAt(at) is >= Word.Hundred and <= Word.Dozen)
        || (NumeralReader.IsScale(text.WordAt(at)) && (text.IsText(at - 1, "several") || text.WordAt(at - 1) == Word.Few));
}
