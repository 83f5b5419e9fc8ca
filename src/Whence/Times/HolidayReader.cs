using Whence.Quantities;

namespace Whence.Times;

/// <summary>Reads holidays whose date can be reckoned: Christmas, New Year's Eve, Thanksgiving, Easter and others.</summary>
internal static class HolidayReader
{
    /// <summary>Whether a reading may begin at a word that the vocabulary does not hold.</summary>
    public static bool MayBegin(LexemeText text, int at) => text.IsCapital(at) && text[at].Length is >= 2 and <= 13 && Names(text.TextAt(at));

    /// <summary>Reads at a lexeme; null if none begins there.</summary>
    public static RawTime? Read(LexemeText text, int at)
    {
        int first = at;
        if (DayReader.ShiftOf(text.WordAt(at), out _)) at++;
        if (!text.IsWord(at)) return null;
        int id = 0, end = at + 1;
        Word word = text.WordAt(at);
        if (word == Word.Christmas) { id = 1; if (text.WordAt(end) == Word.Eve) { id = 2; end++; } else if (text.WordAt(end) == Word.Day) end++; }
        else if (word == Word.Boxing && text.WordAt(end) == Word.Day) { id = 3; end++; }
        else if (word == Word.New && text.WordAt(end) == Word.Year && text.IsCapital(end))
        {
            end++;
            if (text.MarkAt(end) is '\'' or '’') end += text.IsText(end + 1, "s") ? 2 : 1;
            if (text.WordAt(end) == Word.Eve) { id = 4; end++; }
            else if (text.WordAt(end) == Word.Day) { id = 5; end++; }
            else if (text.IsPlural(at + 1) || end > at + 2) id = 5;
            else return null;
        }
        else if (word == Word.Thanksgiving) { id = 6; if (text.WordAt(end) == Word.Day) end++; }
        else if (word == Word.Easter) { id = 7; if (text.WordAt(end) == Word.Sunday) end++; else if (text.WordAt(end) == Word.Monday) { id = 8; end++; } }
        else if (word == Word.Halloween) id = 9;
        else if (word is Word.Labor or Word.Labour && text.WordAt(end) == Word.Day) { id = 10; end++; }
        else if (word == Word.Memorial && text.WordAt(end) == Word.Day) { id = 11; end++; }
        else if (word == Word.Independence && text.WordAt(end) == Word.Day) { id = 12; end++; }
        else if (word == Word.Veterans && text.WordAt(end) == Word.Day) { id = 13; end++; }
        else if (word == Word.Valentine) { if (text.MarkAt(end) is '\'' or '’') end += 2; if (text.WordAt(end) != Word.Day) return null; id = 14; end++; }
        else if (word == Word.Columbus && text.WordAt(end) == Word.Day) { id = 15; end++; }
        else if (text.IsText(at, "Good") && text.WordAt(end) == Word.Friday) { id = 16; end++; }
        else if (text.IsText(at, "Black") && text.WordAt(end) == Word.Friday) { id = 17; end++; }
        else if (text.IsText(at, "Earth") && text.WordAt(end) == Word.Day && text.IsCapital(end)) { id = 18; end++; }
        else if (text.IsText(at, "Juneteenth")) id = 19;
        else if (text.IsText(at, "Bastille") && text.WordAt(end) == Word.Day) { id = 20; end++; }
        else if (text.IsText(at, "Palm") && text.WordAt(end) == Word.Sunday) { id = 21; end++; }
        else if (text.IsText(at, "Ash") && text.WordAt(end) == Word.Wednesday) { id = 22; end++; }
        else if ((text.IsText(at, "Saint") || text.IsText(at, "St")) && text.IsText(text.IsMark(end, '.') ? end + 1 : end, "Patrick"))
        {
            id = 23;
            end = Possessed(text, text.IsMark(end, '.') ? end + 2 : end + 1);
            if (text.WordAt(end) != Word.Day) return null;
            end++;
        }
        else if (word == Word.May && text.WordAt(end) == Word.Day && text.IsCapital(at) && text.IsCapital(end)) { id = 24; end++; }
        else if (text.IsText(at, "International") && text.IsText(end, "Workers") && text.WordAt(Possessed(text, end + 1)) == Word.Day) { id = 24; end = Possessed(text, end + 1) + 1; }
        else if (text.IsText(at, "Presidents") && text.WordAt(Possessed(text, end)) == Word.Day) { id = 25; end = Possessed(text, end) + 1; }
        else if (text.IsText(at, "Martin") && text.IsText(end, "Luther") && text.IsText(end + 1, "King"))
        {
            int day = end + 2;
            if (text.IsMark(day, ',')) day++;
            if (text.IsText(day, "Jr")) day = text.IsMark(day + 1, '.') ? day + 2 : day + 1;
            if (text.WordAt(day) != Word.Day) return null;
            id = 26;
            end = day + 1;
        }
        if (id == 0) return null;
        bool weekend = text.WordAt(end) == Word.Weekend && !text.IsPlural(end) && !text.IsBroken(end);
        if (weekend) end++;
        // “last Easter”, “next Christmas”
        bool shifted = DayReader.ShiftOf(text.WordAt(first), out int shift) && first < at;
        RawTime found = new(RawKind.Calendar, first, end) { Grain = weekend ? Grain.Weekend : Grain.Day, Number = -id, Shift = shift, IsShiftSaid = shifted, Rule = "time/holiday" };
        int yearAt = text.IsMark(end, ',') || text.WordAt(end) is Word.Of or Word.In ? end + 1 : end;
        if (YearReader.YearAt(text, yearAt, out int yearEnd, false) is > 0 and int year) { found.Year = year; found.End = yearEnd; }
        return found;
    }

