using System.Globalization;

namespace Whence.Times;

/// <summary>Resolves times of day.</summary>
internal static class ClockResolver
{
    /// <summary>Resolves a time of day that stands without its day.</summary>
    public static Resolved? Resolve(RawTime time, TimeContext context)
    {
        DateTime? day = context.Published?.Date;
        bool narrative = context.Narrative is not null && context.Sentence - context.NarrativeSentence <= 1 && context.NarrativeGrain == Grain.Day;
        if (narrative) day = context.Narrative!.Value.Date;
        if (day is not { } date) return WithClock(time, "", null, null, Anchoring.Unknown, Grain.Day);
        return WithClock(time, TimexValue.Day(date), date, CalendarMath.AddDays(date, 1), narrative ? Anchoring.Narrative : Anchoring.Publication, Grain.Day);
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
}
