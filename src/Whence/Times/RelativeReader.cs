using Whence.Quantities;

namespace Whence.Times;

/// <summary>Reads units counted from now: “last week”, “the past three months”, “this year”, “next month”, “the same month a year ago”, “recent months”, “the quarter”.</summary>
internal static class RelativeReader
{
    /// <summary>Reads at a lexeme; null if none begins there.</summary>
    public static RawTime? Read(LexemeText text, int at)
    {
        int first = at;
        Word word = text.WordAt(at);
        // “5 upcoming years”, “the three next weeks”
        int countAt = word == Word.The ? at + 1 : at;
        if ((text.IsNumber(countAt) || NumeralReader.IsSmall(text.WordAt(countAt))) && NumeralReader.TryReadCardinal(text, countAt, out Numeral turned) && turned.Low > 1 && DayReader.ShiftOf(text.WordAt(turned.End), out int turn) && turn != 0 && LengthReader.TryUnit(text, turned.End + 1, out Grain turnedUnit, out _) && text.IsPlural(turned.End + 1))
            return new(RawKind.Duration, first, turned.End + 2) { Count = turned.Low, Unit = turnedUnit, Shift = turn, IsShiftSaid = true, Rule = "time/last or next units" };
        bool article = word is Word.The or Word.Its or Word.Our or Word.His or Word.Her or Word.Their;
        if (article) { at++; word = text.WordAt(at); }
        if (article && word == Word.Year && YearReader.YearAt(text, at + 1, out int namedEnd, false) is > 0 and int named) return new(RawKind.Calendar, first, namedEnd) { Year = named, Grain = Grain.Year, Rule = "time/year" };
        if (article && word == Word.Day && text.WordAt(at + 1) is Word.Before or Word.After && !text.IsWord(at + 2)) return new(RawKind.Distance, first, at + 2) { Count = 1, Unit = Grain.Day, Direction = text.WordAt(at + 1) == Word.Before ? -1 : 1, FromNarrative = true, Rule = "time/distance in the story" };
        if (article && word == Word.Latest && text.WordAt(at + 1) == Word.Period && !text.IsPlural(at + 1)) return new(RawKind.Shifted, first, at + 2) { Grain = Grain.Quarter, Rule = "time/relative unit" };
        if (article && word is Word.Year or Word.Fiscal)
        {
            // “the (fiscal) year ended March 31” is a length that ends then
            int yearAt = word == Word.Fiscal ? at + 1 : at;
            if (text.WordAt(yearAt) == Word.Year && (text.WordAt(yearAt + 1) is Word.Ending || text.IsText(yearAt + 1, "ended"))) return new(RawKind.Duration, first, yearAt + 1) { Count = 1, Unit = Grain.Year, Rule = "time/length" };
        }
        if (word == Word.Same && (LengthReader.TryUnit(text, at + 1, out Grain sameUnit, out _) || text.WordAt(at + 1) == Word.Period) && !text.IsPlural(at + 1))
        {
            // “the same month a year ago”, “the same period of last year”
            int agoAt = text.WordAt(at + 2) is Word.Of or Word.In ? at + 3 : at + 2;
            bool last = DayReader.ShiftOf(text.WordAt(agoAt), out int off) && off < 0 && text.WordAt(agoAt + 1) == Word.Year && !text.IsPlural(agoAt + 1);
            bool ago = text.WordAt(agoAt) is Word.A or Word.One && text.WordAt(agoAt + 1) == Word.Year && text.WordAt(agoAt + 2) is Word.Ago or Word.Earlier or Word.Before;
            if (last || ago) return new(RawKind.Distance, first, last ? agoAt + 2 : agoAt + 3) { Count = 1, Unit = Grain.Year, Direction = -1, FromNarrative = true, Rule = "time/same time a year before" };
        }
        if (word is Word.Recent && LengthReader.TryUnit(text, at + 1, out Grain recent, out _) && text.IsPlural(at + 1)) return new(RawKind.Duration, first, at + 2) { Unit = recent, Rule = "time/recent units" };
        int shift;
        bool said = true;
        if (word is Word.First && article && Count(text, at + 1, out decimal? firstCount, out int firstEnd, out Grain firstUnit, out _) && firstCount is not null) return new(RawKind.Duration, first, firstEnd) { Count = firstCount, Unit = firstUnit, Rule = "time/first units" };
        if (word is Word.Same) { shift = 0; at++; }
        else if (word is Word.That) { shift = 0; at++; said = false; }
        else if (word is Word.Latest && article) { shift = -1; at++; said = false; }
        else if (DayReader.ShiftOf(word, out shift)) at++;
        else if (article && word is Word.Entire or Word.Whole or Word.Full) { at++; said = false; shift = 0; }
        else if (article) { said = false; shift = 0; }
        else return null;
        if (said && text.WordAt(at) is Word.Past or Word.Coming or Word.Entire && word is Word.This) { if (text.WordAt(at) == Word.Past) shift = -1; at++; }
        if (text.WordAt(at) is Word.Fiscal or Word.Calendar) at++;
        if (text.IsBroken(at)) return null;
        // “the last three months”, “the next several days”, “the past decade”
        if (said && word is not (Word.This or Word.Current or Word.Same) && Count(text, at, out decimal? count, out int end, out Grain unit, out var more))
            return new(RawKind.Duration, first, end) { Count = count, Unit = unit, More = more, Shift = shift, IsShiftSaid = true, Rule = "time/last or next units" };
        if (!said && article && Count(text, at, out count, out end, out unit, out _) && count is not null && word is not (Word.Whole or Word.Entire or Word.Full)) return new(RawKind.Duration, first, end) { Count = count, Unit = unit, Rule = "time/length" };
        if (text.WordAt(at) is Word.Weekend && !text.IsPlural(at)) return new(RawKind.Shifted, first, at + 1) { Grain = Grain.Weekend, Shift = shift, IsShiftSaid = said, Rule = "time/relative unit" };
        if (SeasonOf(text.WordAt(at)) is > 0 and int season && (said || article && !text.IsCapital(at)))
        {
            if (!said && text.IsWord(at + 1) && text.WordAt(at + 1) is Word.None) return null;
            return new(RawKind.Calendar, first, at + 1) { Grain = Grain.Season, Number = season, Shift = shift, IsShiftSaid = said, Rule = "time/season" };
        }
        if (text.WordAt(at) is >= Word.January and <= Word.December && said && CalendarReader.ReadMonth(text, at) is { } month)
        {
            month.First = first;
            if (month.Year == 0) { month.Shift = shift; month.IsShiftSaid = true; }
            return month;
        }
        if (!LengthReader.TryUnit(text, at, out unit, out decimal factor) || text.IsPlural(at)) return null;
        // “the past fortnight” has no calendar to be one of
        if (factor != 1) return said && shift != 0 ? new(RawKind.Duration, first, at + 1) { Count = factor, Unit = unit, Shift = shift, IsShiftSaid = true, Rule = "time/last or next units" } : null;
        if (unit is Grain.Second or Grain.Minute) return null;
        if (unit == Grain.Quarter && article && !said && text.IsHyphen(at + 1)) return null;
        if (!said && word != Word.That && word != Word.Latest)
        {
            // “the year”, “the week” name a time only where nothing makes a thing of them
            if (word is not (Word.Entire or Word.Whole or Word.Full) && !IsBareUnit(text, at, unit)) return null;
        }
        if (said && word is Word.Last or Word.Past && article && unit is Grain.Decade or Grain.Century or Grain.Year && word == Word.Past) return new(RawKind.Duration, first, at + 1) { Count = 1, Unit = unit, Shift = shift, IsShiftSaid = true, Rule = "time/last or next units" };
        if (unit == Grain.Hour && !said) return null;
        return new(RawKind.Shifted, first, at + 1) { Grain = unit, Shift = shift, IsShiftSaid = said && word is not Word.Same, Rule = "time/relative unit" };
    }

