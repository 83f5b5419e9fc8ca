namespace Whence.Extraction.Metadata;

/// <summary>Cleans the names of authors: no “By”, no roles, no handles, no outlets beside the name.</summary>
internal static class AuthorNames
{
    private static readonly string[] Roles = ["correspondent", "reporter", "editor", "writer", "columnist", "staff", "contributor", "senior", "associate", "managing", "producer", "freelance", "special to", "for the", "director", "professor", "news", "photographer", "chief", "bureau", "updated", "published", "posted", "lead ", "analyst", "contributing", "author", "host", "anchor", "critic", "journalist", "team"];

    /// <summary>The clean names in a byline, in order, none twice.</summary>
    public static List<string> Split(string text)
    {
        var names = new List<string>();
        text = WithoutBrackets(Html.Entities.Decode(text));
        foreach (string part in text.Replace(" and ", ";", StringComparison.OrdinalIgnoreCase).Replace(" with ", ";", StringComparison.OrdinalIgnoreCase).Split([';', '&', '|', '•', '·', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            string[] pieces = part.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            for (int i = 0; i < pieces.Length; i++)
            {
                // “Lisbet Orre, Ostrel”: a place or an outlet after the name, where it is one word or reads as a role.
                bool person = LooksLikePerson(pieces[i].TrimEnd('.'));
                if ((i > 0 || names.Count > 0) && !person && !IsAgency(pieces[i]) && names.Exists(LooksLikePerson)) continue;
                if (i > 0 && (!pieces[i].Contains(' ') || IsRole(pieces[i]) || !person)) continue;
                if (Clean(pieces[i]) is { } name && !names.Contains(name)) names.Add(name);
            }
        }
        return names;
    }

    private static string WithoutBrackets(string text)
    {
        int open = text.IndexOf('(');
        while (open >= 0)
        {
            int close = text.IndexOf(')', open);
            text = close < 0 ? text[..open] : text[..open] + text[(close + 1)..];
            open = text.IndexOf('(');
        }
        return text;
    }

    /// <summary>The names at the start of a byline: what follows a date, a clock, “Published” or a mark is left out.</summary>
    public static List<string> OfByline(ReadOnlySpan<char> line)
    {
        if (line.Length > 200) line = line[..200];
        int end = line.Length;
        for (int i = 1; i < end; i++)
        {
            bool glued = char.IsUpper(line[i]) && char.IsLower(line[i - 1]);
            if (char.IsLetterOrDigit(line[i - 1]) && !glued) continue;
            // A role pasted to the name: “Keenan” and “City Columnist”.
            if (glued && i > 4 && char.IsLower(line[i - 2]) && char.IsLower(line[i - 3]) && IsRole(line[i..end].ToString())) end = i;
            if (line[i] is '|' or '•' or '·' or '(' or '/' or '@' || DateText.DayAt(line[i..]) > 0 || char.IsAsciiDigit(line[i])) end = i;
            else
                foreach (string stop in Stops)
                    if (line[i..].StartsWith(stop, StringComparison.OrdinalIgnoreCase)) end = i;
        }
        string text = line[..end].Trim().TrimEnd("-–—, ").ToString();
        if (text.EndsWith(" on", StringComparison.Ordinal)) text = text[..^3];
        foreach (string lead in (ReadOnlySpan<string>)["written by ", "words by ", "story by ", "by: ", "by — ", "by "])
            if (text.StartsWith(lead, StringComparison.OrdinalIgnoreCase))
            {
                text = text[lead.Length..];
                break;
            }
        return Split(text);
    }

    private static readonly string[] Stops = ["published", "updated", "posted", "last updated", "special to", "staff writer", "staff reporter", "senior writer", "contributions from", "contributor", "correspondent", "columnist", "editor ", "for the ", " on monday", "on tuesday", "monday,", "tuesday,", "wednesday,", "thursday,", "friday,", "saturday,", "sunday,", "mon,", "tue,", "wed,", "thu,", "fri,", "sat,", "sun,", "min read", "minute read", "follow", "twitter", "email", "share", "view all", "view bio", "read more", "photography by", "photographs by", "photos by", "styled by", "reviewed by", "edited by", "fact checked", "medically reviewed", "illustrations by", "illustration by", "commentary by", "is a "];

    /// <summary>Whether a name is made of two to five words that begin with a capital, or the small words of names.</summary>
    public static bool LooksLikePerson(string name)
    {
        string[] words = name.Split(' ');
        if (words.Length is < 2 or > 5) return false;
        foreach (string word in words)
            if (word.Length == 0 || (!char.IsUpper(word[0]) && word is not ("de" or "van" or "von" or "der" or "den" or "al" or "bin" or "da" or "di" or "del" or "la" or "le" or "el" or "ter" or "dos"))) return false;
        foreach (string word in words)
            if (Organisations.Contains(word)) return false;
        return !IsRole(name) && !name.StartsWith("The ", StringComparison.Ordinal);
    }

    /// <summary>One name, cleaned; null if nothing is left that could be one.</summary>
    public static string? Clean(string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        string name = Spaces.Fold(Html.Entities.Decode(text));
        if (name.StartsWith("www.", StringComparison.OrdinalIgnoreCase) || (!name.Contains(' ') && name.IndexOf('.') is > 1 and var dot && dot < name.Length - 2) || (name.Contains('@') && !name.Contains(' '))) return null;
        if (name.StartsWith("http", StringComparison.OrdinalIgnoreCase) || name.Contains("://", StringComparison.Ordinal) || name.Contains(".com/", StringComparison.OrdinalIgnoreCase)) return null;
        foreach (string lead in (ReadOnlySpan<string>)["written by", "posted by", "reported by", "story by", "words by", "by:", "by", "author:", "author"])
            if (name.StartsWith(lead, StringComparison.OrdinalIgnoreCase) && name.Length > lead.Length && !char.IsLetter(name[lead.Length])) name = name[lead.Length..].TrimStart(' ', ':', '-');
        int bracket = name.IndexOfAny(['(', '<', '[', '@']);
        if (bracket >= 0) name = name[..bracket].TrimEnd();
        name = name.Trim(' ', ',', '.', '-', '–', '—', ':', '*', '|');
        if (name.EndsWith(" Jr", StringComparison.Ordinal) || name.EndsWith(" Sr", StringComparison.Ordinal)) name += ".";
        // Degrees behind the name, an agency behind it.
        for (int space = name.LastIndexOf(' '); space > 0 && name[..space].Contains(' ') && name.Length - space is 3 or 4 or 5 && name[(space + 1)..].All(c => char.IsAsciiLetterUpper(c) || c == '.') && name[(space + 1)..] is not ("II" or "III" or "IV"); space = name.LastIndexOf(' ')) name = name[..space];
        foreach (string agency in (ReadOnlySpan<string>)[" The Associated Press", " Associated Press", " Reuters", " Bloomberg"])
            if (name.EndsWith(agency, StringComparison.OrdinalIgnoreCase) && name[..^agency.Length].Contains(' ')) name = name[..^agency.Length];
        int at = name.IndexOf(" in ", StringComparison.Ordinal);
        if (at > 3) name = name[..at];
        at = name.IndexOf(" for ", StringComparison.OrdinalIgnoreCase);
        if (at > 3) name = name[..at];
        at = name.IndexOf(" - ", StringComparison.Ordinal);
        if (at > 3) name = name[..at];
        if (name.Length is < 2 or > 60 || name.Contains("  ", StringComparison.Ordinal)) return null;
        int words = 1;
        foreach (char c in name)
        {
            if (c == ' ') words++;
            else if (char.IsAsciiDigit(c) || c is '“' or '”' or '"' or '?' or '!' or '#') return null;
        }
        return words <= 6 && char.IsLetter(name[0]) ? name : null;
    }

    /// <summary>Whether a name is that of a news agency: a known one, or initials alone.</summary>
    public static bool IsAgency(string name)
    {
        foreach (string agency in Agencies)
            if (name.Equals(agency, StringComparison.OrdinalIgnoreCase)) return true;
        return name.Length is >= 2 and <= 5 && name.All(char.IsAsciiLetterUpper);
    }

    private static readonly HashSet<string> Organisations = new("News Times Post Press Journal Herald Tribune Magazine Media Network Channel Report Today Daily Company University Institute Associated Gazette Observer Chronicle Globe Mail Star Sun Telegraph Guardian Independent Bulletin Review Weekly Radio Television TV Agency Inc Ltd LLC Corp Group Foundation Center Centre School College Department Ministry Office Service Services Wire Online Digital Staff Team Editors Board Desk Newsroom Council Society Association Editorial".Split(' '), StringComparer.OrdinalIgnoreCase);

    private static readonly string[] Agencies = ["Reuters", "Associated Press", "The Associated Press", "Agence France-Presse", "Bloomberg", "Bloomberg News", "Press Association", "PA Media", "Xinhua", "TASS", "Interfax", "Ukrinform", "Anadolu", "Anadolu Agency", "Kyodo News", "Canadian Press", "The Canadian Press", "Australian Associated Press", "Press Trust of India", "United Press International", "Tribune News Service"];

    /// <summary>Whether a name holds a word that outlets and bodies are named by.</summary>
    public static bool IsOrganisation(string name) => name.Split(' ').Any(Organisations.Contains);

    /// <summary>Whether a piece of a byline is a role and not a name.</summary>
    public static bool IsRole(string piece)
    {
        foreach (string role in Roles)
            if (piece.Contains(role, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }
}
