using Whence.Quantities;

namespace Whence.Times;

/// <summary>Reads repetitions: “every day”, “each Monday”, “daily”, “every two weeks”, “twice a week”.</summary>
internal static class SetReader
{
    /// <summary>Reads at a lexeme; null if none begins there.</summary>
    public static RawTime? Read(LexemeText text, int at)
    {
        Word word = text.WordAt(at);
        string? plain = word switch
        {
            Word.Daily or Word.Everyday or Word.Nightly => "P1D",
            Word.Weekly => "P1W",
            Word.Monthly => "P1M",
            Word.Quarterly => "P3M",
            Word.Yearly or Word.Annually => "P1Y",
            Word.Hourly => "PT1H",
            _ => null,
        };
        if (plain is not null)
        {
            if (text.IsCapital(at) && at > 0 && text.IsCapital(at - 1)) return null;
            // “a quarterly dividend” is a kind of dividend
            if (word is Word.Quarterly && text.IsWord(at + 1)) return null;
            return new(RawKind.Set, at, at + 1) { Value = plain, Rule = "time/set" };
        }
        // “annual profit” is measured over a year
        if (word == Word.Annual && text.IsWord(at + 1) && !text.IsCapital(at + 1)) return new(RawKind.Duration, at, at + 1) { Count = 1, Unit = Grain.Year, Rule = "time/length" };
        if (word is Word.Every or Word.Each)
        {
            int next = at + 1;
            if (text.WordAt(next) == Word.Of) return null;
            bool other = text.WordAt(next) == Word.Other;
            if (other || text.IsText(next, "single")) next++;
            if (text.WordAt(next) is >= Word.Monday and <= Word.Sunday) return new(RawKind.Set, at, next + 1) { Weekday = text.WordAt(next) - Word.Monday + 1, Rule = "time/set of weekdays" };
            if (CalendarReader.IsMonth(text, next) || text.WordAt(next) is >= Word.January and <= Word.December && text.IsCapital(next)) return new(RawKind.Set, at, next + 1) { Month = text.WordAt(next) - Word.January + 1, Rule = "time/set of months" };
            if (ClockReader.PartOf(text.WordAt(next)) is not DayPart.None and DayPart part) return new(RawKind.Set, at, next + 1) { Part = part, Rule = "time/set of parts of the day" };
            if (RelativeReader.SeasonOf(text.WordAt(next)) is > 0 and int season) return new(RawKind.Set, at, next + 1) { Number = season, Grain = Grain.Season, Rule = "time/set of seasons" };
            if (LengthReader.TryUnit(text, next, out Grain unit, out decimal factor) && !text.IsPlural(next)) return new(RawKind.Set, at, next + 1) { Value = TimexValue.Length((other ? 2 : 1) * factor, unit), Unit = unit, Rule = "time/set" };
            if (LengthReader.Read(text, next) is { Count: not null } length && text.WordAt(next) != Word.A) return new(RawKind.Set, at, length.End) { Value = TimexValue.Length(length.Count, length.Unit), Unit = length.Unit, Rule = "time/set" };
            return null;
        }
        // “twice a week”, “15 a year”: a rate
        if (word == Word.A && text.WordAt(at + 1) is Word.Day or Word.Week or Word.Month or Word.Year or Word.Hour && !text.IsPlural(at + 1) && text.WordAt(at + 2) is not (Word.Ago or Word.Earlier or Word.Later or Word.Before or Word.After or Word.And or Word.From or Word.Or))
        {
            bool rate = text.WordAt(at - 1) is Word.Once or Word.Twice or Word.Thrice or Word.Times or Word.Percent || (text.IsNumber(at - 1) || text.IsMark(at - 1, '%') || NumeralReader.IsSmall(text.WordAt(at - 1)) && at > 1 || NumeralReader.IsScale(text.WordAt(at - 1)) || text.IsText(at - 1, "dollars") || text.IsText(at - 1, "times") || text.IsText(at - 1, "hours") || text.IsText(at - 1, "barrels"));
            if (rate && LengthReader.TryUnit(text, at + 1, out Grain unit, out _)) return new(RawKind.Set, at, at + 2) { Value = TimexValue.Length(1, unit), Unit = unit, Rule = "time/rate" };
        }
        return null;
    }
}
