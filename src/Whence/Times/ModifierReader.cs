using Whence.Quantities;

namespace Whence.Times;

/// <summary>Reads words that stand before a time and belong to it: “early”, “late”, “mid-”, “the end of”, “earlier”, “nearly”, “more than”.</summary>
internal static class ModifierReader
{
    /// <summary>Returns what was read without them, or a longer expression that begins with them.</summary>
    public static RawTime? Read(LexemeText text, int at, RawTime? plain)
    {
        if (plain is not null && plain.Kind is not RawKind.Clock && plain.End > at + 2) return plain;
        int first = at;
        string? modifier = null;
        Word word = text.WordAt(at);
        if (word == Word.The && text.WordAt(at + 1) is Word.Early or Word.Late or Word.Mid or Word.End or Word.Start or Word.Beginning or Word.Middle) { at++; word = text.WordAt(at); }
        switch (word)
        {
            case Word.Early or Word.Earlier: modifier = "START"; at++; break;
            case Word.Late or Word.Later: modifier = "END"; at++; break;
            case Word.Mid: modifier = "MID"; at++; if (text.IsDash(at)) at++; break;
            case Word.End or Word.Start or Word.Beginning or Word.Middle when text.WordAt(at + 1) == Word.Of: modifier = word == Word.End ? "END" : word == Word.Middle ? "MID" : "START"; at += 2; break;
            case Word.Nearly or Word.Almost or Word.About or Word.Around or Word.Roughly or Word.Approximately: modifier = "APPROX"; at++; break;
            case Word.More or Word.Less or Word.Fewer or Word.Longer when text.WordAt(at + 1) == Word.Than: modifier = word is Word.More or Word.Longer ? "MORE_THAN" : "LESS_THAN"; at += 2; break;
            case Word.Over when text.IsNumber(at + 1) || text.WordAt(at + 1) == Word.A || NumeralReader.IsSmall(text.WordAt(at + 1)): modifier = "MORE_THAN"; at++; break;
            case Word.At when text.WordAt(at + 1) is Word.Least or Word.Most: modifier = text.WordAt(at + 1) == Word.Least ? "EQUAL_OR_MORE" : "EQUAL_OR_LESS"; at += 2; break;
            case Word.Up when text.WordAt(at + 1) == Word.To: modifier = "EQUAL_OR_LESS"; at += 2; break;
            default: return plain;
        }
        if (text.WordAt(at) == Word.In && text.WordAt(at + 1) is Word.The or >= Word.January && modifier is "START" or "END") at++;
        if (text.IsBroken(at)) return plain;
        RawTime? inner;
        // “by end of year”: the unit that runs
        if (word == Word.End && first == at - 2 && text.WordAt(at) is Word.Day or Word.Week or Word.Month or Word.Year && !text.IsPlural(at) && LengthReader.TryUnit(text, at, out Grain running, out _))
            return new(RawKind.Shifted, first, at + 1) { Grain = running, IsShiftSaid = true, Modifier = modifier, Rule = "time/end of a unit" };
        if (modifier is "START" or "END" or "MID")
        {
            inner = DayReader.Read(text, at) ?? Longer(RelativeReader.Read(text, at), CalendarReader.Read(text, at)) ?? PeriodReader.Read(text, at);
            inner = Longer(inner, PeriodReader.Read(text, at));
            if (inner is null && ClockReader.PartOf(text.WordAt(at)) is not DayPart.None and DayPart part && word is not (Word.End or Word.Start or Word.Beginning)) inner = new(RawKind.Clock, at, at + 1) { Part = part, Rule = "time/part of a day" };
            if (inner is { Kind: RawKind.Duration } && inner.Rule != "time/recent units") inner = null;
            if (inner is { Kind: RawKind.Calendar, Grain: Grain.Day } && word is Word.End or Word.Middle) inner = null;
        }
        else
        {
            inner = DistanceReader.Read(text, at);
            if (inner is { Kind: RawKind.Duration } && inner.Count is null) inner = null;
            if (inner is null && modifier == "APPROX") inner = ClockReader.Read(text, at) ?? (word is Word.Around ? CalendarReader.ReadMonth(text, at) : null);
            if (inner is { Kind: RawKind.Duration } && text.IsHyphen(inner.End)) inner = null;
        }
        if (inner is null || (plain is not null && inner.End < plain.End)) return plain;
        inner.First = first;
        inner.Modifier = modifier;
        return inner;
    }

    private static RawTime? Longer(RawTime? one, RawTime? other) => one is null || (other is not null && other.End > one.End) ? other : one;
}