    /// <summary>Month and day of a holiday in a year.</summary>
    public static (int Month, int Day) DateOf(int id, int year)
    {
        if (year is < 1 or > 9998) return (0, 0);
        DateTime easter = Easter(year);
        DateTime date = id switch
        {
            1 => new(year, 12, 25),
            2 => new(year, 12, 24),
            3 => new(year, 12, 26),
            4 => new(year, 12, 31),
            5 => new(year, 1, 1),
            6 => Nth(year, 11, DayOfWeek.Thursday, 4),
            7 => easter,
            8 => easter.AddDays(1),
            9 => new(year, 10, 31),
            10 => Nth(year, 9, DayOfWeek.Monday, 1),
            11 => Nth(year, 6, DayOfWeek.Monday, 1).AddDays(-7),
            12 => new(year, 7, 4),
            13 => new(year, 11, 11),
            14 => new(year, 2, 14),
            15 => Nth(year, 10, DayOfWeek.Monday, 2),
            16 => easter.AddDays(-2),
            17 => Nth(year, 11, DayOfWeek.Thursday, 4).AddDays(1),
            18 => new(year, 4, 22),
            19 => new(year, 6, 19),
            20 => new(year, 7, 14),
            21 => easter.AddDays(-7),
            23 => new(year, 3, 17),
            24 => new(year, 5, 1),
            25 => Nth(year, 2, DayOfWeek.Monday, 3),
            26 => Nth(year, 1, DayOfWeek.Monday, 3),
            _ => easter.AddDays(-46),
        };
        return (date.Month, date.Day);
    }

    private static bool Names(ReadOnlySpan<char> word) => word is "Good" or "Black" or "Earth" or "Juneteenth" or "Bastille" or "Palm" or "Ash" or "Saint" or "St" or "International" or "Presidents" or "Martin";

    /// <summary>The lexeme behind “'s” or “'”, if one stands there.</summary>
    private static int Possessed(LexemeText text, int at) => text.MarkAt(at) is '\'' or '’' ? text.IsText(at + 1, "s") ? at + 2 : at + 1 : at;

    private static DateTime Nth(int year, int month, DayOfWeek day, int n)
    {
        DateTime first = new(year, month, 1);
        return first.AddDays((((int)day - (int)first.DayOfWeek + 7) % 7) + ((n - 1) * 7));
    }

    /// <summary>The Gregorian reckoning of Meeus, Jones and Butcher.</summary>
    private static DateTime Easter(int year)
    {
        int a = year % 19, b = year / 100, c = year % 100, d = b / 4, e = b % 4, f = (b + 8) / 25, g = (b - f + 1) / 3;
        int h = ((19 * a) + b - d - g + 15) % 30, i = c / 4, k = c % 4, l = (32 + (2 * e) + (2 * i) - h - k) % 7, m = (a + (11 * h) + (22 * l)) / 451;
        int n = h + l - (7 * m) + 114;
        return new(year, n / 31, (n % 31) + 1);
    }
}
