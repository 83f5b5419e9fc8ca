using System.Globalization;

namespace Whence.Times;

/// <summary>Resolves “three years ago”, “a day earlier”, “two weeks after Friday”.</summary>
internal static class DistanceResolver
{
    /// <summary>Resolves a distance. It is as coarse as its unit: “three weeks ago” is a week.</summary>
    public static Resolved? Resolve(RawTime time, TimeContext context, Tense tense)
    {
        if (time.EventEnd > time.EventFirst) return new(TimeType.Duration, TimexValue.Length(time.Count, time.Unit), null, null, Anchoring.Unknown, time.Unit);
        if (time.Count is not { } count) return new(TimeType.Date, time.Direction < 0 ? "PAST_REF" : "FUTURE_REF", null, null, Anchoring.Publication, time.Unit);
        DateTime? anchor = context.Published;
        Anchoring anchoring = Anchoring.Publication;
        if (time.From is { } from)
        {
            anchor = TimeResolver.Start(from, context, tense);
            anchoring = from.Year > 0 ? Anchoring.Absolute : Anchoring.Publication;
        }
        else if (time.FromNarrative && context.Narrative is not null && context.Sentence - context.NarrativeSentence <= 6)
        {
            anchor = context.Narrative;
            anchoring = Anchoring.Narrative;
        }
        if (anchor is not { } now) return new(TimeType.Duration, TimexValue.Length(count, time.Unit), null, null, Anchoring.Unknown, time.Unit);
        bool near = context.Narrative is not null && context.Sentence - context.NarrativeSentence <= 1;
        if (time.Unit == Grain.Year && count == 1 && time.From is null && time.More is null)
        {
            // “rose 49% in January from a year ago”: the same month, the same quarter of the year before
            if (near && context.NarrativeGrain is Grain.Month && CalendarMath.AddMonths(context.Narrative!.Value, 12 * time.Direction) is { } month)
                return new(TimeType.Date, TimexValue.Month(month.Year, month.Month), month, CalendarMath.AddMonths(month, 1), Anchoring.Narrative, Grain.Month);
            if (context.Quarter is { } quarter && CalendarMath.AddMonths(quarter, 12 * time.Direction) is { } same) return PeriodResolver.Quarter(same, Anchoring.Narrative);
        }
        DateTime? moved = Move(now, count * time.Direction, time.Unit);
        if (time.More is not null)
            foreach ((decimal more, Grain unit) in time.More)
                if (moved is { } point) moved = Move(point, more * time.Direction, unit);
        if (moved is not { } then) return null;
        Grain grain = time.More is { Count: > 0 } ? time.More[^1].Unit : count != decimal.Truncate(count) && time.Unit > Grain.Month ? Grain.Month : time.Unit;
        if (time.From is not null && time.Unit >= Grain.Day) grain = Grain.Day;
        switch (grain)
        {
            case Grain.Second or Grain.Minute or Grain.Hour:
                return new(TimeType.Time, then.ToString(grain == Grain.Second ? "yyyy-MM-dd'T'HH:mm:ss" : "yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture), then, CalendarMath.AddDays(then, 1 / 1440.0), anchoring, grain);
            case Grain.Day or Grain.DayPart or Grain.Weekend:
                return ClockResolver.WithClock(time, TimexValue.Day(then), then.Date, CalendarMath.AddDays(then.Date, 1), anchoring, Grain.Day);
            case Grain.Week:
                DateTime monday = CalendarMath.Monday(then);
                return new(TimeType.Date, TimexValue.Week(then), monday, CalendarMath.AddDays(monday, 7), anchoring, Grain.Week);
            case Grain.Month:
                DateTime first = new(then.Year, then.Month, 1);
                return new(TimeType.Date, TimexValue.Month(then.Year, then.Month), first, CalendarMath.AddMonths(first, 1), anchoring, Grain.Month);
            case Grain.Quarter:
                return PeriodResolver.Quarter(CalendarMath.QuarterStart(then), anchoring);
            case Grain.Year or Grain.Decade:
                return new(TimeType.Date, then.Year.ToString("0000", CultureInfo.InvariantCulture), CalendarMath.Day(then.Year, 1, 1), CalendarMath.Day(then.Year + 1, 1, 1), anchoring, Grain.Year);
            default:
                int century = then.Year / 100;
                return new(TimeType.Date, century.ToString("00", CultureInfo.InvariantCulture), CalendarMath.Day(Math.Max(1, century * 100), 1, 1), CalendarMath.Day((century * 100) + 100, 1, 1), anchoring, Grain.Century);
        }
    }

    /// <summary>Moves a point by a number of units; null beyond the calendar.</summary>
    public static DateTime? Move(DateTime point, decimal count, Grain unit)
    {
        if (Math.Abs(count) > 4_000_000) return null;
        double number = (double)count;
        return unit switch
        {
            Grain.Second => CalendarMath.AddDays(point, number / 86400),
            Grain.Minute => CalendarMath.AddDays(point, number / 1440),
            Grain.Hour => CalendarMath.AddDays(point, number / 24),
            Grain.Day or Grain.DayPart => CalendarMath.AddDays(point, number),
            Grain.Week or Grain.Weekend => CalendarMath.AddDays(point, number * 7),
            Grain.Month => CalendarMath.AddMonths(point, (int)Math.Clamp(Math.Round(number), -120_000, 120_000)),
            Grain.Quarter => CalendarMath.AddMonths(point, (int)Math.Clamp(Math.Round(number * 3), -120_000, 120_000)),
            Grain.Year => CalendarMath.AddMonths(point, (int)Math.Clamp(Math.Round(number * 12), -120_000, 120_000)),
            Grain.Decade => CalendarMath.AddMonths(point, (int)Math.Clamp(Math.Round(number * 120), -120_000, 120_000)),
            _ => CalendarMath.AddMonths(point, (int)Math.Clamp(Math.Round(number * 1200), -120_000, 120_000)),
        };
    }
}
