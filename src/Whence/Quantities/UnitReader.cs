namespace Whence.Quantities;

/// <summary>Reads a unit that follows a number: words, signs and rates.</summary>
internal static class UnitReader
{
    private const int MaxWords = 4;

    /// <summary>Reads the unit that begins at a lexeme; false if none does.</summary>
    /// <param name="text">The lexemes.</param>
    /// <param name="at">The lexeme after the number.</param>
    /// <param name="value">The number, which rules out some readings.</param>
    /// <param name="unit">What was read.</param>
    public static bool TryRead(LexemeText text, int at, decimal value, out StatedUnit unit)
    {
        unit = default;
        if (at >= text.Count) return false;
        bool joined = text.IsDash(at) && at + 1 < text.Count && text[at].Spaced == text[at + 1].Spaced && text.IsWord(at + 1);
        int first = joined ? at + 1 : at;
        if (text.IsBroken(first)) return false;
        // “45{kg)”, “20 [kg]”
        char bracket = text.MarkAt(first);
        if (bracket is '[' or '{' or '<' && text.IsGlued(first + 1) && text.MarkAt(first + 2) is ']' or '}' or '>' && UnitTable.OfSign(text.TextAt(first + 1)) is { } inner)
        {
            unit = new(inner.Name, inner, first + 3, false);
            return true;
        }
        if (text.IsWord(first) && !joined && text.TextAt(first) is ['M', _, _, _] && CurrencyTable.OfSign(text.TextAt(first)[1..]) is { } millions && text.TextAt(first)[1..].ContainsAnyExceptInRange('A', 'Z') is false)
        {
            unit = new(millions, new(millions, UnitKind.Money, 1_000_000), first + 1, false);
            return true;
        }
        Unit? found = ReadSign(text, first, value, joined, out int end) ?? ReadWords(text, first, out end);
        if (found is null) return false;
        if (joined && found.Kind == UnitKind.Money && !text.IsHyphen(at)) return false;
        unit = WithRate(text, new(found.Name, found, end, joined));
        return true;
    }

    /// <summary>Adds “per barrel”, “a day”, “/s” to a unit that has been read.</summary>
    public static StatedUnit WithRate(LexemeText text, StatedUnit unit)
    {
        int at = unit.End;
        bool slash = text.IsMark(at, '/');
        bool per = text.WordAt(at) == Word.Per || slash || (text.WordAt(at) == Word.A && IsPeriod(text, at + 1));
        if (!per && text.IsHyphen(at) && text.WordAt(at + 1) == Word.Per && text.IsHyphen(at + 2)) { at += 2; per = true; }
        if (!per || !text.IsWord(at + 1) || text.IsBroken(at + 1)) return unit;
        if (text.WordAt(at) == Word.Per && (text.IsText(at + 1, "se") || text.IsText(at + 1, "capita"))) return unit;
        if (slash && (text[at].Spaced || text[at + 1].Spaced)) return unit;
        Unit? of = ReadWords(text, at + 1, out int end) ?? ReadSign(text, at + 1, 0, true, out end);
        string name;
        if (of is not null) name = of.Name;
        else
        {
            if (slash) return unit;
            name = Singular.Of(text.TextAt(at + 1));
            end = at + 2;
        }
        string rate = unit.Name + " per " + name;
        return unit with { Name = rate, Unit = unit.Unit is null ? null : UnitTable.OfName(rate) ?? new(rate, RateKind(unit.Unit.Kind), 0), End = end };
    }

    private static UnitKind RateKind(UnitKind kind) => kind == UnitKind.Money ? UnitKind.Money : UnitKind.Other;

    /// <summary>“a year”, “a day”: a time, so that “$98 a share” and “two a side” stay what they are.</summary>
    private static bool IsPeriod(LexemeText text, int at) =>
        !text.IsPlural(at) && text.WordAt(at) is Word.Second or Word.Minute or Word.Hour or Word.Day or Word.Night or Word.Week or Word.Month or Word.Year
        && text.WordAt(at + 1) is not (Word.Ago or Word.Earlier or Word.Later or Word.Before or Word.After) && !text.IsText(at + 1, "old");

