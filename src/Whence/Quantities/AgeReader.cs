namespace Whence.Quantities;

/// <summary>Tells ages from lengths of time.</summary>
internal static class AgeReader
{
    /// <summary>“years old”, “year-old”, “years of age” behind a length of time that has been read.</summary>
    public static bool TryRead(LexemeText text, Amount amount, out int end, out string? unit)
    {
        end = amount.End;
        unit = null;
        int at = amount.End;
        if (text.IsDash(at)) at++;
        if (!text.IsText(at, "old") && !text.IsText(at, "olds") && !(text.WordAt(at) == Word.Of && text.WordAt(at + 1) == Word.Age)) return false;
        unit = amount.Unit.Name + " of age";
        end = text.WordAt(at) == Word.Of ? at + 2 : at + 1;
        return UnitTable.OfName(unit) is not null;
    }

    /// <summary>“aged 43”, “age 87”.</summary>
    public static bool TryReadBefore(LexemeText text, int at, Numeral numeral) =>
        numeral.Low is > 0 and < 130 && (text.WordAt(at - 1) is Word.Aged or Word.Age || (text.WordAt(at - 1) == Word.Between && text.WordAt(at - 2) == Word.Aged))
        && !text.IsDash(numeral.End) && text.MarkAt(numeral.End) != '%';

    /// <summary>“Barra, 51, will”: a number between commas after a name.</summary>
    public static bool IsAge(LexemeText text, TagView tags, Amount amount)
    {
        Numeral numeral = amount.Numeral;
        if (!numeral.IsDigits || numeral.Low is < 5 or > 115 || numeral.Step != 1 || numeral.Low != numeral.High || numeral.End != numeral.First + 1) return false;
        int before = numeral.First - 1;
        return text.IsMark(before, ',') && text.IsWord(before - 1) && text.IsCapital(before - 1) && tags.IsNameOrUnknown(before - 1)
            && (text.IsMark(numeral.End, ',') || text.IsMark(numeral.End, '.') && numeral.End == text.Count - 1)
            && text.WordAt(before - 1) is not (>= Word.January and <= Word.Sunday) && !text.IsNumber(numeral.End + 1);
    }
}
