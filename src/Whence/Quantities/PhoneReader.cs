using System.Collections.Frozen;

namespace Whence.Quantities;

/// <summary>Reads past phone numbers, which measure nothing: “+44 20 7946 0018”, “(207) 555-0134”, “0113 496 0000”; “555-1234” and “911” only behind a word of calling.</summary>
internal sealed class PhoneReader(LexemeText text, TagView tags)
{
    /// <summary>How far before the number the word of calling may stand: “call the office of the mayor at 555-0134”.</summary>
    private const int Reach = 8;

    private const int MaxGroups = 7;

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Calling = Lookup("call calls calling called dial dials dialing dialling dialed dialled phone phoned phoning telephone telephoned ring rang ringing "
        + "text texted texting sms fax tel ph mobile cell hotline helpline helplines switchboard whatsapp viber contact reach reached");
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Calls = Lookup("call calling called dial dialing dialling dialed dialled phone phoned ring rang ringing text texting");
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Between = Lookup("at on is or and to");

    /// <summary>The end of the phone number that begins at a number or its plus sign; -1 where none does.</summary>
    public int EndOf(int at)
    {
        bool plus = text.MarkAt(at) == '+';
        int first = plus ? at + 1 : at, end = first, groups = 0, digits = 0, hyphens = 0, last = 0;
        Span<int> lengths = stackalloc int[MaxGroups];
        bool area = text.MarkAt(at - 1) == '(';
        while (groups < MaxGroups && text.IsNumber(end) && !text.TextAt(end).ContainsAnyExceptInRange('0', '9'))
        {
            lengths[groups++] = last = text[end].Length;
            digits += last;
            end++;
            int next = Joint(end, groups == 1 && area || groups == 2 && plus, ref hyphens);
            if (!text.IsNumber(next) || text.IsBroken(next) || text.TextAt(next).ContainsAnyExceptInRange('0', '9')) break;
            end = next;
        }
        if (groups == 0) return -1;
        bool spelled = hyphens >= 1 && digits is 3 or 4 && text.IsHyphen(end) && text.IsCapital(end + 1) && !text.TextAt(end + 1).ContainsAnyExceptInRange('A', 'Z');
        if (spelled && text[end + 1].Length is >= 4 and <= 8) return end + 2;
        bool whole = plus && digits is >= 8 and <= 15
            || text.TextAt(first)[0] == '0' && lengths[0] >= 3 && digits is >= 8 and <= 12
            || lengths[..groups] is [3, 3, 4] or [1, 3, 3, 4] && (hyphens >= 2 || area && hyphens == 1);
        if (!whole && !IsCalled(first, end, lengths[..groups])) return -1;
        return AfterExtension(end);
    }

    /// <summary>Where the next group of digits begins, behind a hyphen, a bracket or a space.</summary>
    private int Joint(int end, bool bracket, ref int hyphens)
    {
        if (bracket && text.IsMark(end, ')')) end++;
        else if (text.IsMark(end, '(')) return text.IsNumber(end + 1) && text.IsMark(end + 2, ')') ? end + 1 : end;
        if (!text.IsHyphen(end)) return end;
        hyphens++;
        return end + 1;
    }

    /// <summary>Whether a word of calling stands before, and nothing behind that the number could count: “call 555-1234”, “dial 911”.</summary>
    private bool IsCalled(int first, int end, ReadOnlySpan<int> lengths)
    {
        if (lengths is not ([3, 4] or [3, 3] or [4, 4] or [3, 3, 4] or [2, 2, 2] or [>= 3 and <= 6])) return false;
        if (tags.IsPluralNoun(end) || text.IsGlued(end) && text.IsWord(end) || UnitReader.TryRead(text, end, 2, out _)) return false;
        // one group alone is a figure (“called 300”, said of votes) unless the word stands right before it and asks for the call
        if (lengths.Length == 1) return Calls.Contains(text.TextAt(first - 1)) && lengths[0] is 3 or 5 && tags.TagAt(end) is not (Text.PartOfSpeech.Adj or Text.PartOfSpeech.Noun);
        for (int at = first - 1; at >= 0 && at >= first - Reach && !text.IsMark(at, ';'); at--)
        {
            if (at == first - 1 && text.IsWord(at) && !Calling.Contains(text.TextAt(at)) && !Between.Contains(text.TextAt(at))) return false;
            if (text.IsText(at, "number") && text.WordAt(at + 1) != Word.Of || Calling.Contains(text.TextAt(at))) return true;
        }
        return false;
    }

    /// <summary>“ext. 12”, “x 5” behind the number.</summary>
    private int AfterExtension(int end)
    {
        if (!text.IsText(end, "ext") && !text.IsText(end, "extension") && !text.IsText(end, "x")) return end;
        int number = text.IsMark(end + 1, '.') ? end + 2 : end + 1;
        return text.IsNumber(number) ? number + 1 : end;
    }

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Lookup(string words) =>
        words.Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
}
