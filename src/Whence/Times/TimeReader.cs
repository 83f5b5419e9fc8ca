using Whence.Quantities;

namespace Whence.Times;

/// <summary>Reads the time expressions of one sentence from left to right, the longest at each place.</summary>
internal sealed class TimeReader(LexemeText text, List<RawTime> into)
{
    /// <summary>Reads all lexemes and adds what it finds.</summary>
    public void Read()
    {
        int at = 0;
        while (at < text.Count)
        {
            if (!MayBegin(at)) { at++; continue; }
            RawTime? found = Longest(at);
            if (found is null) { at++; continue; }
            into.Add(found);
            if (into.Count > 1) Pair(into[^2], found);
            at = Math.Max(at + 1, found.End);
            // “April 24 and 25”: the second day shares the month
            if (found is { Kind: RawKind.Calendar, Grain: Grain.Day, Month: > 0, Hour: < 0 } && text.WordAt(at) is Word.And or Word.Or && !text.IsBroken(at + 1)
                && CalendarReader.DayOf(text, at + 1, out int end, words: false) is > 0 and int day && text.IsNumber(at + 1) && day > found.Day && (!text.IsWord(end) || text.WordAt(end) != Word.None) && text.MarkAt(end) is not ('%' or ':' or '-') && !NumeralReader.IsScale(text.WordAt(end)) && !LengthReader.TryUnit(text, end, out _, out _))
            {
                into.Add(new(RawKind.Calendar, at + 1, end) { Month = found.Month, Day = day, Year = found.Year, Rule = found.Rule });
                at = end;
            }
        }
    }

    /// <summary>Two ends of one range share the year: “from May to October 2030”, “Nov 18-Dec 19, 2031”, “from August to March”.</summary>
    private void Pair(RawTime first, RawTime last)
    {
        int joint = first.End;
        // “from next Monday to Friday”
        if (first is { Kind: RawKind.Weekday, Hour: < 0 } && last is { Kind: RawKind.Weekday, Hour: < 0, IsShiftSaid: false, OnWeek: null, Day: 0 } && last.First == joint + 1 && (text.IsDash(joint) || text.WordAt(joint) is Word.To or Word.Through or Word.Until or Word.Till)) { last.Opener = first; return; }
        if (first is not { Kind: RawKind.Calendar, Month: > 0, Hour: < 0, IsShiftSaid: false } || last is not { Kind: RawKind.Calendar, Month: > 0, Hour: < 0, IsShiftSaid: false } || last.First != joint + 1) return;
        if (!(text.IsDash(joint) || text.WordAt(joint) is Word.To or Word.Through or Word.Until or Word.Till || text.WordAt(joint) == Word.And && text.WordAt(first.First - 1) == Word.Between)) return;
        if (first.Year == 0 && last.Year > 0) first.Year = (first.Month * 100) + first.Day > (last.Month * 100) + (last.Day == 0 ? 99 : last.Day) ? last.Year - 1 : last.Year;
        else if (last.Year == 0)
        {
            last.Opener = first;
            first.Closer = last;
        }
    }

    private bool MayBegin(int at)
    {
        Lexeme lexeme = text[at];
        return lexeme.Kind == LexemeKind.Number || lexeme.Word != Word.None || (lexeme.Kind == LexemeKind.Mark && text.MarkAt(at) is '\'' or '’' or '‘') || (lexeme.Kind == LexemeKind.Code && lexeme.Length == 2) || lexeme.Kind == LexemeKind.Word && HolidayReader.MayBegin(text, at) || ReferenceReader.MayBegin(text, at);
    }

    private RawTime? Longest(int at)
    {
        RawTime? best = null;
        Keep(ref best, DayReader.Read(text, at));
        Keep(ref best, RelativeReader.Read(text, at));
        Keep(ref best, PeriodReader.Read(text, at));
        Keep(ref best, CalendarReader.Read(text, at));
        Keep(ref best, HolidayReader.Read(text, at));
        Keep(ref best, OrdinalReader.Read(text, at));
        Keep(ref best, SpanReader.Read(text, at));
        Keep(ref best, SetReader.Read(text, at));
        Keep(ref best, DistanceReader.Read(text, at));
        Keep(ref best, ClockReader.Read(text, at));
        Keep(ref best, ReferenceReader.Read(text, at));
        best = ModifierReader.Read(text, at, best);
        if (best is null) return null;
        best = JoinReader.Join(text, best);
        return SpanReader.OnDay(text, best) ?? best;
    }

    private static void Keep(ref RawTime? best, RawTime? found)
    {
        if (found is not null && (best is null || found.End > best.End)) best = found;
    }
}
