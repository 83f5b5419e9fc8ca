using Whence.Extraction.Metadata;
using Whence.Text;

namespace Whence.Extraction.Plain;

/// <summary>Lines by which a report speaks of itself: who wrote it, when, whose copy it is, what was put right.</summary>
internal static class NoteLine
{
    private static readonly string[] Corrections = ["(corrects", "(corrected", "(this story corrects", "correction:", "corrections:", "corrected:", "clarification:", "this story has been corrected", "this article has been corrected", "this story was corrected", "this article was corrected", "this article was amended", "this story has been updated", "this article has been updated", "this story was updated", "this article was updated", "this article has been amended", "an earlier version of this", "a previous version of this", "editor's note:", "editor’s note:", "(this story has been", "(this article has been"];

    private static readonly string[] Credits = ["(reporting by", "reporting by", "with reporting by", "with reporting from", "additional reporting by", "additional reporting:", "writing by", "editing by", "compiled by", "first published by", "first published in", "first published on", "originally published by", "originally published in", "originally published on", "this article was first published", "this article first appeared", "this article originally appeared", "this article was originally published", "this story was first published", "this story was originally published", "this story first appeared", "this story originally appeared", "source:", "agency:", "agencies:", "contributing:", "with agencies", "with files from", "with post wires", "— with", "material from"];

    /// <summary>Whether the line tells of a correction or an update.</summary>
    public static bool IsCorrection(ReadOnlySpan<char> line) => line.Length < 500 && StartsWithAny(line, Corrections);

    /// <summary>The name in a line that says whose copy the report is; null if it says nothing of the kind, empty if it does without a name of an agency or outlet.</summary>
    public static string? Credit(ReadOnlySpan<char> line, in LineShape shape)
    {
        if (line.Length > 300) return null;
        if (OfTranslation(line, shape) is { } translated) return translated;
        if (line.Length > 3 && line[0] == '(' && line[^1] == ')' && shape.Words <= 4 && !line[1..^1].ContainsAny('(', ':') && !shape.HasQuote) return IsName(Agency(line[1..^1])) ? Agency(line[1..^1]).ToString() : null;
        if (shape.Words <= 14 && (line.EndsWith("contributed to this report.", StringComparison.OrdinalIgnoreCase) || line.EndsWith("contributed to this story.", StringComparison.OrdinalIgnoreCase) || line.EndsWith("contributed reporting.", StringComparison.OrdinalIgnoreCase))) return "";
        foreach (string start in Credits)
        {
            if (!line.StartsWith(start, StringComparison.OrdinalIgnoreCase) || shape.Words > 40) continue;
            if (start is "source:" or "agency:" or "agencies:")
            {
                ReadOnlySpan<char> name = line[start.Length..].Trim().TrimEnd('.');
                return shape.Words <= 8 && (start is "source:" || IsName(name)) ? name.ToString() : null;
            }
            int by = line.LastIndexOf(" by ", StringComparison.OrdinalIgnoreCase), on = line.LastIndexOf(" on ", StringComparison.OrdinalIgnoreCase), inside = line.LastIndexOf(" in ", StringComparison.OrdinalIgnoreCase);
            int at = Math.Max(by, Math.Max(on, inside));
            bool published = start.Contains("published", StringComparison.Ordinal) || start.Contains("appeared", StringComparison.Ordinal);
            return published && at > 0 && IsName(line[(at + 4)..].Trim().TrimEnd('.')) ? line[(at + 4)..].Trim().TrimEnd('.').ToString() : "";
        }
        return OwnShare(line, shape) is > 0 and int own && IsName(line[..own]) ? line[..own].ToString() : null;
    }

