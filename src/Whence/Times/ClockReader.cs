using System.Globalization;
using Whence.Quantities;

namespace Whence.Times;

/// <summary>Reads times of day: “8:55”, “2:54 PM”, “5pm”, “noon”, “half past seven”, “6:40 p.m. (GMT +8)”, “08:30 UTC”.</summary>
internal static class ClockReader
{
    /// <summary>Reads at a lexeme; null if no time of day begins there.</summary>
    public static RawTime? Read(LexemeText text, int at)
    {
        RawTime? found = ReadDigits(text, at) ?? ReadWords(text, at);
        if (found is not null) ReadZone(text, found);
        return found;
    }

    /// <summary>Parts of the day: “morning”, “the afternoon”, “night”.</summary>
    public static DayPart PartOf(Word word) => word switch
    {
        Word.Morning or Word.Dawn or Word.Sunrise => DayPart.Morning,
        Word.Afternoon => DayPart.Afternoon,
        Word.Evening or Word.Dusk or Word.Sunset => DayPart.Evening,
        Word.Night or Word.Overnight or Word.Nightfall => DayPart.Night,
        _ => DayPart.None,
    };

    /// <summary>Reads “a.m.”, “pm”, “o'clock” behind an hour; 0 none, 1 morning, 2 evening, 3 o'clock.</summary>
    public static int HalfOfDay(LexemeText text, int at, out int end)
    {
        end = at + 1;
        if (text.IsBroken(at)) return 0;
        if (text.WordAt(at) == Word.Clock) return 3;
        if (text.WordAt(at) == Word.Pm) return 2;
        if (text.WordAt(at) == Word.Am) return 1;
        if (text.IsGlued(at) && text.TextAt(at) is "a" or "p" or "A" or "P") return text.TextAt(at) is "a" or "A" ? 1 : 2;
        return 0;
    }

    private static RawTime? ReadDigits(LexemeText text, int at)
    {
        if (!text.IsNumber(at)) return null;
        ReadOnlySpan<char> digits = text.TextAt(at);
        if (text.IsGlued(at) && text.MarkAt(at - 1) is '$' or '€' or '£' or ':' or '/') return null;
        int hour, minute = -1, second = -1, end = at + 1;
        bool colon = false;
        if (digits.Length <= 2 && Int(digits, out hour) && text.IsMark(end, ':') && text.IsGlued(end) && text.IsNumber(end + 1) && text.IsGlued(end + 1) && text[end + 1].Length >= 2)
        {
            ReadOnlySpan<char> minutes = text.TextAt(end + 1);
            if (minutes.Length > 2 && minutes[2] != '.') return null;
            if (!Int(minutes[..2], out minute)) return null;
            colon = true;
            end += 2;
            if (text.IsMark(end, ':') && text.IsNumber(end + 1) && text.IsGlued(end + 1) && text[end + 1].Length >= 2 && Int(text.TextAt(end + 1)[..2], out second)) end += 2;
        }
        else if (digits.Length is 4 or 5 && (digits[^3] == '.') && Int(digits[..^3], out hour) && Int(digits[^2..], out minute) && (HalfOfDay(text, end, out _) is 1 or 2 || IsZone(text, end))) { }
        else if (digits.Length is 3 or 4 && Int(digits, out int joined) && HalfOfDay(text, end, out _) is 1 or 2 && joined / 100 is >= 1 and <= 12 && joined % 100 < 60 && !digits.ContainsAny('.', ',')) { hour = joined / 100; minute = joined % 100; }
        else if (digits.Length == 4 && Int(digits, out joined) && (IsZone(text, end) || text.IsText(end, "hours")) && joined / 100 < 25 && joined % 100 < 60) { hour = joined / 100; minute = joined % 100; if (text.IsText(end, "hours")) end++; }
        else if (digits.Length > 2 || !Int(digits, out hour)) return null;
        else if (hour is >= 1 and <= 12 && text.WordAt(at - 1) is not (Word.By or Word.Of) && PartBehind(text, end, out DayPart behind, out int behindEnd))
        {
            // “7 in the morning”, “8 at night”
            return new(RawKind.Clock, at, behindEnd) { Hour = behind == DayPart.Morning || (behind == DayPart.Night && hour is 12 or < 5) ? hour % 12 : hour < 12 ? hour + 12 : 12, Rule = "time/clock" };
        }
        int half = HalfOfDay(text, end, out int halfEnd);
        if (half > 0) { end = halfEnd; if (half is 1 or 2 && text.IsMark(end, '.') && text.IsGlued(end) && text.IsText(end - 1, "m")) end++; }
        else if (!colon && minute < 0) return null;
        if (hour > 24 || minute > 59 || second > 59 || (half is 1 or 2 && hour is 0 or > 12 && !(half == 2 && hour is >= 13 and <= 23) && !(half == 1 && hour == 0))) return null;
        if (colon && half == 0 && (text.IsMark(at - 1, ':') || minute < 0)) return null;
        RawTime found = new(RawKind.Clock, at, end) { Hour = hour, Minute = minute, Second = second, Rule = "time/clock" };
        SetHalf(found, half, colon && digits.Length == 2 && digits[0] == '0');
        return found;
    }

