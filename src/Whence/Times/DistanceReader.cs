using Whence.Quantities;

namespace Whence.Times;

/// <summary>Reads distances: “three years ago”, “a day earlier”, “two weeks later”, “in two weeks”, “nine days before the inauguration”; and bare lengths.</summary>
internal static class DistanceReader
{
    /// <summary>Reads at a lexeme; null if none begins there.</summary>
    public static RawTime? Read(LexemeText text, int at)
    {
        int first = at;
        RawTime? length = LengthReader.Read(text, at);
        if (length is null)
        {
            if (!LengthReader.TryUnit(text, at, out Grain unit, out _) || !text.IsPlural(at) || text.WordAt(at) == Word.Quarter || text.WordAt(at) == Word.Second && !text.IsText(at, "seconds") || at > 0 && text.TextAt(at - 1).EndsWith("watt", StringComparison.OrdinalIgnoreCase)) return null;
            length = new(RawKind.Duration, at, at + 1) { Unit = unit, Rule = "time/length, number not said" };
        }
        int next = length.End;
        if (text.WordAt(next) == Word.Or && text.WordAt(next + 1) == Word.So) next += 2;
        length.IsAhead = text.WordAt(first - 1) is Word.In or Word.Within;
        if (text.IsBroken(next)) return length;
        bool joined = text.IsHyphen(next);
        if (joined && text.WordAt(next + 1) is Word.Ago or Word.Earlier or Word.Long) next++;
        Word word = text.WordAt(next);
        if (word == Word.Ago || (word == Word.Back && text.WordAt(next + 1) != Word.To && !text.IsWord(next + 1))) return Distance(length, first, next + 1, -1, false);
        if (word is Word.Earlier or Word.Previously) return Distance(length, first, next + 1, -1, true);
        if (word == Word.Before && (!text.IsWord(next + 1))) return Distance(length, first, next + 1, -1, true);
        if (word is Word.Later or Word.Hence) return Distance(length, first, next + 1, 1, word == Word.Later);
        if (word == Word.After && !text.IsWord(next + 1) && text.MarkAt(next + 1) != '\0') return Distance(length, first, next + 1, 1, true);
        if (word == Word.From && text.WordAt(next + 1) is Word.Now or Word.Today) return Distance(length, first, next + 2, 1, false);
        if (word is Word.Before or Word.After or Word.From or Word.Prior || (word == Word.Ahead && text.WordAt(next + 1) == Word.Of))
        {
            int anchorAt = word is Word.Ahead ? next + 2 : word == Word.Prior && text.WordAt(next + 1) == Word.To ? next + 2 : next + 1;
            RawTime? anchor = DayReader.Read(text, anchorAt) ?? CalendarReader.Read(text, anchorAt) ?? HolidayReader.Read(text, anchorAt);
            if (word != Word.From || anchor is not null)
            {
                int direction = word == Word.After || word == Word.From ? 1 : -1;
                if (anchor is not null && anchor.Kind is RawKind.Calendar or RawKind.Weekday or RawKind.Shifted) { RawTime from = Distance(length, first, anchor.End, direction, false); from.From = anchor; return from; }
                if (length.Count is not null && word != Word.From && length.Unit is >= Grain.Day)
                {
                    RawTime left = Distance(length, first, length.End, direction, true);
                    left.EventFirst = anchorAt;
                    left.EventEnd = EventEnd(text, anchorAt);
                    return left;
                }
            }
        }
        length.First = first;
        return length;
    }

    private static RawTime Distance(RawTime length, int first, int end, int direction, bool narrative) => new(RawKind.Distance, first, end)
    {
        Count = length.Count,
        Unit = length.Unit,
        More = length.More,
        Direction = direction,
        FromNarrative = narrative,
        Rule = narrative ? "time/distance in the story" : "time/distance from now",
    };

    private static int EventEnd(LexemeText text, int at)
    {
        int end = at;
        while (end < text.Count && end < at + 8 && (text.IsWord(end) || text.MarkAt(end) is '\'' or '’' or '-') && text.WordAt(end) is not (Word.And or Word.But or Word.In or Word.At or Word.On or Word.Was or Word.Were or Word.Is)) end++;
        return end;
    }
}
