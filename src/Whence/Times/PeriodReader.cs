using Whence.Quantities;

namespace Whence.Times;

/// <summary>Reads quarters, halves and seasons: “the third quarter of 1989”, “third-quarter”, “Q3 2019”, “next year's first quarter”, “the winter of 1994”, “the year-ago quarter”, “fiscal 2019”.</summary>
internal static class PeriodReader
{
    /// <summary>Reads at a lexeme; null if none begins there.</summary>
    public static RawTime? Read(LexemeText text, int at)
    {
        int first = at;
        // “year-end”, “year's end”, “the year end”
        int endAt = text.WordAt(at) == Word.The ? at + 1 : at;
        if (text.WordAt(endAt) == Word.Year && !text.IsPlural(endAt))
        {
            int e = text.IsHyphen(endAt + 1) ? endAt + 2 : text.MarkAt(endAt + 1) is '\'' or '’' && text.IsText(endAt + 2, "s") ? endAt + 3 : endAt + 1;
            if (text.WordAt(e) == Word.End && !text.IsWord(e + 1) | text.WordAt(e + 1) != Word.None | e == endAt + 2) return new(RawKind.Shifted, first, e + 1) { Grain = Grain.Year, IsShiftSaid = true, Modifier = "END", Rule = "time/end of the year" };
        }
        RawTime? of = null;
        if (text.WordAt(at) == Word.The) at++;
        // “this year's third quarter”, “1989's fourth quarter”
        int year = YearReader.YearAt(text, at, out int yearEnd, false);
        if (DayReader.ShiftOf(text.WordAt(at), out int shift) && text.WordAt(at + 1) == Word.Year && !text.IsPlural(at + 1)) { of = new(RawKind.Shifted, at, at + 2) { Grain = Grain.Year, Shift = shift, IsShiftSaid = true }; yearEnd = at + 2; }
        else if (DayReader.ShiftOf(text.WordAt(at), out shift)) { of = null; if (text.WordAt(at + 1) is (>= Word.First and <= Word.Fourth)) at++; yearEnd = at; }
        else if (text.WordAt(at) is Word.Year && text.IsHyphen(at + 1) && text.WordAt(at + 2) is Word.Ago or Word.Earlier)
        {
            // “the year-ago (third) quarter”
            int quarterAt = at + 3, named = 0;
            if (text.WordAt(quarterAt) is >= Word.First and <= Word.Fourth) { named = text.WordAt(quarterAt) - Word.Zeroth; quarterAt++; }
            if (text.WordAt(quarterAt) is Word.Quarter or Word.Period && !text.IsPlural(quarterAt)) return new(RawKind.Calendar, first, quarterAt + 1) { Grain = Grain.Quarter, Number = named, Shift = -1, IsShiftSaid = true, FromNarrative = true, Rule = "time/quarter a year before" };
            if (text.IsWord(quarterAt) && named == 0) return new(RawKind.Distance, at, at + 3) { Count = 1, Unit = Grain.Year, Direction = -1, FromNarrative = true, Rule = "time/year before" };
            return null;
        }
        else if (year == 0) yearEnd = at;
        int next = yearEnd;
        if (next > at && text.MarkAt(next) is '\'' or '’') next += text.IsText(next + 1, "s") ? 2 : 1;
        if (year > 0 && text.IsHyphen(next)) next++;
        if (text.WordAt(next) == Word.Fiscal) { next++; if (text.IsDash(next)) next++; }
        int number = 0, end = next;
        Grain grain = Grain.Quarter;
        bool digits = text.IsNumber(next) && text[next].Length == 1 && text.IsGlued(next + 1) && text.TextAt(next + 1) is "st" or "nd" or "rd" or "th" && text.TextAt(next)[0] is >= '1' and <= '4' && text.WordAt(next + 2) == Word.Quarter && !text.IsPlural(next + 2);
        if (digits)
        {
            number = text.TextAt(next)[0] - '0';
            end = next + 3;
        }
        else if (text.WordAt(next) is >= Word.First and <= Word.Fourth)
        {
            number = text.WordAt(next) - Word.Zeroth;
            int unit = text.IsHyphen(next + 1) ? next + 2 : next + 1;
            if (text.WordAt(unit) == Word.Fiscal) unit++;
            if (text.WordAt(unit) == Word.Quarter && !text.IsPlural(unit)) end = unit + 1;
            else if (text.WordAt(unit) == Word.Half && number <= 2 && (text.WordAt(unit + 1) is Word.Of && (YearReader.YearAt(text, unit + 2, out _, false) > 0 || text.WordAt(unit + 2) is Word.This or Word.Last or Word.Next or Word.The or Word.Fiscal) || year > 0 || of is not null)) { grain = Grain.Half; end = unit + 1; }
            else return null;
        }
        else if (text[Math.Min(next, text.Count - 1)].Kind == LexemeKind.Code && next < text.Count && text[next].Length == 2 && (text.TextAt(next)[0] is 'Q' or 'H' || text.TextAt(next)[0] == 'q' && (year > 0 || YearReader.YearAt(text, text.IsHyphen(next + 1) || text.WordAt(next + 1) == Word.Of ? next + 2 : next + 1, out _, false) > 0)) && text.TextAt(next)[1] is >= '1' and <= '4')
        {
            grain = text.TextAt(next)[0] is 'Q' or 'q' ? Grain.Quarter : Grain.Half;
            number = text.TextAt(next)[1] - '0';
            if (grain == Grain.Half && number > 2) return null;
            end = next + 1;
        }
        else if (text.IsNumber(next) && text[next].Length == 1 && text.IsGlued(next + 1) && text.TextAt(next + 1) is "Q" or "H") { grain = text.TextAt(next + 1) is "Q" ? Grain.Quarter : Grain.Half; number = text.TextAt(next)[0] - '0'; end = next + 2; if (number is < 1 or > 4) return null; }
        else if (RelativeReader.SeasonOf(text.WordAt(next)) is > 0 and int season && (text.IsCapital(next) || text.WordAt(next + 1) is Word.Of || YearReader.YearAt(text, next + 1, out _, false) > 0 || text.WordAt(next - 1) is Word.In or Word.Early or Word.Late or Word.Mid || next > at))
        {
            bool withYear = YearReader.YearAt(text, text.WordAt(next + 1) == Word.Of ? next + 2 : next + 1, out _, false) > 0 || next > at;
            if (!withYear && (text.IsCapital(next) || text.IsWord(next + 1) && text.WordAt(next + 1) == Word.None || text.WordAt(next - 1) is not (Word.In or Word.Early or Word.Late or Word.Mid) && !(text.WordAt(next - 1) == Word.The && text.WordAt(next - 2) == Word.In))) return null;
            grain = Grain.Season;
            number = season;
            end = next + 1;
        }
        else if (text.WordAt(next) == Word.Fiscal || (next > first && text.WordAt(next - 1) == Word.Fiscal))
        {
            int yearAt = text.WordAt(next) == Word.Fiscal ? next + 1 : next;
            if (text.WordAt(yearAt) == Word.Year && !text.IsPlural(yearAt)) yearAt++;
            if (YearReader.YearAt(text, yearAt, out int fiscalEnd, false) is > 0 and int fiscal) return new(RawKind.Calendar, first, fiscalEnd) { Grain = Grain.Year, Year = fiscal, Rule = "time/fiscal year" };
            return null;
        }
        else return null;
        RawTime found = new(RawKind.Calendar, first, end) { Grain = grain, Number = number, Rule = grain == Grain.Season ? "time/season" : "time/quarter or half" };
        if (year > 0 && yearEnd > at) found.Year = year;
        else if (of is not null) { found.Shift = of.Shift; found.IsShiftSaid = true; }
        int ofAt = text.WordAt(end) is Word.Of or Word.In || text.IsMark(end, ',') ? end + 1 : text.IsDash(end) && text.IsGlued(end) ? end + 1 : end;
        if (text.WordAt(ofAt) == Word.The && text.WordAt(ofAt + 1) == Word.Year && text.WordAt(end) == Word.Of && !text.IsBroken(ofAt + 1)) { found.End = ofAt + 2; return found; }
        if (text.WordAt(ofAt) == Word.Fiscal) ofAt++;
        if (text.IsBroken(ofAt)) return found;
        if (found.Year == 0 && YearReader.YearAt(text, ofAt, out int ofEnd, false) is > 0 and int ofYear) { found.Year = ofYear; found.End = ofEnd; }
        else if (!found.IsShiftSaid && DayReader.ShiftOf(text.WordAt(ofAt), out int ofShift) && text.WordAt(ofAt + 1) == Word.Year && !text.IsPlural(ofAt + 1)) { found.Shift = ofShift; found.IsShiftSaid = true; found.End = ofAt + 2; }
        return found;
    }
}