    /// <summary>1 spring, 2 summer, 3 autumn, 4 winter; 0 for none.</summary>
    public static int SeasonOf(Word word) => word switch { Word.Spring => 1, Word.Summer => 2, Word.Autumn => 3, Word.Winter => 4, _ => 0 };

    private static bool IsBareUnit(LexemeText text, int at, Grain unit)
    {
        if (unit is not (Grain.Year or Grain.Quarter or Grain.Week or Grain.Month or Grain.Day)) return false;
        if (text.IsHyphen(at + 1) || text.WordAt(at + 1) is Word.Of && unit != Grain.Quarter) return false;
        return !text.IsWord(at + 1) || text.WordAt(at + 1) != Word.None && text.WordAt(at + 1) is not (Word.After or Word.Before) || unit is Grain.Quarter;
    }

    private static bool Count(LexemeText text, int at, out decimal? count, out int end, out Grain unit, out List<(decimal Count, Grain Unit)>? more)
    {
        count = null;
        more = null;
        end = at;
        unit = Grain.Day;
        if (text.IsNumber(at) || NumeralReader.IsSmall(text.WordAt(at)) || text.WordAt(at) is Word.Several or Word.Few or Word.Couple or Word.Hundred or Word.Half || text.WordAt(at) == Word.A && text.WordAt(at + 1) is Word.Half)
        {
            if (LengthReader.Read(text, at) is not { } length) return false;
            (count, end, unit, more) = (length.Count, length.End, length.Unit, length.More);
            return true;
        }
        if (LengthReader.TryUnit(text, at, out unit, out _) && text.IsPlural(at)) { end = at + 1; return true; }
        return false;
    }
}
