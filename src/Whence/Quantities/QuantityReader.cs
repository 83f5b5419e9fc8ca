using Whence.Text;
using Whence.Times;

namespace Whence.Quantities;

/// <summary>Reads the quantities of one sentence from left to right. One use, one thread.</summary>
internal sealed class QuantityReader(LexemeText text, TagView tags, IReadOnlyList<TimeExpression> times, HashSet<string> names, List<Quantity> into)
{
    private readonly QuantityFilter filter = new(text, tags, names);
    private readonly PhoneReader phones = new(text, tags);
    private readonly CountedNounReader nouns = new(text, tags);
    private readonly MeasuredReader measured = new(text, tags);
    private int firstTime;

    /// <summary>Reads all lexemes and adds what it finds.</summary>
    public void Read()
    {
        int at = 0;
        while (at < text.Count) at = Math.Max(at + 1, ReadAt(at));
    }

    /// <summary>Reads a quantity at a lexeme; returns where to go on.</summary>
    private int ReadAt(int at)
    {
        if ((text.WordAt(at) == Word.Percent || (text.WordAt(at) == Word.Per && text.IsText(at + 1, "cent"))) && at == 0 && text.WordAt(text.WordAt(at) == Word.Per ? 2 : 1) == Word.Of && NumeralReader.TryRead(text, text.WordAt(at) == Word.Per ? 3 : 2, out Numeral share) && share.End == text.Count)
        {
            Amount backward = new(share with { First = at }, new("percentage", UnitTable.OfName("percentage"), share.End, false), at, share.End, false);
            Add(backward, backward, null, at, default);
            return share.End;
        }
        if (!TryReadAmount(at, out Amount first)) return at;
        if (IsInTime(first)) return first.End;
        if (!first.IsPrefixed && phones.EndOf(at) is >= 0 and int phoneEnd) return phoneEnd;
        // “737-800” is one name
        if (filter.IsModel(first)) return text.IsHyphen(first.End) ? first.End + 2 : first.End;
        if (ScoreReader.Read(text, first, out int scoreEnd) is { } score)
        {
            into.Add(score);
            return scoreEnd;
        }
        if (RatioReader.Read(text, first, out int ratioEnd) is { } ratio)
        {
            into.Add(ratio);
            return ratioEnd;
        }
        Amount last = first;
        int opening = at;
        if (RangeReader.TryReadSecond(text, at, first, out int secondAt, out bool either) && TryReadAmount(secondAt, out Amount second)
            && RangeReader.TryJoin(text, at, ref first, ref second, either))
        {
            last = second;
            if (text.WordAt(at - 1) is Word.Between or Word.From) opening = at - 1;
        }
        if (last.End == first.End && filter.IsNoQuantity(first)) return first.End;
        if (last.End != first.End && RangeReader.IsScore(text, first, last)) return last.End;
        if (IsInTime(last)) return last.End;
        Amount whole = last with { Numeral = last.Numeral with { First = first.Numeral.First, Low = Math.Min(first.Numeral.Low, last.Numeral.Low), High = Math.Max(first.Numeral.High, last.Numeral.High), IsVague = first.Numeral.IsVague }, First = first.First };
        return Add(whole, first, last, opening, default);
    }

