using Whence.Claims;
using Whence.Times;

namespace Whence.Tracing;

/// <summary>Tells whether a report brings a person in by an office alone, so that the person speaks for the body of which it tells: “chief executive Berit Sax”, “Ladina Spesch, the prefect”. Keeps its answers; not for several threads.</summary>
/// <remarks>Whose office is said with a body of its own (“hospital director”, “head of the Controllers’ Association”, “Norrkraft’s director”) or is over (“former”) is somebody else’s.</remarks>
/// <param name="readings">The readings of a story.</param>
internal sealed class OfficeHolder(Reading[] readings)
{
    /// <summary>Words between an office and the last name, in the office itself, and of an office behind the name; no word is longer than <see cref="MaxWord"/>.</summary>
    private const int Given = 3, Office = 3, Behind = 4, MaxWord = 40;

    private static readonly WordSet Offices = new(
        "executive spokesman spokeswoman spokesperson speaker director chairman chairwoman chair president chief head boss minister secretary prefect governor mayor commissioner manager rector principal superintendent dean bishop ceo");

    private static readonly WordSet Over = new("former ex late then outgoing");

    /// <summary>“Trade Minister”, “Chief Executive”: part of the office though with a capital.</summary>
    private static readonly WordSet Titles = new("prime first deputy vice chief managing general executive acting trade foreign interior home finance health defence defense transport justice education energy agriculture environment labour culture");

    private static readonly WordSet Openers = new("but and when then as while their its also yet so however still now later earlier meanwhile because though although after before since");

    private static readonly WordSet Days = new(DayNames.Weekdays);

    private static readonly char[] Blanks = [' ', '\n'];

    private readonly Dictionary<(int Reading, string Name), bool> known = [];

    /// <summary>Whether somebody is.</summary>
    /// <param name="reading">The report.</param>
    /// <param name="name">The person's name.</param>
    public bool Is(int reading, string name)
    {
        string last = name[(name.LastIndexOf(' ') + 1)..];
        if (!known.TryGetValue((reading, last), out bool holds)) known[(reading, last)] = holds = Is(readings[reading].Document.Text, last);
        return holds;
    }

    /// <summary>The same of one report, by the person's last name.</summary>
    internal static bool Is(string text, string last)
    {
        if (last.Length < 3) return false;
        for (int at = text.IndexOf(last, StringComparison.Ordinal); at >= 0; at = text.IndexOf(last, at + last.Length, StringComparison.Ordinal))
        {
            int end = at + last.Length;
            if ((at > 0 && char.IsLetter(text[at - 1])) || (end < text.Length && char.IsLetter(text[end]))) continue;
            if (Precedes(text.AsSpan(0, at)) || Follows(text.AsSpan(end))) return true;
        }
        return false;
    }

    /// <summary>“trade minister Balin”: nothing but names stands between the office and the last name, and no body before it.</summary>
    private static bool Precedes(ReadOnlySpan<char> before)
    {
        for (int i = 0; i < Given; i++)
        {
            ReadOnlySpan<char> word = LastWord(ref before);
            if (word.IsEmpty || Ends(word)) return false;
            if (Offices.Has(word)) return IsBare(before);
            if (!char.IsUpper(word[0])) return false;
        }
        return false;
    }

    /// <summary>Whether no body is named before an office: “managing” of “managing director” goes on, “Norrkraft’s” and “hospital” do not.</summary>
    private static bool IsBare(ReadOnlySpan<char> before)
    {
        for (int i = 0; i < Office; i++)
        {
            bool starts = before.TrimEnd(' ') is [.., '\n'];
            ReadOnlySpan<char> word = LastWord(ref before);
            if (starts || word.IsEmpty || Ends(word) || Days.Has(word) || word is "the" or "The" or "its" or "Its" or "their" or "and" or "by" or "said" or "says") return true;
            if (Titles.Has(word)) continue;
            // “But chief executive”: a capital at the start of a sentence names no body by itself.
            bool first = before.TrimEnd(Blanks) is [] or [.., '.' or '!' or '?' or '"' or '”'] || before.TrimEnd(' ') is [.., '\n'];
            if (first && Openers.Has(word)) return true;
            if (Over.Has(word) || BodyWords.Has(word) || char.IsUpper(word[0]) || word.EndsWith("'s") || word.EndsWith("’s")) return false;
        }
        return true;
    }

    /// <summary>“Spesch, the prefect, said”.</summary>
    private static bool Follows(ReadOnlySpan<char> behind)
    {
        if (!behind.StartsWith(", ")) return false;
        behind = behind[2..];
        bool holds = false;
        for (int i = 0; i < Behind && !behind.IsEmpty; i++)
        {
            int end = behind.IndexOfAny(Blanks);
            ReadOnlySpan<char> word = end < 0 ? behind : behind[..end];
            bool ends = Ends(word);
            word = word.TrimEnd(",.;:)\"”-–—");
            if (word is "of") return holds && IsOfWork(behind[(end + 1)..]);
            if (word.IsEmpty || Over.Has(word) || BodyWords.Has(word) || (char.IsUpper(word[0]) && !Offices.Has(word) && !Titles.Has(word))) return false;
            holds |= Offices.Has(word);
            if (ends || end < 0) return holds;
            behind = behind[(end + 1)..];
        }
        return holds;
    }

    /// <summary>“the director of epidemiology”: to the next mark nothing but what he does, no name and no body.</summary>
    private static bool IsOfWork(ReadOnlySpan<char> behind)
    {
        for (int i = 0; i < Behind && !behind.IsEmpty; i++)
        {
            int end = behind.IndexOfAny(Blanks);
            ReadOnlySpan<char> word = end < 0 ? behind : behind[..end];
            bool ends = end < 0 || Ends(word);
            word = word.TrimEnd(",.;:");
            if (word.IsEmpty || !char.IsLower(word[0]) || BodyWords.Has(word)) return false;
            if (ends) return true;
            behind = behind[(end + 1)..];
        }
        return false;
    }

    /// <summary>Takes the last word off a text; empty where none of usual length stands there.</summary>
    private static ReadOnlySpan<char> LastWord(ref ReadOnlySpan<char> text)
    {
        text = text.TrimEnd(Blanks);
        int from = Math.Max(0, text.Length - MaxWord), start = text[from..].LastIndexOfAny(Blanks);
        if (start < 0 && from > 0) return default;
        ReadOnlySpan<char> word = text[(from + start + 1)..];
        text = text[..(from + start + 1)];
        return word;
    }

    private static bool Ends(ReadOnlySpan<char> word) => !word.IsEmpty && word[^1] is ',' or '.' or ';' or ':' or ')' or '-' or '–' or '—' or '"' or '”';
}
