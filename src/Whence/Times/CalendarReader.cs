using Whence.Quantities;

namespace Whence.Times;

/// <summary>Reads dates of the calendar: “January 11”, “11 December 2009”, “2016-10-16”, “1995”, “the late 1980s”, “May”.</summary>
internal static class CalendarReader
{
    /// <summary>Whether the lexeme names a month and not a verb or a name.</summary>
    public static bool IsMonth(LexemeText text, int at)
    {
        Word word = text.WordAt(at);
        if (word is < Word.January or > Word.December) return false;
        bool capital = text.IsCapital(at);
        if (!capital) return text[at].Length > 3 && word is not (Word.March or Word.May) && text[at].Length > 4 | word is Word.June or Word.July || (text.IsNumber(at - 1) || text.IsNumber(at + 1) || IsDayWord(text, at - 1) || (text.IsHyphen(at + 1) && text.IsNumber(at + 2))) && word is not (Word.March or Word.May) || (text[at].Length == 3 && text.IsMark(at + 1, '.') && text.IsNumber(at + 2))
            || (word is Word.March or Word.May && text.IsNumber(at + 1) && DayOf(text, at + 1, out _) > 0 && !text.IsPlural(at + 2) && text.WordAt(at - 1) is not (Word.The or Word.A)) || ((IsDayWord(text, at - 1) || text.WordAt(at - 1) == Word.Of && (IsDayWord(text, at - 2) || text.IsNumber(at - 2))) && word != Word.March | text.WordAt(at - 1) == Word.Of);
        if (word is Word.March or Word.May)
        {
            if (text.IsNumber(at + 1) || (text.IsNumber(at - 1)) || text.WordAt(at - 1) is Word.In or Word.Last or Word.Next or Word.This or Word.Since or Word.Until or Word.By or Word.Of or Word.Early or Word.Late or Word.Mid or Word.During or Word.From or Word.To or Word.Before or Word.After or Word.Through or Word.Between or Word.Past or Word.Each or Word.Every) return !(word == Word.March && text.WordAt(at - 1) is Word.Of or Word.To or Word.From && text.IsCapital(at + 1));
            if (text.IsDash(at - 1) || (text.WordAt(at + 1) is Word.And or Word.To && IsMonth(text, at + 2)) || text.WordAt(at + 1) == Word.Of || text.IsMark(at + 1, ',') && text.IsNumber(at + 2) || text.WordAt(at - 1) == Word.And && at >= 2 && text.WordAt(at - 2) is >= Word.January and <= Word.December) return true;
            return at > 0 && word == Word.May && !text.IsWord(at + 1) && !text.IsCapital(at - 1) && text.WordAt(at - 1) is not (Word.None);
        }
        if (text[at].Length == 3) return text.IsNumber(at + 1) || text.IsMark(at + 1, '.') || text.IsNumber(at - 1) || text.WordAt(at - 1) is Word.In or Word.Since or Word.Last or Word.Next or Word.This or Word.Until or Word.By or Word.Of or Word.Late or Word.Early or Word.After or Word.Before or Word.From or Word.To or Word.Mid || IsDayWord(text, at - 1) || text.IsDash(at + 1) || text.IsDash(at - 1) || text.IsMark(at + 1, '/') || text.IsMark(at + 1, '\'') || text.IsMark(at + 1, ',') && text.IsNumber(at + 2) && text[at + 2].Length == 4;
        // a woman called June or April, a town called August
        if (word is Word.April or Word.June or Word.August && at + 1 < text.Count && text.IsCapital(at + 1) && text.IsWord(at + 1) && text.WordAt(at + 1) == Word.None && text.WordAt(at - 1) is not (Word.In or Word.Last or Word.Of)) return false;
        return true;
    }

    /// <summary>Reads at a lexeme; null if no date begins there.</summary>
    public static RawTime? Read(LexemeText text, int at)
    {
        RawTime? found = null;
        if (text.IsNumber(at)) found = ReadNumeric(text, at) ?? ReadDayMonth(text, at);
        found ??= ReadMonth(text, at) ?? ReadDayMonth(text, at) ?? ReadYearMonth(text, at);
        found ??= YearReader.Read(text, at);
        return found;
    }

