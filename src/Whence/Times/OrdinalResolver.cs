using System.Globalization;

namespace Whence.Times;

/// <summary>Resolves counted parts of a longer time.</summary>
internal static class OrdinalResolver
{
    /// <summary>Resolves; null where the whole has no such part.</summary>
    public static Resolved? Resolve(RawTime time, TimeContext context, Tense tense)
    {
        if (time.Number > 0 && time.Unit == Grain.Week && time.From is null)
        {
            if (context.Published is not { } now) return new(TimeType.Date, string.Create(CultureInfo.InvariantCulture, $"XXXX-W{time.Number:00}"), null, null, Anchoring.Unknown, Grain.Week);
            return IsoWeek(now.Year, time.Number, Anchoring.Publication);
        }
        if (time.From is not { } whole || TimeResolver.Whole(whole, context, tense) is not { } found) return null;
        if (found.From is not { } from || found.Until is not { } until) return new(TimeType.Date, "XXXX-XX-XX", null, null, Anchoring.Unknown, time.Unit);
        Anchoring anchoring = found.Anchoring;
        if (time.Number == 0)
        {
            // a week that begins on a named day begins there
            DateTime monday = time.Count == 7 ? from : CalendarMath.Monday(from);
            DateTime? start = time.Unit == Grain.Week ? monday : CalendarMath.AddDays(monday, 5);
            return start is { } s ? Span(TimexValue.Week(s) + (time.Unit == Grain.Week ? "" : "-WE"), s, time.Unit == Grain.Week ? 7 : 2, anchoring, time.Unit) : null;
        }
        if (time.Weekday > 0)
        {
            DateTime? day = time.Number > 0 ? CalendarMath.AddDays(from, ((time.Weekday - Iso(from) + 7) % 7) + ((time.Number - 1) * 7)) : CalendarMath.AddDays(until, -1 - ((Iso(until.AddDays(-1)) - time.Weekday + 7) % 7));
            return day is { } d && d >= from && d < until ? ClockResolver.WithClock(time, TimexValue.Day(d), d, CalendarMath.AddDays(d, 1), anchoring, Grain.Day) : null;
        }
        if (time.Unit == Grain.Week && time.Count == 1 && time.Number > 0 && found.Grain == Grain.Year) return IsoWeek(from.Year, time.Number, anchoring);
        int count = (int)Math.Clamp(time.Count ?? 1, 1, 1000);
        DateTime? begin, end;
        if (time.Unit == Grain.Week && count == 1)
        {
            // the first week of July begins on its first day's Monday where that leaves it most of the week
            DateTime monday = CalendarMath.Monday(time.Number > 0 ? from : until.AddDays(-1));
            if (time.Number > 0 && (from - monday).TotalDays > 3) monday = monday.AddDays(7);
            if (time.Number < 0 && (until - monday).TotalDays < 4) monday = monday.AddDays(-7);
            begin = time.Number > 0 ? CalendarMath.AddDays(monday, (time.Number - 1) * 7) : monday;
            return begin is { } w ? Span(TimexValue.Week(w), w, 7, anchoring, Grain.Week) : null;
        }
        if (time.Number > 0)
        {
            begin = DistanceResolver.Move(from, time.Number - 1, time.Unit);
            end = begin is { } b ? DistanceResolver.Move(b, count, time.Unit) : null;
        }
        else
        {
            end = until;
            begin = DistanceResolver.Move(until, -count, time.Unit);
        }
        if (begin is not { } start2 || end is not { } stop || start2 < from || stop > until) return null;
        string value = count > 1 ? TimexValue.Length(count, time.Unit)
            : time.Unit switch { Grain.Day => TimexValue.Day(start2), Grain.Month => TimexValue.Month(start2.Year, start2.Month), Grain.Year => start2.Year.ToString("0000", CultureInfo.InvariantCulture), _ => TimexValue.Day(start2) };
        return new(count > 1 ? TimeType.Duration : TimeType.Date, value, start2, stop, anchoring, time.Unit);
    }

    private static Resolved? IsoWeek(int year, int week, Anchoring anchoring)
    {
        if (year is < 1 or > 9998 || week < 1 || week > ISOWeek.GetWeeksInYear(year)) return null;
        return Span(string.Create(CultureInfo.InvariantCulture, $"{year:0000}-W{week:00}"), ISOWeek.ToDateTime(year, week, DayOfWeek.Monday), 7, anchoring, Grain.Week);
    }

    private static int Iso(DateTime date) => (((int)date.DayOfWeek + 6) % 7) + 1;

    private static Resolved Span(string value, DateTime start, int days, Anchoring anchoring, Grain grain) => new(TimeType.Date, value, start, CalendarMath.AddDays(start, days), anchoring, grain);
}
