using System.Globalization;

namespace Whence.Times;

/// <summary>Resolves what was read against publication, or against what the text has named before.</summary>
internal static class TimeResolver
{
    /// <summary>Resolves one expression; null where it names no time after all.</summary>
    public static Resolved? Resolve(RawTime time, TimeContext context, Tense tense)
    {
        Resolved? found = time.Kind switch
        {
            RawKind.Calendar => CalendarResolver.Resolve(time, context, tense),
            RawKind.Weekday => WeekdayResolver.Resolve(time, context, tense),
            RawKind.Shifted => ShiftResolver.Resolve(time, context),
            RawKind.Distance => DistanceResolver.Resolve(time, context, tense),
            RawKind.Clock => ClockResolver.Resolve(time, context),
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
                if (context.Published is { } published) _ = Math.Abs(time.Year - published.Year) >= CalendarResolver.NarrativeYears ? context.Far++ : context.Near++;
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
        RawKind.Calendar => CalendarResolver.Resolve(time, context, tense),
        RawKind.Weekday => WeekdayResolver.Resolve(time, context, tense),
        RawKind.Shifted => ShiftResolver.Resolve(time, context),
        _ => null,
    };

    /// <summary>The first moment of such a time; null where it can't be anchored.</summary>
    public static DateTime? Start(RawTime time, TimeContext context, Tense tense) => Whole(time, context, tense)?.From;

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
        if (time.Unit == Grain.Quarter && !ahead) start = time.Shift < 0 ? CalendarMath.QuarterStart(now) : CalendarMath.AddMonths(CalendarMath.QuarterStart(now), 3) ?? now.Date;
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