    /// <summary>“January 11, 2025”, “Oct. 28-30”, “May 2008”, “October”, “January of 2010”.</summary>
    public static RawTime? ReadMonth(LexemeText text, int at)
    {
        if (!IsMonth(text, at)) return null;
        RawTime found = new(RawKind.Calendar, at, at + 1) { Month = text.WordAt(at) - Word.January + 1, Grain = Grain.Month, Rule = "time/month" };
        int next = at + 1;
        if (text.IsMark(next, '.') && text.IsGlued(next) && text[at].Length <= 4) next++;
        int dayAt = text.IsDash(next) && text.IsGlued(next) && text.IsNumber(next + 1) || text.IsMark(next, '/') ? next + 1 : next;
        if (text.IsMark(next, ',') && text.IsNumber(next + 1) && text.IsGlued(next + 2) && text.TextAt(next + 2) is "st" or "nd" or "rd" or "th") dayAt = next + 1;
        if (text.WordAt(dayAt) == Word.The) dayAt++;
        int day = text.IsBroken(dayAt) ? 0 : DayOf(text, dayAt, out int dayEnd, text.WordAt(dayAt - 1) != Word.The);
        DayOf(text, dayAt, out dayEnd, text.WordAt(dayAt - 1) != Word.The);
        if (day > 0 && !IsUnitAfter(text, dayEnd))
        {
            found.Day = day;
            found.Grain = Grain.Day;
            found.Rule = "time/day of month";
            next = found.End = dayEnd;
            int yearAt = text.IsMark(next, ',') ? next + 1 : text.IsMark(next, '/') || (text.IsDash(next) && text.IsGlued(next)) ? next + 1 : text.WordAt(next) is Word.Of or Word.In ? next + 1 : next;
            if (!text.IsBroken(yearAt) && YearReader.YearAt(text, yearAt, out int yearEnd, loose: yearAt > next && !text.IsDash(next)) is > 0 and int year) { found.Year = year; found.End = yearEnd; }
            return Checked(found);
        }
        int monthYear = text.IsMark(next, ',') || text.WordAt(next) is Word.Of or Word.In ? next + 1 : text.IsDash(next) && text.IsGlued(next) ? next + 1 : next;
        if (text.WordAt(monthYear) == Word.The && text.WordAt(monthYear + 1) == Word.Year) monthYear += 2;
        if (!text.IsBroken(monthYear) && YearReader.YearAt(text, monthYear, out int end, loose: text.WordAt(monthYear - 1) == Word.Of) is > 0 and int after && !(text.IsMark(next, ',') && !text.IsNumber(monthYear))) { found.Year = after; found.End = end; }
        else if (text.IsMark(at + 1, '.') && text.IsGlued(at + 1) && text[at].Length <= 4 && at + 2 < text.Count) found.End = at + 2;
        return HasFalseDay(text, found) ? null : found;
    }

    /// <summary>“30 February 2024”: the month is no date either.</summary>
    private static bool HasFalseDay(LexemeText text, RawTime month) =>
        text.IsNumber(month.First - 1) && !text.IsBroken(month.First) && DayOf(text, month.First - 1, out _) > CalendarMath.DaysIn(month.Year == 0 ? 2000 : month.Year, month.Month);

    /// <summary>“2031/Sep/23”; “2017 April”, with no day or year behind it.</summary>
    private static RawTime? ReadYearMonth(LexemeText text, int at) =>
        text.IsNumber(at) && text[at].Length == 4 && text.IsMark(at + 1, '/') && text.IsMark(at + 3, '/') && text.IsGlued(at + 2) && text.IsGlued(at + 4) && text.WordAt(at + 2) is >= Word.January and <= Word.December and Word named && YearReader.YearAt(text, at, out _, loose: false) is > 0 and int stamped && DayOf(text, at + 4, out int dayEnd) is > 0 and int day
            ? Checked(new(RawKind.Calendar, at, dayEnd) { Year = stamped, Month = named - Word.January + 1, Day = day, Rule = "time/day of month" })
        : text.IsNumber(at) && text[at].Length == 4 && YearReader.YearAt(text, at, out int end, loose: false) is > 0 and int year && !text.IsBroken(end) && IsMonth(text, end) && text[end].Length > 3 && !text.IsNumber(end + 1) && text.WordAt(end + 1) != Word.The
            ? new(RawKind.Calendar, at, end + 1) { Year = year, Month = text.WordAt(end) - Word.January + 1, Grain = Grain.Month, Rule = "time/month" } : null;

