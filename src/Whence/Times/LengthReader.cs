using Whence.Quantities;

namespace Whence.Times;

/// <summary>Reads lengths of time: “five years”, “12-hour”, “a couple of weeks”, “several months”, “half an hour”, “two and a half years”.</summary>
internal static class LengthReader
{
    /// <summary>The unit of time of a word, if it is one.</summary>
    public static bool TryUnit(LexemeText text, int at, out Grain grain, out decimal factor)
    {
        factor = 1;
        grain = Grain.Day;
        if (!text.IsWord(at)) return false;
        switch (text.WordAt(at))
        {
            case Word.Second: grain = Grain.Second; return text.IsPlural(at) || text.WordAt(at - 1) == Word.One && !text.IsWord(at - 2) || (text.IsNumber(at - 1) || text.IsHyphen(at - 1)) && !text.IsGlued(at);
            case Word.Minute: grain = Grain.Minute; return true;
            case Word.Hour: grain = Grain.Hour; return true;
            case Word.Day or Word.Weekday: grain = Grain.Day; return true;
            case Word.Night: grain = Grain.Day; return text.IsPlural(at);
            case Word.Week: grain = Grain.Week; return true;
            case Word.Weekend: grain = Grain.Weekend; return true;
            case Word.Fortnight: grain = Grain.Week; factor = 2; return true;
            case Word.Month: grain = Grain.Month; return true;
            case Word.Quarter: grain = Grain.Quarter; return true;
            case Word.Year: grain = Grain.Year; return true;
            case Word.Decade: grain = Grain.Decade; return true;
            case Word.Century: grain = Grain.Century; return true;
            case Word.Millennium: grain = Grain.Millennium; return true;
        }
        if (text.IsGlued(at) && text.IsNumber(at - 1))
        {
            switch (text.TextAt(at))
            {
                case "h" or "H": grain = Grain.Hour; return true;
                case "Y" or "y": grain = Grain.Year; return true;
                case "d": grain = Grain.Day; return true;
            }
        }
        return false;
    }

    /// <summary>Reads a length that begins at a lexeme, without the words that bound it.</summary>
    public static RawTime? Read(LexemeText text, int at)
    {
        RawTime? found = ReadOne(text, at);
        if (found is null) return null;
        // “5 hours 30 minutes”, “2 years, 1 month and 21 days”, “a year and a half”
        while (found.More is null || found.More.Count < 4)
        {
            int next = found.End;
            if (text.IsMark(next, ',')) next++;
            bool and = text.WordAt(next) == Word.And;
            if (and) next++;
            if (text.IsBroken(next)) break;
            if (and && found.Count == 1 && text.WordAt(next) == Word.Half && !text.IsPlural(next) && (!text.IsWord(next + 1) || text.WordAt(next + 1) != Word.None)) { found.Count = 1.5m; found.End = next + 1; break; }
            if (and && text.WordAt(next) == Word.A && text.WordAt(next + 1) is Word.Half or Word.Quarter && !LengthFollows(text, next + 2))
            {
                found.Count += text.WordAt(next + 1) == Word.Half ? 0.5m : 0.25m;
                found.End = next + 2;
                break;
            }
            Grain smallest = found.More is { Count: > 0 } ? found.More[^1].Unit : found.Unit;
            if (found.Count is null || ReadOne(text, next) is not { Count: { } count } more || more.Unit >= smallest || (!and && next == found.End + 1 && !text.IsNumber(next)) || text.WordAt(next) == Word.A && !and) break;
            (found.More ??= []).Add((count, more.Unit));
            found.End = more.End;
        }
        return found;
    }

    private static bool LengthFollows(LexemeText text, int at) => TryUnit(text, text.WordAt(at) == Word.A ? at + 1 : at, out _, out _);

