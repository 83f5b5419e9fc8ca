using Whence.Claims;
using Whence.Text;

namespace Whence.Tracing;

/// <summary>Finds outlets by the noun before their name (“the weekly Der Stollen”) or a press word in it (“TV Nordhav”), where a word of reporting stands near.</summary>
internal static class OutsideOutlets
{
    private const int Reach = 70;
    private const int ReachBack = 40;

    private static readonly WordSet Works = new("wrote writes write written writing works worked work working columnist reporter journalist correspondent contributor editor writer photographer commentator");

    /// <summary>Words that begin a sentence with a capital and belong to no name.</summary>
    internal const string Openers = "the as in on at a an after when while according but and for from it he she photo image picture";

    private static readonly WordSet Opening = new(Openers);

    private static readonly string[] Cues = ["report", "first to", "citing", "writes", "wrote", "quoted", "according to", "tells", "broadcast", "revealed", "said", "says"];

    private static readonly string[] CuesBefore = ["according to", "told ", "tells ", "reports", "reported by", "report by", "report in", "quoted by", "cited by", "citing", "writes", "wrote", "published by", "published in", "interview with", "spoke to"];

    /// <summary>Whether a name has the form of an outlet's: words with a capital, no description of a person.</summary>
    public static bool IsName(string name)
    {
        foreach (Range range in name.AsSpan().Split(' '))
        {
            ReadOnlySpan<char> word = name.AsSpan()[range];
            if (word.Length > 3 && char.IsLower(word[0])) return false;
        }
        return true;
    }

    /// <summary>The names in a text, in order, each once.</summary>
    public static List<(string Name, TextSpan Span)> Find(string text)
    {
        List<(string, TextSpan)> found = [];
        HashSet<string> seen = [];
        bool afterNoun = false;
        for (int i = 0; i < text.Length;)
        {
            if (!char.IsLetter(text[i]))
            {
                if (text[i] is '.' or '\n' or ',' or ';') afterNoun = false;
                i++;
                continue;
            }
            int end = WordEnd(text, i);
            if (char.IsUpper(text[i]) && !Opening.Has(text.AsSpan(i, end - i)))
            {
                int last = end, words = 1;
                bool press = PressNames.Looks(text[i..end]) && end - i >= 2;
                while (NextWord(text, last) is { } start && words < 4)
                {
                    int next = WordEnd(text, start);
                    press |= PressNames.Looks(text[start..next]);
                    last = next;
                    words++;
                }
                string name = text[i..last];
                if ((afterNoun || (press && words >= 2)) && HasCue(text, i, last) && !IsEmployer(text, i) && !PressNames.IsTitled(name) && seen.Add(name)) found.Add((name, new(i, last)));
                afterNoun = false;
                i = last;
                continue;
            }
            if (OutletNouns.Has(text.AsSpan(i, end - i))) afterNoun = true;
            // “told this newspaper on Thursday”: only an article stands between the noun and the name.
            else if (text.AsSpan(i, end - i) is not "the") afterNoun = false;
            i = end;
        }
        return found;
    }

    /// <summary>Where the next word of a name starts: “Net &amp; Keel” goes on; null where the name ends.</summary>
    private static int? NextWord(string text, int end)
    {
        int start = end < text.Length && text.AsSpan(end).StartsWith(" & ", StringComparison.Ordinal) ? end + 3 : end + 1;
        return end < text.Length && text[end] == ' ' && start < text.Length && char.IsUpper(text[start]) ? start : null;
    }

    private static int WordEnd(string text, int start)
    {
        int end = start;
        while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] is '-' or '’' or '\'')) end++;
        return Math.Max(end, start + 1);
    }

    /// <summary>“The journalist, who wrote for the Ledger”, “a columnist for The Ledger”: where somebody works, not where a thing stands.</summary>
    private static bool IsEmployer(string text, int start)
    {
        ReadOnlySpan<char> before = text.AsSpan(Math.Max(0, start - ReachBack), Math.Min(ReachBack, start)).TrimEnd();
        if (before.EndsWith(" the", StringComparison.OrdinalIgnoreCase)) before = before[..^4];
        if (!before.EndsWith(" for", StringComparison.Ordinal)) return false;
        before = before[..^4];
        return Works.Has(before[(before.LastIndexOf(' ') + 1)..]);
    }

    private static bool HasCue(string text, int start, int end)
    {
        int until = Math.Min(text.Length, end + Reach);
        int stop = text.AsSpan(end, until - end).IndexOfAny('.', '\n');
        ReadOnlySpan<char> after = text.AsSpan(end, stop < 0 ? until - end : stop);
        int from = Math.Max(0, start - ReachBack);
        ReadOnlySpan<char> before = text.AsSpan(from, start - from);
        foreach (string cue in Cues)
        {
            if (after.Contains(cue, StringComparison.OrdinalIgnoreCase)) return true;
        }
        int sentence = before.LastIndexOfAny('.', '\n');
        if (sentence >= 0) before = before[(sentence + 1)..];
        foreach (string cue in CuesBefore)
        {
            if (before.Contains(cue, StringComparison.OrdinalIgnoreCase)) return true;
        }
        return false;
    }
}
