namespace Whence.Quantities;

/// <summary>Reads currencies around a number.</summary>
internal static class MoneyReader
{
    /// <summary>Reads a sign or code that stands before a number: “$”, “US$”, “c $”, “USD”, “Rs.”, “GB £”.</summary>
    public static bool TryReadSign(LexemeText text, int at, out int end, out string? currency)
    {
        currency = null;
        end = at;
        if (at >= text.Count) return false;
        Span<char> sign = stackalloc char[6];
        if (text[at].Kind == LexemeKind.Mark)
        {
            if ((currency = CurrencyTable.OfSign(text.TextAt(at))) is null) return false;
            end = at + 1;
            // “$US160”
            if (text.IsMark(at, '$') && text.IsWord(end) && text.IsGlued(end) && (text.TextAt(end) is "US" or "A" or "AU" or "C" or "CA" or "HK" or "NZ" or "S" or "U.S."))
                currency = CurrencyTable.OfSign(Join(text.TextAt(end++), "$", sign));
        }
        else if (text.IsWord(at) && text.TextAt(at).Length <= 4)
        {
            ReadOnlySpan<char> word = text.TextAt(at);
            // £ and ¥ as they come out of text that was put into ASCII
            if (word is "PS" && text.IsNumber(at + 1) && text.IsGlued(at + 1)) { currency = "pound sterling"; end = at + 1; return true; }
            if (word is "Y" && text.IsMark(at + 1, '=') && text.IsGlued(at + 1) && text.IsNumber(at + 2)) { currency = "japanese yen"; end = at + 2; return true; }
            if (word is "GB" or "UK" && text.IsMark(at + 1, '#') && text.IsNumber(at + 2)) { currency = "pound sterling"; end = at + 2; return true; }
            if (text[at + 1 < text.Count ? at + 1 : at].Kind == LexemeKind.Mark && CurrencyTable.OfSign(text.TextAt(at + 1)) is { } plain && text.MarkAt(at + 1) is not ('s'))
            {
                currency = CurrencyTable.OfSign(Join(word, text.TextAt(at + 1), sign)) ?? (word.Length > 2 ? CurrencyTable.OfSign(word) : null);
                if (currency is null && word is "GB" or "UK" or "U.S." or "US") currency = plain;
                // “won a $300 million contract” is not Australian; “c $ 16.4 million” is Canadian
                if (currency is null || (text[at + 1].Spaced && word.Length == 1 && word is not ("c" or "C"))) { currency = null; return false; }
                end = at + 2;
            }
            else
            {
                bool capital = char.IsUpper(word[0]);
                if ((word.Length < 2 || (!capital && word.Length < 3)) || (currency = CurrencyTable.OfSign(word)) is null) return false;
                end = at + 1;
                if (text.IsMark(end, '.') && text.IsGlued(end)) end++;
            }
        }
        if (currency is null) return false;
        if (text.IsMark(end, '-') && text.IsGlued(end) && text.IsNumber(end + 1) && text.IsGlued(end + 1)) return true;
        return !text.IsBroken(end) && (text.IsNumber(end) || (text[at].Kind == LexemeKind.Word && NumeralReader.IsSmall(text.WordAt(end))) || (text[at].Kind == LexemeKind.Mark && text.IsDash(end) && text.IsNumber(end + 1)));
    }

    /// <summary>Reads a currency said again after the amount: “$ 23 billion dollars”, “US$5 U.S.”, “USD 5 million”.</summary>
    public static int AfterAmount(LexemeText text, int at, ref string currency, ref Numeral numeral)
    {
        if (text.IsBroken(at) || !text.IsWord(at)) return at;
        if (NumeralReader.IsScale(text.WordAt(at)) && !text.IsPlural(at)) return at;
        ReadOnlySpan<char> word = text.TextAt(at);
        if (word is "US" or "U.S." && currency == "dollar" && text.WordAt(at + 1) == Word.None | true) return word.Length == 2 && text.IsCapital(at + 1) ? at : at + 1;
        if (word.Length is < 3 or > 8) return at;
        string? again = CurrencyTable.OfSign(word) ?? CurrencyTable.OfSign(default);
        if (again is null && currency == "dollar" && UnitTable.OfWords("dollar") is not null && (word.SequenceEqual("dollar") || word.SequenceEqual("dollars")) && numeral.Scale > 1) return at + 1;
        if (again is null) return at;
        if (currency == "dollar" || again == currency) { currency = again; return at + 1; }
        return at;
    }