    /// <summary>Reads “in the morning”, “at night” behind an hour.</summary>
    public static bool PartBehind(LexemeText text, int at, out DayPart part, out int end)
    {
        part = DayPart.None;
        end = at;
        if (text.WordAt(at) == Word.In && text.WordAt(at + 1) == Word.The && !text.IsPlural(at + 2)) { part = PartOf(text.WordAt(at + 2)); end = at + 3; }
        else if (text.WordAt(at) == Word.At && text.WordAt(at + 1) == Word.Night) { part = DayPart.Night; end = at + 2; }
        return part != DayPart.None;
    }

    private static void SetHalf(RawTime time, int half, bool leadingZero)
    {
        if (half == 2 && time.Hour < 12) time.Hour += 12;
        else if (half == 1 && time.Hour == 12) time.Hour = 0;
        time.IsHourOpen = half is 0 or 3 && time.Hour is >= 1 and <= 12 && !leadingZero;
    }

    private static RawTime? ReadWords(LexemeText text, int at)
    {
        Word word = text.WordAt(at);
        if (text.IsNumber(at) && text.TextAt(at) is "12" && text.WordAt(at + 1) is Word.Noon or Word.Midnight) return new(RawKind.Clock, at, at + 2) { Hour = text.WordAt(at + 1) == Word.Noon ? 12 : 0, Minute = 0, Rule = "time/noon or midnight" };
        if (word is Word.Noon or Word.Midday or Word.Midnight || (word == Word.Mid && text.WordAt(at + 1) is Word.Night or Word.Day))
        {
            int end = word == Word.Mid ? at + 2 : at + 1;
            bool night = word == Word.Midnight || (word == Word.Mid && text.WordAt(at + 1) == Word.Night);
            return new(RawKind.Clock, at, end) { Hour = night ? 0 : 12, Minute = 0, Rule = "time/noon or midnight" };
        }
        int first = word == Word.A ? at + 1 : at;
        word = text.WordAt(first);
        // “half past seven”, “quarter to eight”, “20 min past eight”
        int minutes = word switch { Word.Half => 30, Word.Quarter when !text.IsPlural(first) => 15, _ => -1 };
        int past = first + 1;
        if (minutes < 0 && NumeralReader.TryReadCardinal(text, first, out Numeral count) && count.Low is > 0 and < 60 && count.Low == decimal.Truncate(count.Low))
        {
            minutes = (int)count.Low;
            past = count.End;
            if (text.WordAt(past) == Word.Minute) past++;
        }
        if (minutes > 0 && text.WordAt(past) is Word.Past or Word.To or Word.After && HourAt(text, past + 1, out int hour, out int end2))
        {
            bool marked = word is Word.Half or Word.Quarter || text.WordAt(past - 1) == Word.Minute || HalfOfDay(text, end2, out _) > 0;
            if (text.WordAt(past) != Word.Past && HalfOfDay(text, end2, out _) == 0 && !(text.WordAt(past) == Word.To && word is Word.Quarter)) return null;
            if (!marked && text.WordAt(past) != Word.Past) return null;
            RawTime found = new(RawKind.Clock, at, end2) { Hour = hour, Minute = minutes, Rule = "time/clock in words" };
            if (text.WordAt(past) == Word.To) { found.Hour = hour == 1 ? 12 : hour - 1; found.Minute = 60 - minutes; }
            int half = HalfOfDay(text, end2, out int halfEnd);
            if (half > 0) found.End = halfEnd;
            SetHalf(found, half, false);
            return found;
        }
        if (HourAt(text, at, out hour, out end2) && !text.IsNumber(at))
        {
            // “seven thirty pm”, “eight o'clock”
            int minute = -1, next = end2;
            if (NumeralReader.IsSmall(text.WordAt(next)) && NumeralReader.TryReadCardinal(text, next, out Numeral spoken) && spoken.Low is >= 5 and < 60 && HalfOfDay(text, spoken.End, out _) is 1 or 2) { minute = (int)spoken.Low; next = spoken.End; }
            int half = HalfOfDay(text, next, out int halfEnd);
            if (half == 0) return null;
            RawTime found = new(RawKind.Clock, at, halfEnd) { Hour = hour, Minute = minute, Rule = "time/clock in words" };
            SetHalf(found, half, false);
            return found;
        }
        return null;
    }

