using System.Globalization;

namespace Whence.Times;

/// <summary>Resolves what was read against publication, or against what the text has named before.</summary>
internal static class TimeResolver
{
    /// <summary>A date in a year at least this far from publication draws the dates behind it into its year.</summary>
    private const int NarrativeYears = 2;

    /// <summary>Resolves one expression; null where it names no time after all.</summary>
    public static Resolved? Resolve(RawTime time, TimeContext context, Tense tense)
    {
        Resolved? found = time.Kind switch
        {
            RawKind.Calendar => Calendar(time, context, tense),
            RawKind.Weekday => Weekday(time, context, tense),
            RawKind.Shifted => Shifted(time, context),
            RawKind.Distance => DistanceResolver.Resolve(time, context, tense),
            RawKind.Clock => Clock(time, context),
            RawKind.Ordinal => OrdinalResolver.Resolve(time, context, tense),
            RawKind.Span => SpanResolver.Resolve(time, context, tense),
            RawKind.Duration => Duration(time, context, tense),
            RawKind.Set => Set(time),
            _ => new(TimeType.Date, time.Value ?? "", null, null, Anchoring.Absolute, Grain.Day),
        };
        if (found is { From: { } from, Type: TimeType.Date or TimeType.Time } resolved && time.Kind is RawKind.Calendar or RawKind.Weekday or RawKind.Shifted or RawKind.Distance)
        {
            bool derived = time.Kind == RawKind.Distance || time.FromNarrative;
            if (resolved.Grain is Grain.Quarter && !derived && time.Kind == RawKind.Calendar) context.Quarter = from;
            if (resolved.Grain <= Grain.Year && !derived)
            {
                context.Narrative = from;
                context.NarrativeGrain = resolved.Grain;
                context.NarrativeSentence = context.Sentence;
            }
            if (time.Kind == RawKind.Calendar && time.Year > 0)
            {
                if (context.Published is { } published) _ = Math.Abs(time.Year - published.Year) >= NarrativeYears ? context.Far++ : context.Near++;
                context.Year = time.Year;
                context.YearSentence = context.Sentence;
            }
        }
        time.Start = found?.From;
        return found is { } value ? Narrow(time, value, context) : null;
    }

    /// <summary>Resolves a time that another is a part of, or counted from, without making it the story's time.</summary>
    public static Resolved? Whole(RawTime time, TimeContext context, Tense tense) => time.Kind switch
    {
        RawKind.Calendar => Calendar(time, context, tense),
        RawKind.Weekday => Weekday(time, context, tense),
        RawKind.Shifted => Shifted(time, context),
        _ => null,
    };

    /// <summary>The first moment of such a time; null where it can't be anchored.</summary>
    public static DateTime? Start(RawTime time, TimeContext context, Tense tense) => Whole(time, context, tense)?.From;

