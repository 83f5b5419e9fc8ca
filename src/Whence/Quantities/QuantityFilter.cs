using System.Collections.Frozen;
using Whence.Text;

namespace Whence.Quantities;

/// <summary>Tells numbers that name things from numbers that measure: models, regiments, articles, rooms, serial numbers, scores.</summary>
internal sealed class QuantityFilter(LexemeText text, TagView tags, HashSet<string> names)
{
    private static readonly FrozenSet<string> Numbered = ("no nos number numbers nr nrs article articles section sections chapter clause paragraph page pages room terminal gate flight highway route interstate exit line act bill "
        + "resolution regiment brigade division unit phase stage level tier version volume episode season game week round lap book area zone district channel level apollo figure table item grade class day block platform runway pier lot formula "
        + "group proposition prop amendment title chapter schedule category type model series mark windows").Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> NumberedLookup = Numbered.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether a single number with its unit, if any, is no quantity.</summary>
    public bool IsNoQuantity(Amount amount)
    {
        Numeral numeral = amount.Numeral;
        int first = numeral.First, end = numeral.End;
        if (amount.IsPrefixed) return false;
        // “Ford Five Hundred”
        if (!numeral.IsDigits && first > 0 && text.IsCapital(first) && text.IsCapital(first - 1) && text.IsWord(first - 1) && text.WordAt(first - 1) == Word.None && numeral.End > first + 1 && text.IsCapital(first + 1)) return true;
        if (amount.Unit.Unit is null)
        {
            if (IsOrdinal(end)) return true;
            // 29 February 1900 is no date, and no count of Februaries
            if (text.WordAt(end) is >= Word.January and <= Word.December && text.IsCapital(end)) return true;
            if (numeral.IsDigits && (IsCode(first, end) || IsSerial(first, end) || IsScoreOrRatio(first, end))) return true;
            if (numeral is { Low: 1, High: 1, IsDigits: false, IsShare: false } && numeral.Scale == 1 && IsPronounOne(first, end)) return true;
            if (IsNameNumber(numeral))
            {
                if (numeral.IsDigits && text[first].Length is 3 or 4) names.Add(text.TextAt(first).ToString());
                return true;
            }
            if (numeral.IsDigits && numeral.Step == 1 && numeral.Low is >= 1800 and <= 2100 && text[first].Length == 4 && !text.IsWord(end) && text.WordAt(first - 1) is Word.In or Word.Since or Word.Until or Word.By or Word.From or Word.Before or Word.After or Word.During) return true;
        }
        return numeral.IsDigits && amount.Unit.Joined is false && IsNumberedBefore(first) && amount.Unit.Unit is null;
    }

    /// <summary>“the 777”, “a 737 replacement”, “Boeing 737-800”: three digits that name a model, with nothing in the plural behind them.</summary>
    public bool IsModel(Amount amount)
    {
        Numeral numeral = amount.Numeral;
        int first = numeral.First, end = numeral.End;
        if (!numeral.IsDigits || amount.IsPrefixed || amount.Unit.Unit is not null || text[first].Length != 3 || end != first + 1 || numeral.Low % 10 == 0 || numeral.Step != 1) return false;
        bool named = text.IsWord(first - 1) && text.IsCapital(first - 1) && first > 1 && text.WordAt(first - 1) == Word.None && tags.TagAt(first - 1) == PartOfSpeech.Propn;
        bool code = text.IsHyphen(end) && text[end + 1].Kind is LexemeKind.Number or LexemeKind.Code && text[end + 1].Length >= 3 && (named || text.TextAt(end + 1) is [.., '0']);
        PartOfSpeech before = tags.TagAt(first - 1);
        bool article = before is PartOfSpeech.Det || text.WordAt(first - 1) is Word.First or Word.New || text.MarkAt(first - 1) is '\'' or '’';
        if (article && (tags.IsPluralNoun(end) || tags.TagAt(end) is PartOfSpeech.Adj or PartOfSpeech.Num or PartOfSpeech.Pron or PartOfSpeech.X || text.WordAt(end) is Word.Of or Word.More || text.IsText(end, "people"))) article = false;
        if (!code && !article) return false;
        names.Add(text.TextAt(first).ToString());
        return true;
    }

    private bool IsOrdinal(int end) => text.IsGlued(end) && text.TextAt(end) is "st" or "nd" or "rd" or "th" or "ST" or "ND" or "RD" or "TH";

