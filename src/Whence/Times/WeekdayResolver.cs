using System.Globalization;

namespace Whence.Times;

/// <summary>Resolves days of the week.</summary>
internal static class WeekdayResolver
{
    /// <summary>Resolves a day of the week against publication; null where it falls beyond the calendar.</summary>
    public static Resolved? Resolve(RawTime time, TimeContext context, Tense tense)
    {
        if (context.Published is not { } published)
        {
            string open = "XXXX-WXX-" + time.Weekday.ToString(CultureInfo.InvariantCulture);
            return ClockResolver.WithClock(time, open, null, null, Anchoring.Unknown, Grain.Day);
        }
        DateTime today = published.Date;
        if (time.Opener?.Start is { } opened && CalendarMath.AddDays(opened.Date, ((time.Weekday - CalendarMath.IsoDay(opened) + 6) % 7) + 1) is { } closing)
            return ClockResolver.WithClock(time, TimexValue.Day(closing), closing, CalendarMath.AddDays(closing, 1), Anchoring.Publication, Grain.Day);
        int ahead = (time.Weekday - CalendarMath.IsoDay(today) + 7) % 7, days;
        if (time.OnWeek is { } week)
        {
            // “Tuesday of next week”
            if (CalendarMath.AddDays(CalendarMath.Monday(today), (week * 7) + time.Weekday - 1) is not { } there) return null;
            return ClockResolver.WithClock(time, TimexValue.Day(there), there, CalendarMath.AddDays(there, 1), Anchoring.Publication, Grain.Day);
        }
        if (time.Day > 0) return DayOfMonth(time, today, tense) is { } named ? ClockResolver.WithClock(time, TimexValue.Day(named), named, CalendarMath.AddDays(named, 1), Anchoring.Publication, Grain.Day) : null;
        if (time.IsComing) days = ahead == 0 ? 7 : ahead;
        else if (time.IsShiftSaid) days = time.Shift < 0 ? ahead - 7 : time.Shift == 0 ? ahead : NextWeek(ahead, today, time.Weekday);
        else days = tense == Tense.Future ? ahead : ahead == 0 ? 0 : ahead - 7;
        if (CalendarMath.AddDays(today, days) is not { } date) return null;
        return ClockResolver.WithClock(time, TimexValue.Day(date), date, CalendarMath.AddDays(date, 1), Anchoring.Publication, Grain.Day);
    }

    /// <summary>“Friday the 26th”: the nearest month in which the 26th is a Friday, the side told by the tense; null if none is within two years.</summary>
    private static DateTime? DayOfMonth(RawTime time, DateTime today, Tense tense)
    {
        for (int off = 0; off <= 24; off++)
        {
            foreach (int months in (ReadOnlySpan<int>)(tense == Tense.Past ? [-off, off] : [off, -off]))
            {
                if (CalendarMath.AddMonths(new(today.Year, today.Month, 1), months) is { } month && CalendarMath.Day(month.Year, month.Month, time.Day) is { } date && CalendarMath.IsoDay(date) == time.Weekday) return date;
            }
        }
        return null;
    }

    /// <summary>“next Friday” is that of next week, from whatever day of this one.</summary>
    private static int NextWeek(int ahead, DateTime today, int weekday) => ahead == 0 ? 7 : CalendarMath.IsoDay(today) < weekday ? ahead + 7 : ahead;
}
