using System.Collections.Frozen;

namespace Whence.Quantities;

/// <summary>Reads bounds, approximations and changes around a number: “at least”, “some”, “up to”, “or more”, “rose”.</summary>
internal static class QualifierReader
{
    private static readonly FrozenSet<string> Rises = Words("rose rise rises risen rising climbed climb climbs climbing gained gain gains gaining increased increase increases increasing jumped jump jumps jumping surged surge surges surging soared soar soars soaring grew grow grows grown growing advanced adding added add adds higher swelled rallied");
    private static readonly FrozenSet<string> Falls = Words("fell fall falls fallen falling dropped drop drops dropping declined decline declines declining decreased decrease decreases decreasing slid slide slides sliding slipped slip slips slipping sank sink sinks sunk sinking plunged plunge plunges plunging plummeted plummet plummets tumbled tumble tumbles tumbling shrank shrink shrinks shrinking dipped dip dips eased slumped slump slumps lower contracted retreated cut cuts slashed");
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> RiseLookup = Rises.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> FallLookup = Falls.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Reads around a number that begins at <paramref name="first"/> and ends, unit included, before <paramref name="end"/>, and its noun before <paramref name="nounEnd"/>.</summary>
    public static Qualifier Read(LexemeText text, int first, int end, int nounEnd, bool canChange)
    {
        Change change = Change.Exact;
        int start = first, at = first - 1, after = end;
        // “a”, “the”, “a total of” between the bound and the number bind nothing
        if (IsAny(text, at, "the", "a", "an", "all", "another")) at--;
        if (TryReadBefore(text, at, out Change before, out int beforeFirst)) { change = before; start = beforeFirst; }
        if (change == Change.Exact && (TryReadAfter(text, end, out Change behind, out int behindEnd) || (nounEnd > end && TryReadAfter(text, nounEnd, out behind, out behindEnd)))) { change = behind; after = behindEnd; }
        if (canChange && change is Change.Exact or Change.About)
        {
            int verb = start - 1;
            if (text.WordAt(verb) == Word.By) verb--;
            if (text.IsText(verb, "further") || text.IsText(verb, "another")) verb--;
            if (text.WordAt(verb) == Word.Up && text.WordAt(verb + 1) != Word.To && change == Change.Exact) { change = Change.Up; start = verb; }
            else if (text.WordAt(verb) == Word.Down && change == Change.Exact) { change = Change.Down; start = verb; }
            else if (text.IsWord(verb) && change == Change.Exact)
            {
                ReadOnlySpan<char> word = text.TextAt(verb);
                if (RiseLookup.Contains(word)) change = Change.Up;
                else if (FallLookup.Contains(word)) change = Change.Down;
            }
        }
        return new(change, start, after);
    }

    /// <summary>A share that is lost, or that is so much less or more, is a change, however it is bounded: “lost around 40 percent of”, “two-thirds less”.</summary>
    public static Change OfShare(LexemeText text, Qualifier qualifier, int end, Change change, ref int wholeEnd)
    {
        if (text.WordAt(end) is Word.More or Word.Less or Word.Fewer || IsAny(text, end, "higher", "lower", "smaller", "larger", "cheaper", "bigger"))
        {
            bool up = text.WordAt(end) == Word.More || IsAny(text, end, "higher", "larger", "bigger");
            wholeEnd = Math.Max(wholeEnd, end + 1);
            return up ? Change.Up : Change.Down;
        }
        int verb = qualifier.First - 1;
        return IsAny(text, verb, "lost", "lose", "loses", "losing") && text.WordAt(end) == Word.Of ? Change.Down : change;
    }

    /// <summary>Whether the word is a verb that says that something fell.</summary>
    public static bool IsFall(ReadOnlySpan<char> word) => FallLookup.Contains(word);

    /// <summary>Whether the word is a verb that says that something rose.</summary>
    public static bool IsRise(ReadOnlySpan<char> word) => RiseLookup.Contains(word);

