using Whence.Quantities;

namespace Whence.Times;

/// <summary>
/// Reads spans whose ends share what is written once: “Oct. 28-30”, “3 to 12 September”, “5-6 pm”, “from 2:00 to 2:30 pm”.
/// Ends that are whole by themselves (“from August to October”) stay two expressions, as in TimeBank.
/// </summary>
internal static class SpanReader
{
    /// <summary>Reads at a lexeme; null if none begins there.</summary>
    public static RawTime? Read(LexemeText text, int first) => Days(text, first) ?? Clocks(text, first) ?? Years(text, first);

    /// <summary>“November 19-20, 2031”, “2-7 November”, “between 3 and 12 of September”.</summary>
    private static RawTime? Days(LexemeText text, int first)
    {
        if (CalendarReader.IsMonth(text, first) && CalendarReader.ReadMonth(text, first) is { Grain: Grain.Day, Year: 0 } start && Joint(text, start.End, text.WordAt(first - 1) == Word.Between, out int secondAt))
        {
            if (text.WordAt(secondAt) == Word.The) secondAt++;
            if (CalendarReader.DayOf(text, secondAt, out int end) is > 0 and int day && day > start.Day && !CalendarReader.IsMonth(text, text.WordAt(end) == Word.Of ? end + 1 : end) && !NumeralReader.IsScale(text.WordAt(end)) && text.MarkAt(end) is not (':' or '%'))
            {
                if (HourFollows(text, secondAt, end)) return null;
                RawTime last = new(RawKind.Calendar, secondAt, end) { Month = start.Month, Day = day };
                int yearAt = text.IsMark(end, ',') ? end + 1 : end;
                if (YearReader.YearAt(text, yearAt, out int yearEnd, false) is > 0 and int year && !text.IsBroken(yearAt)) { start.Year = last.Year = year; last.End = yearEnd; }
                return Make(first, start, last);
            }
        }
        int dayAt = text.WordAt(first) == Word.The ? first + 1 : first;
        if ((text.IsNumber(dayAt) || text.WordAt(dayAt) is >= Word.First and <= Word.Thirtieth) && CalendarReader.DayOf(text, dayAt, out int dayEnd) is > 0 and int from && Joint(text, dayEnd, text.WordAt(first - 1) == Word.Between, out int other))
        {
            if (CalendarReader.ReadDayMonth(text, other) is { } last && last.Day > from && !HourFollows(text, dayAt, dayEnd)) return Make(first, new(RawKind.Calendar, first, dayEnd) { Month = last.Month, Day = from, Year = last.Year }, last);
        }
        return null;
    }

    /// <summary>Adds the hours that stand behind a day: “December 15 from 7:00 to 8:00pm”, “Friday, 2-3 pm”; null where none do.</summary>
    public static RawTime? OnDay(LexemeText text, RawTime day)
    {
        if (day.Hour >= 0 || day.Kind is not (RawKind.Weekday or RawKind.Calendar or RawKind.Shifted) || day.Grain != Grain.Day || text.IsBroken(day.End)) return null;
        int at = text.IsMark(day.End, ',') || text.WordAt(day.End) is Word.From or Word.Between or Word.At ? day.End + 1 : day.End;
        if (text.IsBroken(at) || Clocks(text, at, day.Part) is not { OnDay: null } hours) return null;
        hours.OnDay = day;
        hours.First = day.First;
        ToEvening(hours, day.Part);
        return hours;
    }

    /// <summary>“5-6 pm”, “from 10 to 11:30 am”, “2:00 to 2:30 pm”, “8-9am”, “between 7 and 9 last night”.</summary>
    /// <param name="text">The sentence.</param>
    /// <param name="first">The lexeme of the first hour.</param>
    /// <param name="known">The part of the day that was read before it: “last night from 7 to 9”.</param>
    public static RawTime? Clocks(LexemeText text, int first, DayPart known = DayPart.None)
    {
        if (!text.IsNumber(first) || !Hour(text, first, out int hour, out int minute, out int end, out int half)) return null;
        bool opened = text.WordAt(first - 1) is Word.Between;
        if (!Joint(text, end, opened, out int secondAt) || !Hour(text, secondAt, out int lastHour, out int lastMinute, out int lastEnd, out int lastHalf)) return null;
        // one end with minutes is enough where a word says that two ends follow: “between 10 and 11:30”
        bool led = opened || text.WordAt(first - 1) == Word.From;
        if (half == 0 && lastHalf == 0 && !(minute >= 0 && lastMinute >= 0) && !(led && (minute >= 0 || lastMinute >= 0)))
            return lastHour <= hour || hour is 0 or > 12 || lastHour > 12 ? null : InPart(text, Make(first, new(RawKind.Clock, first, end) { Hour = hour, Minute = 0, IsHourOpen = true }, new(RawKind.Clock, secondAt, lastEnd) { Hour = lastHour, Minute = 0 }), known, led);
        bool open = half == 0 && lastHalf == 0;
        if (lastHalf > 0) lastHour = (lastHour % 12) + (lastHalf == 2 ? 12 : 0);
        if (half > 0) hour = (hour % 12) + (half == 2 ? 12 : 0);
        else if (lastHalf > 0 && hour <= 12) hour = (((hour % 12) + 12) * 60) + Math.Max(0, minute) <= (lastHour * 60) + Math.Max(0, lastMinute) ? (hour % 12) + 12 : hour % 12;
        if (hour > 24 || lastHour > 24) return null;
        RawTime start = new(RawKind.Clock, first, end) { Hour = hour, Minute = Math.Max(0, minute), IsHourOpen = open }, last = new(RawKind.Clock, secondAt, lastEnd) { Hour = lastHour, Minute = Math.Max(0, lastMinute) };
        RawTime found = Make(first, start, last);
        int on = text.WordAt(lastEnd) == Word.On ? lastEnd + 1 : lastEnd;
        RawTime? date = text.IsBroken(on) ? null : DayReader.Read(text, on) ?? CalendarReader.Read(text, on);
        if (date is { Grain: Grain.Day, Hour: < 0 } && date.Kind != RawKind.Clock)
        {
            JoinReader.Join(text, date);
            if (date.Hour >= 0) return found;
            found.OnDay = date;
            found.End = date.End;
            ToEvening(found, date.Part);
        }
        return found;
    }

