using System.Globalization;

namespace Whence.Times;

/// <summary>Writes TIMEX3 values.</summary>
internal static class TimexValue
{
    /// <summary>A length: “P3M”, “PT30M”, “PXY” where the number is not said.</summary>
    public static string Length(decimal? count, Grain unit)
    {
        if (count is { } odd && odd != decimal.Truncate(odd))
        {
            // half an hour is PT30M, a year and a half P18M
            (decimal factor, Grain smaller) = unit switch { Grain.Hour => (60m, Grain.Minute), Grain.Minute => (60m, Grain.Second), Grain.Year => (12m, Grain.Month), Grain.Decade => (10m, Grain.Year), Grain.Day => (24m, Grain.Hour), Grain.Century => (100m, Grain.Year), _ => (0m, unit) };
            if (factor > 0 && odd * factor == decimal.Truncate(odd * factor) && Math.Abs(odd) < 1_000_000) return Length(odd * factor, smaller);
        }
        (string prefix, string letter, decimal times) = unit switch
        {
            Grain.Second => ("PT", "S", 1m),
            Grain.Minute => ("PT", "M", 1m),
            Grain.Hour => ("PT", "H", 1m),
            Grain.Day or Grain.DayPart => ("P", "D", 1m),
            Grain.Weekend => ("P", "WE", 1m),
            Grain.Week => ("P", "W", 1m),
            Grain.Month => ("P", "M", 1m),
            Grain.Quarter => ("P", count is null ? "Q" : "M", 3m),
            Grain.Year => ("P", "Y", 1m),
            Grain.Decade => ("P", count is null ? "E" : "Y", 10m),
            Grain.Century => ("P", count is null ? "C" : "Y", 100m),
            Grain.Millennium => ("P", count is null ? "L" : "Y", 1000m),
            _ => ("P", "D", 1m),
        };
        if (count is not { } number) return prefix + "X" + letter;
        return Math.Abs(number) > 1_000_000_000_000m ? prefix + "X" + letter : prefix + (number * times).ToString("0.####", CultureInfo.InvariantCulture) + letter;
    }

    /// <summary>A day.</summary>
    public static string Day(DateTime date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A month.</summary>
    public static string Month(int year, int month) => string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{month:00}");

    /// <summary>An ISO week.</summary>
    public static string Week(DateTime date) => string.Create(CultureInfo.InvariantCulture, $"{ISOWeek.GetYear(date):0000}-W{ISOWeek.GetWeekOfYear(date):00}");

    /// <summary>A season's letters: SP, SU, FA, WI.</summary>
    public static string Season(int number) => number switch { 1 => "SP", 2 => "SU", 3 => "FA", _ => "WI" };

    /// <summary>A part of the day's letters: MO, AF, EV, NI, MI, DT.</summary>
    public static string Part(DayPart part) => part switch { DayPart.Morning => "MO", DayPart.Afternoon => "AF", DayPart.Evening => "EV", DayPart.Night => "NI", DayPart.Midday => "MI", _ => "DT" };
}