    /// <summary>“11 December 2009”, “the 11th of December”, “twenty five January”.</summary>
    public static RawTime? ReadDayMonth(LexemeText text, int at)
    {
        int dayAt = text.WordAt(at) == Word.The ? at + 1 : at;
        // “for $12 December 27”
        if (text.MarkAt(at - 1) is '$' or '€' or '£') return null;
        int day = DayOf(text, dayAt, out int end, words: true);
        if (day == 0) return null;
        int month = end;
        if (text.WordAt(month) == Word.Of) month++;
        else if ((text.IsDash(month) || text.IsMark(month, '/')) && text.IsGlued(month)) month++;
        else if (text.IsMark(month, '.') && text.IsGlued(month)) month++;
        if (!IsMonth(text, month) || text.IsBroken(month)) return null;
        if (text[month].Length == 3 && !text.IsCapital(month) && text.WordAt(month) is Word.March or Word.May && text.WordAt(month - 1) != Word.Of) return null;
        RawTime found = new(RawKind.Calendar, at, month + 1) { Month = text.WordAt(month) - Word.January + 1, Day = day, Rule = "time/day of month" };
        int next = month + 1;
        if (text.IsMark(next, '.') && text.IsGlued(next) && text[month].Length <= 4) { next++; if (text.IsNumber(next)) found.End = next; }
        int yearAt = text.IsMark(next, ',') || text.WordAt(next) is Word.Of or Word.In || ((text.IsDash(next) || text.IsMark(next, '/')) && text.IsGlued(next)) ? next + 1 : next;
        if (!text.IsBroken(yearAt) && YearReader.YearAt(text, yearAt, out int yearEnd, loose: text.IsDash(next)) is > 0 and int year) { found.Year = year; found.End = yearEnd; }
        return Checked(found);
    }

    /// <summary>The day of the month at a lexeme, with where it ends; 0 if there is none.</summary>
    public static int DayOf(LexemeText text, int at, out int end, bool words = true)
    {
        end = at + 1;
        if (text.IsNumber(at))
        {
            ReadOnlySpan<char> digits = text.TextAt(at);
            if (digits.Length > 2 || !int.TryParse(digits, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out int written) || written is < 1 or > 31) return 0;
            if (text.IsGlued(at + 1) && text.TextAt(at + 1) is "st" or "nd" or "rd" or "th" or "ST" or "ND" or "RD" or "TH") end++;
            return text.IsMark(end, ':') && text.IsNumber(end + 1) || text.MarkAt(end) is '%' ? 0 : written;
        }
        Word word = text.WordAt(at);
        if (word is >= Word.First and <= Word.Nineteenth && !text.IsPlural(at)) return word - Word.Zeroth;
        if (word is Word.Twentieth or Word.Thirtieth) return (word - Word.Twentieth + 2) * 10;
        if (word is Word.Twenty or Word.Thirty)
        {
            int ones = text.IsHyphen(at + 1) ? at + 2 : at + 1;
            Word small = text.WordAt(ones);
            int tens = NumeralReader.SmallOf(word);
            if (small is >= Word.First and <= Word.Ninth) { end = ones + 1; int day = tens + (small - Word.Zeroth); return day <= 31 ? day : 0; }
            if (small is >= Word.One and <= Word.Nine && words) { end = ones + 1; int day = tens + (small - Word.Zero); return day <= 31 ? day : 0; }
            return words ? tens : 0;
        }
        return words && word is >= Word.One and <= Word.Nineteen ? word - Word.Zero : 0;
    }

    /// <summary>Whether a word in letters may be a day: first to thirty-first.</summary>
    private static bool IsDayWord(LexemeText text, int at) => text.WordAt(at) is >= Word.First and <= Word.Thirtieth || (text.IsWord(at) && text.IsNumber(at - 1) && text.TextAt(at) is "st" or "nd" or "rd" or "th");

    private static bool IsUnitAfter(LexemeText text, int at) => text.MarkAt(at) is '%' || NumeralReader.IsScale(text.WordAt(at)) || text.WordAt(at) is Word.Percent;

    /// <summary>29 February 1900 and 31 June are no days: the expression is dropped, not moved.</summary>
    private static RawTime? Checked(RawTime time) => time.Day <= CalendarMath.DaysIn(time.Year == 0 ? 2000 : time.Year, time.Month) ? time : null;