    private static bool TryReadBefore(LexemeText text, int at, out Change change, out int first)
    {
        first = at;
        change = Change.Exact;
        switch (text.WordAt(at))
        {
            case Word.About or Word.Around or Word.Approximately or Word.Roughly or Word.Nearly or Word.Almost or Word.Estimated or Word.Some:
                change = Change.About;
                if (text.WordAt(at) == Word.Estimated && text.WordAt(at - 1) == Word.A) first--;
                return true;
            case Word.Exceeding or Word.Over or Word.Above or Word.Minimum:
                change = Change.AtLeast;
                if (text.WordAt(at - 1) is Word.Just or Word.Well) first--;
                return true;
            case Word.Under or Word.Below or Word.Maximum:
                change = Change.AtMost;
                if (text.WordAt(at - 1) is Word.Just or Word.Well) first--;
                return true;
            case Word.Least or Word.Most when text.WordAt(at - 1) == Word.At:
                change = text.WordAt(at) == Word.Least ? Change.AtLeast : Change.AtMost;
                first--;
                return true;
            case Word.Than when text.WordAt(at - 1) is Word.More or Word.Less or Word.Fewer or Word.Longer || IsAny(text, at - 1, "greater", "higher", "bigger", "larger", "better", "lower", "smaller", "further", "older", "younger"):
                // “two-thirds less than the 1,400”: what is compared with is no bound
                if (IsFigure(text, at - 2)) return false;
                bool less = text.WordAt(at - 1) is Word.Less or Word.Fewer || IsAny(text, at - 1, "lower", "smaller", "younger");
                change = less ? Change.AtMost : Change.AtLeast;
                first--;
                if (text.WordAt(first - 1) is Word.No or Word.Not) { first--; change = less ? Change.AtLeast : Change.AtMost; }
                else if (text.WordAt(first - 1) is Word.Not or Word.Little or Word.Slightly) first--;
                return true;
            case Word.To when text.WordAt(at - 1) == Word.Up:
                change = Change.AtMost;
                first--;
                return true;
            case Word.To when text.WordAt(at - 1) == Word.Close:
                change = Change.About;
                first--;
                return true;
            case Word.Of when text.WordAt(at - 1) == Word.North || (text.WordAt(at - 1) is Word.Excess && text.WordAt(at - 2) == Word.In) || text.WordAt(at - 1) == Word.Upwards || IsAny(text, at - 1, "minimum"):
                change = Change.AtLeast;
                first -= text.WordAt(at - 1) is Word.Excess ? 2 : 1;
                return true;
            case Word.Of when IsAny(text, at - 1, "maximum"):
                change = Change.AtMost;
                first--;
                return true;
            case Word.As when text.WordAt(at - 2) == Word.As && text.WordAt(at - 1) is Word.Much or Word.Many || (text.WordAt(at - 2) == Word.As && IsAny(text, at - 1, "high", "long", "far")):
                change = Change.AtMost;
                first -= 2;
                return true;
            case Word.As when text.WordAt(at - 2) == Word.As && IsAny(text, at - 1, "few", "little", "low"):
                change = Change.AtLeast;
                first -= 2;
                return true;
            case Word.Sub when text.IsDash(at + 1):
                change = Change.AtMost;
                return true;
        }
        if (text.IsDash(at) && text.WordAt(at - 1) == Word.Sub) { first = at - 1; change = Change.AtMost; return true; }
        if (text.MarkAt(at) is '~' or '≈') { change = Change.About; return true; }
        if (text.MarkAt(at) is '>' or '≥') { change = Change.AtLeast; return true; }
        if (text.MarkAt(at) is '<' or '≤') { change = Change.AtMost; return true; }
        if (IsAny(text, at, "averaging", "averaged", "average", "circa", "virtually", "practically", "reportedly") && !IsAny(text, at, "average", "reportedly")) { change = Change.About; return true; }
        if (IsAny(text, at, "topping", "topped", "surpassing", "surpassed", "exceeded", "exceeds", "exceed", "beyond")) { change = Change.AtLeast; return true; }
        return false;
    }

    private static bool IsFigure(LexemeText text, int at)
    {
        Word word = text.WordAt(at);
        return text.IsNumber(at) || text.IsMark(at, '%') || word is Word.Percent or Word.Half or Word.Quarter or Word.Times || NumeralReader.IsSmall(word) || NumeralReader.IsScale(word)
            || (word is >= Word.Third and <= Word.Trillionth && (text.IsPlural(at) || text.WordAt(at - 1) == Word.A)) || text.IsText(at, "cent") || text.IsText(at, "points");
    }

    private static bool TryReadAfter(LexemeText text, int at, out Change change, out int end)
    {
        change = Change.Exact;
        end = at;
        if (text.IsMark(at, '+') && text.IsGlued(at)) { change = Change.AtLeast; end = at + 1; return true; }
        if (text.IsHyphen(at) && text.WordAt(at + 1) == Word.Plus) { change = Change.AtLeast; end = at + 2; return true; }
        if (text.WordAt(at) == Word.Plus && !text.IsNumber(at + 1)) { change = Change.AtLeast; end = at + 1; return true; }
        if (text.WordAt(at) == Word.Or)
        {
            change = text.WordAt(at + 1) switch
            {
                Word.More or Word.Over or Word.Above or Word.Longer => Change.AtLeast,
                Word.Less or Word.Fewer or Word.Under or Word.Below => Change.AtMost,
                Word.So => Change.About,
                _ => IsAny(text, at + 1, "higher", "greater", "older", "bigger", "larger") ? Change.AtLeast : IsAny(text, at + 1, "lower", "younger", "smaller") ? Change.AtMost : Change.Exact,
            };
            end = at + 2;
            return change != Change.Exact;
        }
        if (text.WordAt(at) == Word.And && text.WordAt(at + 1) is Word.Over or Word.Above) { change = Change.AtLeast; end = at + 2; return true; }
        if (text.WordAt(at) == Word.At && text.WordAt(at + 1) is Word.Least or Word.Most) { change = text.WordAt(at + 1) == Word.Least ? Change.AtLeast : Change.AtMost; end = at + 2; return true; }
        return false;
    }

    private static bool IsAny(LexemeText text, int at, params ReadOnlySpan<string> words)
    {
        if (!text.IsWord(at)) return false;
        foreach (string word in words)
            if (text.IsText(at, word)) return true;
        return false;
    }

    private static FrozenSet<string> Words(string list) => list.Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