    private static Unit? ReadWords(LexemeText text, int first, out int end)
    {
        Span<char> raw = stackalloc char[UnitTable.LongestWords], single = stackalloc char[UnitTable.LongestWords];
        Span<int> rawEnds = stackalloc int[MaxWords], singleEnds = stackalloc int[MaxWords], ends = stackalloc int[MaxWords];
        int words = 0, rawLength = 0, singleLength = 0, at = first;
        while (words < MaxWords && text.IsWord(at) && !(words > 0 && text.IsBroken(at)))
        {
            ReadOnlySpan<char> word = text.TextAt(at);
            if (rawLength + word.Length + 1 > raw.Length) break;
            if (words > 0) { raw[rawLength++] = ' '; single[singleLength++] = ' '; }
            word.ToLowerInvariant(raw[rawLength..]);
            word.ToLowerInvariant(single[singleLength..]);
            rawLength += word.Length;
            singleLength += word.Length;
            if (word.Length > 3 && single[singleLength - 1] == 's' && single[singleLength - 2] is not ('s' or 'u')) singleLength--;
            at++;
            if (text.IsMark(at, '.') && text.IsGlued(at) && word.Length <= 3 && text.IsWord(at + 1) && !text.IsBroken(at + 1)) at++;
            rawEnds[words] = rawLength;
            singleEnds[words] = singleLength;
            ends[words++] = at;
            if (text.IsHyphen(at) || (text.IsDash(at) && at + 1 < text.Count && text[at].Spaced && text[at + 1].Spaced && text.IsWord(at + 1))) at++;
        }
        for (int n = words - 1; n >= 0; n--)
        {
            Unit? unit = UnitTable.OfWords(raw[..rawEnds[n]]) ?? UnitTable.OfWords(single[..singleEnds[n]]);
            if (unit is null) continue;
            end = ends[n];
            return unit;
        }
        end = first;
        return null;
    }

    private static Unit? ReadSign(LexemeText text, int first, decimal value, bool joined, out int end)
    {
        end = first;
        if (first >= text.Count) return null;
        Span<char> sign = stackalloc char[12];
        int length = 0;
        Unit? best = null;
        for (int at = first; at < text.Count && at < first + 4 && (at == first || !text[at].Spaced); at++)
        {
            ReadOnlySpan<char> part = text.TextAt(at);
            if (text[at].Kind == LexemeKind.Number || length + part.Length > sign.Length) break;
            part.CopyTo(sign[length..]);
            length += part.Length;
            Unit? unit = UnitTable.OfSign(sign[..length]);
            if (unit is null && text[at].Kind == LexemeKind.Mark && CurrencyTable.OfSign(sign[..length]) is { } currency && !(text.IsNumber(at + 1) && text.IsGlued(at + 1))
                && !text.IsNumber(at + 1)) unit = new(currency, UnitKind.Money, 1);
            if (unit is not null) { best = unit; end = at + 1; }
        }
        if (best is null && text.IsWord(first) && text.TextAt(first).Length is 2 or 3 or 4 && CurrencyTable.OfSign(text.TextAt(first)) is { } code && (text.TextAt(first).Length > 2 || text.IsCapital(first)))
        {
            best = new(code, UnitKind.Money, 1);
            end = first + 1;
        }
        if (best is null) return null;
        // “85°”, “100° Celsius”, “20 °C”
        if (best.Name == "degree" && text.IsWord(end))
        {
            ReadOnlySpan<char> scale = text.TextAt(end);
            string? name = scale is "C" or "c" ? "celsius" : scale is "F" or "f" ? "fahrenheit" : UnitTable.OfWords(ToLower(scale, stackalloc char[12]))?.Name;
            if (name is "celsius" or "fahrenheit" && UnitTable.OfName(name) is { } degrees) { end++; return degrees; }
        }
        int letters = end - first == 1 ? text[first].Length : 2;
        if (letters > 1 && !(text.IsText(first, "in") || text.IsText(first, "pt"))) return !text.IsGlued(first) && !joined && text.IsText(first, "t") ? null : best;
        if (text[first].Kind == LexemeKind.Mark) return best;
        bool glued = text.IsGlued(first);
        // one letter, or “in”: only where it touches the number or nothing else can be meant
        if (text.IsText(first, "in")) return glued || text.IsMark(first + 1, '.') && !text[first + 1].Spaced && text.IsWord(first - 1) is false && IsEnd(text, first + 2) || first > 1 && text.IsText(first - 2, "ft") ? best : null;
        if (joined) return null;
        if (best.Name is "fahrenheit") return null;
        if (glued) return text.IsMark(first + 1, '/') && !text.IsGlued(first + 2) ? null : best;
        return text.TextAt(first) is "m" or "g" or "W" or "V" or "l" or "L" && value < 10_000 && !text.IsMark(first + 1, '.') | IsEnd(text, first + 2) && !text.IsCapital(first + 1) ? best : null;
    }

    private static bool IsEnd(LexemeText text, int at) => at >= text.Count || (text[at].Kind == LexemeKind.Mark && text.MarkAt(at) is '.' or ',' or ';' or ')' or ']' or '!' or '?' or '"' or '”');

    private static ReadOnlySpan<char> ToLower(ReadOnlySpan<char> word, Span<char> into)
    {
        if (word.Length > into.Length) return default;
        word.ToLowerInvariant(into);
        return into[..word.Length];
    }
}