    /// <summary>Two bare hours are hours where a part of the day stands with them: “between 7 and 9 last night”, “from 5 to 7 in the morning”; null where none does.</summary>
    private static RawTime? InPart(LexemeText text, RawTime span, DayPart known, bool led)
    {
        DayPart part = known;
        if (part == DayPart.None)
        {
            if (!led || text.IsBroken(span.End)) return null;
            if (ClockReader.PartBehind(text, span.End, out part, out int partEnd)) span.End = partEnd;
            else if (DayReader.Read(text, span.End) is { Grain: Grain.Day, Hour: < 0, Kind: not RawKind.Set } day)
            {
                JoinReader.Join(text, day);
                if (day.Hour >= 0 || day.Part == DayPart.None) return null;
                part = day.Part;
                span.OnDay = day;
                span.End = day.End;
            }
            else return null;
        }
        // “between 2 and 4 last night” may be before or after midnight
        if (part == DayPart.Night && span.From!.Hour < 5) return null;
        ToEvening(span, part);
        span.From!.IsHourOpen = false;
        return span;
    }

    /// <summary>“from 7 to 9:30 last night” is in the evening.</summary>
    private static void ToEvening(RawTime span, DayPart part)
    {
        if (part is not (DayPart.Afternoon or DayPart.Evening or DayPart.Night) || span.From is not { IsHourOpen: true, Hour: < 12 } start || span.To is not { Hour: < 12 } last) return;
        start.Hour += 12;
        last.Hour += 12;
    }

    /// <summary>“2019-20”, “1914-18”.</summary>
    private static RawTime? Years(LexemeText text, int first)
    {
        if (!text.IsNumber(first) || text[first].Length != 4 || !text.IsDash(first + 1) || !text.IsGlued(first + 1) || !text.IsGlued(first + 2) || !text.IsNumber(first + 2) || text[first + 2].Length != 2 || text.IsDash(first + 3) && text.IsGlued(first + 3) || CalendarReader.IsChained(text, first)) return null;
        int year = YearReader.YearAt(text, first, out _, false);
        if (year is < 1700 or > 2099 || !int.TryParse(text.TextAt(first + 2), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out int two) || two <= year % 100 || two <= 12 && two != (year % 100) + 1) return null;
        if (text.IsWord(first + 3) && text.IsGlued(first + 3)) return null;
        return Make(first, new(RawKind.Calendar, first, first + 1) { Grain = Grain.Year, Year = year }, new(RawKind.Calendar, first + 2, first + 3) { Grain = Grain.Year, Year = (year / 100 * 100) + two });
    }

    private static bool HourFollows(LexemeText text, int at, int end) => text.IsMark(at + 1, ':') || ClockReader.HalfOfDay(text, end, out _) is 1 or 2;

    private static bool Joint(LexemeText text, int at, bool between, out int second)
    {
        second = at + 1;
        if (text.IsBroken(at) || text.IsBroken(at + 1)) return false;
        return (text.IsDash(at) && text[at].Spaced == text[at + 1].Spaced) || text.WordAt(at) is Word.To or Word.Through or Word.Till or Word.Until || (between && text.WordAt(at) == Word.And);
    }

    private static bool Hour(LexemeText text, int at, out int hour, out int minute, out int end, out int half)
    {
        minute = -1;
        end = at + 1;
        half = 0;
        if (!text.IsNumber(at) || text[at].Length > 2 || !int.TryParse(text.TextAt(at), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out hour) || hour > 24) { hour = 0; return false; }
        if (text.IsMark(end, ':') && text.IsGlued(end) && text.IsNumber(end + 1) && text[end + 1].Length == 2 && int.TryParse(text.TextAt(end + 1), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out minute))
        {
            if (minute > 59) return false;
            end += 2;
        }
        half = ClockReader.HalfOfDay(text, end, out int halfEnd);
        if (half == 3) half = 0;
        else if (half > 0) end = halfEnd;
        return half == 0 || hour <= 12;
    }

    private static RawTime Make(int first, RawTime start, RawTime last) => new(RawKind.Span, first, last.End) { From = start, To = last, Rule = "time/span" };
}
