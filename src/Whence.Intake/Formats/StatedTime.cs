using System.Globalization;
using Whence.Text;

namespace Whence.Intake.Formats;

/// <summary>Reads times as feeds, crawlers and datasets write them.</summary>
internal static class StatedTime
{
    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    private static readonly (string Name, int Hours)[] Zones =
        [("UT", 0), ("UTC", 0), ("GMT", 0), ("Z", 0), ("EST", -5), ("EDT", -4), ("CST", -6), ("CDT", -5), ("MST", -7), ("MDT", -6), ("PST", -8), ("PDT", -7), ("BST", 1), ("CET", 1), ("CEST", 2)];

    /// <summary>ISO 8601 with its compact form, RFC 822 with what is usual beside it, seconds or milliseconds since 1970. Null for anything else.</summary>
    public static PublicationTime? Read(string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        text = text.Trim();
        return text.Length > 64 ? null : PublicationTime.Parse(text) ?? Epoch(text) ?? Compact(text) ?? Mail(text);
    }

    // Between 1990 and 2100: smaller numbers are years or counts.
    private static PublicationTime? Epoch(string text)
    {
        if (!decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal number)) return null;
        if (number > 100_000_000_000) number /= 1000;
        if (number is < 631_152_000 or > 4_102_444_800) return null;
        return Of(DateTimeOffset.FromUnixTimeSeconds((long)number), TimeSpan.Zero);
    }

    private static PublicationTime? Compact(string text)
    {
        if (DateOnly.TryParseExact(text, ["yyyyMMdd", "yyyy/MM/dd", "yyyy.MM.dd"], CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day)) return new(day);
        string[] forms = ["yyyyMMdd'T'HHmmss'Z'", "yyyyMMddHHmmss", "yyyyMMdd'T'HHmmss", "yyyy/MM/dd HH:mm:ss", "yyyy-MM-dd HH:mm:ss 'UTC'"];
        if (!DateTime.TryParseExact(text, forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTime time)) return null;
        return new(DateOnly.FromDateTime(time), TimeOnly.FromDateTime(time), text[^1] is 'Z' or 'C' ? TimeSpan.Zero : null);
    }

    // “Tue, 25 Feb 2031 07:30:00 +0100”; also without weekday or seconds, with two digits for the year, and with the month first.
    private static PublicationTime? Mail(string text)
    {
        List<string> parts = [.. text.Split([' ', ',', '\t', '-'], StringSplitOptions.RemoveEmptyEntries)];
        int minus = text.LastIndexOf(" -", StringComparison.Ordinal);
        if (parts.Count > 0 && char.IsAsciiLetter(parts[0][0]) && Month(parts[0]) < 0) parts.RemoveAt(0);
        if (parts.Count < 3) return null;
        if (Month(parts[0]) > 0) (parts[0], parts[1]) = (parts[1], parts[0]);
        int month = Month(parts[1]);
        if (month < 0 || !Number(parts[0], out int day) || !Number(parts[2], out int year)) return null;
        if (year < 100) year += year < 70 ? 2000 : 1900;
        if (year is < 1900 or > 9998 || day < 1 || day > DateTime.DaysInMonth(year, month)) return null;
        DateOnly date = new(year, month, day);
        if (parts.Count < 4 || !TimeOnly.TryParseExact(parts[3], ["HH:mm:ss", "HH:mm", "H:mm:ss", "H:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out TimeOnly time)) return new(date);
        return new(date, time, parts.Count > 4 ? Offset(parts[4], minus > 0) : null);
    }

    private static int Month(string word)
    {
        if (word.Length < 3) return -1;
        int at = Array.FindIndex(Months, month => word.StartsWith(month, StringComparison.OrdinalIgnoreCase));
        return at < 0 ? -1 : at + 1;
    }

    private static bool Number(string text, out int number) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);

    // The hyphen of “-0500” was a separator above; it is remembered.
    private static TimeSpan? Offset(string zone, bool isBehind)
    {
        int at = Array.FindIndex(Zones, known => known.Name.Equals(zone, StringComparison.OrdinalIgnoreCase));
        if (at >= 0) return TimeSpan.FromHours(Zones[at].Hours);
        string digits = zone.TrimStart('+').Replace(":", "", StringComparison.Ordinal);
        if (digits.Length != 4 || !Number(digits, out int value) || value > 1400 || value % 100 > 59) return null;
        TimeSpan offset = new(value / 100, value % 100, 0);
        return isBehind ? -offset : offset;
    }

    private static PublicationTime Of(DateTimeOffset time, TimeSpan offset) => new(DateOnly.FromDateTime(time.DateTime), TimeOnly.FromDateTime(time.DateTime), offset);
}