    /// <summary>“2016-10-16”, “10/28/2016”, “23.04.2022”, “22/04”, “2016/10”.</summary>
    private static RawTime? ReadNumeric(LexemeText text, int at)
    {
        ReadOnlySpan<char> digits = text.TextAt(at);
        if (digits.Length == 8 && digits[0] is '1' or '2' && !digits.ContainsAny('.', ',') && !text.IsWord(at + 1) && digits[..2] is "19" or "20") return Make(text, at, at + 1, digits[..4], digits[4..6], digits[6..], false);
        if (text.IsGlued(at) && text.MarkAt(at - 1) is '$' or '€' or '£' || text.MarkAt(at + 1) == '-' && IsChained(text, at)) return null;
        if (digits.Count('.') == 2 && !digits.Contains(','))
        {
            int one = digits.IndexOf('.'), two = digits.LastIndexOf('.');
            return Make(text, at, at + 1, digits[..one], digits[(one + 1)..two], digits[(two + 1)..], dayFirst: true);
        }
        if (digits.ContainsAny('.', ',')) return null;
        char mark = text.MarkAt(at + 1);
        if (mark is '/' or '-' or '–' && text.IsGlued(at + 1) && text.IsNumber(at + 2) && text.IsGlued(at + 2))
        {
            if (text.MarkAt(at + 3) == mark && text.IsGlued(at + 3) && text.IsNumber(at + 4) && text.IsGlued(at + 4) && text.MarkAt(at + 5) != mark | !text.IsGlued(at + 5) | !text.IsNumber(at + 6))
                return Make(text, at, at + 5, digits, text.TextAt(at + 2), text.TextAt(at + 4), dayFirst: false);
            if (mark == '/' && digits.Length == 4 && text[at + 2].Length == 2) return MonthOfYear(at, digits, text.TextAt(at + 2));
            if (mark == '-' && digits.Length == 4 && text[at + 2].Length == 2 && (text.TextAt(at + 2)[0] == '0' || text.TextAt(at + 2)[0] == '1' && !IsNextYear(digits, text.TextAt(at + 2))) && text.MarkAt(at + 3) != '-') return MonthOfYear(at, digits, text.TextAt(at + 2));
            if (mark == '/' && digits.Length <= 2 && text[at + 2].Length == 2 && text.MarkAt(at + 3) != '/' && text.MarkAt(at - 1) != '/' && !text.IsWord(at + 3) && text.WordAt(at - 1) is Word.On or Word.Until or Word.By or Word.Since or Word.Before or Word.After or Word.From or Word.To or (>= Word.Monday and <= Word.Sunday)) return DayAndMonth(at, digits, text.TextAt(at + 2));
        }
        else if (digits.Length == 4 && text.IsNumber(at + 1) && text.IsNumber(at + 2) && text[at + 1].Length == 2 && text[at + 2].Length == 2 && digits[0] is '1' or '2') return Make(text, at, at + 3, digits, text.TextAt(at + 1), text.TextAt(at + 2), false);
        return null;
    }

    /// <summary>Whether a dash ties the number to a number before it, as in “138-2010-2015”.</summary>
    public static bool IsChained(LexemeText text, int at) => text.IsGlued(at) && text.IsDash(at - 1) && text.IsGlued(at - 1) && text.IsNumber(at - 2);

    private static RawTime? Make(LexemeText text, int first, int end, ReadOnlySpan<char> a, ReadOnlySpan<char> b, ReadOnlySpan<char> c, bool dayFirst)
    {
        if (!Int(a, out int x) || !Int(b, out int y) || !Int(c, out int z)) return null;
        int year, month, day;
        if (a.Length == 4) (year, month, day) = (x, y, z);
        else if (c.Length is 4 or 2 && a.Length <= 2 && b.Length <= 2)
        {
            year = c.Length == 4 ? z : z < 50 ? 2000 + z : 1900 + z;
            // 10/28/2016 is American, 28/10/2016 is not; 03/04 stays American
            (month, day) = dayFirst || x > 12 ? (y, x) : (x, y);
        }
        else return null;
        if (c.Length == 2 && dayFirst && text.MarkAt(first - 1) != '\0') return null;
        if (year is < 1000 or > 2999 || month is < 1 or > 12 || day < 1 || day > CalendarMath.DaysIn(year, month)) return null;
        return new(RawKind.Calendar, first, end) { Year = year, Month = month, Day = day, Rule = "time/numeric date" };
    }

    private static RawTime? MonthOfYear(int at, ReadOnlySpan<char> year, ReadOnlySpan<char> month) =>
        Int(year, out int y) && Int(month, out int m) && y is > 1500 and < 2200 && m is >= 1 and <= 12 ? new(RawKind.Calendar, at, at + 3) { Year = y, Month = m, Grain = Grain.Month, Rule = "time/numeric date" } : null;

    /// <summary>Whether “2011-12” are two years, not a month.</summary>
    private static bool IsNextYear(ReadOnlySpan<char> year, ReadOnlySpan<char> two) => Int(year[2..], out int first) && Int(two, out int second) && second == first + 1;

    private static RawTime? DayAndMonth(int at, ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        if (!Int(a, out int x) || !Int(b, out int y)) return null;
        (int month, int day) = x > 12 ? (y, x) : (x, y);
        return month is >= 1 and <= 12 && day >= 1 && day <= CalendarMath.DaysIn(2000, month) ? new(RawKind.Calendar, at, at + 3) { Month = month, Day = day, Rule = "time/numeric date" } : null;
    }

    private static bool Int(ReadOnlySpan<char> digits, out int value) => int.TryParse(digits, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out value) && digits.Length <= 4;
}
