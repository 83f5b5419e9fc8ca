using System.Globalization;

namespace Whence.Times;

/// <summary>Resolves spans: a span of days ends after its last day, a span of hours at its last hour.</summary>
internal static class SpanResolver
{
    /// <summary>Resolves both ends; null where they are in no order.</summary>
    public static Resolved? Resolve(RawTime time, TimeContext context, Tense tense)
    {
        if (time.From is not { } start || time.To is not { } last) return null;
        if (start.Kind == RawKind.Clock)
        {
            DateTime? day = time.OnDay is { } on ? TimeResolver.Start(on, context, tense)?.Date : context.Published?.Date;
            Anchoring anchoring = time.OnDay is { Year: > 0 } ? Anchoring.Absolute : Anchoring.Publication;
            string prefix = day is { } d ? TimexValue.Day(d) : "";
            string value = string.Create(CultureInfo.InvariantCulture, $"{prefix}T{start.Hour:00}:{start.Minute:00}/{prefix}T{last.Hour:00}:{last.Minute:00}");
            if (day is not { } date) return new(TimeType.Time, value, null, null, Anchoring.Unknown, Grain.Day);
            double from = (start.Hour * 60) + start.Minute, until = (last.Hour * 60) + last.Minute;
            if (until <= from) until += start.IsHourOpen ? 720 : 1440;
            return new(TimeType.Time, value, CalendarMath.AddDays(date, from / 1440), CalendarMath.AddDays(date, until / 1440), anchoring, Grain.Day);
        }
        if (TimeResolver.Whole(start, context, tense) is not { } first || TimeResolver.Whole(last, context, tense) is not { } second) return null;
        if (first.From is { } a && second.From is { } b && b < a) return null;
        return new(TimeType.Date, first.Value + "/" + second.Value, first.From, second.Until, first.Anchoring, first.Grain);
    }
}