    /// <summary>Digits that touch letters which are no unit, or a hyphen before a word in capitals: “5G”, “5D”, “A-10”.</summary>
    private bool IsCode(int first, int end)
    {
        if (text.IsGlued(end) && text[end].Kind is LexemeKind.Word or LexemeKind.Code && text.TextAt(end) is not ("x" or "X")) return true;
        if (text.IsGlued(first) && text.IsDash(first - 1) && !text[first - 1].Spaced && (text.IsWord(first - 2) && text.IsCapital(first - 2) || text[Math.Max(0, first - 2)].Kind == LexemeKind.Code)) return true;
        if (text.IsGlued(first) && text.MarkAt(first - 1) is '#' or '_' or '@' or '.' or '\'' or '’') return true;
        return text.IsGlued(end) && text.MarkAt(end) is '_' or '@' or '=' or '&';
    }

    /// <summary>Digits in three parts or more: a date that no reader of times took, the number of a case or an account.</summary>
    private bool IsSerial(int first, int end)
    {
        int parts = 1;
        for (int at = end; text.MarkAt(at) is '-' or '/' && text.IsNumber(at + 1) && text.IsGlued(at); at += 2) parts++;
        for (int at = first - 1; text.MarkAt(at) is '-' or '/' && text.IsNumber(at - 1); at -= 2) parts++;
        return parts >= 3;
    }

    private bool IsScoreOrRatio(int first, int end) =>
        (text.IsMark(end, ':') && text.IsNumber(end + 1) && text.IsGlued(end)) || (text.IsMark(first - 1, ':') && text.IsNumber(first - 2) && text.IsGlued(first))
        || (text.IsGlued(first) && text.IsDash(first - 1) && text.IsNumber(first - 2) && !text[first - 1].Spaced && !text.IsWord(end));

    /// <summary>“one” that stands for a thing: “that one”, “no one”, “one of”, “one another”, “one day”.</summary>
    private bool IsPronounOne(int first, int end)
    {
        if (text.WordAt(first) != Word.One) return false;
        Word before = text.WordAt(first - 1), after = text.WordAt(end);
        if (before is Word.No or Word.That or Word.This or Word.Another or Word.Each or Word.Every or Word.The or Word.Any or Word.Only && after == Word.None && !text.IsWord(end)) return true;
        if (text.IsText(first - 1, "which") || text.IsText(first - 1, "everyone") || text.IsText(end, "another") || text.IsText(end, "who") || text.IsText(end, "'s")) return true;
        if (text.IsMark(end, '\'') || text.IsMark(end, '’')) return true;
        return after is Word.Day or Word.Night || !text.IsWord(end) || tags.IsVerbLike(end);
    }

    /// <summary>“Boeing 737”, “Group of Seven”, “Resolution 1701”: a number behind a name, with no noun behind it that it could count.</summary>
    private bool IsNameNumber(Numeral numeral)
    {
        int first = numeral.First, end = numeral.End;
        if (!numeral.IsDigits || numeral.Scale > 1 || numeral.Step < 1 || text[first].Length > 4 || text.TextAt(first).Contains(',')) return IsNumberedBefore(first);
        if (IsNumberedBefore(first)) return true;
        if (first == 0 || text[first - 1].Kind == LexemeKind.Mark) return false;
        if (text.IsWord(first - 1) && text.TextAt(first - 1)[1..].ContainsAnyInRange('A', 'Z') && !text.TextAt(first - 1).ContainsAny('.', '$') && text.TextAt(first - 1).ContainsAnyInRange('a', 'z')) return true;
        if (!text.IsCapital(first - 1) || first == 1) return false;
        if (text.WordAt(first - 1) != Word.None || text.IsText(first - 1, "I")) return false;
        if (!tags.IsNameOrUnknown(first - 1)) return false;
        // “in Ostrel 12 people died” counts, “the Boeing 737 jets” names
        bool place = first >= 2 && text.WordAt(first - 2) is Word.In or Word.At or Word.From or Word.Near || text.IsText(first - 2, "across");
        return !place || !tags.IsPluralNoun(end) || text.IsCapital(end);
    }

    private bool IsNumberedBefore(int first)
    {
        int at = first - 1;
        if (text.IsMark(at, '.') && text.IsGlued(at)) at--;
        if (text.IsMark(at, '#')) return true;
        if (!text.IsWord(at) || !NumberedLookup.Contains(text.TextAt(at))) return false;
        // “no 5” only with its full stop or a capital; “the week 12 people died” keeps its people
        if (text.IsText(at, "no")) return at < first - 1 || text.IsCapital(at);
        return !tags.IsPluralNoun(first + 1) || text.IsCapital(at);
    }
}