    private int Add(Amount amount, Amount first, Amount? last, int opening, CountedNoun none)
    {
        StatedUnit unit = amount.Unit;
        int end = amount.End;
        CountedNoun noun = none;
        if (unit.Name is null)
        {
            noun = nouns.Read(amount.End, amount.Numeral.IsVague || amount.Numeral.IsShare);
            if (noun.Name is not null) unit = unit with { Name = noun.Name };
        }
        else if (unit.Kind == UnitKind.Duration && AgeReader.TryRead(text, amount, out int ageEnd, out string? age))
        {
            unit = new(age, UnitTable.OfName(age), ageEnd, unit.Joined);
            end = ageEnd;
        }
        if (unit.Name is null && AgeReader.IsAge(text, tags, amount)) unit = new("year of age", UnitTable.OfName("year of age"), amount.End, false);
        bool canChange = amount.Numeral.IsShare || unit.Kind is UnitKind.Share or UnitKind.Money || unit.Name is "point" or "cent" || (unit.Unit is not null && unit.Kind is not (UnitKind.Duration or UnitKind.Age));
        bool range = amount.Numeral.Low != amount.Numeral.High;
        Qualifier qualifier = QualifierReader.Read(text, opening, end, Math.Max(end, noun.End), canChange && !range);
        StatedConversion? conversion = null;
        int wholeEnd = Math.Max(end, qualifier.End);
        if (unit.Unit is { } stated && text.IsMark(wholeEnd, '(')) ReadConversion(amount, stated, ref wholeEnd, out conversion);
        TextSpan span = text.SpanOf(amount.First, end);
        decimal low = amount.Numeral.Low, high = amount.Numeral.High;
        Change change = qualifier.Change;
        if (amount.Numeral.IsShare || unit.Name == "percentage") change = QualifierReader.OfShare(text, qualifier, Math.Max(end, amount.End), change, ref wholeEnd);
        into.Add(new()
        {
            Span = span,
            Qualified = span.Cover(text.SpanOf(Math.Min(qualifier.First, amount.First), wholeEnd)),
            Low = low,
            High = high,
            Step = amount.Numeral.Step > 0 ? amount.Numeral.Step : 1,
            Unit = unit.Name,
            IsMeasure = unit.Unit is not null,
            Change = change,
            Of = measured.Read(amount, unit, noun, qualifier, wholeEnd),
            IsShare = amount.Numeral.IsShare,
            IsVague = amount.Numeral.IsVague,
            Conversion = conversion,
            FoundBy = amount.Numeral.IsVague ? "quantity/vague word" : amount.Numeral.IsShare ? "quantity/fraction" : range ? "quantity/range" : unit.Kind == UnitKind.Money ? "quantity/money"
                : unit.Unit is not null ? "quantity/measure" : noun.Name is not null ? "quantity/count" : "quantity/number",
        });
        return wholeEnd;
    }

    /// <summary>Reads one number with its unit, a currency before it included.</summary>
    private bool TryReadAmount(int at, out Amount amount)
    {
        amount = default;
        int numberAt = at;
        string? currency = null;
        bool minus = text.MarkAt(at) is '-' or '−' && text.IsGlued(at + 1) && (at == 0 || text[at].Spaced) && !text.IsDash(at - 1);
        if (minus && MoneyReader.TryReadSign(text, at + 1, out int signed, out currency)) numberAt = signed;
        else if (MoneyReader.TryReadSign(text, at, out int afterSign, out currency)) numberAt = afterSign;
        // “$-5 million”
        if (currency is not null && !minus && text.IsDash(numberAt) && text.IsNumber(numberAt + 1)) { minus = true; numberAt++; }
        if (!NumeralReader.TryRead(text, numberAt, out Numeral numeral)) return false;
        if (currency is not null && numeral.IsVague) return false;
        StatedUnit unit;
        if (currency is not null)
        {
            int end = MoneyReader.AfterAmount(text, numeral.End, ref currency, ref numeral);
            if (minus && numberAt > at) numeral = numeral with { Low = -numeral.High, High = -numeral.Low };
            unit = UnitReader.WithRate(text, new(currency, new(currency, UnitKind.Money, 1), end, false));
            amount = new(numeral, unit, at, unit.End, true);
            return true;
        }
        if (AgeReader.TryReadBefore(text, at, numeral)) unit = new("year of age", UnitTable.OfName("year of age"), numeral.End, false);
        else if (!UnitReader.TryRead(text, numeral.End, numeral.Low, out unit))
        {
            int of = numeral.IsVague || numeral.Scale > 1 ? numeral.End : -1;
            if (of >= 0 && text.WordAt(of) == Word.Of && UnitReader.TryRead(text, of + 1, numeral.Low, out StatedUnit vague) && !vague.Joined) unit = vague;
            else unit = new(null, null, numeral.End, false);
        }
        // “of age 87” is one expression; “aged 43” is a word and a number
        int start = unit.Unit?.Kind == UnitKind.Age && text.WordAt(at - 1) == Word.Age && unit.End == numeral.End ? at - 1 : numeral.First;
        amount = new(numeral, unit, start, Math.Max(unit.End, numeral.End), false);
        if (unit.Unit is { Kind: UnitKind.Money, Factor: 1_000_000 } && numeral.High < 1_000_000_000_000m)
        {
            // “120 MEUR”
            numeral = numeral with { Low = numeral.Low * 1_000_000, High = numeral.High * 1_000_000, Step = numeral.Step * 1_000_000, Scale = 1_000_000 };
            amount = amount with { Numeral = numeral };
        }
        if (unit.Unit is not null) MoneyReader.AddSmallParts(text, ref amount);
        // “361 million pounds” are no weight
        if (unit.Unit is { Name: "pound" } && numeral.Scale >= 1000 && !unit.Joined) amount = amount with { Unit = unit with { Name = "pound sterling", Unit = UnitTable.OfWords("pound sterling") } };
        return true;
    }

