using System.Globalization;

namespace Whence.Times;

/// <summary>Resolves quarters, halves and seasons.</summary>
internal static class PeriodResolver
{
    /// <summary>Resolves a period whose year may be unsaid: then tense and publication decide.</summary>
    public static Resolved? Resolve(RawTime time, TimeContext context, Tense tense)
    {
        int year = time.Year;
        Anchoring anchoring = Anchoring.Absolute;
        if (time.Grain == Grain.Quarter && time.FromNarrative)
        {
            // “the year-ago (third) quarter”
            DateTime? now = context.Quarter ?? (context.Published is { } at ? CalendarMath.AddMonths(CalendarMath.QuarterStart(at), -3) : null);
            if (now is not { } spoken) return new(TimeType.Date, "XXXX-QX", null, null, Anchoring.Unknown, Grain.Quarter);
            DateTime? before = time.Number > 0 ? CalendarMath.Day(spoken.Year - 1, (time.Number * 3) - 2, 1) : CalendarMath.AddMonths(spoken, -12);
            return before is { } ago ? Quarter(ago, Anchoring.Narrative) : null;
        }
        if (year == 0)
        {
            if (context.Published is not { } published)
            {
                string open = time.Grain switch { Grain.Quarter => "XXXX-Q" + time.Number, Grain.Half => "XXXX-H" + time.Number, _ => "XXXX-" + TimexValue.Season(time.Number) };
                return new(TimeType.Date, open, null, null, Anchoring.Unknown, time.Grain);
            }
            anchoring = Anchoring.Publication;
            year = published.Year;
            if (time.Grain == Grain.Season)
            {
                int month = SeasonMonth(time.Number);
                if (time.IsShiftSaid && time.Shift < 0) { if (published.Month < month + 3) year--; }
                else if (time.IsShiftSaid && time.Shift > 0) { if (published.Month >= month) year++; }
                else if (!time.IsShiftSaid && tense != Tense.Future && published.Month < month) year--;
                else if (!time.IsShiftSaid && tense == Tense.Future && published.Month > month + 2) year++;
                // “last winter” read in March began in the year before
                if (time.Number == 4 && time.IsShiftSaid && time.Shift < 0 && published.Month == 12) year = published.Year - 1;
            }
            else if (time.IsShiftSaid) year += time.Shift;
            else
            {
                int size = time.Grain == Grain.Quarter ? 3 : 6;
                int end = time.Number * size;
                // a quarter that has not begun is the coming one, unless the clause is in the past
                if (tense == Tense.Past && end - size + 1 > published.Month) year--;
            }
        }
        if (time.Grain == Grain.Season)
        {
            DateTime? start = CalendarMath.Day(year, SeasonMonth(time.Number), 1);
            return new(TimeType.Date, year.ToString("0000", CultureInfo.InvariantCulture) + "-" + TimexValue.Season(time.Number), start, start is { } s ? CalendarMath.AddMonths(s, 3) : null, anchoring, Grain.Season);
        }
        if (time.Grain == Grain.Half)
        {
            DateTime? start = CalendarMath.Day(year, (time.Number * 6) - 5, 1);
            return new(TimeType.Date, string.Create(CultureInfo.InvariantCulture, $"{year:0000}-H{time.Number}"), start, start is { } s ? CalendarMath.AddMonths(s, 6) : null, anchoring, Grain.Half);
        }
        return CalendarMath.Day(year, (time.Number * 3) - 2, 1) is { } quarter ? Quarter(quarter, anchoring) : null;
    }

    /// <summary>The quarter that begins on a day.</summary>
    public static Resolved Quarter(DateTime start, Anchoring anchoring) =>
        new(TimeType.Date, string.Create(CultureInfo.InvariantCulture, $"{start.Year:0000}-Q{(start.Month + 2) / 3}"), start, CalendarMath.AddMonths(start, 3), anchoring, Grain.Quarter);

    /// <summary>The first month of a season on the northern half; winter begins in December.</summary>
    private static int SeasonMonth(int number) => number switch { 1 => 3, 2 => 6, 3 => 9, _ => 12 };
}
