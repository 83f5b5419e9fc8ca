using System.Globalization;
using Whence.Extraction.Plain;
using Whence.Text;

namespace Whence.Extraction.Metadata;

/// <summary>Reads a point in time as pages write it: ISO 8601, mail dates, “December 5, 2023 at 4:10 pm”, “5 Dec 2023”, “12/05/2023”.</summary>
internal static class DateText
{
    private static readonly string[] MonthNames = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    /// <summary>Reads the first date in a text of at most 300 units; null if there is none. Days before months are assumed only where the month would be above 12.</summary>
    public static PublicationTime? Parse(string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        text = text.Trim();
        if (PublicationTime.Parse(text) is { } iso) return Plausible(iso);
        return Find(text.AsSpan(0, Math.Min(300, text.Length)), out _);
    }

    /// <summary>Finds the first date in a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="span">Where the date stands, its time of day included; empty if there is none.</param>
    public static PublicationTime? Find(ReadOnlySpan<char> text, out TextSpan span)
    {
        span = default;
        for (int i = 0; i < text.Length; i++)
        {
            // “ChoiDec. 21, 2023”: a page may paste the name and the date together.
            if (i > 0 && char.IsAsciiLetterOrDigit(text[i - 1]) && !(char.IsLower(text[i - 1]) && (char.IsUpper(text[i]) || char.IsAsciiDigit(text[i])))) continue;
            int at = i;
            DateOnly? day = char.IsAsciiDigit(text[i]) ? FromNumber(text, ref at) : char.IsAsciiLetter(text[i]) ? FromMonth(text, ref at) : null;
            if (day is not { } found || Plausible(new(found)) is null) continue;
            (TimeOnly? time, TimeSpan? offset) = Clock(text, ref at);
            span = new(i, at);
            return new(found, time, offset);
        }
        return null;
    }

