using System.Globalization;

namespace Whence.Times;

/// <summary>Resolves days, months, years and what is longer; where the year is not written, publication, tense and the dates before decide.</summary>
internal static class CalendarResolver
{
    /// <summary>A date in a year at least this far from publication draws the dates behind it into its year.</summary>
    public const int NarrativeYears = 2;

    /// <summary>Resolves a date of the calendar; null where there is no such day.</summary>
    public static Resolved? Resolve(RawTime time, TimeContext context, Tense tense)
    {
        switch (time.Grain)
        {
            case Grain.Century:
                return new(TimeType.Date, time.Number.ToString("00", CultureInfo.InvariantCulture), CalendarMath.Day(Math.Max(1, time.Number * 100), 1, 1), CalendarMath.Day((time.Number * 100) + 100, 1, 1), Anchoring.Absolute, Grain.Century);
            case Grain.Decade:
                return new(TimeType.Date, time.Number.ToString("000", CultureInfo.InvariantCulture), CalendarMath.Day(time.Number * 10, 1, 1), CalendarMath.Day((time.Number * 10) + 10, 1, 1), Anchoring.Absolute, Grain.Decade);
            case Grain.Year:
                return new(TimeType.Date, time.Year.ToString("0000", CultureInfo.InvariantCulture), CalendarMath.Day(time.Year, 1, 1), CalendarMath.Day(time.Year + 1, 1, 1), Anchoring.Absolute, Grain.Year);
            case Grain.Quarter or Grain.Half or Grain.Season:
                return PeriodResolver.Resolve(time, context, tense);
        }
        int month = time.Month, day = time.Day, year = time.Year;
        Anchoring anchoring = Anchoring.Absolute;
        if (year == 0)
        {
            (year, anchoring) = YearOf(time, context, tense);
            if (year == 0)
            {
                if (time.Number < 0) (month, day) = HolidayReader.DateOf(-time.Number, 2000);
                string open = "XXXX-" + month.ToString("00", CultureInfo.InvariantCulture) + (time.Grain == Grain.Day ? "-" + day.ToString("00", CultureInfo.InvariantCulture) : "");
                return ClockResolver.WithClock(time, open, null, null, Anchoring.Unknown, time.Grain);
            }
        }
        if (time.Number < 0) (month, day) = HolidayReader.DateOf(-time.Number, year);
        if (time.Grain == Grain.Weekend && CalendarMath.Day(year, month, day) is { } feast)
        {
            // the weekend that touches the holiday, and the holiday with it: “Labor Day weekend” ends on Monday
            int weekday = CalendarMath.IsoDay(feast);
            DateTime saturday = feast.AddDays(weekday <= 2 ? -weekday - 1 : 6 - weekday);
            return new(TimeType.Date, TimexValue.Week(saturday) + "-WE", saturday, feast < saturday || feast.AddDays(1) < saturday.AddDays(2) ? saturday.AddDays(2) : feast.AddDays(1), anchoring, Grain.Weekend);
        }
        if (time.Grain == Grain.Month)
        {
            DateTime? start = CalendarMath.Day(year, month, 1);
            return new(TimeType.Date, TimexValue.Month(year, month), start, start is { } s ? CalendarMath.AddMonths(s, 1) : null, anchoring, Grain.Month);
        }
        // 29 February moves to no other year; in a year without one the reading is left open
        if (CalendarMath.Day(year, month, day) is not { } date) return time.Year > 0 ? null : ClockResolver.WithClock(time, string.Create(CultureInfo.InvariantCulture, $"XXXX-{month:00}-{day:00}"), null, null, Anchoring.Unknown, Grain.Day);
        return ClockResolver.WithClock(time, TimexValue.Day(date), date, CalendarMath.AddDays(date, 1), anchoring, Grain.Day);
    }

