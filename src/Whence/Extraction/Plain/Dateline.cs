using Whence.Extraction.Metadata;
using Whence.Text;

namespace Whence.Extraction.Plain;

/// <summary>Place, day and agency before the first sentence: “PORTSEA, May 6 (Interlink) -”.</summary>
/// <param name="Length">The units up to and with the dash.</param>
/// <param name="Agency">The agency in brackets; null if none is named.</param>
/// <param name="Day">The day, if it is given with its year.</param>
internal readonly record struct Dateline(int Length, string? Agency, PublicationTime? Day)
{
    private const int MaxChars = 90;

    /// <summary>Reads the dateline at the start of a line; null if there is none.</summary>
    public static Dateline? Read(ReadOnlySpan<char> line)
    {
        int dash = Dash(line);
        if (dash < 3) return null;
        ReadOnlySpan<char> head = line[..dash].TrimEnd();
        if (head is "FILE" or "UPDATE" or "WATCH" or "BREAKING" or "LIVE" or "EXCLUSIVE" or "OPINION" or "ANALYSIS") return null;
        int bracket = head.IndexOf('(');
        string? agency = null;
        if (bracket >= 0)
        {
            int close = head.IndexOf(')');
            if (close < bracket || close != head.Length - 1 || close - bracket is < 3 or > 40) return null;
            agency = head[(bracket + 1)..close].ToString();
            head = head[..bracket].TrimEnd();
        }
        bool dated = MonthAt(head, out int month);
        ReadOnlySpan<char> place = dated ? head[..month] : head;
        if (!IsPlace(place.Trim().TrimEnd(',').Trim(), agency is not null || dated)) return null;
        PublicationTime? day = dated ? DateText.Find(head, out _) : null;
        int end = dash + 1;
        while (end < line.Length && line[end] is '-' or ' ' or '\u00A0') end++;
        while (end > dash + 1 && line[end - 1] is ' ' or '\u00A0') end--;
        return new(end, agency, day);
    }

    private static int Dash(ReadOnlySpan<char> line)
    {
        int stop = Math.Min(line.Length, MaxChars);
        for (int i = 3; i < stop; i++)
        {
            if (line[i] is '—' or '–') return i;
            if (line[i] == '-' && line[i - 1] is ' ' or ')' && i + 1 < line.Length && line[i + 1] is ' ' or '-') return i;
            if (line[i] is '“' or '"' or '?' or '!' or ';') return -1;
        }
        return -1;
    }

    /// <summary>A place in capitals, or with a comma and a land; where nothing but the place is given its first word must be in capitals.</summary>
    private static bool IsPlace(ReadOnlySpan<char> place, bool supported)
    {
        if (place.Length is < 3 or > 50) return place.IsEmpty && supported;
        int capitals = 0, words = 0, small = 0;
        for (int i = 0; i < place.Length;)
        {
            if (!char.IsLetter(place[i]))
            {
                if (place[i] is not (' ' or ',' or '.' or '-' or '\'' or '’' or '/')) return false;
                i++;
                continue;
            }
            int begin = i;
            bool all = true;
            while (i < place.Length && (char.IsLetter(place[i]) || place[i] is '\'' or '’'))
            {
                if (char.IsLower(place[i])) all = false;
                i++;
            }
            words++;
            if (all && i - begin > 1) capitals++;
            else if (char.IsLower(place[begin])) small++;
            if (words == 1 && !(all && i - begin > 1) && !(supported && char.IsUpper(place[begin]))) return false;
        }
        return words is >= 1 and <= 6 && small <= 2 && (capitals > 0 || supported);
    }

    /// <summary>Finds the first month name, as a word of its own before or after a number.</summary>
    private static bool MonthAt(ReadOnlySpan<char> head, out int at)
    {
        for (int i = 0; i < head.Length; i++)
        {
            if (i > 0 && char.IsLetter(head[i - 1])) continue;
            if (DateText.DayAt(head[i..]) > 0)
            {
                at = i;
                return true;
            }
        }
        at = 0;
        return false;
    }
}
