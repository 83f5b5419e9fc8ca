using Whence.Claims;
using Whence.Text;

namespace Whence.Tracing;

/// <summary>Whether a report names another outlet because it has something from it.</summary>
internal static class OutletCredit
{
    private static readonly string[] Cues =
    [
        " report", "reports", "reported", "told", " tells", " writes", " wrote", "according to", " citing", " cites", "cited", " quoted", "quoting", "said", " says",
        "interview", "spoke to", "speaks to", "spoken to", "newspaper", " first to", "as first", "has advanced", "put the number", "put the", "referring", "reference to",
        "appeal to", " revealed", "reveals", "learned", "article", "published", "writing", "broadcast", "account",
    ];

    private static readonly WordSet Negations = new("not never nor neither no without hasn't haven't hadn't didn't doesn't don't wasn't weren't");

    private static readonly WordSet Meetings = new("read seen heard met spoken know knew shown talked given written");

    /// <summary>So many words before the outlet the verb stands at most: “spoken to the”.</summary>
    private const int VerbReach = 3;

    /// <summary>So many words before the outlet the negation of that verb stands at most.</summary>
    private const int NegationReach = 6;

    /// <summary>So far to both sides of the name its sentence is looked through for people: ten thousand names may stand in one.</summary>
    private const int PersonReach = 400;

    /// <summary>Whether a place that names an outlet credits it.</summary>
    /// <param name="text">The report.</param>
    /// <param name="lines">Its sentences and lines.</param>
    /// <param name="at">Where the name stands.</param>
    /// <param name="length">Its length.</param>
    /// <param name="isPlain">Whether what stands there can mean nothing but that outlet: nobody names one in full in its own story but to credit it.</param>
    /// <param name="named">Reports of that outlet.</param>
    public static bool Is(string text, ReportLines lines, int at, int length, bool isPlain, Document[] named)
    {
        TextSpan sentence = lines.At(at, length);
        if (IsLine(text, at, length, sentence)) return true;
        if (IsAvoided(text.AsSpan(sentence.Start, at - sentence.Start))) return false;
        if (sentence.End < text.Length && text[sentence.End] == '?') return false;
        return isPlain || lines.HasCue(sentence) || OutletNouns.StandsBefore(text, at)
            || SharesPerson(text, new(Math.Max(sentence.Start, at - PersonReach), Math.Min(sentence.End, at + length + PersonReach)), new(at, at + length), named);
    }

    /// <summary>Whether a word of reporting stands in a sentence.</summary>
    public static bool HasCue(string sentence) => HasCue(sentence.AsSpan());

    private static bool HasCue(ReadOnlySpan<char> sentence)
    {
        foreach (string cue in Cues)
        {
            if (sentence.Contains(cue, StringComparison.OrdinalIgnoreCase)) return true;
        }
        return false;
    }

    /// <summary>“(CNS)”, “By Echo staff and HPA”: the name in brackets, or on a short line of its own.</summary>
    private static bool IsLine(string text, int at, int length, TextSpan line)
    {
        if ((at > 0 && text[at - 1] == '(' && at + length < text.Length && text[at + length] == ')') || text[at] == '(') return true;
        return line.Length < 60 && line.In(text).StartsWith("By ", StringComparison.Ordinal);
    }

    /// <summary>“He has not read The Touchline”: who has nothing from the outlet, which shows that the report is no relay of it.</summary>
    private static bool IsAvoided(ReadOnlySpan<char> before)
    {
        bool meets = false;
        int words = 0;
        for (int end = before.Length; end > 0 && words < (meets ? NegationReach : VerbReach); words++)
        {
            while (end > 0 && !char.IsLetter(before[end - 1])) end--;
            int start = end;
            while (start > 0 && (char.IsLetter(before[start - 1]) || before[start - 1] is '\'' or '’')) start--;
            ReadOnlySpan<char> word = before[start..end];
            if (meets && Negations.Has(word)) return true;
            meets |= Meetings.Has(word);
            end = start;
        }
        return false;
    }

    /// <summary>Whether a person's name of two words stands beside the outlet's and in its report: whoever spoke there has been heard there, whatever the verb is.</summary>
    private static bool SharesPerson(string text, TextSpan sentence, TextSpan outlet, Document[] named)
    {
        for (int i = sentence.Start; i < sentence.End;)
        {
            if (!char.IsUpper(text[i]) || (i > 0 && char.IsLetterOrDigit(text[i - 1])))
            {
                i++;
                continue;
            }
            int first = WordEnd(text, i);
            if (first + 1 < sentence.End && text[first] == ' ' && char.IsUpper(text[first + 1]))
            {
                TextSpan name = new(i, WordEnd(text, first + 1));
                if (!name.Overlaps(outlet) && first - i > 2 && SourceIdentity.PersonIn(name.Of(text)) is not null && Array.Exists(named, report => report.Text.Contains(name.Of(text), StringComparison.Ordinal))) return true;
            }
            i = first;
        }
        return false;
    }

    private static int WordEnd(string text, int start)
    {
        int end = start;
        while (end < text.Length && (char.IsLetter(text[end]) || text[end] is '-')) end++;
        return Math.Max(end, start + 1);
    }
}