    private static bool HourAt(LexemeText text, int at, out int hour, out int end)
    {
        end = at + 1;
        if (text.IsNumber(at)) return Int(text.TextAt(at), out hour) && hour is >= 1 and <= 12;
        hour = text.WordAt(at) is >= Word.One and <= Word.Twelve ? text.WordAt(at) - Word.Zero : 0;
        return hour > 0;
    }

    private static bool IsZone(LexemeText text, int at) => text.TextAt(at) is "UTC" or "GMT" or "Z" or "EST" or "EDT" or "PST" or "PDT" or "CET" or "CEST" or "BST" or "IST" or "MSK" or "ET" or "PT" or "CT" or "CST" or "CDT" or "MST" or "MDT" or "JST" or "KST" or "AEST" or "AEDT" or "EET" or "EEST" or "HKT" or "SGT";

    private static void ReadZone(LexemeText text, RawTime time)
    {
        int at = time.End;
        bool bracket = text.IsMark(at, '(');
        if (bracket) at++;
        if (text.IsBroken(at) && !bracket) return;
        int? offset = text.TextAt(at) switch
        {
            "UTC" or "GMT" or "Z" or "WET" => 0,
            "EST" or "ET" or "CDT" => text.TextAt(at) is "ET" ? null : -300,
            "EDT" => -240,
            "CST" => -360,
            "MST" or "PDT" => -420,
            "MDT" => -360,
            "PST" => -480,
            "BST" or "CET" => 60,
            "CEST" or "EET" or "SAST" => 120,
            "EEST" or "MSK" => 180,
            "IST" => 330,
            "HKT" or "SGT" => 480,
            "JST" or "KST" => 540,
            "AEST" => 600,
            "AEDT" => 660,
            _ => -9999,
        };
        int end = at + 1;
        if (offset == -9999)
        {
            // “Moscow time”, “local time”, “Eastern time”
            if (text.IsWord(at) && text.WordAt(at + 1) == Word.Time && !text.IsPlural(at + 1) && (text.IsCapital(at) || text.IsText(at, "local")))
            {
                time.End = bracket && text.IsMark(at + 2, ')') ? at + 3 : bracket ? time.End : at + 2;
                return;
            }
            if (!(text.TextAt(at) is "PT" or "CT")) return;
            offset = null;
        }
        if (offset == 0 && text.MarkAt(end) is '+' or '-' or '−' && text.IsNumber(end + 1) && Int(text.TextAt(end + 1), out int hours) && hours <= 14)
        {
            offset = (text.MarkAt(end) == '+' ? 60 : -60) * hours;
            end += 2;
        }
        if (bracket) { if (!text.IsMark(end, ')')) return; end++; }
        time.IsUtc = offset == 0;
        time.ZoneMinutes = offset;
        time.IsHourOpen = false;
        time.End = end;
    }

    private static bool Int(ReadOnlySpan<char> digits, out int value)
    {
        value = 0;
        return digits.Length <= 4 && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out value);
    }
}