    /// <summary>Whose report a line says that this one is a translation of: “From The Ledger, translated by machine”, “Text of the Ledger, translated”, “Article by Odo Brandt, appeared in The Ledger. Translation: …”, “With HPA. Automatic translation.”; null if it names nobody.</summary>
    public static string? OfTranslation(ReadOnlySpan<char> line, in LineShape shape)
    {
        if (shape.Words is < 4 or > 24 || !line.Contains("translat", StringComparison.OrdinalIgnoreCase)) return null;
        int from = line.StartsWith("article", StringComparison.OrdinalIgnoreCase) ? line.IndexOf("appeared in ", StringComparison.OrdinalIgnoreCase) : -1;
        if (from >= 0) from += 12;
        foreach (string start in (ReadOnlySpan<string>)["from ", "text of ", "text from ", "article of ", "article from ", "with "])
            if (from < 0 && line.StartsWith(start, StringComparison.OrdinalIgnoreCase)) from = start.Length;
        if (from < 0) return null;
        ReadOnlySpan<char> name = line[from..];
        int end = name.IndexOfAny(',', '.', ';');
        if (end < 2 || end > 60 || !char.IsUpper(name[0]) && !name.StartsWith("the ", StringComparison.Ordinal) || !SaysTranslated(name[(end + 1)..])) return null;
        return IsName(name.StartsWith("the ", StringComparison.Ordinal) ? name[4..end] : name[..end]) ? name[..end].ToString() : null;
    }

    // “translated by …”, “Automatic translation.”, right behind the name.
    private static bool SaysTranslated(ReadOnlySpan<char> rest)
    {
        rest = rest.TrimStart();
        foreach (string how in (ReadOnlySpan<string>)["automatic ", "automatically ", "automated ", "machine "]) if (rest.StartsWith(how, StringComparison.OrdinalIgnoreCase)) rest = rest[how.Length..];
        if (!rest.StartsWith("translation", StringComparison.OrdinalIgnoreCase) && !rest.StartsWith("translated", StringComparison.OrdinalIgnoreCase) || rest.Contains(',')) return false;
        rest = rest[(char.ToLowerInvariant(rest[8]) == 'i' ? 11 : 10)..];
        return rest.Length == 0 || rest[0] is '.' or ':' || rest.StartsWith(" by ", StringComparison.Ordinal) || rest.StartsWith(" with ", StringComparison.Ordinal) || rest.StartsWith(" from ", StringComparison.Ordinal) || rest.StartsWith(" auto", StringComparison.Ordinal);
    }

    /// <summary>Where “, with our own reporting” begins in a line that is a credit; 0 if it is none.</summary>
    private static int OwnShare(ReadOnlySpan<char> line, in LineShape shape)
    {
        if (shape.Words is < 4 or > 8 || shape.EndsSentence) return 0;
        int with = Math.Max(line.IndexOf(" with our own ", StringComparison.Ordinal), line.IndexOf(" with own ", StringComparison.Ordinal));
        if (with < 2 || !line.EndsWith(" reporting", StringComparison.OrdinalIgnoreCase) && !line.EndsWith(" material", StringComparison.OrdinalIgnoreCase)) return 0;
        return line[with - 1] == ',' ? with - 1 : with;
    }

    /// <summary>The agency of “MPA/own report” and “LW/nt”, where what stands behind the stroke begins in small letters; else the whole.</summary>
    private static ReadOnlySpan<char> Agency(ReadOnlySpan<char> credit)
    {
        int stroke = credit.IndexOf('/');
        return stroke > 1 && stroke + 1 < credit.Length && char.IsLower(credit[stroke + 1]) && !char.IsLower(credit[0]) ? credit[..stroke] : credit;
    }

    /// <summary>The length of a credit in brackets after the last sentence of a line, “… 3.4 billion. (cna)”; 0 if there is none.</summary>
    public static int TrailingCredit(ReadOnlySpan<char> line, out string agency)
    {
        agency = "";
        if (line.Length < 20 || line[^1] != ')') return 0;
        int open = line.LastIndexOf('(');
        if (open < 10 || line.Length - open is < 4 or > 26) return 0;
        ReadOnlySpan<char> before = line[..open].TrimEnd(), inner = line[(open + 1)..^1];
        if (before[^1] is not ('.' or '!' or '?' or '”' or '"') || inner.ContainsAny(',', ':') || LineShape.Of(inner).Numbers > 0) return 0;
        // A wire's initials stand in capitals or in small letters alone, its name in capitals at the start.
        if (!IsName(inner) && !(inner.Length <= 5 && !inner.Contains(' '))) return 0;
        agency = Agency(inner).ToString();
        return line.Length - open;
    }

