using Whence.Text;

namespace Whence.Quantities;

/// <summary>Finds what a quantity measures, by the words around it.</summary>
internal sealed class MeasuredReader(LexemeText text, TagView tags)
{
    /// <summary>Looks behind “of”, at the noun that the quantity describes, then at the subject before it.</summary>
    public TextSpan? Read(Amount amount, StatedUnit unit, CountedNoun noun, Qualifier qualifier, int end)
    {
        int after = Math.Max(end, noun.End);
        // “one of the best films” picks one out and measures nothing
        if (amount.Numeral is { Low: 1, High: 1, IsDigits: false, IsShare: false } && unit.Unit is null && text.WordAt(amount.Numeral.End) == Word.Of) return null;
        if (unit.Unit is not null && text.WordAt(after) == Word.Of && NounPhraseAt(after + 1) is { } of) return of;
        if (unit.Unit is not null && unit.Joined && NounPhraseAt(after) is { } described) return described;
        int before = Math.Min(qualifier.First, amount.First);
        if (text.WordAt(before - 1) == Word.A && text.WordAt(before - 2) == Word.Of) before--;
        // “a turnover of $5 million”, “a penalty of 5 percent”
        if (text.WordAt(before - 1) == Word.Of && IsHead(before - 2)) return NounPhraseBefore(before - 1, Math.Max(0, before - 14));
        // “an 800 yuan promotion”, “a 5kW battery”, “a 5 per cent penalty”
        if (unit.Unit is not null && amount.End == end && !text.IsBroken(end) && !text.IsPlural(end - 1) && text.TextAt(end - 1) is not [.., 's'] && IsHead(end) && NounPhraseAt(end) is { } attributed) return attributed;
        if (SubjectBefore(Math.Min(qualifier.First, amount.First)) is { } subject) return subject;
        if (unit.Unit is not null && NounPhraseAt(after) is { } follows) return follows;
        return noun.Name is null ? null : text.SpanOf(noun.First, noun.End);
    }

    /// <summary>A noun that is no unit and no time: the miles of another figure and the quarter are not what is measured.</summary>
    private bool IsHead(int at)
    {
        if (tags.TagAt(at) is not (PartOfSpeech.Noun or PartOfSpeech.Propn)) return false;
        Word word = text.WordAt(at);
        if (word is >= Word.January and <= Word.Sunday or >= Word.Millisecond and <= Word.Millennium or Word.Quarter or Word.Percent or Word.Today or Word.Yesterday or Word.Tomorrow || NumeralReader.IsScale(word)) return false;
        if (text.IsText(at, "cent") || text.IsText(at, "average") || text.IsText(at, "range") || text.IsText(at, "total")) return false;
        return UnitTable.OfSign(text.TextAt(at)) is null && (text[at].Length > UnitTable.LongestWords || UnitTable.OfWords(text.TextAt(at)) is null);
    }

    /// <summary>The number of a name such as “TA-125”.</summary>
    private bool IsCodeEnd(int at) => text.IsNumber(at) && text.IsDash(at - 1) && text.IsGlued(at) && text.IsGlued(at - 1) && text.IsCapital(at - 2);

    /// <summary>The noun phrase that begins at a lexeme, articles left out.</summary>
    private TextSpan? NounPhraseAt(int at)
    {
        while (at < text.Count && tags.TagAt(at) is PartOfSpeech.Det) at++;
        int first = at, last = -1;
        for (; at < text.Count && at < first + 12; at++)
        {
            PartOfSpeech tag = tags.TagAt(at);
            if (tag is PartOfSpeech.Noun or PartOfSpeech.Propn && text[at].Kind != LexemeKind.Mark) last = at;
            else if (tag is not (PartOfSpeech.Adj or PartOfSpeech.Num or PartOfSpeech.Part) && !text.IsHyphen(at) && text.MarkAt(at) is not ('\'' or '’')) break;
        }
        return last < 0 ? null : text.SpanOf(first, last + 1);
    }

    /// <summary>The noun phrase before the nearest verb to the left, or else the nearest one.</summary>
    private TextSpan? SubjectBefore(int at)
    {
        int limit = Math.Max(0, at - 40), verb = -1;
        for (int i = at - 1; i >= limit; i--)
        {
            if (text.MarkAt(i) is ';' or '"' or '“' or '”') { limit = i + 1; break; }
            if (tags.IsVerbLike(i)) { verb = i; break; }
        }
        if (verb > 0)
        {
            while (verb > limit && (tags.IsVerbLike(verb - 1) || tags.TagAt(verb - 1) is PartOfSpeech.Adv or PartOfSpeech.Part)) verb--;
            if (NounPhraseBefore(verb, limit) is { } subject) return subject;
        }
        return NounPhraseBefore(at, limit);
    }

    private TextSpan? NounPhraseBefore(int at, int limit)
    {
        int last = -1;
        for (int i = at - 1; i >= limit; i--)
        {
            if (IsHead(i) || IsCodeEnd(i)) { last = i; break; }
            if (text.MarkAt(i) is ';') return null;
        }
        if (last < 0) return null;
        int first = IsCodeEnd(last) ? last - 2 : last;
        while (first > limit && (tags.TagAt(first - 1) is PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Adj || text.IsHyphen(first - 1) || text.MarkAt(first - 1) is '\'' or '’' || tags.TagAt(first - 1) == PartOfSpeech.Part)) first--;
        // “prices of increases”: what stands before “of” is the head
        if (first > limit + 1 && text.WordAt(first - 1) == Word.Of || (tags.TagAt(first - 1) == PartOfSpeech.Det && text.WordAt(first - 2) == Word.Of))
        {
            int head = text.WordAt(first - 1) == Word.Of ? first - 2 : first - 3;
            if (head >= limit && tags.TagAt(head) is PartOfSpeech.Noun or PartOfSpeech.Propn)
            {
                first = head;
                while (first > limit && tags.TagAt(first - 1) is PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Adj) first--;
            }
        }
        return text.SpanOf(first, last + 1);
    }
}
