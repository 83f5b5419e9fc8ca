using System.Globalization;
using Whence.Quantities;

namespace Whence.Times;

/// <summary>Reads years, decades and centuries.</summary>
internal static class YearReader
{
    /// <summary>Reads a year, decade or century that begins at a lexeme.</summary>
    public static RawTime? Read(LexemeText text, int at)
    {
        if (ReadDecade(text, at) is { } decade) return decade;
        if (ReadCentury(text, at) is { } century) return century;
        if (text.WordAt(at) == Word.Year && YearAt(text, at + 1, out int namedEnd, loose: false) is > 0 and int named) return new(RawKind.Calendar, at, namedEnd) { Year = named, Grain = Grain.Year, Rule = "time/year" };
        int year = YearAt(text, at, out int end, loose: false);
        if (year == 0 || !IsYearContext(text, at, end, year) || IsInChain(text, at)) return null;
        return new(RawKind.Calendar, at, end) { Year = year, Grain = Grain.Year, Rule = "time/year" };
    }

    /// <summary>Whether the number is one of three and more tied by dashes, as telephone numbers and codes are, or follows one that is no year: “138-2010-2015”, “32-2015”.</summary>
    private static bool IsInChain(LexemeText text, int at)
    {
        if (!text.IsNumber(at)) return false;
        bool before = CalendarReader.IsChained(text, at), after = CalendarReader.IsChained(text, at + 2);
        if (before && (after || CalendarReader.IsChained(text, at - 2) || text[at - 2].Length < 4 && !(text[at - 2].Length <= 2 && CalendarReader.DayOf(text, at - 2, out _) > 0))) return true;
        return after && CalendarReader.IsChained(text, at + 4);
    }

