using Whence.Quantities;

namespace Whence.Times;

/// <summary>Reads days by name: “yesterday”, “today”, “tomorrow night”, “Friday”, “last Tuesday”, “the day after tomorrow”, “this morning”, “last night”.</summary>
internal static class DayReader
{
    /// <summary>Reads at a lexeme; null if none begins there.</summary>
    public static RawTime? Read(LexemeText text, int at)
    {
        Word word = text.WordAt(at);
        if (word is Word.Yesterday or Word.Today or Word.Tomorrow) return new(RawKind.Shifted, at, at + 1) { Shift = word - Word.Today == 0 ? 0 : word == Word.Yesterday ? -1 : 1, IsShiftSaid = true, Rule = "time/day by name" };
        if (word == Word.Tonight) return new(RawKind.Shifted, at, at + 1) { Part = DayPart.Night, IsShiftSaid = true, Rule = "time/day by name" };
        if (word == Word.Overnight) return new(RawKind.Shifted, at, at + 1) { Part = DayPart.Night, IsShiftSaid = true, Rule = "time/day by name" };
        if (word == Word.The && text.WordAt(at + 1) == Word.Day && text.WordAt(at + 2) == Word.After && text.WordAt(at + 3) == Word.Tomorrow) return new(RawKind.Shifted, at, at + 4) { Shift = 2, IsShiftSaid = true, Rule = "time/day by name" };
        if (word == Word.The && text.WordAt(at + 1) == Word.Day && text.WordAt(at + 2) == Word.Before && text.WordAt(at + 3) == Word.Yesterday) return new(RawKind.Shifted, at, at + 4) { Shift = -2, IsShiftSaid = true, Rule = "time/day by name" };
        int first = at;
        int shift = 0;
        bool said = false, coming = false;
        if (word is Word.The or Word.That && (ShiftOf(text.WordAt(at + 1), out _) || text.WordAt(at + 1) is Word.Morning or Word.Afternoon or Word.Evening)) { at++; word = text.WordAt(at); }
        if (ShiftOf(word, out int read) && !text.IsHyphen(at + 1))
        {
            // “the coming Friday” is the first one, “next Friday” that of next week
            coming = word is Word.Coming or Word.Upcoming;
            shift = read;
            said = true;
            at++;
            if (text.WordAt(at) is Word.Past or Word.Coming or Word.Upcoming && word == Word.This) { coming = text.WordAt(at) != Word.Past; shift = coming ? 1 : -1; at++; }
        }
        word = text.WordAt(at);
        if (word is >= Word.Monday and <= Word.Sunday && IsWeekday(text, at))
        {
            int end = at + 1;
            if (text.IsMark(end, '.') && text.IsGlued(end) && text[at].Length <= 4 && end + 1 < text.Count) end++;
            if (text.IsPlural(at) && text[at].Length > 5) return new(RawKind.Set, first, end) { Weekday = word - Word.Monday + 1, Rule = "time/set of weekdays" };
            return new(RawKind.Weekday, first, end) { Weekday = word - Word.Monday + 1, Shift = shift, IsShiftSaid = said, IsComing = coming, Rule = "time/weekday" };
        }
        if (ClockReader.PartOf(word) is not DayPart.None and DayPart part && said && !text.IsPlural(at)) return new(RawKind.Shifted, first, at + 1) { Shift = coming && text.WordAt(first) == Word.This ? 0 : shift, IsShiftSaid = true, Part = part, Rule = "time/part of a day" };
        // “the morning”, “in morning trading”
        if (!said && ClockReader.PartOf(word) is not DayPart.None and DayPart bare && word is Word.Morning or Word.Afternoon or Word.Evening && !text.IsPlural(at) && (text.WordAt(first) == Word.The && (!text.IsWord(at + 1) || text.WordAt(at + 1) != Word.None) || text.WordAt(first - 1) == Word.In && first == at)) return new(RawKind.Clock, first, at + 1) { Part = bare, Rule = "time/part of a day" };
        return null;
    }

    /// <summary>Reads “last”, “this”, “next” and their like.</summary>
    public static bool ShiftOf(Word word, out int shift)
    {
        shift = word switch
        {
            Word.Last or Word.Past or Word.Previous or Word.Prior => -1,
            Word.Next or Word.Coming or Word.Upcoming or Word.Following => 1,
            _ => 0,
        };
        return shift != 0 || word is Word.This or Word.Current;
    }

    private static bool IsWeekday(LexemeText text, int at)
    {
        if (text[at].Length >= 6) return text.IsCapital(at) || text[at].Length >= 6;
        if (text.WordAt(at) is Word.Sunday or Word.Saturday or Word.Monday or Word.Wednesday && text[at].Length <= 4) return text.IsCapital(at) && text[at].Length == 3 && (text.WordAt(at - 1) is Word.On or Word.Last or Word.Next or Word.This or Word.By or Word.Until or Word.Or or Word.And or Word.Week || text.IsMark(at + 1, ',') && (text.IsNumber(at + 2) || CalendarReader.IsMonth(text, at + 2)) || text.IsNumber(at + 1) || text.WordAt(at + 1) is >= Word.January and <= Word.December || at == 0 && text.Count == 1 || text.IsMark(at - 1, '(')) && !text.IsHyphen(at + 1);
        return text.IsCapital(at) || text.WordAt(at - 1) is Word.On or Word.Last or Word.Next;
    }
}
