namespace Whence.Quantities;

/// <summary>Joins two numbers into a range: “400-500”, “between 5 and 10”, “from 252 to 287”, “20 to 25 percent”, “three or four”.</summary>
internal static class RangeReader
{
    /// <summary>Whether a second number may follow, and where it begins.</summary>
    public static bool TryReadSecond(LexemeText text, int at, Amount first, out int secondAt, out bool either)
    {
        secondAt = first.End + 1;
        either = false;
        int joint = first.End;
        if (joint >= text.Count - 1) return false;
        if (text.IsBroken(joint)) return false;
        // “0-to-60”, “eight-to-ten”
        if (text.IsMark(joint, '-') && text.WordAt(joint + 1) == Word.To && text.IsMark(joint + 2, '-')) { secondAt = joint + 3; return true; }
        if (text.IsDash(joint)) return text[joint].Spaced == text[joint + 1].Spaced && !text[joint + 1].Broken && (!text[joint].Spaced || text.MarkAt(joint) != '—') ;
        Word word = text.WordAt(joint);
        bool between = text.WordAt(at - 1) == Word.Between, from = text.WordAt(at - 1) == Word.From;
        if (word == Word.And) return between;
        if (word == Word.To || (from && word is Word.Through or Word.Until or Word.Till))
        {
            if (text.WordAt(joint + 1) is Word.About or Word.Almost or Word.Nearly or Word.Around) secondAt++;
            return true;
        }
        if (from && word == Word.Up && text.WordAt(joint + 1) == Word.To) { secondAt = joint + 2; return true; }
        if (word == Word.Or) { either = true; return true; }
        return false;
    }

    /// <summary>Gives both ends one unit and one magnitude; false where they are no range.</summary>
    public static bool TryJoin(LexemeText text, int at, ref Amount first, ref Amount second, bool either)
    {
        bool opened = text.WordAt(at - 1) is Word.Between or Word.From;
        bool dash = text.IsDash(first.End) && text.WordAt(first.End + 1) != Word.To;
        Numeral low = first.Numeral, high = second.Numeral;
        if (low.Low != low.High || high.Low != high.High || low.IsVague != high.IsVague || low.IsShare != high.IsShare) return false;
        string? left = first.Unit.Name, right = second.Unit.Name;
        if (left is not null && right is not null && left != right && !(first.Unit.Kind == UnitKind.Money && second.Unit.Kind == UnitKind.Money && right.StartsWith(left, StringComparison.Ordinal))) return false;
        // “$20-30 people”: a second without its own sign takes the first's
        if (left is not null && right is null && !first.IsPrefixed && !opened && !dash && first.Unit.Kind != UnitKind.Age) return false;
        if (left is not null && right is null && !first.IsPrefixed && text.IsWord(second.End) && text.WordAt(second.End) == Word.None && !dash && first.Unit.Kind != UnitKind.Age) return false;
        if (left is null && right is not null && second.IsPrefixed && !opened) return false;
        if (low.Scale == 1 && high.Scale > 1 && low.Low < 1000 && low.IsDigits == high.IsDigits && high.Scale != 12 && !first.Unit.Joined)
        {
            decimal mantissa = high.Low / high.Scale;
            if (low.Low <= mantissa || opened) low = low with { Low = low.Low * high.Scale, High = low.High * high.Scale, Step = low.Step * high.Scale, Scale = high.Scale };
        }
        if (either && !(second.Unit.Kind != UnitKind.Money && low.Low < high.Low && high.Low <= (low.Low * 2) + 1 && !low.IsDigits && left is null)) return false;
        if (dash && low.Low >= high.Low && !(left is not null || right is not null)) return IsScoreLike(low, high);
        if (!opened && !dash && !either)
        {
            // “rose 60% to 3.9 million” is two figures, “9 to 5” is none
            if (low.Low >= high.Low) return false;
            if (left is not null && right is not null && !first.IsPrefixed) return left == right;
            if (text.WordAt(at - 1) is Word.By) return false;
        }
        if (dash && low.Low > high.Low) return false;
        first = first with { Numeral = low };
        if (right is null && left is not null) second = second with { Unit = first.Unit with { End = second.End } };
        else if (second.Unit.Name is null) second = second with { Unit = second.Unit };
        return true;
    }

    /// <summary>“2-1” looks like a score; where <see cref="ScoreReader"/> finds no word of playing or voting near, nothing says what it measures.</summary>
    public static bool IsScore(LexemeText text, Amount first, Amount last) =>
        text.IsDash(first.End) && last.Unit.Name is null && first.Unit.Name is null && first.Numeral.Low >= last.Numeral.Low && IsScoreLike(first.Numeral, last.Numeral);

    private static bool IsScoreLike(Numeral low, Numeral high) => low.IsDigits && high.IsDigits && low.Low < 300 && high.Low < 300;
}
