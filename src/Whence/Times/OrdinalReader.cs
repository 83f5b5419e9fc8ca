using Whence.Quantities;

namespace Whence.Times;

/// <summary>Reads counted parts of a longer time: “the last week of July”, “the first Monday of next month”, “week 23”, “the week of April 10”, “the first two weeks of 2030”, “the week after next”.</summary>
internal static class OrdinalReader
{
    /// <summary>Reads at a lexeme; null if none begins there.</summary>
    public static RawTime? Read(LexemeText text, int first)
    {
        int at = text.WordAt(first) == Word.The ? first + 1 : first;
        Word word = text.WordAt(at);
        // “the week of April 10”, “the weekend of Halloween”
        if (word is Word.Week or Word.Weekend && !text.IsPlural(at))
        {
            if (text.WordAt(at + 1) == Word.Of && Anchor(text, at + 2) is { Grain: Grain.Day } of) return new(RawKind.Ordinal, first, of.End) { Unit = word == Word.Week ? Grain.Week : Grain.Weekend, From = of, Rule = "time/week of a day" };
            // “the week beginning February 4”
            int dayAt = text.WordAt(at + 2) == Word.On ? at + 3 : at + 2;
            if (word == Word.Week && (text.WordAt(at + 1) == Word.Starting || text.IsText(at + 1, "beginning") || text.IsText(at + 1, "commencing")) && Anchor(text, dayAt) is { Grain: Grain.Day } first7)
                return new(RawKind.Ordinal, first, first7.End) { Unit = Grain.Week, Count = 7, From = first7, Rule = "time/week from a day" };
            if (word == Word.Week && text.WordAt(at + 1) == Word.After && text.WordAt(at + 2) == Word.Next) return new(RawKind.Shifted, first, at + 3) { Grain = Grain.Week, Shift = 2, IsShiftSaid = true, Rule = "time/relative unit" };
            if (word == Word.Week && Small(text, at + 1, out int week) && week <= 53 && !text.IsWord(at + 2) | text.WordAt(at + 2) != Word.None)
            {
                RawTime found = new(RawKind.Ordinal, first, at + 2) { Unit = Grain.Week, Number = week, Grain = Grain.Year, Rule = "time/week of the year" };
                if (text.WordAt(at + 2) == Word.Of && Anchor(text, at + 3) is { Grain: Grain.Year } year) { found.From = year; found.End = year.End; }
                return found;
            }
            return null;
        }
        int numberEnd = at + 1;
        int number = word switch
        {
            >= Word.First and <= Word.Tenth => word - Word.Zeroth,
            Word.Last => -1,
            Word.Twenty or Word.Thirty or >= Word.Eleventh and <= Word.Thirtieth => CalendarReader.DayOf(text, at, out numberEnd, words: false),
            _ => text.IsNumber(at) && text[at].Length <= 2 && text.IsGlued(at + 1) && text.TextAt(at + 1) is "st" or "nd" or "rd" or "th" && Small(text, at, out int digits) ? digits : 0,
        };
        if (number == 0) return null;
        int next = text.IsNumber(at) ? at + 2 : numberEnd;
        decimal count = 1;
        if (number is 1 or -1 && NumeralReader.TryReadCardinal(text, next, out Numeral several) && several.Low is > 1 and < 100) { count = several.Low; next = several.End; }
        int weekday = text.WordAt(next) is >= Word.Monday and <= Word.Sunday ? text.WordAt(next) - Word.Monday + 1 : 0;
        Grain unit = Grain.Day;
        if (weekday == 0 && (!LengthReader.TryUnit(text, next, out unit, out _) || unit is Grain.Quarter or Grain.Second or Grain.Minute or Grain.Hour or > Grain.Year)) return null;
        if (text.WordAt(next + 1) is not (Word.Of or Word.In) || Anchor(text, next + 2) is not { } whole || whole.Grain <= (weekday > 0 ? Grain.Week : unit)) return null;
        if (whole.Grain > Grain.Year || whole.Hour >= 0) return null;
        return new(RawKind.Ordinal, first, whole.End) { Unit = unit, Weekday = weekday, Number = number, Count = count, From = whole, Grain = whole.Grain, Rule = "time/counted part" };
    }

    private static RawTime? Anchor(LexemeText text, int at)
    {
        RawTime? best = null;
        Keep(CalendarReader.Read(text, at));
        Keep(RelativeReader.Read(text, at));
        Keep(PeriodReader.Read(text, at));
        Keep(HolidayReader.Read(text, at));
        return best is { Kind: RawKind.Calendar or RawKind.Shifted } ? best : null;

        void Keep(RawTime? found)
        {
            if (found is not null && (best is null || found.End > best.End)) best = found;
        }
    }

    private static bool Small(LexemeText text, int at, out int value)
    {
        value = 0;
        return text.IsNumber(at) && text[at].Length <= 2 && int.TryParse(text.TextAt(at), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out value) && value > 0;
    }
}
