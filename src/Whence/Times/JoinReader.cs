using Whence.Quantities;

namespace Whence.Times;

/// <summary>Joins what names one time together: “Saturday, January 11”, “January 11, 2:54 PM”, “5 p.m. Friday”, “Tuesday night”, “October last year”, “the next two years or so”.</summary>
internal static class JoinReader
{
    /// <summary>Extends an expression to the right as far as it goes.</summary>
    public static RawTime Join(LexemeText text, RawTime time)
    {
        for (int round = 0; round < 4; round++)
        {
            int end = time.End;
            JoinOnce(text, time);
            if (time.End == end) break;
        }
        return time;
    }

    private static bool BareHour(LexemeText text, RawTime time, int at)
    {
        if (time.Part == DayPart.None || text.WordAt(at) is not (Word.At or Word.Around or Word.About) || !text.IsNumber(at + 1) || text[at + 1].Length > 2 || CalendarReader.DayOf(text, at + 1, out int end) is not (> 0 and <= 12 and int hour)) return false;
        if (text.IsWord(end) && text.WordAt(end) == Word.None || text.IsDash(end) || text.MarkAt(end) is '%' or ':' || NumeralReader.IsScale(text.WordAt(end)) || LengthReader.TryUnit(text, end, out _, out _)) return false;
        time.Hour = time.Part == DayPart.Morning || time.Part == DayPart.Night && hour < 5 ? hour : (hour % 12) + 12;
        time.End = end;
        return true;
    }

