namespace Whence.Times;

/// <summary>Sums on dates that answer at the ends of the calendar instead of throwing.</summary>
internal static class CalendarMath
{
    /// <summary>The days of a month; 0 for what is no month of the years 1 to 9999.</summary>
    public static int DaysIn(int year, int month) => year is < 1 or > 9999 || month is < 1 or > 12 ? 0 : DateTime.DaysInMonth(year, month);

    /// <summary>The date, or null where there is none.</summary>
    public static DateTime? Day(int year, int month, int day) => day >= 1 && day <= DaysIn(year, month) ? new DateTime(year, month, day) : null;

    /// <summary>Adds days, to the whole second; null beyond the calendar.</summary>
    public static DateTime? AddDays(DateTime date, double days)
    {
        double last = (DateTime.MaxValue - date).TotalDays, first = -(date - DateTime.MinValue).TotalDays;
        return days > first && days < last - 1 ? date.AddTicks((long)Math.Round(days * 86400) * TimeSpan.TicksPerSecond) : null;
    }

    /// <summary>Adds months; null beyond the calendar.</summary>
    public static DateTime? AddMonths(DateTime date, int months)
    {
        long total = (date.Year * 12L) + date.Month - 1 + months;
        return total is >= 12 and < 120_000 && Math.Abs((long)months) < 120_000 ? date.AddMonths(months) : null;
    }

    /// <summary>The Monday of the ISO week that holds a date.</summary>
    public static DateTime Monday(DateTime date) => AddDays(date.Date, -(((int)date.DayOfWeek + 6) % 7)) ?? date.Date;

    /// <summary>The day of the week, 1 for Monday to 7 for Sunday.</summary>
    public static int IsoDay(DateTime date) => (((int)date.DayOfWeek + 6) % 7) + 1;

    /// <summary>The first day of the quarter that holds a date.</summary>
    public static DateTime QuarterStart(DateTime date) => new(date.Year, ((date.Month - 1) / 3 * 3) + 1, 1);
}