    /// <summary>Reads a day without its year, or a time of day alone; null if there is neither.</summary>
    public static PartialStamp? Part(ReadOnlySpan<char> text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (i > 0 && char.IsAsciiLetterOrDigit(text[i - 1]) || !char.IsAsciiLetterOrDigit(text[i])) continue;
            int at = i, month = Month(text, ref at), day, digits;
            if (month > 0)
            {
                SkipMarks(text, ref at);
                day = Number(text, ref at, out digits);
            }
            else
            {
                day = Number(text, ref at, out digits);
                SkipMarks(text, ref at);
                if (digits is 1 or 2) month = Month(text, ref at);
            }
            if (month > 0 && digits is 1 or 2 && day >= 1 && day <= DateTime.DaysInMonth(2000, month))
            {
                (TimeOnly? time, TimeSpan? offset) = Clock(text, ref at);
                return new(month, day, time, offset);
            }
            at = i;
            if (char.IsAsciiDigit(text[i]) && Clock(text, ref at) is ({ } alone, var zone)) return new(0, 0, alone, zone);
        }
        return null;
    }

    /// <summary>The length of a day and month at the start of a text, year and time of day with them if they follow; 0 if there is none.</summary>
    public static int DayAt(ReadOnlySpan<char> text)
    {
        int at = 0;
        if (text.IsEmpty) return 0;
        DateOnly? full = char.IsAsciiDigit(text[0]) ? FromNumber(text, ref at) : char.IsAsciiLetter(text[0]) ? FromMonth(text, ref at) : null;
        if (full is null)
        {
            at = 0;
            int day;
            int digits;
            if (char.IsAsciiDigit(text[0]))
            {
                day = Number(text, ref at, out digits);
                if (digits > 2 || at >= text.Length || text[at] is not (' ' or '.')) return 0;
                SkipMarks(text, ref at);
                if (Month(text, ref at) == 0) return 0;
            }
            else
            {
                if (Month(text, ref at) == 0) return 0;
                SkipMarks(text, ref at);
                day = Number(text, ref at, out digits);
                if (digits is 0 or > 2) return 0;
            }
            if (day is < 1 or > 31) return 0;
        }
        _ = Clock(text, ref at);
        return at;
    }

    private static PublicationTime? Plausible(PublicationTime time) => time.Date.Year is >= 1990 and <= 2060 ? time : null;

    private static DateOnly? FromNumber(ReadOnlySpan<char> text, ref int at)
    {
        int i = at, first = Number(text, ref i, out int digits);
        if (digits == 4)
        {
            if (i >= text.Length || text[i] is not ('-' or '/' or '.')) return null;
            i++;
            int month = Number(text, ref i, out int monthDigits);
            if (monthDigits is 0 or > 2 || i >= text.Length || text[i] is not ('-' or '/' or '.')) return null;
            i++;
            int dayOfMonth = Number(text, ref i, out int dayDigits);
            return dayDigits is 0 or > 2 ? null : Make(first, month, dayOfMonth, i, ref at);
        }
        if (digits is 0 or > 2) return null;
        if (i < text.Length && text[i] is '/' or '.' or '-')
        {
            char mark = text[i];
            int j = i + 1, second = Number(text, ref j, out int secondDigits);
            if (secondDigits is 1 or 2 && j < text.Length && text[j] == mark)
            {
                j++;
                int year = Number(text, ref j, out int yearDigits);
                if (yearDigits == 2) year += 2000;
                if (yearDigits is 2 or 4)
                    return mark == '.' || first > 12 ? Make(year, second, first, j, ref at) : Make(year, first, second, j, ref at);
            }
        }
        // “5th of December, 2023”
        if (i + 1 < text.Length && char.IsAsciiLetter(text[i]) && text.Slice(i, 2) is "st" or "nd" or "rd" or "th") i += 2;
        SkipMarks(text, ref i);
        if (text[i..].StartsWith("of ", StringComparison.OrdinalIgnoreCase)) i += 3;
        int named = Month(text, ref i);
        if (named == 0) return null;
        SkipMarks(text, ref i);
        int namedYear = Number(text, ref i, out int namedDigits);
        return namedDigits == 4 ? Make(namedYear, named, first, i, ref at) : null;
    }

    private static DateOnly? FromMonth(ReadOnlySpan<char> text, ref int at)
    {
        int i = at, month = Month(text, ref i);
        if (month == 0) return null;
        SkipMarks(text, ref i);
        int day = Number(text, ref i, out int digits);
        if (digits is 0 or > 2) return null;
        if (i + 1 < text.Length && text.Slice(i, 2) is "st" or "nd" or "rd" or "th") i += 2;
        SkipMarks(text, ref i);
        int year = Number(text, ref i, out int yearDigits);
        if (yearDigits == 5)
        {
            // “Dec. 21, 20312 Shares”: what stands beside the date may be pasted to it.
            year /= 10;
            i--;
        }
        return yearDigits >= 4 ? Make(year, month, day, i, ref at) : null;
    }

    private static DateOnly? Make(int year, int month, int day, int end, ref int at)
    {
        if (year is < 1900 or > 2100 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month)) return null;
        at = end;
        return new(year, month, day);
    }

    private static int Month(ReadOnlySpan<char> text, ref int at)
    {
        int end = at;
        while (end < text.Length && char.IsAsciiLetter(text[end])) end++;
        if (end - at is < 3 or > 9) return 0;
        for (int i = 0; i < MonthNames.Length; i++)
        {
            if (!text.Slice(at, 3).Equals(MonthNames[i], StringComparison.OrdinalIgnoreCase)) continue;
            string full = CultureInfo.InvariantCulture.DateTimeFormat.MonthNames[i];
            ReadOnlySpan<char> word = text[at..end];
            if (word.Length > 3 && !word.Equals(full, StringComparison.OrdinalIgnoreCase) && !word.Equals("sept", StringComparison.OrdinalIgnoreCase)) return 0;
            at = end;
            return i + 1;
        }
        return 0;
    }

    private static int Number(ReadOnlySpan<char> text, ref int at, out int digits)
    {
        int value = 0, begin = at;
        while (at < text.Length && char.IsAsciiDigit(text[at]) && at - begin < 5) value = value * 10 + (text[at++] - '0');
        digits = at - begin;
        return value;
    }

    private static void SkipMarks(ReadOnlySpan<char> text, ref int at)
    {
        while (at < text.Length && text[at] is ' ' or '\u00A0' or ',' or '.' or '-') at++;
    }

    /// <summary>Reads a time of day that follows within a few marks and words: “T08:55:00+02:00”, “, 2:54 PM”, “at 4:10 pm ET”.</summary>
    private static (TimeOnly?, TimeSpan?) Clock(ReadOnlySpan<char> text, ref int at)
    {
        int i = at, stop = Math.Min(text.Length, at + 8);
        while (i < stop && !char.IsAsciiDigit(text[i]) && text[i] != '\n') i++;
        int hour = i < stop ? Number(text, ref i, out int digits) : Missing(out digits);
        if (digits is 0 or > 2 || i + 2 >= text.Length + 1 || i >= text.Length || text[i] is not (':' or '.')) return (null, null);
        i++;
        int minute = Number(text, ref i, out digits), second = 0;
        if (digits != 2) return (null, null);
        if (i < text.Length && text[i] == ':')
        {
            int j = i + 1;
            second = Number(text, ref j, out digits);
            if (digits == 2) i = j;
        }
        if (i < text.Length && text[i] == '.')
        {
            int j = i + 1;
            while (j < text.Length && char.IsAsciiDigit(text[j])) j++;
            if (j > i + 1) i = j;
        }
        int k = i;
        while (k < text.Length && text[k] is ' ' or '\u00A0' or '\u202F') k++;
        if (k + 1 < text.Length && (text[k] | 0x20) is 'a' or 'p')
        {
            int m = text[k + 1] == '.' ? k + 2 : k + 1;
            if (m < text.Length && (text[m] | 0x20) == 'm' && hour is >= 1 and <= 12)
            {
                hour = hour % 12 + ((text[k] | 0x20) == 'p' ? 12 : 0);
                i = m + 1;
            }
        }
        if (hour > 23 || minute > 59 || second > 59) return (null, null);
        TimeSpan? offset = Offset(text, ref i);
        at = i;
        return (new TimeOnly(hour, minute, second), offset);
    }

    private static int Missing(out int digits) => digits = 0;

    private static TimeSpan? Offset(ReadOnlySpan<char> text, ref int at)
    {
        int i = at;
        while (i < text.Length && text[i] == ' ') i++;
        if (i >= text.Length) return null;
        if (text[i] is 'Z' or 'z' && (i + 1 == text.Length || !char.IsAsciiLetter(text[i + 1])))
        {
            at = i + 1;
            return TimeSpan.Zero;
        }
        if (text[i..].StartsWith("GMT", StringComparison.Ordinal) || text[i..].StartsWith("UTC", StringComparison.Ordinal))
        {
            at = i + 3;
            return TimeSpan.Zero;
        }
        if (text[i] is not ('+' or '-')) return null;
        bool west = text[i++] == '-';
        int hours = Number(text, ref i, out int digits), minutes = 0;
        if (digits == 4)
        {
            minutes = hours % 100;
            hours /= 100;
        }
        else if (digits == 2 && i + 2 < text.Length + 0 && text[i] == ':')
        {
            i++;
            minutes = Number(text, ref i, out _);
        }
        else return null;
        if (hours > 14 || minutes > 59) return null;
        at = i;
        var offset = new TimeSpan(hours, minutes, 0);
        return west ? -offset : offset;
    }
}