    private static RawTime? ReadOne(LexemeText text, int at)
    {
        Word word = text.WordAt(at);
        int unitAt;
        decimal? count;
        if (word is Word.Several or Word.Few or Word.Some or Word.Many || (word == Word.A && text.WordAt(at + 1) == Word.Few))
        {
            count = null;
            unitAt = word == Word.A ? at + 2 : at + 1;
            if (text.IsHyphen(unitAt)) unitAt++;
            if (text.WordAt(unitAt) is Word.More) unitAt++;
            if (!TryUnit(text, unitAt, out Grain some, out _) || (!text.IsPlural(unitAt) && !text.IsHyphen(unitAt - 1))) return null;
            return new(RawKind.Duration, at, unitAt + 1) { Unit = some, Rule = "time/length, number not said" };
        }
        if (word is Word.All or Word.Another && text.WordAt(at + 1) is Word.Day or Word.Week or Word.Month or Word.Year && !text.IsPlural(at + 1) && text.WordAt(at + 2) != Word.Of) { unitAt = at + 1; count = 1; }
        else if (word == Word.Couple || (word == Word.A && text.WordAt(at + 1) == Word.Couple))
        {
            unitAt = word == Word.A ? at + 2 : at + 1;
            if (text.WordAt(unitAt) == Word.Of) unitAt++;
            count = 2;
        }
        else if (word == Word.Half && text.WordAt(at + 1) == Word.A) { unitAt = at + 2; count = 0.5m; if (!TryUnit(text, unitAt, out Grain halved, out _) || text.IsPlural(unitAt) || halved == Grain.Quarter) return null; }
        else if (word == Word.A)
        {
            unitAt = at + 1;
            count = 1;
            if (text.WordAt(unitAt) is Word.Full or Word.Whole or Word.Additional) unitAt++;
            if (text.WordAt(unitAt) == Word.Half) { count = 0.5m; unitAt++; if (text.IsHyphen(unitAt)) unitAt++; if (!TryUnit(text, unitAt, out _, out _)) return null; }
            if (NumeralReader.IsScale(text.WordAt(unitAt)) && NumeralReader.TryReadCardinal(text, at, out Numeral hundred)) { unitAt = hundred.End; count = hundred.Low; }
        }
        else if (text.IsNumber(at) && text[at].Length <= 2 && text.WordAt(at + 1) == Word.Quarter && text.IsPlural(at + 1) && text.WordAt(at + 2) is not (Word.Of or Word.Past or Word.To) && int.TryParse(text.TextAt(at), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out int quarters)) { unitAt = at + 1; count = quarters; }
        else if (NumeralReader.IsSmall(word) && text.WordAt(at + 1) == Word.Quarter && text.IsPlural(at + 1) && text.WordAt(at + 2) is not (Word.Of or Word.Past or Word.To)) { unitAt = at + 1; count = NumeralReader.SmallOf(word); }
        else if (NumeralReader.TryRead(text, at, out Numeral numeral) && !numeral.IsVague && numeral.Low == numeral.High && numeral.Low >= 0)
        {
            unitAt = numeral.End;
            count = numeral.Low;
            // “between 60 and 90 days”: the first number is a length too
            if (text.WordAt(at - 1) == Word.Between && text.WordAt(unitAt) is Word.And or Word.To && !numeral.IsShare && NumeralReader.TryReadCardinal(text, unitAt + 1, out Numeral upper) && upper.Low > numeral.Low && TryUnit(text, text.IsDash(upper.End) ? upper.End + 1 : upper.End, out Grain shared, out decimal each) && shared != Grain.Quarter)
                return new(RawKind.Duration, at, unitAt) { Unit = shared, Count = count * each, Rule = "time/length" };
            if (text.IsDash(unitAt) && unitAt + 1 < text.Count && text[unitAt].Spaced == text[unitAt + 1].Spaced) unitAt++;
            else if (text.WordAt(unitAt) is Word.More or Word.Additional or Word.Full or Word.Whole || text.IsText(unitAt, "straight") || text.IsText(unitAt, "consecutive") || text.IsText(unitAt, "long") || text.IsText(unitAt, "calendar") || text.IsText(unitAt, "business") || text.IsText(unitAt, "working") || text.IsText(unitAt, "trading")) unitAt++;
            if (numeral.IsShare && text.WordAt(unitAt) == Word.Of) unitAt++;
            if (numeral.IsShare && text.WordAt(unitAt) == Word.A) unitAt++;
        }
        else return null;
        if (text.IsBroken(unitAt) || !TryUnit(text, unitAt, out Grain unit, out decimal factor)) return null;
        if (unit is Grain.Quarter && (count is 0.5m or 0.25m or 0.75m || word == Word.A)) return null;
        if (count is > 1 && !text.IsPlural(unitAt) && !text.IsDash(unitAt - 1) && text.IsWord(unitAt) && unit != Grain.Second && text[unitAt].Length > 3 && !text.IsDash(unitAt + 1) && !text.IsWord(unitAt + 1)) return null;
        if (count is 1 && text.IsPlural(unitAt)) return null;
        return new(RawKind.Duration, at, unitAt + 1) { Unit = unit, Count = count * factor, Rule = "time/length" };
    }
}