    /// <summary>The year at a lexeme; 0 if there is none. Loose: two digits with an apostrophe, or after “of”.</summary>
    public static int YearAt(LexemeText text, int at, out int end, bool loose)
    {
        end = at + 1;
        if (text.IsNumber(at))
        {
            ReadOnlySpan<char> digits = text.TextAt(at);
            if (digits.Length == 4 && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out int year) && year is >= 1000 and <= 2199 && !IsUnit(text, end)) return year;
            if (digits.Length == 2 && loose && text.WordAt(at - 1) is Word.Of or Word.None && !text.IsWord(end) && text.MarkAt(end) is not (':' or '%' or '-') && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out int two) && text.MarkAt(at - 1) != ',') return two < 40 ? 2000 + two : 1900 + two;
            return 0;
        }
        if (text.MarkAt(at) is '\'' or '’' or '‘' && text.IsNumber(at + 1) && text[at + 1].Length == 2 && text.IsGlued(at + 1) && (at == 0 || text[at].Spaced) && !text.IsWord(at + 2) | text[Math.Min(at + 2, text.Count - 1)].Spaced && int.TryParse(text.TextAt(at + 1), NumberStyles.None, CultureInfo.InvariantCulture, out int short2))
        {
            end = at + 2;
            return short2 < 40 ? 2000 + short2 : 1900 + short2;
        }
        return InWords(text, at, out end);
    }

    /// <summary>“nineteen ninety-four”, “nineteen oh five”, “two thousand (and) fifteen”, “twenty twenty”.</summary>
    private static int InWords(LexemeText text, int at, out int end)
    {
        end = at;
        Word word = text.WordAt(at);
        int century = word is Word.Nineteen or Word.Eighteen or Word.Seventeen ? NumeralReader.SmallOf(word) : word == Word.Twenty ? 20 : 0;
        if (century > 0)
        {
            int next = at + 1;
            if (text.IsHyphen(next)) next++;
            Word tens = text.WordAt(next);
            if (tens == Word.O && text.WordAt(next + 1) is >= Word.One and <= Word.Nine) { end = next + 2; return (century * 100) + NumeralReader.SmallOf(text.WordAt(next + 1)); }
            if (tens == Word.Hundred && century != 20 && !text.IsPlural(next) && text.WordAt(at - 1) is Word.In or Word.Of or (>= Word.January and <= Word.December) && NumeralReader.TryReadCardinal(text, at, out Numeral spoken) && spoken.Low == decimal.Truncate(spoken.Low) && (int)spoken.Low / 100 == century) { end = spoken.End; return (int)spoken.Low; }
            if (tens is (>= Word.Ten and <= Word.Ninety) && !text.IsPlural(next) && (century != 20 || tens is >= Word.Ten and <= Word.Thirty))
            {
                int value = NumeralReader.SmallOf(tens);
                end = next + 1;
                if (tens >= Word.Twenty)
                {
                    int ones = text.IsHyphen(end) ? end + 1 : end;
                    if (text.WordAt(ones) is >= Word.One and <= Word.Nine) { value += NumeralReader.SmallOf(text.WordAt(ones)); end = ones + 1; }
                }
                return (century * 100) + value;
            }
            return 0;
        }
        if (word == Word.Two && text.WordAt(at + 1) == Word.Thousand && !text.IsPlural(at + 1) && (text.IsCapital(at - 1) || text.WordAt(at - 1) is Word.Year or Word.In || CalendarReader.IsMonth(text, at - 1)))
        {
            end = at + 2;
            int next = text.WordAt(end) == Word.And ? end + 1 : end;
            Word rest = text.WordAt(next);
            if (rest is >= Word.One and <= Word.Nineteen) { end = next + 1; return 2000 + NumeralReader.SmallOf(rest); }
            if (rest == Word.Twenty)
            {
                end = next + 1;
                int ones = text.IsHyphen(end) ? end + 1 : end;
                if (text.WordAt(ones) is >= Word.One and <= Word.Nine) { end = ones + 1; return 2020 + NumeralReader.SmallOf(text.WordAt(ones)); }
                return 2020;
            }
            return text.IsWord(end) && text.WordAt(end) == Word.None ? 2000 : 2000;
        }
        return 0;
    }

    private static bool IsYearContext(LexemeText text, int at, int end, int year)
    {
        if (!text.IsNumber(at)) return true;
        if (text.MarkAt(at - 1) is '$' or '€' or '£' or '#' or '/' or '@' or '_' or '=' || (text.IsGlued(at) && text.MarkAt(at - 1) is '.' or ':')) return false;
        if (text.IsGlued(end) && (text.IsWord(end) || text.MarkAt(end) is '_' or '@' or '=' or '°' or '%')) return false;
        if (text.IsMark(at - 1, '.') && text.IsText(at - 2, "no")) return false;
        Word before = text.WordAt(at - 1);
        bool said = before is Word.In or Word.Since or Word.Of or Word.By or Word.Until or Word.Till or Word.From or Word.During or Word.Before or Word.After or Word.Early or Word.Late or Word.Mid or Word.Fiscal or Word.Year or Word.To or Word.Through or Word.Between or Word.And or Word.Summer or Word.Winter or Word.Spring or Word.Autumn or Word.Throughout or Word.Around or Word.About;
        if (year is < 1700 or > 2099) return before is Word.In or Word.Since && year is > 1000 and < 2200 && !text.IsWord(end);
        if (said && !text.IsText(end, "people") && before is not (Word.Of or Word.And or Word.To or Word.About or Word.Around or Word.From or Word.By or Word.Between)) return !IsUnit(text, end);
        if (year is < 1900 or > 2060) return said && !text.IsWord(end);
        if (before is Word.About or Word.Around or Word.Some or Word.Nearly or Word.Almost or Word.Over or Word.Than && text.IsWord(end) && text.WordAt(end) == Word.None) return false;
        if (text.WordAt(end) == Word.Over || text.IsText(end, "people")) return false;
        // “2000 people” counts; “1987 sales” dates
        if (text.IsWord(end) && !text[end].Broken && text.WordAt(end) == Word.None && (year % 100 == 0 || year % 50 == 0) && text.TextAt(end)[^1] == 's') return false;
        return !IsUnit(text, end) && !(text.IsDash(at - 1) && text.IsGlued(at) && text.IsCapital(at - 2) && !text[at - 1].Spaced);
    }

    private static bool IsUnit(LexemeText text, int at)
    {
        if (at >= text.Count || text[at].Broken) return false;
        if (text.MarkAt(at) is '%' or '°' || NumeralReader.IsScale(text.WordAt(at)) || text.WordAt(at) == Word.Percent) return true;
        if (!text.IsWord(at) || text.WordAt(at) is Word.In or Word.At or Word.A) return false;
        return text.WordAt(at) is not (Word.Quarter or Word.Second) && UnitTable.OfWords(text.TextAt(at)) is { } unit && unit.Kind is not (UnitKind.Money or UnitKind.Age or UnitKind.Duration) | text.IsPlural(at) || UnitTable.OfSign(text.TextAt(at)) is not null && text[at].Length is > 1 && text.WordAt(at) == Word.None;
    }

    /// <summary>“the 1980s”, “1990 s”, “'80s”, “70s”, “the nineties”.</summary>
    private static RawTime? ReadDecade(LexemeText text, int at)
    {
        int digitsAt = text.MarkAt(at) is '\'' or '’' or '‘' ? at + 1 : at;
        if (text.IsNumber(digitsAt))
        {
            ReadOnlySpan<char> digits = text.TextAt(digitsAt);
            if (digits.Length is not (4 or 2) || digits[^1] != '0' || !int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out int year)) return null;
            int s = text.MarkAt(digitsAt + 1) is '\'' or '’' && text.IsGlued(digitsAt + 1) && text.IsGlued(digitsAt + 2) ? digitsAt + 2 : digitsAt + 1;
            if (text.TextAt(s) is not "s" || (text[s].Spaced && digits.Length != 4)) return null;
            if (digits.Length == 4 && year is < 1500 or > 2090) return null;
            if (digits.Length == 2)
            {
                if (year is 0 or 10 or > 90 || text.WordAt(digitsAt - 1) is Word.His or Word.Her or Word.Their or Word.My or Word.Your or Word.Our) return null;
                year += 1900;
            }
            return new(RawKind.Calendar, at, s + 1) { Grain = Grain.Decade, Number = year / 10, Rule = "time/decade" };
        }
        if (text.IsPlural(at) && text.WordAt(at) is >= Word.Twenty and <= Word.Ninety && text.WordAt(at - 1) is Word.The or Word.Early or Word.Late or Word.Mid || text.WordAt(at) is >= Word.Twenty and <= Word.Ninety && text.IsPlural(at) && text.WordAt(at - 1) is Word.Nineteen)
        {
            return new(RawKind.Calendar, at, at + 1) { Grain = Grain.Decade, Number = 190 + (NumeralReader.SmallOf(text.WordAt(at)) / 10), Rule = "time/decade" };
        }
        return null;
    }

    /// <summary>“the 19th century”, “the fifteenth century”.</summary>
    private static RawTime? ReadCentury(LexemeText text, int at)
    {
        int number = 0, end = at + 1;
        if (text.IsNumber(at) && text[at].Length <= 2 && text.IsGlued(at + 1) && text.TextAt(at + 1) is "st" or "nd" or "rd" or "th") { number = int.Parse(text.TextAt(at).Trim('.'), NumberStyles.None, CultureInfo.InvariantCulture); end = at + 2; }
        else if (text.WordAt(at) is >= Word.Fifth and <= Word.Nineteenth) number = text.WordAt(at) - Word.Zeroth;
        else if (text.WordAt(at) == Word.Twentieth) number = 20;
        else if (text.WordAt(at) == Word.Twenty && text.WordAt(text.IsDash(at + 1) ? at + 2 : at + 1) == Word.First) { number = 21; end = text.IsDash(at + 1) ? at + 3 : at + 2; }
        if (number is < 1 or > 22) return null;
        if (text.IsDash(end) && text.IsGlued(end)) end++;
        return text.WordAt(end) == Word.Century && !text.IsPlural(end) ? new(RawKind.Calendar, at, end + 1) { Grain = Grain.Century, Number = number - 1, Rule = "time/century" } : null;
    }
}