    /// <summary>Adds “and forty-five cents”, “5 ft 2 in”, “15 dollars 50” to an amount in the larger unit.</summary>
    public static void AddSmallParts(LexemeText text, ref Amount amount)
    {
        if (amount.Unit.Unit is not { } unit || amount.Numeral.Low != decimal.Truncate(amount.Numeral.Low)) return;
        int at = amount.End;
        if (text.IsBroken(at)) return;
        if (unit.Kind == UnitKind.Money && NumeralReader.IsScale(text.WordAt(at)) && text.WordAt(at) >= Word.Thousand && !text.IsPlural(at) && amount.Numeral.Scale == 1 && amount.Numeral.Low < 1_000_000)
        {
            // “75 USD million”
            decimal scale = NumeralReader.ScaleOf(text.WordAt(at));
            Numeral n = amount.Numeral;
            amount = amount with { End = at + 1, Numeral = n with { Low = n.Low * scale, High = n.High * scale, Step = n.Step * scale, Scale = scale }, Unit = amount.Unit with { End = at + 1 } };
            return;
        }
        bool and = text.WordAt(at) == Word.And;
        if (and) at++;
        else if (text.IsMark(at, ',') && unit.Name is "foot" or "pound") at++;
        if (!NumeralReader.TryReadCardinal(text, at, out Numeral part) || part.Low < 0) return;
        decimal share = 0;
        int end = part.End;
        if (UnitReader.TryRead(text, part.End, part.Low, out StatedUnit small) && small.Unit is { } less && !small.Joined)
        {
            share = (unit.Name, less.Name) switch
            {
                ("foot", "inch") => 1m / 12,
                ("pound", "ounce") => 1m / 16,
                ("stone", "pound") => 1m / 14,
                ("dollar" or "united states dollar" or "euro" or "australian dollar" or "canadian dollar", "cent") => 0.01m,
                ("pound sterling", "penny") => 0.01m,
                ("pound", "penny") => 0.01m,
                ("indian rupee", "paisa") or ("russian ruble", "kopek") => 0.01m,
                ("chinese yuan", "jiao") => 0.1m,
                _ => 0,
            };
            end = small.End;
        }
        else if (unit.Kind == UnitKind.Money && (at == amount.End || (and && part.End >= text.Count - 1)) && part.Low is >= 10 and < 100 && part.Low == decimal.Truncate(part.Low) && !text.IsWord(part.End) && text.MarkAt(part.End) is not ('%' or '-' or '$' or '/') && amount.Numeral.Scale == 1) share = 0.01m;
        else if (unit.Kind == UnitKind.Money && (at == amount.End || (and && part.End >= text.Count - 1)) && part.Low is >= 10 and < 100 && text.WordAt(part.End) == Word.More && amount.Numeral.Scale == 1) share = 0.01m;
        if (share == 0) return;
        decimal value = amount.Numeral.Low + (part.Low * share);
        amount = amount with { End = end, Numeral = amount.Numeral with { Low = value, High = value, Step = part.Step * share }, Unit = amount.Unit with { End = end } };
    }

    private static ReadOnlySpan<char> Join(ReadOnlySpan<char> first, ReadOnlySpan<char> second, Span<char> into)
    {
        if (first.Length + second.Length > into.Length) return default;
        first.CopyTo(into);
        second.CopyTo(into[first.Length..]);
        return into[..(first.Length + second.Length)];
    }
}