    private void ReadConversion(Amount amount, Unit unit, ref int end, out StatedConversion? conversion)
    {
        conversion = null;
        int at = end + 1;
        while (text.WordAt(at) is Word.About or Word.Around or Word.Roughly or Word.Approximately or Word.Nearly or Word.Some || text.MarkAt(at) == '~') at++;
        if (!TryReadAmount(at, out Amount other) || other.Unit.Unit is not { } second || second.Kind != unit.Kind || second.Name == unit.Name) return;
        if (unit.Kind is UnitKind.Money or UnitKind.Counted or UnitKind.Other or UnitKind.Share or UnitKind.Duration or UnitKind.Age) return;
        Amount upper = other;
        if (RangeReader.TryReadSecond(text, at, other, out int secondAt, out bool either) && TryReadAmount(secondAt, out Amount next) && RangeReader.TryJoin(text, at, ref other, ref next, either)) upper = next;
        if (!text.IsMark(upper.End, ')')) return;
        // 800 sq. km are given as 308 sq. miles, 2,600 as 1,000: who converts rounds to the figures that count
        StatedNumber left = new(amount.Numeral.Low, StatedNumber.LastFigure(amount.Numeral.Low, amount.Numeral.Step), default), right = new(other.Numeral.Low, StatedNumber.LastFigure(other.Numeral.Low, other.Numeral.Step), default);
        bool agrees = UnitConversion.TryConvert(left, unit.Name, second.Name, out StatedNumber converted) && converted.Agrees(right);
        conversion = new(text.SpanOf(other.First, upper.End), other.Numeral.Low, second.Name, agrees);
        end = upper.End + 1;
    }

    /// <summary>Whether a date or time of day holds the number; durations are quantities too.</summary>
    private bool IsInTime(Amount amount)
    {
        TextSpan span = text[amount.Numeral.First].Span;
        while (firstTime < times.Count && times[firstTime].Span.End <= span.Start) firstTime++;
        for (int i = firstTime; i < times.Count && times[i].Span.Start < span.End; i++)
            if (times[i].Span.Overlaps(span) && (times[i].Type is TimeType.Date or TimeType.Time && !IsDistance(times[i], amount) || times[i].Type == TimeType.Set && amount.Unit.Kind == UnitKind.Duration)) return true;
        return false;
    }

    /// <summary>“three years ago” is a date that holds a length of time.</summary>
    private static bool IsDistance(TimeExpression time, Amount amount) => amount.Unit.Kind == UnitKind.Duration && time.Type == TimeType.Date && !amount.Unit.Joined;
}
