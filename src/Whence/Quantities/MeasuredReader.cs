using Whence.Text;

namespace Whence.Quantities;

/// <summary>Finds what a quantity measures, by the words around it.</summary>
internal sealed class MeasuredReader(LexemeText text, TagView tags)
{
    /// <summary>Looks behind “of”, at the noun that the quantity describes, then at the subject before it.</summary>
    public TextSpan? Read(Amount amount, StatedUnit unit, CountedNoun noun, Qualifier qualifier, int end)
    {
        int after = Math.Max(end, noun.End);
        if (unit.Unit is not null && text.WordAt(after) == Word.Of && NounPhraseAt(after + 1) is { } of) return of;
        if (unit.Unit is not null && unit.Joined && NounPhraseAt(after) is { } described) return described;
        if (SubjectBefore(Math.Min(qualifier.First, amount.First)) is { } subject) return subject;
        if (unit.Unit is not null && NounPhraseAt(after) is { } follows) return follows;
        return noun.Name is null ? null : text.SpanOf(noun.First, noun.End);
    }

    /// <summary>The noun phrase that begins at a lexeme, articles left out.</summary>
    private TextSpan? NounPhraseAt(int at)
    {
        while (at < text.Count && tags.TagAt(at) is PartOfSpeech.Det) at++;
        int first = at, last = -1;
        for (; at < text.Count && at < first + 12; at++)
        {
            PartOfSpeech tag = tags.TagAt(at);
            if (tag is PartOfSpeech.Noun or PartOfSpeech.Propn) last = at;
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
            if (tags.TagAt(i) is PartOfSpeech.Noun or PartOfSpeech.Propn) { last = i; break; }
            if (text.MarkAt(i) is ';') return null;
        }
        if (last < 0) return null;
        int first = last;
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