    private static Resolved? Calendar(RawTime time, TimeContext context, Tense tense)
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
                return WithClock(time, open, null, null, Anchoring.Unknown, time.Grain);
            }
        }
        if (time.Number < 0) (month, day) = HolidayReader.DateOf(-time.Number, year);
        if (time.Grain == Grain.Weekend && CalendarMath.Day(year, month, day) is { } feast)
        {
            // the weekend that touches the holiday, and the holiday with it: “Labor Day weekend” ends on Monday
            int weekday = IsoDay(feast);
            DateTime saturday = feast.AddDays(weekday <= 2 ? -weekday - 1 : 6 - weekday);
            return new(TimeType.Date, TimexValue.Week(saturday) + "-WE", saturday, feast < saturday || feast.AddDays(1) < saturday.AddDays(2) ? saturday.AddDays(2) : feast.AddDays(1), anchoring, Grain.Weekend);
        }
        if (time.Grain == Grain.Month)
        {
            DateTime? start = CalendarMath.Day(year, month, 1);
            return new(TimeType.Date, TimexValue.Month(year, month), start, start is { } s ? CalendarMath.AddMonths(s, 1) : null, anchoring, Grain.Month);
        }
        // 29 February moves to no other year; in a year without one the reading is left open
        if (CalendarMath.Day(year, month, day) is not { } date) return time.Year > 0 ? null : WithClock(time, string.Create(CultureInfo.InvariantCulture, $"XXXX-{month:00}-{day:00}"), null, null, Anchoring.Unknown, Grain.Day);
        return WithClock(time, TimexValue.Day(date), date, CalendarMath.AddDays(date, 1), anchoring, Grain.Day);
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
                    if (CalendarMath.Day(year, month, day) is { } date && IsoDay(date) == time.Weekday) return (year, Anchoring.Guess);
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
            if (time.Weekday > 0 && day > 0 && IsoDay(date) != time.Weekday) cost += 10_000;
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

    private static Resolved? Weekday(RawTime time, TimeContext context, Tense tense)
    {
        if (context.Published is not { } published)
        {
            string open = "XXXX-WXX-" + time.Weekday.ToString(CultureInfo.InvariantCulture);
            return WithClock(time, open, null, null, Anchoring.Unknown, Grain.Day);
        }
        DateTime today = published.Date;
        if (time.Opener?.Start is { } opened && CalendarMath.AddDays(opened.Date, ((time.Weekday - IsoDay(opened) + 6) % 7) + 1) is { } closing)
            return WithClock(time, TimexValue.Day(closing), closing, CalendarMath.AddDays(closing, 1), Anchoring.Publication, Grain.Day);
        int ahead = (time.Weekday - IsoDay(today) + 7) % 7, days;
        if (time.OnWeek is { } week)
        {
            // “Tuesday of next week”
            if (CalendarMath.AddDays(CalendarMath.Monday(today), (week * 7) + time.Weekday - 1) is not { } there) return null;
            return WithClock(time, TimexValue.Day(there), there, CalendarMath.AddDays(there, 1), Anchoring.Publication, Grain.Day);
        }
        if (time.Day > 0) return DayOfMonth(time, today, tense) is { } named ? WithClock(time, TimexValue.Day(named), named, CalendarMath.AddDays(named, 1), Anchoring.Publication, Grain.Day) : null;
        if (time.IsComing) days = ahead == 0 ? 7 : ahead;
        else if (time.IsShiftSaid) days = time.Shift < 0 ? ahead - 7 : time.Shift == 0 ? ahead : NextWeek(ahead, today, time.Weekday);
        else days = tense == Tense.Future ? ahead : ahead == 0 ? 0 : ahead - 7;
        if (CalendarMath.AddDays(today, days) is not { } date) return null;
        return WithClock(time, TimexValue.Day(date), date, CalendarMath.AddDays(date, 1), Anchoring.Publication, Grain.Day);
    }

    /// <summary>“Friday the 26th”: the nearest month in which the 26th is a Friday, the side told by the tense; null if none is within two years.</summary>
    private static DateTime? DayOfMonth(RawTime time, DateTime today, Tense tense)
    {
        for (int off = 0; off <= 24; off++)
        {
            foreach (int months in (ReadOnlySpan<int>)(tense == Tense.Past ? [-off, off] : [off, -off]))
            {
                if (CalendarMath.AddMonths(new(today.Year, today.Month, 1), months) is { } month && CalendarMath.Day(month.Year, month.Month, time.Day) is { } date && IsoDay(date) == time.Weekday) return date;
            }
        }
        return null;
    }

    /// <summary>“next Friday” is that of next week, from whatever day of this one.</summary>
    private static int NextWeek(int ahead, DateTime today, int weekday) => ahead == 0 ? 7 : IsoDay(today) < weekday ? ahead + 7 : ahead;

    private static int IsoDay(DateTime date) => (((int)date.DayOfWeek + 6) % 7) + 1;

    private static Resolved? Shifted(RawTime time, TimeContext context)
    {
        bool narrative = !time.IsShiftSaid && context.Narrative is not null && context.Sentence - context.NarrativeSentence <= 2 && context.NarrativeGrain <= time.Grain && time.Grain > Grain.Day;
        DateTime? anchor = narrative ? context.Narrative : context.Published;
        Anchoring anchoring = narrative ? Anchoring.Narrative : Anchoring.Publication;
        if (anchor is not { } now)
        {
            string open = time.Grain switch { Grain.Year => "XXXX", Grain.Month => "XXXX-XX", Grain.Week => "XXXX-WXX", Grain.Weekend => "XXXX-WXX-WE", Grain.Quarter => "XXXX-QX", Grain.Decade => "XXX", Grain.Century => "XX", _ => "XXXX-XX-XX" };
            return WithClock(time, open, null, null, Anchoring.Unknown, time.Grain);
        }
        int shift = time.Shift;
        switch (time.Grain)
        {
            case Grain.Day or Grain.DayPart:
                if (CalendarMath.AddDays(now.Date, shift) is not { } day) return null;
                return WithClock(time, TimexValue.Day(day), day, CalendarMath.AddDays(day, 1), anchoring, Grain.Day);
            case Grain.Hour:
                DateTime? hour = CalendarMath.AddDays(now, Math.Min(shift, 0) / 24.0);
                return hour is { } h ? new(TimeType.Time, h.ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture), h, CalendarMath.AddDays(h, 1 / 24.0), anchoring, Grain.Hour) : null;
            case Grain.Week:
                if (CalendarMath.AddDays(CalendarMath.Monday(now), shift * 7) is not { } week) return null;
                return new(TimeType.Date, TimexValue.Week(week), week, CalendarMath.AddDays(week, 7), anchoring, Grain.Week);
            case Grain.Weekend:
                // unsaid and read on a Monday, the weekend is the one just over
                int back = !time.IsShiftSaid && IsoDay(now) < 4 ? -7 : 0;
                if (CalendarMath.AddDays(CalendarMath.Monday(now), (shift * 7) + 5 + back) is not { } saturday) return null;
                return new(TimeType.Date, TimexValue.Week(saturday) + "-WE", saturday, CalendarMath.AddDays(saturday, 2), anchoring, Grain.Weekend);
            case Grain.Month:
                if (CalendarMath.AddMonths(new(now.Year, now.Month, 1), shift) is not { } month) return null;
                return new(TimeType.Date, TimexValue.Month(month.Year, month.Month), month, CalendarMath.AddMonths(month, 1), anchoring, Grain.Month);
            case Grain.Quarter:
                if (!time.IsShiftSaid)
                {
                    // “the quarter”, “the latest quarter”: the one that was spoken of, else the last that is over
                    DateTime? spoken = context.Quarter ?? CalendarMath.AddMonths(QuarterStart(now), -3);
                    return spoken is { } q ? PeriodResolver.Quarter(q, context.Quarter is null ? Anchoring.Guess : Anchoring.Narrative) : null;
                }
                return CalendarMath.AddMonths(QuarterStart(now), shift * 3) is { } quarter ? PeriodResolver.Quarter(quarter, anchoring) : null;
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

    /// <summary>The first day of the quarter that holds a date.</summary>
    public static DateTime QuarterStart(DateTime date) => new(date.Year, ((date.Month - 1) / 3 * 3) + 1, 1);

    private static Resolved? Clock(RawTime time, TimeContext context)
    {
        DateTime? day = context.Published?.Date;
        bool narrative = context.Narrative is not null && context.Sentence - context.NarrativeSentence <= 1 && context.NarrativeGrain == Grain.Day;
        if (narrative) day = context.Narrative!.Value.Date;
        if (day is not { } date) return WithClock(time, "", null, null, Anchoring.Unknown, Grain.Day);
        return WithClock(time, TimexValue.Day(date), date, CalendarMath.AddDays(date, 1), narrative ? Anchoring.Narrative : Anchoring.Publication, Grain.Day);
    }

    private static Resolved Duration(RawTime time, TimeContext context, Tense tense)
    {
        string value = TimexValue.Length(time.Count, time.Unit);
        if (time.More is not null)
            foreach ((decimal count, Grain unit) in time.More)
            {
                string more = TimexValue.Length(count, unit);
                bool clock = more.StartsWith("PT", StringComparison.Ordinal);
                value += clock && value.Contains('T', StringComparison.Ordinal) ? more[2..] : more[1..];
            }
        bool ahead = time.IsAhead && tense == Tense.Future && !time.IsShiftSaid;
        if (!ahead && (time.Shift == 0 || !time.IsShiftSaid) || context.Published is not { } now || time.Count is not { } length) return new(TimeType.Duration, value, null, null, Anchoring.Absolute, time.Unit);
        // days and longer begin tomorrow and end with yesterday, whole quarters with the one that runs; hours count from the moment
        // “in two weeks”, “within nine months” run from publication
        DateTime start = time.Unit < Grain.DayPart ? now : ahead || time.Shift < 0 ? now.Date : CalendarMath.AddDays(now.Date, 1) ?? now.Date;
        if (time.Unit == Grain.Quarter && !ahead) start = time.Shift < 0 ? QuarterStart(now) : CalendarMath.AddMonths(QuarterStart(now), 3) ?? now.Date;
        int sign = ahead ? 1 : Math.Sign(time.Shift);
        DateTime? other = DistanceResolver.Move(start, length * sign, time.Unit);
        if (time.More is not null)
            foreach ((decimal more, Grain unit) in time.More)
                if (other is { } point) other = DistanceResolver.Move(point, more * sign, unit);
        return new(TimeType.Duration, value, time.Shift < 0 ? other : start, time.Shift < 0 ? start : other, Anchoring.Publication, time.Unit);
    }

    private static Resolved Set(RawTime time)
    {
        if (time.Hour >= 0)
        {
            string hour = string.Create(CultureInfo.InvariantCulture, $"T{time.Hour:00}") + (time.Minute >= 0 ? string.Create(CultureInfo.InvariantCulture, $":{time.Minute:00}") : "");
            return new(TimeType.Set, time.Weekday > 0 ? string.Create(CultureInfo.InvariantCulture, $"XXXX-WXX-{time.Weekday}") + hour : hour, null, null, Anchoring.Absolute, time.Unit);
        }
        string value = time.Value
            ?? (time.Weekday > 0 ? "XXXX-WXX-" + time.Weekday.ToString(CultureInfo.InvariantCulture) + (time.Part != DayPart.None ? "T" + TimexValue.Part(time.Part) : "")
            : time.Month > 0 ? "XXXX-" + time.Month.ToString("00", CultureInfo.InvariantCulture)
            : time.Grain == Grain.Season ? "XXXX-" + TimexValue.Season(time.Number)
            : "XXXX-XX-XXT" + TimexValue.Part(time.Part));
        return new(TimeType.Set, value, null, null, Anchoring.Absolute, time.Unit);
    }

    /// <summary>Adds the time of day to a day.</summary>
    public static Resolved WithClock(RawTime time, string day, DateTime? from, DateTime? until, Anchoring anchoring, Grain grain)
    {
        if (time.Hour < 0)
        {
            if (time.Part == DayPart.None) return new(TimeType.Date, day, from, until, anchoring, grain);
            (int start, int end) = time.Part switch { DayPart.Morning => (6, 12), DayPart.Afternoon => (12, 18), DayPart.Evening => (18, 24), DayPart.Night => (20, 30), DayPart.Midday => (11, 14), _ => (6, 18) };
            return new(TimeType.Time, day + "T" + TimexValue.Part(time.Part), from?.AddHours(start), from is { } d ? CalendarMath.AddDays(d, end / 24.0) : null, anchoring, grain);
        }
        string value = day + "T" + time.Hour.ToString("00", CultureInfo.InvariantCulture) + ":" + Math.Max(0, time.Minute).ToString("00", CultureInfo.InvariantCulture);
        if (time.Second >= 0) value += ":" + time.Second.ToString("00", CultureInfo.InvariantCulture);
        if (time.IsUtc) value += "Z";
        DateTime? begin = from is { } on ? CalendarMath.AddDays(on, 0)?.AddHours(Math.Min(time.Hour, 23)).AddMinutes(Math.Max(0, time.Minute)).AddSeconds(Math.Max(0, time.Second)) : null;
        double length = time.Second >= 0 ? 1 : time.Minute >= 0 ? 60 : 3600;
        return new(TimeType.Time, value, begin, begin is { } b ? CalendarMath.AddDays(b, length / 86400) : null, anchoring, grain);
    }

    /// <summary>“early June” is its first half, “late” its second, “mid” its middle third; “earlier this year” ends and “later” begins at publication.</summary>
    private static Resolved Narrow(RawTime time, Resolved found, TimeContext context)
    {
        if (time.Modifier is not ("START" or "MID" or "END") || found is not { From: { } from, Until: { } until } || found.Type != TimeType.Date) return found;
        TimeSpan length = until - from;
        double days = Math.Floor(length.TotalDays / (time.Modifier == "MID" ? 3 : 2));
        if (days < 1) return found;
        return time.Modifier switch
        {
            "START" => found with { Until = from.AddDays(days) },
            "END" => found with { From = until.AddDays(-days) },
            _ => found with { From = from.AddDays(days), Until = until.AddDays(-days) },
        };
    }
}