    private static void JoinOnce(LexemeText text, RawTime time)
    {
        int at = time.End;
        if (at >= text.Count) return;
        if (time.Kind == RawKind.Duration && text.WordAt(at) == Word.Or && text.WordAt(at + 1) == Word.So && time.Count is not null) { time.End = at + 2; time.Modifier ??= "APPROX"; return; }
        if (text.IsBroken(at)) return;
        bool comma = text.IsMark(at, ',');
        int next = comma ? at + 1 : at;
        if (text.IsBroken(next)) return;
        if (time.Kind == RawKind.Weekday && time.Hour < 0)
        {
            // “Saturday, January 11”, “Tuesday (May 9)” stays two
            int dateAt = text.WordAt(next) == Word.The && !comma ? next + 1 : next;
            RawTime? date = CalendarReader.Read(text, dateAt);
            if (date is { Grain: Grain.Day, Kind: RawKind.Calendar })
            {
                (time.Kind, time.Year, time.Month, time.Day, time.Grain, time.End, time.Rule) = (RawKind.Calendar, date.Year, date.Month, date.Day, Grain.Day, date.End, date.Rule);
                return;
            }
        }
        if (time.Kind == RawKind.Weekday && time.OnWeek is null && !time.IsShiftSaid)
        {
            // “Tuesday next week”, “Monday of this week”
            int weekAt = text.WordAt(at) == Word.Of ? at + 1 : at;
            if (weekAt > at && text.WordAt(weekAt) == Word.The) weekAt++;
            if (DayReader.ShiftOf(text.WordAt(weekAt), out int weeks) && text.WordAt(weekAt + 1) == Word.Week && !text.IsPlural(weekAt + 1)) { time.OnWeek = weeks; time.End = weekAt + 2; return; }
            // “Friday the 26th”
            int dayAt = text.WordAt(at) == Word.The ? at + 1 : at;
            bool ordinal = text.IsNumber(dayAt) ? text.IsGlued(dayAt + 1) && text.TextAt(dayAt + 1) is "st" or "nd" or "rd" or "th" : dayAt > at;
            if (time.Day == 0 && ordinal && CalendarReader.DayOf(text, dayAt, out int dayEnd, words: false) is > 0 and int dayOfMonth && text.WordAt(dayEnd) != Word.Century && !LengthReader.TryUnit(text, dayEnd, out _, out _))
            {
                time.Day = dayOfMonth;
                time.End = dayEnd;
                return;
            }
        }
        if (time.Kind == RawKind.Shifted && time.Grain == Grain.Week && time.IsShiftSaid)
        {
            // “next week on Tuesday”
            int dayAt = text.WordAt(at) == Word.On ? at + 1 : at;
            if (DayReader.Read(text, dayAt) is { Kind: RawKind.Weekday, IsShiftSaid: false } weekday)
            {
                (time.Kind, time.OnWeek, time.Weekday, time.Grain, time.End, time.Rule) = (RawKind.Weekday, time.Shift, weekday.Weekday, Grain.Day, weekday.End, weekday.Rule);
                time.Shift = 0;
                time.IsShiftSaid = false;
                return;
            }
        }
        if (time.Kind == RawKind.Set && time.Hour < 0 && (time.Value == "P1D" || time.Weekday > 0 || time.Part != DayPart.None))
        {
            // “every day at 7:13 p.m.”, “Tuesdays at 9am”
            if (ClockReader.Read(text, text.WordAt(at) == Word.At ? at + 1 : at) is { Hour: >= 0 } each) (time.Hour, time.Minute, time.End) = (each.Hour, each.Minute, each.End);
            return;
        }
        bool day = (time.Kind is RawKind.Weekday || time.Kind is RawKind.Calendar or RawKind.Shifted or RawKind.Distance && time.Grain == Grain.Day) && time.Hour < 0;
        if (day && time.Part == DayPart.None && !comma)
        {
            int partAt = text.WordAt(at) is Word.In or Word.During && text.WordAt(at + 1) == Word.The ? at + 2 : at;
            if (text.WordAt(partAt) is Word.Early or Word.Late && ClockReader.PartOf(text.WordAt(partAt + 1)) != DayPart.None) { time.Modifier = text.WordAt(partAt) == Word.Early ? "START" : "END"; partAt++; }
            if (ClockReader.PartOf(text.WordAt(partAt)) is not DayPart.None and DayPart part && (partAt == at || text.WordAt(partAt) != Word.Night) && text.WordAt(partAt) != Word.Overnight)
            {
                if (text.IsPlural(partAt)) { time.Kind = RawKind.Set; }
                time.Part = part;
                time.End = partAt + 1;
                return;
            }
        }
        if (day)
        {
            // “January 11, 2:54 PM”, “Friday at noon”
            int clockAt = text.WordAt(next) is Word.At or Word.Around or Word.About ? next + 1 : next;
            if (text.IsText(clockAt, "T") && text.IsGlued(clockAt)) clockAt++;
            RawTime? clock = SpanReader.Clocks(text, clockAt) is null ? ClockReader.Read(text, clockAt) : null;
            if (clock is not null)
            {
                (time.Hour, time.Minute, time.Second, time.IsHourOpen, time.IsUtc, time.ZoneMinutes, time.End) = (clock.Hour, clock.Minute, clock.Second, clock.IsHourOpen, clock.IsUtc, clock.ZoneMinutes, clock.End);
                if (time.Part is DayPart.Evening or DayPart.Night or DayPart.Afternoon && clock.IsHourOpen && clock.Hour < 12) time.Hour += 12;
                if (time.Part != DayPart.None) time.IsHourOpen = false;
                // “Wed Oct 26 15:50:06 2031”, as machines stamp it
                if (time is { Kind: RawKind.Calendar, Year: 0, Second: >= 0 } && text.IsNumber(time.End) && text[time.End].Length == 4 && YearReader.YearAt(text, time.End, out int stampEnd, loose: false) is > 0 and int stamped) { time.Year = stamped; time.End = stampEnd; }
                return;
            }
            // “tonight at 8”, “in the afternoon at 7”: the part of the day tells which 8 it is
            if (BareHour(text, time, next)) return;
        }
        if (time is { Kind: RawKind.Clock, Hour: < 0, Part: not DayPart.None } && BareHour(text, time, at)) return;
        if (time.Kind == RawKind.Clock)
        {
            // “5 p.m. Friday”, “noon on January 11”, “7 in the morning”, “16:00 UTC today”
            int partAt = text.WordAt(at) == Word.In && text.WordAt(at + 1) == Word.The ? at + 2 : text.WordAt(at) == Word.At ? at + 1 : at;
            if (time.Hour >= 0 && ClockReader.PartOf(text.WordAt(partAt)) is not DayPart.None and DayPart part && partAt != at)
            {
                if (part != DayPart.Morning && time.Hour < 12 && time.IsHourOpen) time.Hour += 12;
                time.IsHourOpen = false;
                time.End = partAt + 1;
                return;
            }
            if (time.Hour >= 0 && !comma && SetReader.Read(text, at) is { Value: "P1D" or null } each && (each.Value is not null || each.Weekday > 0))
            {
                // “3pm each day”
                (time.Kind, time.Weekday, time.Value, time.End, time.Rule) = (RawKind.Set, each.Weekday, each.Value, each.End, each.Rule);
                return;
            }
            int dateAt = text.WordAt(next) is Word.On or Word.Of ? next + 1 : next;
            RawTime? date = DayReader.Read(text, dateAt) ?? CalendarReader.Read(text, dateAt);
            if (date is null || date.Kind is not (RawKind.Weekday or RawKind.Calendar or RawKind.Shifted) || date.Grain != Grain.Day) return;
            Join(text, date);
            if (date.Hour >= 0) return;
            (time.Kind, time.Grain, time.Year, time.Month, time.Day, time.Weekday, time.Shift, time.IsShiftSaid, time.End, time.Number) = (date.Kind, date.Grain, date.Year, date.Month, date.Day, date.Weekday, date.Shift, date.IsShiftSaid, date.End, date.Number);
            if (time.Part == DayPart.None) time.Part = date.Part;
            if (date.Part is DayPart.Evening or DayPart.Night or DayPart.Afternoon && time.IsHourOpen && time.Hour is > 0 and < 12) time.Hour += 12;
            if (date.Part != DayPart.None) time.IsHourOpen = false;
            return;
        }
        if (time.Kind == RawKind.Calendar && time.Year == 0 && time.Grain is Grain.Month or Grain.Day or Grain.Season && !time.IsShiftSaid && !comma)
        {
            // “October last year”, “January of this year”
            int yearAt = text.WordAt(at) is Word.Of ? at + 1 : at;
            if (DayReader.ShiftOf(text.WordAt(yearAt), out int shift) && text.WordAt(yearAt + 1) == Word.Year && !text.IsPlural(yearAt + 1))
            {
                time.Shift = shift;
                time.IsShiftSaid = true;
                time.FromNarrative = false;
                time.Value = "year";
                time.End = yearAt + 2;
            }
        }
    }
}