    /// <summary>The names of a byline, “By Reto Salm and Nika Obrist”; empty if the line is none.</summary>
    public static List<string> Byline(ReadOnlySpan<char> line, in LineShape shape)
    {
        if (shape.Words is < 2 or > 16 || line.Length > 140 || shape.HasQuote) return [];
        bool by = line.StartsWith("by ", StringComparison.OrdinalIgnoreCase);
        // A name behind a dash signs what stands before it.
        bool signed = !by && line[0] is '—' or '–' or '-' && shape.Words <= 8 && !shape.EndsSentence;
        if (!by && !signed) return [];
        ReadOnlySpan<char> names = line[(by ? 3 : 1)..].Trim();
        return IsNames(names, signed) && !(by && shape.EndsSentence && shape.Words > 6) ? AuthorNames.Split(names.ToString()) : [];
    }

    /// <summary>Whether the line is a byline without a name, “By our science desk”.</summary>
    public static bool IsUnnamedByline(ReadOnlySpan<char> line, in LineShape shape)
    {
        if (shape.Words is < 2 or > 6 || shape.EndsSentence || !line.StartsWith("by ", StringComparison.OrdinalIgnoreCase)) return false;
        foreach (string desk in (ReadOnlySpan<string>)["desk", "staff", "reporter", "correspondent", "newsroom", "editors", "editorial", "agencies", "team"])
            if (line.Contains(desk, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }

    /// <summary>Whether nearly all words are capitalised, those between names left aside; of a signature all must be.</summary>
    private static bool IsNames(ReadOnlySpan<char> text, bool strict)
    {
        int small = 0, large = 0;
        for (int i = 0; i < text.Length;)
        {
            if (!char.IsLetter(text[i]))
            {
                i++;
                continue;
            }
            int begin = i;
            while (i < text.Length && (char.IsLetter(text[i]) || text[i] is '\'' or '’' or '-')) i++;
            if (char.IsUpper(text[begin])) large++;
            else if (text[begin..i] is not ("and" or "in" or "of" or "for" or "the" or "with" or "de" or "van" or "von" or "der" or "den" or "al" or "bin" or "da" or "di" or "at" or "staff" or "correspondent" or "reporter" or "editor")) small++;
        }
        if (large == 0 || Weekday(text) > 0 || DateText.DayAt(text) > 0) return false;
        return strict ? small == 0 && large >= 2 : small <= 1 && small < large;
    }

    /// <summary>The length of a stamp at the start of a line: “15:08 -” of a live blog, “Updated at 8:55.”, “Published February 24, 2031”, a date alone; 0 if there is none.</summary>
    public static int Stamp(ReadOnlySpan<char> line, in LineShape shape, out PublicationTime? time, out bool updated)
    {
        time = null;
        updated = false;
        int live = LiveStamp(line);
        if (live > 0) return live;
        ReadOnlySpan<char> rest = line;
        int lead = 0;
        foreach (string word in (ReadOnlySpan<string>)["last updated", "updated on", "updated at", "updated:", "updated", "last modified", "first published", "published on", "published at", "published:", "published", "posted on", "posted at", "posted:", "posted", "date:", "created:", "modified:"])
        {
            if (!line.StartsWith(word, StringComparison.OrdinalIgnoreCase)) continue;
            lead = word.Length;
            updated = word[0] is 'u' or 'l' or 'm';
            break;
        }
        while (lead < line.Length && line[lead] is ' ' or ':' or ',' or '-' or '\u00A0') lead++;
        if (lead == 0 && shape.Words > 10) return 0;
        rest = line[lead..Math.Min(line.Length, lead + 60)];
        if (lead > 0)
            foreach (string filler in (ReadOnlySpan<string>)["on ", "at ", "by "])
                if (rest.StartsWith(filler, StringComparison.OrdinalIgnoreCase))
                {
                    rest = rest[filler.Length..];
                    lead += filler.Length;
                }
        int weekday = Weekday(rest);
        int length = DateText.DayAt(rest[weekday..]);
        if (length > 0)
        {
            time = DateText.Find(rest, out TextSpan span);
            length = Math.Max(weekday + length, span.End);
        }
        else if (lead > 0) length = ClockAt(rest);
        if (length == 0) return 0;
        int end = Zone(line, lead + length);
        // Without a word that says so, a date is a stamp only if the line holds hardly anything else.
        if (lead == 0 && line.Length - end > 12) return 0;
        if (lead == 0) return line.Length;
        if (end < line.Length && line[end] is '.' or ',' or ';') end++;
        return line.Length - end <= 8 && line[end..].Trim().Length <= 8 ? line.Length : end;
    }

    /// <summary>The length of a time of day at the start of a line, alone or with a mark behind it, “15:08 -”; 0 if there is none.</summary>
    public static int LiveStamp(ReadOnlySpan<char> line)
    {
        int end = ClockAt(line);
        if (end == 0) return 0;
        int i = end;
        while (i < line.Length && line[i] == ' ') i++;
        if (i == line.Length) return i;
        return i < line.Length && line[i] is '-' or '–' or '—' or '|' or ':' ? i + 1 : 0;
    }

    private static int ClockAt(ReadOnlySpan<char> text)
    {
        int i = 0;
        while (i < text.Length && char.IsAsciiDigit(text[i])) i++;
        if (i is 0 or > 2 || i + 2 >= text.Length || text[i] is not (':' or '.') || !char.IsAsciiDigit(text[i + 1]) || !char.IsAsciiDigit(text[i + 2]) || (i + 3 < text.Length && char.IsLetterOrDigit(text[i + 3]))) return 0;
        i += 3;
        int j = i;
        while (j < text.Length && text[j] == ' ') j++;
        if (j + 1 < text.Length && (text[j] | 0x20) is 'a' or 'p' && (text[j + 1] | 0x20) == 'm' && (j + 2 == text.Length || !char.IsLetter(text[j + 2]))) return j + 2;
        if (j + 3 < text.Length && (text[j] | 0x20) is 'a' or 'p' && text[j + 1] == '.' && (text[j + 2] | 0x20) == 'm') return j + 4;
        return i;
    }

    private static int Weekday(ReadOnlySpan<char> text)
    {
        foreach (string day in (ReadOnlySpan<string>)["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mon", "tue", "wed", "thu", "fri", "sat", "sun"])
        {
            if (!text.StartsWith(day, StringComparison.OrdinalIgnoreCase) || (day.Length < text.Length && char.IsLetter(text[day.Length]))) continue;
            int end = day.Length;
            while (end < text.Length && text[end] is ' ' or ',' or '.') end++;
            return end;
        }
        return 0;
    }

    private static int Zone(ReadOnlySpan<char> line, int at)
    {
        int i = at;
        while (i < line.Length && line[i] == ' ') i++;
        int begin = i;
        while (i < line.Length && char.IsAsciiLetterUpper(line[i])) i++;
        return i - begin is >= 2 and <= 4 && (i == line.Length || !char.IsLetter(line[i])) ? i : at;
    }

    /// <summary>Whether a stretch is a name: up to five words that begin with a capital, or one in capitals.</summary>
    private static bool IsName(ReadOnlySpan<char> text)
    {
        LineShape shape = LineShape.Of(text);
        return shape.Words is >= 1 and <= 5 && shape.CapitalWords * 2 > shape.Words && !text.IsEmpty && char.IsUpper(text[0]) && shape.Numbers == 0;
    }

    private static bool StartsWithAny(ReadOnlySpan<char> line, string[] starts)
    {
        foreach (string start in starts)
            if (line.StartsWith(start, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }
}