    /// <summary>The year of a month or day that is written without one.</summary>
    private static (int Year, Anchoring Anchoring) YearOf(RawTime time, TimeContext context, Tense tense)
    {
        int month = time.Month, day = time.Grain == Grain.Day ? time.Day : 0;
        if (time.Opener?.Start is { } opened) return (opened.Year + ((month * 100) + (day == 0 ? 99 : day) < (opened.Month * 100) + opened.Day ? 1 : 0), Anchoring.Narrative);
        if (time.Number < 0)
        {
            int near = context.Published?.Year ?? 2000;
            (month, day) = HolidayReader.DateOf(-time.Number, near);
        }
        if (context.Published is not { } published)
        {
            if (time.Weekday > 0 && context.Year > 0)
            {
                for (int off = 0; off < 3; off++)
                {
                    int year = context.Year + (off == 2 ? -1 : off);
                    if (CalendarMath.Day(year, month, day) is { } date && CalendarMath.IsoDay(date) == time.Weekday) return (year, Anchoring.Guess);
                }
            }
            if (context.Year > 0 && context.Sentence - context.YearSentence <= 3) return (context.Year, Anchoring.Narrative);
            return Nearest(context.Explicit, month, day);
        }
        if (time.Value == "year" && time.IsShiftSaid) return (published.Year + time.Shift, Anchoring.Publication);
        if (time.IsShiftSaid && time.Shift != 0)
        {
            // “last May” is the latest that is over, “next May” the first to come
            int year = published.Year;
            bool past = time.Shift < 0;
            int now = (published.Month * 100) + (day > 0 ? published.Day : 0), then = (month * 100) + day;
            if (past && then >= now) year--;
            if (!past && then <= now) year++;
            return (year, Anchoring.Publication);
        }
        if (time.IsShiftSaid) return (published.Year, Anchoring.Publication);
        if (context.Year > 0 && Math.Abs(context.Year - published.Year) >= NarrativeYears && (context.IsHistory ? context.Sentence - context.YearSentence <= 12 : context.Sentence == context.YearSentence && tense == Tense.Past && time.Grain == Grain.Month)) return (context.Year, Anchoring.Narrative);
        // “will be shut from August to October”, told in September: the range that runs is meant, not the one that begins a year later
        if (time.Closer is { } closer && tense == Tense.Future && closer.Month > 0)
        {
            int last = (closer.Month * 100) + (closer.Day == 0 ? 99 : closer.Day), now = (published.Month * 100) + published.Day, own = (month * 100) + day;
            return (last >= own ? last >= now ? published.Year : published.Year + 1 : last >= now ? published.Year - 1 : published.Year, Anchoring.Publication);
        }
        double best = double.MaxValue;
        int chosen = published.Year;
        for (int year = published.Year - 1; year <= published.Year + 1; year++)
        {
            if (CalendarMath.Day(year, month, day > 0 ? Math.Min(day, CalendarMath.DaysIn(year, month)) : 1) is not { } date) continue;
            if (day > CalendarMath.DaysIn(year, month)) continue;
            double distance = day > 0 ? (date - published.Date).TotalDays : ((year - published.Year) * 12) + month - published.Month;
            double cost = distance switch
            {
                0 => 0,
                < 0 => -distance * (tense == Tense.Future ? 4 : tense == Tense.Past ? 0.3 : 0.8),
                _ => distance * (tense == Tense.Past ? 2.5 : tense == Tense.Future ? 0.3 : 1),
            };
            if (time.Weekday > 0 && day > 0 && CalendarMath.IsoDay(date) != time.Weekday) cost += 10_000;
            if (cost < best) { best = cost; chosen = year; }
        }
        return (chosen, Anchoring.Publication);
    }

    /// <summary>The year that brings a month or day nearest to a date that the text writes out: “as of Nov. 23” in a report that names January 20, 2025.</summary>
    private static (int Year, Anchoring Anchoring) Nearest(List<DateTime> written, int month, int day)
    {
        int chosen = 0;
        double best = 300;
        foreach (DateTime date in written)
        {
            for (int year = date.Year - 1; year <= date.Year + 1; year++)
            {
                if (CalendarMath.Day(year, month, day > 0 ? day : 15) is not { } candidate) continue;
                double distance = Math.Abs((candidate - date).TotalDays);
                if (distance < best) { best = distance; chosen = year; }
            }
        }
        return chosen == 0 ? (0, Anchoring.Unknown) : (chosen, Anchoring.Guess);
    }
}
