using System.Globalization;

namespace Whence.Times;

/// <summary>Resolves what is so many days, weeks or years from publication, or from what the text has named before: “yesterday”, “last week”, “that year”.</summary>
internal static class ShiftResolver
{
    /// <summary>Resolves a shift; null where it falls beyond the calendar.</summary>
    public static Resolved? Resolve(RawTime time, TimeContext context)
    {
        bool narrative = !time.IsShiftSaid && context.Narrative is not null && context.Sentence - context.NarrativeSentence <= 2 && context.NarrativeGrain <= time.Grain && time.Grain > Grain.Day;
        DateTime? anchor = narrative ? context.Narrative : context.Published;
        Anchoring anchoring = narrative ? Anchoring.Narrative : Anchoring.Publication;
        if (anchor is not { } now)
        {
            string open = time.Grain switch { Grain.Year => "XXXX", Grain.Month => "XXXX-XX", Grain.Week => "XXXX-WXX", Grain.Weekend => "XXXX-WXX-WE", Grain.Quarter => "XXXX-QX", Grain.Decade => "XXX", Grain.Century => "XX", _ => "XXXX-XX-XX" };
            return ClockResolver.WithClock(time, open, null, null, Anchoring.Unknown, time.Grain);
        }
        int shift = time.Shift;
        switch (time.Grain)
        {
            case Grain.Day or Grain.DayPart:
                if (CalendarMath.AddDays(now.Date, shift) is not { } day) return null;
                return ClockResolver.WithClock(time, TimexValue.Day(day), day, CalendarMath.AddDays(day, 1), anchoring, Grain.Day);
            case Grain.Hour:
                DateTime? hour = CalendarMath.AddDays(now, Math.Min(shift, 0) / 24.0);
                return hour is { } h ? new(TimeType.Time, h.ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture), h, CalendarMath.AddDays(h, 1 / 24.0), anchoring, Grain.Hour) : null;
            case Grain.Week:
                if (CalendarMath.AddDays(CalendarMath.Monday(now), shift * 7) is not { } week) return null;
                return new(TimeType.Date, TimexValue.Week(week), week, CalendarMath.AddDays(week, 7), anchoring, Grain.Week);
            case Grain.Weekend:
                // unsaid and read on a Monday, the weekend is the one just over
                int back = !time.IsShiftSaid && CalendarMath.IsoDay(now) < 4 ? -7 : 0;
                if (CalendarMath.AddDays(CalendarMath.Monday(now), (shift * 7) + 5 + back) is not { } saturday) return null;
                return new(TimeType.Date, TimexValue.Week(saturday) + "-WE", saturday, CalendarMath.AddDays(saturday, 2), anchoring, Grain.Weekend);
            case Grain.Month:
                if (CalendarMath.AddMonths(new(now.Year, now.Month, 1), shift) is not { } month) return null;
                return new(TimeType.Date, TimexValue.Month(month.Year, month.Month), month, CalendarMath.AddMonths(month, 1), anchoring, Grain.Month);
            case Grain.Quarter:
                if (!time.IsShiftSaid)
                {
                    // “the quarter”, “the latest quarter”: the one that was spoken of, else the last that is over
                    DateTime? spoken = context.Quarter ?? CalendarMath.AddMonths(CalendarMath.QuarterStart(now), -3);
                    return spoken is { } q ? PeriodResolver.Quarter(q, context.Quarter is null ? Anchoring.Guess : Anchoring.Narrative) : null;
                }
                return CalendarMath.AddMonths(CalendarMath.QuarterStart(now), shift * 3) is { } quarter ? PeriodResolver.Quarter(quarter, anchoring) : null;
            case Grain.Year:
                int year = now.Year + shift;
                return new(TimeType.Date, year.ToString("0000", CultureInfo.InvariantCulture), CalendarMath.Day(year, 1, 1), CalendarMath.Day(year + 1, 1, 1), anchoring, Grain.Year);
            case Grain.Decade:
                int decade = (now.Year / 10) + shift;
                return new(TimeType.Date, decade.ToString("000", CultureInfo.InvariantCulture), CalendarMath.Day(decade * 10, 1, 1), CalendarMath.Day((decade * 10) + 10, 1, 1), anchoring, Grain.Decade);
            default:
                int century = (now.Year / 100) + shift;
                return new(TimeType.Date, century.ToString("00", CultureInfo.InvariantCulture), CalendarMath.Day(century * 100, 1, 1), CalendarMath.Day((century * 100) + 100, 1, 1), anchoring, Grain.Century);
        }
    }
}
